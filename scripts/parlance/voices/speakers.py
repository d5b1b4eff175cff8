"""Names of speakers, read off reporting clauses."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from parlance.voices.attribution import Report, Words

# ASSUME a name has at most this many words.
LONGEST_NAME = 4


class Source(NamedTuple):
    """A source of the statement: its report, words and paragraph."""

    report: Report
    first: int
    last: int
    paragraph: int


@dataclass(frozen=True)
class _Name:
    """A name as far as the text gives it, and whether a person's is certain."""

    text: str
    article: bool


def names(words: Words, sources: Sequence[Source]) -> list[str]:
    """Give each source its speaker's name; empty when the text does not settle it.

    A source is a name when all its words are capitalized, or all after its last
    noun for a person ("Prime Minister Nikol Pashinyan"). A longer source that
    ends in a name found elsewhere in the statement carries that name, with the
    capitalized word before it. A surname stands for the one full name that ends in
    it. "he", "she" and "the official" are the one full name among the sources of
    the paragraph so far, else among those of the paragraph before; other pronouns
    and descriptions stay empty.

    Args:
        words: the statement's words.
        sources: its sources in reading order.

    Returns:
        A name for each source.
    """
    found = [_whole_name(words, source) for source in sources]
    known = {name.text for name in found if name}
    found = [
        name or _ending_in(words, source, known)
        for name, source in zip(found, sources, strict=True)
    ]
    full = _full_names(name.text for name in found if name)
    settled = [full.get(name.text, name.text) if name else "" for name in found]
    persons = {
        settled[i]
        for i, name in enumerate(found)
        if name and not name.article and " " in settled[i]
    }
    return _with_mentions(words, sources, settled, persons)


def _whole_name(words: Words, source: Source) -> _Name | None:
    first, last = source.first, source.last
    if words.listed(first, "pronouns"):
        return None
    article = words.listed(first, "articles")
    first += article
    for place in range(last - 1, first - 1, -1):
        if words.listed(place, "person_nouns"):
            first = place + 1
            article = False
            break
    if not 0 < last - first <= LONGEST_NAME:
        return None
    if not all(words.capitalized(place) for place in range(first, last)):
        return None
    return _Name(_cut(words, first, last), article)


def _ending_in(words: Words, source: Source, known: set[str]) -> _Name | None:
    last = source.last
    name = _cut(words, last - 1, last)
    if name not in known or last - source.first < 2 or not words.capitalized(last - 1):
        return None
    given = words.capitalized(last - 2)
    return _Name(_cut(words, last - 1 - given, last), article=False)


def _cut(words: Words, first: int, last: int) -> str:
    name = words.text[words.starts[first] : words.ends[last - 1]]
    for ending in words.language.rules.possessives:
        name = name.removesuffix(ending).removesuffix(ending.replace("'", "’"))
    return " ".join(name.split())


def _full_names(found: Iterable[str]) -> dict[str, str]:
    """Each surname's full name, where only one full name ends in it."""
    longer: dict[str, set[str]] = {}
    for name in found:
        if " " in name:
            longer.setdefault(name.rsplit(" ", 1)[1], set()).add(name)
    return {surname: min(full) for surname, full in longer.items() if len(full) == 1}


def _with_mentions(
    words: Words, sources: Sequence[Source], settled: list[str], persons: set[str]
) -> list[str]:
    """Settle "he", "she", "the official" from the sources shortly before."""
    result = list(settled)
    heard: dict[int, set[str]] = {}
    for place, source in enumerate(sources):
        if not settled[place] and _is_mention(words, source):
            here = heard.get(source.paragraph, set())
            near = here or heard.get(source.paragraph - 1, set())
            if len(near) == 1:
                result[place] = min(near)
        if settled[place] in persons:
            heard.setdefault(source.paragraph, set()).add(settled[place])
    return result


def _is_mention(words: Words, source: Source) -> bool:
    first, last = source.first, source.last
    if last - first == 1:
        return words.listed(first, "person_pronouns")
    return (
        last - first <= 3
        and words.listed(first, "definite_articles")
        and words.listed(last - 1, "person_nouns")
    )
