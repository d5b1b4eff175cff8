"""Paragraphs, their parts, and sentences."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from nltk import redos
from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

redos.DEFAULT_TIMEOUT = None  # as in `tokens`

MONTHS = tuple(
    "january february march april may june july august september october november "
    "december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_LINE_BREAKS = re.compile(r"(?:\r?\n)+")
_SENTENCE_END = re.compile(r"""[.!?…。！？]["')\]]*(?:\s|$)""")
# Closed-class words that, capitalized, start a sentence even after `etc.`
STARTERS = frozenset(
    "a an and as at but by for he her his however i if in it its later meanwhile my "
    "no on our she since that the their there these they this those thus to we when "
    "while with you".split()
)
_DATE = re.compile(
    rf"""\b(?:
      \d{{1,2}}\.?\s+(?:{"|".join(MONTHS)})\b\.?,?(?:\s+\d{{4}})?
    | (?:{"|".join(MONTHS)})\b\.?\s+\d{{1,2}}(?:,?\s+\d{{4}})?
    | \d{{4}}-\d{{2}}-\d{{2}}
    | \d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# ASSUME a dateline is a place of at most this many words beside its date.
DATELINE_PLACE_WORDS = 5
DATELINE_WITHIN_PARAGRAPHS = 3


class Span(NamedTuple):
    """A half-open range of a text."""

    start: int
    end: int


def paragraphs(text: str) -> Iterator[Span]:
    """Ranges of a text's lines that hold more than white space, trimmed of it."""
    start = 0
    for gap in _LINE_BREAKS.finditer(text):
        yield from _trimmed(text, start, gap.start())
        start = gap.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    line = text[start:end]
    if stripped := line.strip():
        start += len(line) - len(line.lstrip())
        yield Span(start, start + len(stripped))


def sentences(text: str, *, abbreviations: Iterable[str] = ()) -> list[Span]:
    """Split one paragraph of normalized text into sentences.

    NLTK's Punkt (Kiss & Strunk 2006) with parameters of ours instead of a
    trained model: the abbreviations given, and `5. October` as a date.

    Args:
        text: one paragraph.
        abbreviations: words whose final period ends no sentence, without it.

    Returns:
        The sentences' ranges, in order; a blank text has none.
    """
    splitter = _splitter(frozenset(word.lower().rstrip(".") for word in abbreviations))
    return [Span(*span) for span in splitter.span_tokenize(text)]


@cache
def _splitter(abbreviations: frozenset[str]) -> PunktSentenceTokenizer:
    parameters = PunktParameters()
    parameters.abbrev_types = set(abbreviations)
    parameters.sent_starters = set(STARTERS)
    parameters.collocations = {("##number##", month) for month in MONTHS}
    return PunktSentenceTokenizer(parameters)


def parts(paragraphs: list[list[str]]) -> list[str]:
    """Tell a statement's title and dateline from its body.

    Args:
        paragraphs: the statement's paragraphs in order, each as the list of its
            sentences, normalized.

    Returns:
        `title`, `dateline` or `body` for each paragraph. The title is the
        first paragraph when it has no sentence end; a dateline is a date
        with at most five words beside it, among the first three paragraphs.
    """
    found = ["body"] * len(paragraphs)
    opening = paragraphs[:DATELINE_WITHIN_PARAGRAPHS]
    for place, sentences in enumerate(opening):
        if len(sentences) == 1 and _is_dateline(sentences[0]):
            found[place] = "dateline"
            break
    if found and found[0] == "body" and _is_title(paragraphs[0]):
        found[0] = "title"
    return found


def _is_title(sentences: list[str]) -> bool:
    return len(sentences) == 1 and not _SENTENCE_END.search(sentences[0][-3:])


def _is_dateline(sentence: str) -> bool:
    date = _DATE.search(sentence)
    if not date:
        return False
    place = f"{sentence[: date.start()]} {sentence[date.end() :]}".strip()
    return len(place.split()) <= DATELINE_PLACE_WORDS
