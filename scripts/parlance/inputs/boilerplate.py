"""Paragraphs that are not part of the statement: what is left out, and listed."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from parlance.text.normalize import normalize
from parlance.text.sentences import paragraphs


class Removed(NamedTuple):
    """A paragraph left out of the analysis; offsets into the source text."""

    start: int
    end: int
    text: str


def find(text: str, patterns: Iterable[str]) -> list[Removed]:
    """Find the paragraphs that one of the patterns matches whole.

    Args:
        text: source text.
        patterns: regular expressions, matched on the normalized paragraph.

    Returns:
        The paragraphs in order, trimmed of white space.
    """
    compiled = [re.compile(pattern) for pattern in patterns]
    if not compiled:
        return []
    normalized = normalize(text)
    spans = (
        normalized.source(start, end)
        for start, end in paragraphs(normalized.text)
        if any(one.fullmatch(normalized.text, start, end) for one in compiled)
    )
    return [Removed(start, end, text[start:end]) for start, end in spans]
