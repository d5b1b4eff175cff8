"""Paragraphs, their parts, and sentences."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from nltk import redos
from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

from parlance.languages.language import Language

redos.DEFAULT_TIMEOUT = None  # as in `tokens`

_LINE_BREAKS = re.compile(r"(?:\r?\n)+")
_SENTENCE_END = re.compile(r"""[.!?…。！？]["')\]]*(?:\s|$)""")
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


def sentences(
    text: str, *, language: Language, abbreviations: Iterable[str] | None = None
) -> list[Span]:
    """Split one paragraph of normalized text into sentences.

    NLTK's Punkt (Kiss & Strunk 2006) with parameters of ours instead of a
    trained model: abbreviations, words that open a sentence even after one, and
    dates such as `5. October`.

    Args:
        text: one paragraph.
        language: its language.
        abbreviations: words whose final period ends no sentence, without it; the
            language's own unless given.

    Returns:
        The sentences' ranges, in order; a blank text has none.
    """
    if abbreviations is None:
        abbreviations = language.words("abbreviations")
    shortened = frozenset(language.lower(word).rstrip(".") for word in abbreviations)
    splitter = _splitter(shortened, language)
    return [Span(*span) for span in splitter.span_tokenize(text)]


@cache
def _splitter(
    abbreviations: frozenset[str], language: Language
) -> PunktSentenceTokenizer:
    parameters = PunktParameters()
    parameters.abbrev_types = set(abbreviations)
    parameters.sent_starters = set(language.words("sentence_starters"))
    months = language.words("months")
    parameters.collocations = {("##number##", month) for month in months}
    return PunktSentenceTokenizer(parameters)


def parts(paragraphs: list[list[str]], *, language: Language) -> list[str]:
    """Tell a statement's title and dateline from its body.

    Args:
        paragraphs: the statement's paragraphs in order, each as the list of its
            sentences, normalized.
        language: the statement's; its months are known in dates.

    Returns:
        `title`, `dateline` or `body` for each paragraph. The title is the
        first paragraph when it has no sentence end; a dateline is a date
        with at most five words beside it, among the first three paragraphs.
    """
    found = ["body"] * len(paragraphs)
    opening = paragraphs[:DATELINE_WITHIN_PARAGRAPHS]
    for place, sentences in enumerate(opening):
        if len(sentences) == 1 and _is_dateline(sentences[0], language):
            found[place] = "dateline"
            break
    if found and found[0] == "body" and _is_title(paragraphs[0]):
        found[0] = "title"
    return found


def _is_title(sentences: list[str]) -> bool:
    return len(sentences) == 1 and not _SENTENCE_END.search(sentences[0][-3:])


def _is_dateline(sentence: str, language: Language) -> bool:
    date = _date(language).search(sentence)
    if not date:
        return False
    place = f"{sentence[: date.start()]} {sentence[date.end() :]}".strip()
    return len(place.split()) <= DATELINE_PLACE_WORDS


@cache
def _date(language: Language) -> re.Pattern[str]:
    written = [r"\d{4}-\d{2}-\d{2}", r"\d{1,2}[./]\d{1,2}[./]\d{4}"]
    if months := "|".join(map(re.escape, sorted(language.words("months")))):
        named = [
            rf"\d{{1,2}}\.?\s+(?:{months})\b\.?,?(?:\s+\d{{4}})?",
            rf"(?:{months})\b\.?\s+\d{{1,2}}(?:,?\s+\d{{4}})?",
        ]
        written = [*named, *written]
    return re.compile(rf"\b(?:{'|'.join(written)})", re.IGNORECASE)
