"""Sentences scored by lexicons, and the words a score rests on.

This is lexicon output: what word lists give for a sentence, never what it means.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import pandas as pd

from parlance.languages import language as languages
from parlance.publication.columns import LEXICON, SCORE, SENTENCE, STATEMENT
from parlance.publication.tables import CORPUS, Column, Table
from parlance.sentiment.lexicon import Lexicon
from parlance.sentiment.word_list import Match, Scored
from parlance.text.normalize import normalize

SENTENCE_SCORES = Table(
    name="sentiment",
    title="Sentiment of each sentence",
    about=(
        "Each lexicon's score of each sentence. Output of word lists, not opinion or "
        "stance."
    ),
    order="reading order, lexicons as the study names them",
    leading=("statement", "sentence", "lexicon", "score"),
    folder=CORPUS,
    columns=(
        STATEMENT,
        SENTENCE,
        LEXICON,
        Column(
            "score",
            "number",
            "The lexicon's score of the sentence; for vader the compound.",
            unit=SCORE,
        ),
        Column(
            "matched_words",
            "text",
            "The terms that the lexicon knows, joined by semicolons.",
            when_empty="where it knows none",
        ),
    ),
)
SCORES = {
    **{column.name: column.dtype for column in SENTENCE_SCORES.columns},
    "score_plain": "float64",
}
MATCHES = {
    "statement": "str",
    "sentence": "int64",
    "lexicon": "str",
    "term": "str",
    "start": "int64",
    "end": "int64",
    "contribution": "float64",
    "score_without": "float64",
}
NEUTRAL = {"statement": "str", "sentence": "int64", "start": "int64", "end": "int64"}

# Lexicons cut sentences at white space alone
_DASH = re.compile(r"(?<=\w)--(?=\w)")
# A cased pair of letters that no lexicon spells words with
_MASK_LOWER, _MASK_UPPER = "ɋ", "Ɋ"


class SentenceScores(NamedTuple):
    """What `score_sentences` returns; offsets are into the source texts.

    Attributes:
        scores: one row per sentence and lexicon: `SENTENCE_SCORES` and
            `score_plain`, the score without neutral terms.
        matches: one row per matched term: its contribution and `score_without`, the
            sentence's score when the lexicon lacks the term.
        neutral: one row per occurrence of a neutral term.
    """

    scores: pd.DataFrame
    matches: pd.DataFrame
    neutral: pd.DataFrame


def score_sentences(
    texts: pd.DataFrame,
    sentences: pd.DataFrame,
    *,
    lexicons: Sequence[Lexicon],
    neutral_terms: Sequence[str] = (),
) -> SentenceScores:
    """Score each sentence by each lexicon, in reading order.

    Sentences are normalized first, so that `isn’t` negates as `isn't` does. A
    lexicon scores statements in its own language; one that no lexicon is for has
    no rows.

    Args:
        texts: statement, text, language.
        sentences: statement, sentence, start, end: one row per sentence, in reading
            order.
        lexicons: from `lexicon.load`.
        neutral_terms: words or phrases that no lexicon scores: whole words, in any
            case, any white space between. Their words keep their place, so that
            negation reaches as far.
    """
    source = dict(zip(texts["statement"], texts["text"], strict=True))
    fitting = _by_statement(texts, lexicons)
    masked = _pattern(neutral_terms)
    scores: list[tuple] = []
    matches: list[tuple] = []
    neutral: list[tuple] = []
    for place in sentences[["statement", "sentence", "start", "end"]].itertuples(
        index=False, name=None
    ):
        statement, sentence, start, end = place
        if not fitting[statement]:
            continue
        copy = normalize(source[statement][start:end])
        plain = _DASH.sub("  ", copy.text)
        text, spans = _mask(plain, masked)
        neutral += [
            (statement, sentence, *_source(copy, start, *span)) for span in spans
        ]
        for lexicon in fitting[statement]:
            scored = lexicon.score(text)
            before = scored if text == plain else lexicon.score(plain)
            key = (statement, sentence, lexicon.name)
            scores.append((*key, scored.score, _listed(scored), before.score))
            for match, without in _influences(lexicon, text, scored):
                offsets = _source(copy, start, match.start, match.end)
                matches.append(
                    (*key, match.term, *offsets, match.contribution, without)
                )
    return SentenceScores(
        _frame(scores, SCORES), _frame(matches, MATCHES), _frame(neutral, NEUTRAL)
    )


def _by_statement(
    texts: pd.DataFrame, lexicons: Sequence[Lexicon]
) -> dict[str, list[Lexicon]]:
    """The lexicons for each statement's language."""
    spoken = zip(texts["statement"], texts["language"], strict=True)
    codes = {statement: languages.load(code).code for statement, code in spoken}
    return {
        statement: [one for one in lexicons if one.language == code]
        for statement, code in codes.items()
    }


def _influences(
    lexicon: Lexicon, text: str, scored: Scored
) -> Iterator[tuple[Match, float]]:
    """Each match with the sentence's score when the lexicon lacks its term."""
    without: dict[str, float] = {}
    for match in scored.matches:
        if match.term not in without:
            without[match.term] = lexicon.without(match.term).score(text).score
        yield match, without[match.term]


def _pattern(terms: Sequence[str]) -> re.Pattern[str] | None:
    phrases = [normalize(term).text.split() for term in terms]
    phrases = sorted(filter(None, phrases), key=len, reverse=True)
    if not phrases:
        return None
    either = "|".join(r"\s+".join(map(re.escape, phrase)) for phrase in phrases)
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.IGNORECASE)


def _mask(
    text: str, pattern: re.Pattern[str] | None
) -> tuple[str, list[tuple[int, int]]]:
    """The text with the letters of neutral terms replaced one for one, and where."""
    if pattern is None:
        return text, []
    spans = [found.span() for found in pattern.finditer(text)]
    return pattern.sub(lambda found: _blank(found[0]), text), spans


def _blank(words: str) -> str:
    return "".join(
        (_MASK_UPPER if letter.isupper() else _MASK_LOWER)
        if letter.isalpha()
        else letter
        for letter in words
    )


def _source(copy, offset: int, start: int, end: int) -> tuple[int, int]:
    begin, stop = copy.source(start, end)
    return offset + begin, offset + stop


def _listed(scored: Scored) -> str:
    return "; ".join(match.term for match in scored.matches)


def _frame(rows: Iterable[tuple], columns: dict[str, str]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(columns)).astype(columns)
