"""Quotation marks, paired into stretches of direct quotation."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

STRAIGHT = '"'
# Each mark that may open, with the marks that close it: English “…”, German „…“
# (also typed „…”) and »…«, French «…».
CLOSERS = {STRAIGHT: STRAIGHT, "“": "”", "„": "“”", "«": "»", "»": "«"}
_MARK = re.compile('["“”„«»]')
_OPENING_PUNCTUATION = frozenset("([{<-–—/:;,.!?…'‘’‚")
# A mark looks for its partner among this many open ones: keeps time linear.
DEEPEST = 8


class Quotation(NamedTuple):
    """What stands between two marks: a half-open range without the marks."""

    start: int
    end: int


class Unbalanced(NamedTuple):
    """A quotation mark without its partner, and where it stands."""

    offset: int
    mark: str


@dataclass
class _Open:
    """A mark that waits for its partner, and its repeats at later paragraphs."""

    mark: str
    offset: int
    repeats: list[Unbalanced] = field(default_factory=list)


def find(
    text: str, paragraphs: Iterable[tuple[int, int]]
) -> tuple[list[Quotation], list[Unbalanced]]:
    """Pair a text's double quotation marks, from left to right in linear time.

    A straight mark opens or closes by its position; inside a word it is no
    quotation mark. A quotation may run over paragraphs when each further one
    begins with the opening mark again. A mark without partner is treated as
    text. Quotations within a quotation are part of it.

    Args:
        text: any text.
        paragraphs: its paragraphs' ranges, in order; only there are marks sought.

    Returns:
        The outermost quotations and the unbalanced marks, each in order.
    """
    found: list[Quotation] = []
    lost: list[Unbalanced] = []
    waiting: list[_Open] = []
    for start, end in paragraphs:
        first = _first_visible(text, start, end)
        waiting = _carried(waiting, text, first, lost)
        begin = first + 1 if waiting else start
        for match in _MARK.finditer(text, begin, end):
            _take(match.group(), match.start(), text, waiting, found, lost)
    _lose(waiting, lost)
    return _outermost(found), sorted(lost)


def _first_visible(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _carried(
    waiting: list[_Open], text: str, first: int, lost: list[Unbalanced]
) -> list[_Open]:
    """Of the marks still open, the one that this paragraph's first mark repeats."""
    again = text[first : first + 1]
    kept = next((mark for mark in waiting if again and _repeats(mark, again)), None)
    _lose([mark for mark in waiting if mark is not kept], lost)
    if kept is None:
        return []
    kept.repeats.append(Unbalanced(first, again))
    return [kept]


def _repeats(opened: _Open, mark: str) -> bool:
    # French typesetting repeats either mark at a paragraph's start.
    return mark == opened.mark or (opened.mark == "«" and mark == "»")


def _take(
    mark: str,
    offset: int,
    text: str,
    waiting: list[_Open],
    found: list[Quotation],
    lost: list[Unbalanced],
) -> None:
    """Let one mark close what waits for it, else open a quotation, else be lost."""
    before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
    if mark == STRAIGHT and before.isalnum() and after.isalnum():
        return
    partner = _partner(mark, waiting)
    if partner is not None and _may_close(mark, before, after):
        _lose(waiting[partner + 1 :], lost)
        opened = waiting[partner]
        del waiting[partner:]
        found.append(Quotation(opened.offset + 1, offset))
    elif mark in CLOSERS and _may_open(mark, before, after):
        if mark == STRAIGHT and partner is not None:
            _lose(waiting[partner:], lost)
            del waiting[partner:]
        waiting.append(_Open(mark, offset))
    else:
        lost.append(Unbalanced(offset, mark))


def _partner(mark: str, waiting: list[_Open]) -> int | None:
    """Place of the last mark that `mark` could close."""
    for place in range(len(waiting) - 1, max(-1, len(waiting) - 1 - DEEPEST), -1):
        if mark in CLOSERS[waiting[place].mark]:
            return place
    return None


def _may_close(mark: str, before: str, after: str) -> bool:
    if mark == STRAIGHT:
        return not _is_edge(before) or _is_edge(after)
    # German »…« stands close to its words; French « opens with a space before it.
    return mark != "«" or not _is_edge(before)


def _may_open(mark: str, before: str, after: str) -> bool:
    if mark == STRAIGHT:
        return _is_edge(before) or (before in _OPENING_PUNCTUATION and after.isalnum())
    return mark != "»" or not _is_edge(after)


def _is_edge(character: str) -> bool:
    return not character or character.isspace()


def _lose(marks: Iterable[_Open], lost: list[Unbalanced]) -> None:
    for opened in marks:
        lost += [Unbalanced(opened.offset, opened.mark), *opened.repeats]


def _outermost(found: list[Quotation]) -> list[Quotation]:
    kept: list[Quotation] = []
    for quotation in sorted(found):
        if not kept or quotation.start >= kept[-1].end:
            kept.append(quotation)
    return kept
