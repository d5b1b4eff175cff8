"""Figure `keywords`: the terms that are key to either side, from one axis."""

from collections.abc import Collection
from typing import NamedTuple

import pandas as pd

from parlance.figures import lettering, marks, palette, scales, theme
from parlance.text import phrases
from parlance.text.wordclasses import STANCE, TOPICAL

PANELS = (
    ("Names and content words", TOPICAL),
    ("Pronouns, negation and modals", STANCE),
)
EMPTY = "No term occurs often enough on either side to be compared."
GUTTER = 6.0  # mm between columns
AXIS = "times the other side's rate (log₂ scale)"


class Frame(NamedTuple):
    """Where the columns of a panel stand, in mm from the sheet's left edge."""

    left: float
    start: float
    stop: float
    colon: float
    right: float
    limit: float


@theme.figure(title="Key words", links=("keyness.term",), notes=("families",))
def draw(
    keyness: pd.DataFrame,
    sides: theme.Sides,
    *,
    terms: int = 12,
    width: float = theme.WIDE,
):
    """Draw log ratios as bars in two directions, with intervals and raw counts.

    `keyness` has the columns of keyness.csv; of the rows that show nothing twice
    (`phrases.absorb`), each panel takes its classes and at most `terms` a direction,
    ranked by |lrc|, then |log_ratio|, then term. Shade is the evidence, an arrow an
    interval's open end, `7 : 0` the counts of the two sides.
    """
    kept = phrases.absorb(keyness)
    panels = [(title, leading(kept, classes, terms=terms)) for title, classes in PANELS]
    panels = [(title, chosen) for title, chosen in panels if len(chosen)]
    if not panels:
        return theme.notice(EMPTY, width=width)
    shown = pd.concat([chosen for _, chosen in panels])
    reach = _reach(shown)
    figure = theme.Sheet(width=width, describe=_describe(panels, sides))
    columns = 2 if width >= theme.WIDE and len(panels) == 2 else 1
    room = (width - GUTTER * (columns - 1)) / columns
    tops = [2.0] * columns
    for number, (title, chosen) in enumerate(panels):
        place = number % columns
        group = chosen if columns == 2 else shown
        left = place * (room + GUTTER)
        frame = _frame(group, left, room)
        marks.title(figure, left + 1, tops[place] + 1.5, title)
        tops[place] = 3 + _panel(figure, frame, tops[place] + 5, chosen, sides, reach)
    if "evidence" in keyness:
        place = columns - 1
        tops[place] = _legend(
            figure, place * (room + GUTTER) + 1, tops[place], room - 2
        )
    return figure.cut(max(tops) + 1)


def leading(keyness: pd.DataFrame, classes: Collection[str], *, terms: int):
    """The first terms of each direction among some classes, the left side's first."""
    # A count of zero taken as one half may outweigh the other rate, where a side has
    # few words; such a ratio points the wrong way.
    rates = keyness["per_1000_left"] - keyness["per_1000_right"]
    chosen = keyness[
        keyness["class"].isin(classes) & (rates * keyness["log_ratio"] > 0)
    ]
    chosen = chosen.assign(
        _strength=[
            abs(x) if marks.present(x) else 0.0 for x in marks.column(chosen, "lrc")
        ],
        _size=chosen["log_ratio"].abs(),
    ).sort_values(["_strength", "_size", "term"], ascending=[False, False, True])
    return pd.concat(
        [
            chosen[chosen["log_ratio"] > 0].head(terms),
            chosen[chosen["log_ratio"] < 0].head(terms),
        ]
    )


def _reach(chosen: pd.DataFrame) -> float:
    """Half the axis: every bar fits, and as much of the intervals as leaves it room."""
    sizes = chosen["log_ratio"].abs()
    ends = [
        abs(end)
        for name in ("log_ratio_low", "log_ratio_high")
        for end in marks.column(chosen, name)
        if marks.present(end)
    ]
    return max(1.0, min(max([*ends, sizes.max()]), 1.6 * sizes.max()) + 0.3)


def _frame(chosen: pd.DataFrame, left: float, room: float) -> Frame:
    """Columns of a panel in mm: labels, axis, counts."""
    limit = 0.42 * room
    texts = [lettering.shorten(term, limit, theme.SMALL) for term in chosen["term"]]
    before, after = marks.counts_room(_counts(chosen))
    return Frame(
        left=left,
        start=left + 1 + lettering.widest(texts, theme.SMALL) + 3.2,
        stop=left + room - after - before - 3.5,
        colon=left + room - after - 0.5,
        right=left + room,
        limit=limit,
    )


def _panel(figure, frame, top, chosen, sides, reach) -> float:
    zero = (frame.start + frame.stop) / 2
    top = marks.directions(figure, frame.left, zero, frame.right, top, sides)
    marks.counts_head(figure, frame.colon, top + theme.LINE / 2)
    top += theme.LINE + 0.8
    labels = [
        lettering.shorten(term, frame.limit, theme.SMALL) for term in chosen["term"]
    ]
    breaks = (int((chosen["log_ratio"] > 0).sum()),)
    height = theme.ROW * scales.depth(len(labels), breaks)
    panel = figure.panel(frame.start, top, frame.stop - frame.start, height)
    middles = scales.rows(panel, labels, breaks=breaks)
    scales.diverging(panel, reach, frame.stop - frame.start, title=AXIS)
    scales.log_ticks(panel, reach, frame.stop - frame.start)
    for middle, term in zip(middles, chosen.to_dict("records"), strict=True):
        _bar(panel, middle, term)
    marks.counts(
        figure, frame.colon, [top + theme.ROW * y for y in middles], _counts(chosen)
    )
    return top + height + 7.5


def _counts(chosen: pd.DataFrame) -> list[tuple[int, int]]:
    return list(zip(chosen["count_left"], chosen["count_right"], strict=True))


def _bar(panel, y: float, term: dict) -> None:
    side = 0 if term["log_ratio"] > 0 else 1
    strength = palette.EVIDENCE[term.get("evidence", "clear")]
    panel.barh(
        y,
        term["log_ratio"],
        height=0.66,
        color=palette.tint(palette.SIDES[side], strength),
        edgecolor=palette.EDGES[side],
        linewidth=0.5,
        linestyle="-" if strength else marks.DASHED,
        zorder=2,
    )
    if "log_ratio_low" in term:
        marks.interval(
            panel, y, term["log_ratio_low"], term["log_ratio_high"], zorder=3
        )


def _legend(figure, left: float, top: float, room: float) -> float:
    figure.write(left, top + 1.5, "Evidence (shade)", weight="bold")
    top = marks.legend(
        figure,
        left,
        top + theme.LINE + 0.6,
        room,
        [(_swatch(strength), name) for name, strength in palette.EVIDENCE.items()],
    )
    return top + 1


def _swatch(strength: float):
    return lambda figure, left, top: marks.pair(figure, left, top, strength)


def _describe(panels, sides: theme.Sides) -> str:
    parts = []
    for title, chosen in panels:
        for side, sign in enumerate((1, -1)):
            terms = chosen[chosen["log_ratio"] * sign > 0]
            listed = ", ".join(
                f"{lettering.clean(term)} {left} : {right}"
                for term, (left, right) in zip(
                    terms["term"], _counts(terms), strict=True
                )
            )
            parts.append(f"{title}, {sides.labels[side]}: {listed or 'none'}.")
    return "Bars of log ratios in two directions. " + " ".join(parts)
