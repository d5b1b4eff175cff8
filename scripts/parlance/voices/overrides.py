"""Voices and speakers given by hand, and what they change."""

from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from parlance.errors import StudyError
from parlance.inputs import records
from parlance.voices.quotations import Quotation

VOICES = ("quotation", "reported", "narration")
COLUMNS = ("statement", "sentence", "start", "end", "voice", "speaker")
REQUIRED = ("statement", "voice", "speaker")


def read(path: str | Path) -> pd.DataFrame:
    """Read the hand-made voices and speakers of a study.

    Args:
        path: CSV file, UTF-8, with the columns statement, voice, speaker, and
            sentence or start and end; a row fills either of the two places.

    Returns:
        One row each: statement, sentence, start, end (nullable integers), voice,
        speaker, where (the file and line, for messages).

    Raises:
        StudyError: naming file and line.
    """
    rows = [
        _checked(f"{path}, line {line}", row)
        for line, row in records.read(path, columns=COLUMNS, required=REQUIRED)
    ]
    frame = pd.DataFrame(rows, columns=[*COLUMNS, "where"])
    integers = dict.fromkeys(("sentence", "start", "end"), "Int64")
    texts = dict.fromkeys(("statement", "voice", "speaker", "where"), "str")
    return frame.astype(integers | texts)


def _checked(where: str, row: dict) -> dict:
    row = {**row, "where": where}
    if not row["statement"]:
        raise StudyError(f"{where}: no statement; name one of the manifest")
    if row["voice"] not in VOICES:
        raise StudyError(
            f"{where}: unknown voice {row['voice']!r}; use {', '.join(VOICES)}"
        )
    given = [name for name in ("sentence", "start", "end") if row[name]]
    if given not in (["sentence"], ["start", "end"]):
        raise StudyError(f"{where}: give either sentence, or start and end")
    for name in ("sentence", "start", "end"):
        row[name] = _integer(where, name, row[name]) if row[name] else None
    if row["sentence"] is not None and row["sentence"] < 1:
        raise StudyError(f"{where}: sentences are numbered from 1")
    if row["start"] is not None and row["start"] >= row["end"]:
        raise StudyError(f"{where}: end must be greater than start")
    return row


def _integer(where: str, name: str, text: str) -> int:
    if not (text.isascii() and text.isdigit()) or len(text) > 15:
        raise StudyError(f"{where}: {name} {text!r} is no whole number; write one")
    return int(text)


def check_statements(overrides: pd.DataFrame, statements: Iterable[str]) -> None:
    """Refuse overrides of statements that the study does not hold.

    Raises:
        StudyError: naming file and line.
    """
    known = set(statements)
    for row in overrides.itertuples():
        if row.statement not in known:
            raise StudyError(
                f"{row.where}: no statement {row.statement!r}; use one of the manifest"
            )


def change_quotations(
    quoted: list[Quotation], overrides: pd.DataFrame | None, length: int
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


def placed(overrides: pd.DataFrame | None, filled: str) -> list:
    """Rows that give their place by `sentence`, or by offsets (`start`)."""
    if overrides is None:
        return []
    return list(overrides[overrides[filled].notna()].itertuples())
