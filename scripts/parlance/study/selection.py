"""Who is compared: sides of the manifest, or voices of them."""

from collections.abc import Callable
from dataclasses import dataclass

from parlance.errors import StudyError
from parlance.study.manifest import Entry


@dataclass(frozen=True)
class Selection:
    """One side of a comparison: a side of the manifest, or one voice of it.

    Attributes:
        name: what tables print: the side, with its voice where both sides of the
            comparison are voices of one.
        side: value of the manifest's column `side`.
        voice: `narration`, `quotation`, `reported`, or None for all.
        label: what people see.
    """

    name: str
    side: str
    voice: str | None
    label: str


def select(
    entries: list[Entry],
    comparison: str,
    chosen: dict,
    where: Callable[[tuple], str],
) -> tuple[Selection, Selection]:
    """The left and the right side of a comparison.

    Args:
        entries: the manifest's rows.
        comparison: its name.
        chosen: what the config says of `left` and `right`: a side's name, or the
            side and its voice.
        where: the place in words for a path of keys.

    Raises:
        StudyError: for a side without a statement, or two that overlap.
    """
    sides = {
        hand: {"voice": None, **(given if isinstance(given, dict) else {"side": given})}
        for hand, given in chosen.items()
    }
    left, right = sides["left"], sides["right"]
    one_side = left["side"] == right["side"]
    if one_side and left != right and None in (left["voice"], right["voice"]):
        raise StudyError(
            f"{where(('comparisons', comparison))}: one side holds the other, and the "
            "tests need two; compare two voices, or two sides"
        )
    places = {hand: where(("comparisons", comparison, hand)) for hand in sides}
    left, right = (
        _selection(entries, **sides[hand], full=one_side, where=places[hand])
        for hand in ("left", "right")
    )
    return left, right


def _selection(
    entries: list[Entry], *, side: str, voice: str, full: bool, where: str
) -> Selection:
    rows = [entry for entry in entries if entry.side == side]
    if not rows:
        known = ", ".join(dict.fromkeys(entry.side for entry in entries))
        raise StudyError(
            f"{where}: no statement of the manifest is on the side '{side}'; sides: "
            f"{known}"
        )
    label = rows[0].label if len(rows) == 1 else side
    return Selection(
        name=f"{side}, {voice}" if full and voice else side,
        side=side,
        voice=voice,
        label=f"{label}, {voice}" if voice else label,
    )
