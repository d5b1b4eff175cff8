"""All tables of how lexicons score two sides."""

from collections.abc import Sequence

import pandas as pd

from parlance.publication.tables import Table
from parlance.sentiment import influence, means, word_shift
from parlance.sentiment.lexicon import Lexicon


def compare(
    left: pd.DataFrame,
    right: pd.DataFrame,
    *,
    scores: pd.DataFrame,
    matches: pd.DataFrame,
    neutral: pd.DataFrame,
    words: pd.DataFrame,
    lexicons: Sequence[Lexicon],
    resample: str,
    confidence: float,
    permutations: int,
    seed: int,
) -> dict[Table, pd.DataFrame]:
    """Compare the mean sentence scores of two sides, and the words behind them.

    Args:
        left, right: each side's sentences: statement, sentence, paragraph, voice,
            words.
        scores, matches, neutral: from `scores.score_sentences`.
        words: statement, sentence, start, end, word of the study.
        lexicons: those that scored the sentences.
        resample, confidence, permutations, seed: of the tests and intervals.

    Returns:
        The tables sentiment, influence, neutral_terms and word_shift.
    """
    test = {"confidence": confidence, "permutations": permutations, "seed": seed}
    return {
        means.SENTIMENT: means.compare(
            left, right, scores, words, lexicons=lexicons, **test
        ),
        influence.INFLUENCE: influence.influence(left, right, scores, matches),
        influence.NEUTRAL_TERMS: influence.neutral_effect(left, right, scores, neutral),
        word_shift.WORD_SHIFT: word_shift.word_shift(
            left,
            right,
            words,
            neutral,
            lexicons=lexicons,
            resample=resample,
            confidence=confidence,
        ),
    }
