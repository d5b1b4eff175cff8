"""Patterns of words: what a concept's variants are found by.

A pattern is one or more words; `*` in a word stands for any characters of that
word, alone for any one word. It matches whole words of one sentence: `aid` is not
in *said*. Matching compares words, not text, so its time is linear in the text.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
import pandas as pd

from parlance.languages.language import Language
from parlance.text.normalize import normalize

# A phrase does not run on over these.
_BREAK = re.compile(r"[,;:()\[\]!?…]|--|\s-\s")
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


class Words:
    """The words of a batch of statements, indexed for matching.

    Attributes:
        words: statement, sentence, start, end, word; in reading order.
        places: for each word, the number of its sentence in the batch.
    """

    def __init__(
        self,
        texts: Mapping[str, str],
        words: pd.DataFrame,
        *,
        languages: Mapping[str, Language],
    ) -> None:
        self.words = words.reset_index(drop=True)
        self._starts = self.words["start"].to_numpy()
        self._ends = self.words["end"].to_numpy()
        # Each statement's number in order of appearance, and its text.
        self._numbers, names = pd.factorize(self.words["statement"])
        self._texts = [texts[name] for name in names]
        self._languages = [languages[name] for name in names]
        keys = pd.DataFrame(
            {"statement": self._numbers, "sentence": self.words["sentence"]}
        )
        self.places = (keys != keys.shift()).any(axis=1).cumsum().to_numpy()
        self._matching: dict[tuple[str, bool], np.ndarray] = {}

    def __len__(self) -> int:
        return len(self.words)

    def language(self, place: int) -> Language:
        """The language of a word's statement."""
        return self._languages[self._numbers[place]]

    def gap(self, place: int) -> str:
        """What stands, normalized, between a word and the one before it."""
        text = self._texts[self._numbers[place]]
        return normalize(text[self._ends[place - 1] : self._starts[place]]).text

    def find(self, pattern: Pattern) -> list[tuple[int, int]]:
        """Where a pattern matches: places of the first word and after the last."""
        found = {
            (int(place), int(place) + len(sequence.words))
            for sequence in pattern.sequences
            for place in self._find(sequence, case=pattern.case)
        }
        return sorted(found)

    def _find(self, sequence: Sequence, *, case: bool) -> np.ndarray:
        places = self._places_of(self._codes_of(sequence.words[0], case=case))
        for step, word in enumerate(sequence.words[1:], start=1):
            places = places[places + step < len(self)]
            next_to = places + step
            fits = np.isin(self._coded[0][next_to], self._codes_of(word, case=case))
            fits &= self.places[next_to] == self.places[places]
            places = places[fits]
            joined = [
                self._joined(place + step, hyphen=sequence.hyphens[step])
                for place in places
            ]
            places = places[np.array(joined, dtype=bool)]
        return places

    def _joined(self, place: int, *, hyphen: bool) -> bool:
        gap = self.gap(place)
        return gap == "-" if hyphen else not _BREAK.search(gap)

    @cached_property
    def _coded(self) -> tuple[np.ndarray, list[tuple[str, str]]]:
        """A code for each word, equal for equal surfaces of one language; of each
        code, the form that is matched as written, and in lower case."""
        rows = zip(self._numbers, self._starts, self._ends, strict=True)
        surfaces = [self._texts[number][start:end] for number, start, end in rows]
        written, distinct = pd.factorize(np.array(surfaces, dtype=object))
        spoken, languages = pd.factorize(np.array(self._languages, dtype=object))
        codes, pairs = pd.factorize(written * len(languages) + spoken[self._numbers])
        forms = []
        for pair in pairs:
            surface, language = divmod(int(pair), len(languages))
            form = normalize(distinct[surface]).text
            form = matched_form(form, language=languages[language])
            forms.append((form, languages[language].lower(form)))
        return codes, forms

    @cached_property
    def _by_code(self) -> tuple[np.ndarray, np.ndarray]:
        codes, forms = self._coded
        order = np.argsort(codes, kind="stable")
        edges = np.searchsorted(codes[order], np.arange(len(forms) + 1))
        return order, edges

    def _places_of(self, codes: np.ndarray) -> np.ndarray:
        order, edges = self._by_code
        parts = [order[edges[code] : edges[code + 1]] for code in codes]
        return np.sort(np.concatenate([np.empty(0, np.int64), *parts]))

    @cached_property
    def _by_form(self) -> dict[bool, dict[str, list[int]]]:
        found: dict[bool, dict[str, list[int]]] = {True: {}, False: {}}
        for code, (form, lower) in enumerate(self._coded[1]):
            found[True].setdefault(form, []).append(code)
            found[False].setdefault(lower, []).append(code)
        return found

    def _codes_of(self, glob: str, *, case: bool) -> np.ndarray:
        """Codes of the words that one word of a pattern matches."""
        key = (glob, case)
        if key not in self._matching:
            forms = self._by_form[case]
            if "*" in glob:
                hits: Iterable[int] = (
                    code
                    for form, codes in forms.items()
                    if matches_word(glob, form)
                    for code in codes
                )
            else:
                hits = forms.get(glob, [])
            self._matching[key] = np.array(sorted(hits), dtype=np.int64)
        return self._matching[key]
