"""Patterns of words: what a concept's variants are found by.

A pattern is one or more words; `*` in a word stands for any characters of that
word, alone for any one word. It matches whole words of one sentence: `aid` is not
in *said*. Matching compares words, not text, so its time is linear in the text.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

from parlance.languages.language import Language
from parlance.text.normalize import normalize

_WORD = re.compile(r"#?[\w*](?:[\w*'.&@+,:/-]*[\w*])?|(?:[^\W\d_]\.){2,}")


class PatternError(ValueError):
    """A pattern that can match nothing, or everything."""


class Sequence(NamedTuple):
    """Words to find one after another; `hyphens` says before which stands a `-`."""

    words: tuple[str, ...]
    hyphens: tuple[bool, ...]


@dataclass(frozen=True)
class Pattern:
    """A pattern, ready to match.

    Attributes:
        text: as it was written.
        case: whether upper and lower case differ.
        sequences: the words it stands for: as written, and, for the counting that
            splits words at hyphens, split there.
    """

    text: str
    case: bool
    sequences: tuple[Sequence, ...]

    @property
    def key(self) -> str:
        """What two patterns share when they match the same words."""
        words = " ".join(self.sequences[0].words)
        return words if self.case else words.lower()

    @property
    def literal(self) -> int:
        """Number of characters that are given, not left open by `*`."""
        return sum(len(word) - word.count("*") for word in self.sequences[0].words)


def parse(text: str, *, language: Language, case: bool = False) -> Pattern:
    """Read a pattern.

    Args:
        text: words separated by spaces; `*` stands for any characters of a word.
            Quotation marks, dashes and a final 's are read as in a text.
        language: that of the texts it is to match.
        case: whether upper and lower case differ.

    Returns:
        The pattern.

    Raises:
        PatternError: the text is empty, has only `*`, or holds what is no word.
    """
    words = tuple(
        matched_form(word, language=language) for word in normalize(text).text.split()
    )
    if not any(character.isalnum() for character in text):
        raise PatternError(f"the pattern {text!r} holds no letter or digit")
    for word in words:
        if not _WORD.fullmatch(word):
            raise PatternError(
                f"the pattern {text!r} holds {word!r}, which is no word; write words "
                "with spaces between them"
            )
    if not case:
        words = tuple(language.lower(word) for word in words)
    whole = Sequence(words, (False,) * len(words))
    split = _split_at_hyphens(words)
    return Pattern(text, case, (whole,) if split == whole else (whole, split))


def matched_form(surface: str, *, language: Language) -> str:
    """The form of a normalized word that is matched: no `#`, no final 's."""
    return language.without_possessive(surface.removeprefix("#"))


def _split_at_hyphens(words: tuple[str, ...]) -> Sequence:
    pieces = [(piece, bool(i)) for w in words for i, piece in enumerate(w.split("-"))]
    return Sequence(*(tuple(column) for column in zip(*pieces, strict=True)))


def matches_word(glob: str, word: str) -> bool:
    """Whether a word pattern matches a word, in time linear in the word.

    Each piece between the `*` takes its first place after the piece before it;
    no other choice could succeed where this one fails.
    """
    first, *rest = glob.split("*")
    if not rest:
        return glob == word
    *middle, last = rest
    if len(word) < len(first) + len(last):
        return False
    if not (word.startswith(first) and word.endswith(last)):
        return False
    at, end = len(first), len(word) - len(last)
    for piece in middle:
        at = word.find(piece, at, end)
        if at < 0:
            return False
        at += len(piece)
    return True
