"""What a language's own module declares beside its word lists."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

# Given the words of a sentence as they are written, and a reader of word lists.
Count = Callable[[Sequence[str], Callable[[str], frozenset[str]]], dict[str, int]]


@dataclass(frozen=True)
class Rules:
    """What is true of a language and fits no list; the defaults claim nothing.

    Endings are given in lower case with plain apostrophes.

    Attributes:
        offers: what a comparison in the language gets beside counts and keyness:
            `classes` (word classes), `voices`, `sentiment`, `style`, `concepts`.
        lower: how a text is lower-cased.
        possessives: endings that mark a possessive: `'s`.
        negative_endings: endings that negate a word: `n't`.
        contractions: what an apostrophe joins to a word: `'ll`, without it.
        number_endings: what may follow figures: `1st`, `1990s`.
        adverb_endings: endings of adverbs.
        singulars: the singulars that a word could be the regular plural of.
        markers: names of the grammatical and rhetorical markers of style.
        count_markers: how often each of `markers` stands in a sentence.
    """

    offers: frozenset[str] = frozenset()
    lower: Callable[[str], str] = str.lower
    possessives: tuple[str, ...] = ()
    negative_endings: tuple[str, ...] = ()
    contractions: tuple[str, ...] = ()
    number_endings: tuple[str, ...] = ()
    adverb_endings: tuple[str, ...] = ()
    singulars: Callable[[str], Iterable[str]] | None = None
    markers: tuple[str, ...] = ()
    count_markers: Count | None = None
