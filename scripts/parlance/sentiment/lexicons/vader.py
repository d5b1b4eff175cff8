"""VADER through vaderSentiment's own analyzer, with the words its score rests on."""

import copy
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from string import punctuation
from typing import Any

from parlance.sentiment.lexicon import Declaration
from parlance.sentiment.word_list import Lacking, Match, Scored

LEXICON = Declaration(
    name="vader",
    spelling="VADER",
    citation="VADER (Hutto and Gilbert 2014)",
    language="en",
    output="compound",
    bound=1.0,
)


def load() -> "Vader":
    """VADER's own analyzer: words rated from -4 to 4, with rules for negation,
    degree words, capitals, *but* and punctuation. A sentence's score is its
    compound, from -1 to 1. A word's contribution is the valence the analyzer gives
    it in its sentence, after those rules.

    Package vaderSentiment, MIT License (code and lexicon). Hutto, C. J. and
    Gilbert, E. (2014): VADER: A Parsimonious Rule-based Model for Sentiment Analysis
    of Social Media Text, ICWSM-14.
    """
    return Vader(analyzer=_analyzer())


@dataclass(frozen=True, kw_only=True)
class Vader:
    """VADER's compound of a sentence, from -1 to 1, neutral at 0.

    A match is a token that stands in VADER's lexicon; its contribution is the
    valence the analyzer gave it after negation, degree words, capitals and *but*.
    It is 0 for a *no* that negates the next word. The compound is
    `s / sqrt(s² + 15)` of their sum s and the emphasis of ! and ?.
    """

    name: str = LEXICON.name
    neutral: float = 0.0
    analyzer: Any = field(repr=False)
    language: str = LEXICON.language

    def score(self, text: str) -> Scored:
        """Compound of one sentence of normalized text."""
        compound = self.analyzer.polarity_scores(text)["compound"]
        chunks = _chunks(text, self.analyzer.emojis)
        known = self.analyzer.lexicon
        matches = tuple(
            Match(word.lower(), start, end, float(valence))
            for (word, start, end), valence in zip(
                chunks, self.analyzer.valences, strict=True
            )
            if word.lower() in known
        )
        return Scored(compound, matches)

    def word_score(self, word: str) -> float | None:
        """VADER's rating of one word, from -4 to 4; `None` when it has none."""
        return self.analyzer.lexicon.get(word.lower())

    def without(self, term: str) -> "Vader":
        """The same analyzer with one entry of its lexicon left out."""
        analyzer = copy.copy(self.analyzer)
        analyzer.lexicon = Lacking(analyzer.lexicon, term)
        return replace(self, analyzer=analyzer)


def _analyzer():
    """The analyzer as published; it only keeps the valences it summed last."""
    # Whoever only prints the lexicon's name has no use for the package.
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    class Analyzer(SentimentIntensityAnalyzer):
        valences: tuple[float, ...] = ()

        def polarity_scores(self, text):
            self.valences = ()
            return super().polarity_scores(text)

        def score_valence(self, sentiments, text):
            self.valences = tuple(sentiments)
            return super().score_valence(sentiments, text)

    return Analyzer()


def _chunks(text: str, emojis: dict[str, str]) -> list[tuple[str, int, int]]:
    """The analyzer's tokens with their places in the text.

    The analyzer spells out emojis first, sets a space before one and none after it;
    `origins` holds where each character of the spelled-out text comes from.
    """
    if emojis.keys().isdisjoint(text):
        spelled, origins = text, range(len(text))
    else:
        spelled, origins = _spelled(text, emojis)
    return [
        _stripped(chunk[0], origins[chunk.start() : chunk.end()])
        for chunk in re.finditer(r"\S+", spelled)
    ]


def _spelled(text: str, emojis: dict[str, str]) -> tuple[str, list[int]]:
    spelled, origins = "", []
    for place, character in enumerate(text):
        piece = emojis.get(character, character)
        if character in emojis and spelled and not spelled.endswith(" "):
            piece = f" {piece}"
        spelled += piece
        origins += [place] * len(piece)
    return spelled, origins


def _stripped(token: str, origins: Sequence[int]) -> tuple[str, int, int]:
    """As VADER does: two letters or fewer may be an emoticon and keep their marks."""
    word = token.strip(punctuation)
    if len(word) <= 2:
        return token, origins[0], origins[-1] + 1
    start = token.index(word)
    places = origins[start : start + len(word)]
    return word, places[0], places[-1] + 1
