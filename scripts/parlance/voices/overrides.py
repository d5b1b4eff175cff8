"""Voices and speakers given by hand, and what they change."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from parlance.errors import StudyError
from parlance.inputs import records
from parlance.voices.quotations import Quotation

VOICES = ("quotation", "reported", "narration")
PLACES = ("sentence", "start", "end")
COLUMNS = ("statement", *PLACES, "voice", "speaker")
REQUIRED = ("statement", "voice", "speaker")


class Override(NamedTuple):
    """A row: a place in a statement, and who speaks there in which voice.

    `sentence` or `start` and `end` are None; `where` is file and line, for messages.
    """

    statement: str
    sentence: int | None
    start: int | None
    end: int | None
    voice: str
    speaker: str
    where: str


def read(path: str | Path) -> list[Override]:
    """Read the hand-made voices and speakers of a study.

    Args:
        path: CSV file, UTF-8, with the columns statement, voice, speaker, and
            sentence or start and end; a row fills either of the two places.

    Returns:
        The rows in order.

    Raises:
        StudyError: naming file and line.
    """
    return [
        _checked(f"{path}, line {line}", row)
        for line, row in records.read(path, columns=COLUMNS, required=REQUIRED)
    ]


def _checked(where: str, row: dict[str, str]) -> Override:
    if not row["statement"]:
        raise StudyError(f"{where}: no statement; name one of the manifest")
    if row["voice"] not in VOICES:
        raise StudyError(
            f"{where}: unknown voice {row['voice']!r}; use {', '.join(VOICES)}"
        )
    given = [name for name in PLACES if row[name]]
    if given not in (["sentence"], ["start", "end"]):
        raise StudyError(f"{where}: give either sentence, or start and end")
    numbers = {name: _integer(where, name, row[name]) for name in given}
    found = Override(**{**row, **dict.fromkeys(PLACES), **numbers, "where": where})
    if found.sentence is not None and found.sentence < 1:
        raise StudyError(f"{where}: sentences are numbered from 1")
    if found.start is not None and found.start >= found.end:
        raise StudyError(f"{where}: end must be greater than start")
    return found


def _integer(where: str, name: str, text: str) -> int:
    if not (text.isascii() and text.isdigit()) or len(text) > 15:
        raise StudyError(f"{where}: {name} {text!r} is no whole number; write one")
    return int(text)


def check_statements(overrides: Iterable[Override], statements: Iterable[str]) -> None:
    """Refuse overrides of statements that the study does not hold.

    Raises:
        StudyError: naming file and line.
    """
    known = set(statements)
    for row in overrides:
        if row.statement not in known:
            raise StudyError(
                f"{row.where}: no statement {row.statement!r}; use one of the manifest"
            )


def change_quotations(
    quoted: list[Quotation], overrides: Iterable[Override], length: int
) -> list[Quotation]:
    """Add the ranges declared quotations, and take the other declared ones away.

    Args:
        quoted: one statement's quotations, in order.
        overrides: its rows of `read`.
        length: of its text.

    Returns:
        The quotations that hold, in order.

    Raises:
        StudyError: a range ends beyond the text.
    """
    for row in placed(overrides, "start"):
        if row.end > length:
            raise StudyError(
                f"{row.where}: the statement ends at {length}; correct the offsets"
            )
        span = Quotation(row.start, row.end)
        within = [q for q in quoted if q.start >= span.start and q.end <= span.end]
        if row.voice == "quotation" and within:
            continue
        outside = []
        for q in quoted:
            outside += [
                part
                for part in (
                    Quotation(q.start, min(q.end, span.start)),
                    Quotation(max(q.start, span.end), q.end),
                )
                if part.start < part.end
            ]
        quoted = sorted([*outside, span] if row.voice == "quotation" else outside)
    return quoted


def placed(overrides: Iterable[Override], filled: str) -> list[Override]:
    """Rows that give their place by `sentence`, or by offsets (`start`)."""
    return [row for row in overrides if getattr(row, filled) is not None]
