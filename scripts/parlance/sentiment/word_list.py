"""Lexicons that are lists of scored words and phrases, and how words are matched."""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from string import punctuation
from typing import NamedTuple

from parlance.errors import StudyError
from parlance.inputs import records

_QUOTES = str.maketrans("‘’ʼ“”", "'''\"\"")


class Match(NamedTuple):
    """A word of a sentence that a lexicon knows: `text[start:end]`."""

    term: str
    start: int
    end: int
    contribution: float


class Scored(NamedTuple):
    """A sentence's score and the words it rests on, in reading order."""

    score: float
    matches: tuple[Match, ...]


class Token(NamedTuple):
    """A chunk between white space without the punctuation around it."""

    word: str
    start: int
    end: int


class Lacking(Mapping):
    """A mapping without one of its keys, made without copying it."""

    def __init__(self, whole: Mapping, key: object) -> None:
        self._whole, self._key = whole, key

    def __getitem__(self, key):
        if key == self._key:
            raise KeyError(key)
        return self._whole[key]

    def __contains__(self, key) -> bool:
        return key != self._key and key in self._whole

    def __iter__(self):
        return (key for key in self._whole if key != self._key)

    def __len__(self) -> int:
        return len(self._whole) - (self._key in self._whole)


@dataclass(frozen=True)
class WordList:
    """A list of scored terms; a sentence's score is the mean over its matches.

    Terms of several words match as a whole, longest first, and their words are not
    matched again; a hyphenated word matches as a whole or not at all. A sentence
    without a match has the neutral score. A match contributes
    `(score - neutral) / number of matches`, so that contributions sum to the
    sentence's distance from neutral.
    """

    name: str
    neutral: float
    longest: int
    scores: Mapping[tuple[str, ...], float] = field(repr=False)
    language: str

    @classmethod
    def of(
        cls,
        *,
        name: str,
        scores: Mapping[str, float],
        neutral: float = 0.0,
        language: str = "en",
    ) -> "WordList":
        """A list from terms as they are written.

        Args:
            name: as tables print it.
            scores: of each term.
            neutral: the score of a sentence without a match.
            language: code of the statements that it scores.
        """
        keyed = {term_key(term): score for term, score in scores.items()}
        longest = max(map(len, keyed), default=0)
        return cls(
            name=name,
            neutral=neutral,
            longest=longest,
            scores=keyed,
            language=language,
        )

    def score(self, text: str) -> Scored:
        """Mean score of the matched terms of one sentence of normalized text."""
        found = list(self._find(text))
        if not found:
            return Scored(self.neutral, ())
        values = [self.scores[key] for key, _, _ in found]
        matches = tuple(
            Match(" ".join(key), start, end, (value - self.neutral) / len(values))
            for (key, start, end), value in zip(found, values, strict=True)
        )
        return Scored(sum(values) / len(values), matches)

    def word_score(self, word: str) -> float | None:
        """Score of one word, `None` when the list does not hold it."""
        return self.scores.get(self._known((word.lower().strip(punctuation),)))

    def without(self, term: str) -> "WordList":
        """The same list with one term left out."""
        return replace(self, scores=Lacking(self.scores, term_key(term)))

    def _find(self, text: str) -> Iterator[tuple[tuple[str, ...], int, int]]:
        words = list(tokens(text))
        at = 0
        while at < len(words):
            for size in range(min(self.longest, len(words) - at), 0, -1):
                phrase = words[at : at + size]
                key = self._known(tuple(token.word for token in phrase))
                if key in self.scores and _unbroken(text, phrase):
                    yield key, phrase[0].start, phrase[-1].end
                    at += size
                    break
            else:
                at += 1

    def _known(self, key: tuple[str, ...]) -> tuple[str, ...]:
        # ASSUME a possessive has the sentiment of its noun
        if key not in self.scores and key[-1].endswith("'s"):
            return (*key[:-1], key[-1].removesuffix("'s"))
        return key


def tokens(text: str) -> Iterator[Token]:
    """Lower-cased chunks between white space, stripped of ASCII punctuation.

    This is how VADER cuts a sentence too, so that all lexicons see the same words.
    """
    for chunk in re.finditer(r"\S+", text):
        word = chunk[0].strip(punctuation)
        if word:
            start = chunk.start() + chunk[0].index(word)
            yield Token(word.lower(), start, start + len(word))


def term_key(term: str) -> tuple[str, ...]:
    """A term as its words are matched; white space, case and end marks do not count."""
    return tuple(token.word for token in tokens(term.translate(_QUOTES)))


def is_file(entry: str) -> bool:
    """Whether an entry of `sentiment.lexicons` is a study's own CSV file."""
    return entry.lower().endswith(".csv")


def read_scores(path: str | Path) -> dict[str, float]:
    """A study's own lexicon: a UTF-8 CSV file with the columns term and score.

    Raises:
        StudyError: when the file is not UTF-8, lacks a column, holds no row, or a row
            has an empty or repeated term or a score that is no finite number.
    """
    rows = records.read(path, required=("term", "score"))
    scores: dict[str, float] = {}
    seen: dict[tuple[str, ...], int] = {}
    for line, row in rows:
        term = row["term"]
        key = term_key(term)
        if not key:
            raise StudyError(f"{path}, line {line}: the term is empty; write a word")
        if key in seen:
            raise StudyError(
                f"{path}, line {line}: {term!r} stands in line {seen[key]} already; "
                "keep one of the two"
            )
        seen[key] = line
        scores[term] = _score(path, line, row["score"])
    if not scores:
        raise StudyError(f"{path}: the lexicon holds no term; add rows or leave it out")
    return scores


def _score(path: str | Path, line: int, text: str | None) -> float:
    try:
        score = float(text or "")
    except ValueError:
        score = math.nan
    if not math.isfinite(score):
        raise StudyError(
            f"{path}, line {line}: the score {text or ''!r} is no number; "
            "write one such as -1.5"
        )
    return score


def _unbroken(text: str, phrase: list[Token]) -> bool:
    return all(
        text[before.end : after.start].isspace() for before, after in pairwise(phrase)
    )
