"""Words: what counts as one, and the form it is counted in."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from nltk import redos
from nltk.tokenize import RegexpTokenizer

from parlance.languages.language import Language

# NLTK ends a match after five seconds. Our patterns take linear time: a limit by the
# clock would only fail long texts on slow machines.
redos.DEFAULT_TIMEOUT = None


class Word(NamedTuple):
    """A word: its range in the text it was found in, and the form counted."""

    start: int
    end: int
    form: str


def words(
    text: str,
    *,
    language: Language,
    hyphens: str = "keep",
    possessives: str = "strip",
) -> Iterator[Word]:
    """Find the words of a normalized text.

    A word is a run of letters, digits and combining marks. It may be joined by
    an apostrophe, a hyphen, a dot, `&`, `@` or `+`, and between digits by a
    comma, colon or slash: `so-called`, `30,000`, `13:00`, `GMT+4`, `Baha'is`,
    `reintegration.gov.az`, `U.S.` are one word each. A leading `#` belongs to
    the word, not to the form counted.

    Args:
        text: normalized text (plain quotation marks and hyphens).
        language: its language, which knows its lower case and possessives.
        hyphens: `keep` counts `anti-terrorist` as one word, `split` as two.
        possessives: `strip` counts `Azerbaijan's` as `azerbaijan`, `keep` as it is.

    Yields:
        Each word in order.
    """
    for start, end in _tokenizer(hyphens).span_tokenize(text):
        form = counted_form(text[start:end], language=language, possessives=possessives)
        yield Word(start, end, form)


def counted_form(
    surface: str, *, language: Language, possessives: str = "strip"
) -> str:
    """The form a word is counted in: lower case, no `#`, by default no final `'s`."""
    form = language.lower(surface.removeprefix("#"))
    return language.without_possessive(form) if possessives == "strip" else form


@cache
def _tokenizer(hyphens: str) -> RegexpTokenizer:
    # NLTK compiles with the package `regex`, which knows Unicode's categories. The
    # joiners are part of Persian and Indic spelling. Possessive quantifiers keep the
    # time linear.
    after = r"[\p{M}\u200c\u200d]*"
    letter, unit = rf"\p{{L}}{after}", rf"(?:[\p{{L}}\p{{Nd}}\p{{Nl}}]{after})++"
    hyphen = "-" if hyphens == "keep" else ""
    joined = rf"{unit}(?:(?:['.&@+{hyphen}]|(?<=\d)[,:/](?=\d)){unit})*+"
    initials = rf"{letter}\.(?:{letter}\.)++(?:['{hyphen}]{unit})*+(?!{unit})"
    return RegexpTokenizer(rf"\#?(?:{initials}|{joined})")
