"""Mean sentence scores of two sides: how far apart, how sure, what could be found.

A side is the mean over its sentences, every sentence weighing the same. Sentences
without a word are left out. Sides are frames with one row per sentence: statement,
sentence, voice, words.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd
import scipy

from parlance.inference import intervals, resampling
from parlance.inference.permutation import UNITS_FOR_NORMAL
from parlance.publication.columns import LEXICON, P_PERMUTATION, SCORE, VOICE
from parlance.publication.tables import Column, Table, both_sides, with_interval
from parlance.sentiment.lexicon import Lexicon

VOICES = ("all", "narration", "quotation", "reported")
POWER = 0.8
# Deals whose sums are held at once.
AT_ONCE = 2048
SENTIMENT = Table(
    name="sentiment",
    title="Sentiment by lexicon and voice",
    about=(
        "Mean sentence scores of each lexicon. Output of word lists, not opinion or "
        "stance."
    ),
    order="lexicons as the study names them, then voice",
    leading=("lexicon", "voice", "difference", "p_permutation"),
    columns=(
        LEXICON,
        replace(
            VOICE,
            meaning="Voice of the sentences that are compared; all is every sentence.",
            range="one of all, narration, quotation, reported",
        ),
        *both_sides(
            Column(
                "sentences",
                "integer",
                "Number of sentences that are compared.",
                unit="sentences",
                range="at least 0",
            )
        ),
        *both_sides(
            Column(
                "mean",
                "number",
                "Mean over the side's sentences, every sentence weighing the same.",
                head="Mean score",
                unit=SCORE,
                when_empty="where the side has no such sentence",
            )
        ),
        *with_interval(
            Column(
                "difference",
                "number",
                "First side minus second.",
                unit=SCORE,
                when_empty="where a side has no such sentence",
            ),
            when_empty="where a side has fewer than two such sentences",
            source="Welch 1947",
        ),
        replace(P_PERMUTATION, when_empty="where a side has no such sentence"),
        Column(
            "detectable_difference",
            "number",
            "Smallest difference of means that would be found with 80 % power.",
            unit=SCORE,
            range="above 0",
            when_empty=(
                "where a side has fewer than two such sentences, or no score varies"
            ),
            source="Cohen 1988",
        ),
        *both_sides(
            Column(
                "coverage",
                "number",
                "Share of the side's words that the lexicon knows.",
                range="0 to 1",
                when_empty="where the side has no such sentence",
            )
        ),
    ),
)
_KEYS = ["statement", "sentence"]


def compare(
    left: pd.DataFrame,
    right: pd.DataFrame,
    scores: pd.DataFrame,
    words: pd.DataFrame,
    *,
    lexicons: Sequence[Lexicon],
    confidence: float,
    permutations: int,
    seed: int,
) -> pd.DataFrame:
    """Table `sentiment.csv`: one row per lexicon and voice, in that order.

    Args:
        left, right: each side's sentences: statement, sentence, voice, words.
        scores: from `scores.score_sentences`: statement, sentence, lexicon, score.
        words: statement, sentence, word: one row per word of the study.

    Returns:
        `SENTIMENT`. A voice that a side does not have leaves everything but the counts
        and the other side empty. A p or an interval needs sentences on either side; an
        interval also scores that differ.
    """
    scored = scores[_KEYS].drop_duplicates()
    rows = []
    for voice in VOICES:
        sides = [_of_voice(side, voice).merge(scored) for side in (left, right)]
        samples = {
            lexicon.name: [_scores(side, scores, lexicon.name) for side in sides]
            for lexicon in lexicons
        }
        p = permutation_p(
            list(samples.values()),
            permutations=permutations,
            generator=resampling.generator(seed, f"sentiment, {voice}"),
        )
        counts = [_word_counts(side, words) for side in sides]
        for place, lexicon in enumerate(lexicons):
            known = [coverage(lexicon, count) for count in counts]
            row = _compared(*samples[lexicon.name], confidence=confidence)
            rows.append([lexicon.name, voice, *row[:-1], p[place], row[-1], *known])
    order = {lexicon.name: place for place, lexicon in enumerate(lexicons)}
    table = pd.DataFrame(rows, columns=SENTIMENT.names)
    return table.sort_values(
        "lexicon", key=lambda names: names.map(order), kind="stable", ignore_index=True
    )


def detectable(
    left: np.ndarray, right: np.ndarray, *, confidence: float, power: float = POWER
) -> float:
    """Smallest difference of means that such sides would show with the given power.

    `δ √(v1/n1 + v2/n2)`, v the variance of a side's scores taken as the whole
    population of sentences it could have had, δ the noncentrality at which a
    noncentral t with Welch's degrees of freedom lies beyond the two-sided critical
    value with probability `power`. NaN when a side has fewer than two scores or none
    vary. Unit: that of the scores. Source: Cohen 1988, chapter 2.
    """
    if min(len(left), len(right)) < 2:
        return np.nan
    parts = [sample.var() / len(sample) for sample in (left, right)]
    # Equal scores whose mean is rounded vary by rounding alone
    if sum(parts) < 1e-24:
        return np.nan
    spread = parts[0] ** 2 / (len(left) - 1) + parts[1] ** 2 / (len(right) - 1)
    freedom = sum(parts) ** 2 / spread
    critical = scipy.special.stdtrit(freedom, (1 + confidence) / 2)
    return scipy.special.nctdtrinc(freedom, 1 - power, critical) * sum(parts) ** 0.5


def permutation_p(
    pairs: Sequence[Sequence[np.ndarray]],
    *,
    permutations: int,
    generator: np.random.Generator,
) -> list[float]:
    """Share of deals of the sentences with a difference at least as large.

    `(1 + #{|d*| ≥ |d|}) / (1 + B)`, ties within a relative 1e-9; scores are summed
    as integers, a billionth of the largest each. All pairs of samples (one per
    lexicon, the same sentences) share the deals. With more than 2,000 sentences:
    two-sided normal with the exact variance of the difference under random
    allocation, `S² n / (n1 n2)`, S² the pooled sample variance (Hoeffding 1951).
    NaN when a side has no sentence.
    """
    n1, n2 = (len(sample) for sample in pairs[0]) if pairs else (0, 0)
    if not n1 or not n2:
        return [np.nan] * len(pairs)
    pooled = np.array([np.concatenate(pair) for pair in pairs])
    if n1 + n2 > UNITS_FOR_NORMAL:
        return [_normal_p(row, n1) for row in pooled]
    # Whole numbers under 2**53, so that every sum is exact in any order
    units = np.rint(pooled * (1e9 / max(1.0, np.abs(pooled).max())))
    expected = n1 * units.sum(axis=1)[:, None]
    observed = np.abs((n1 + n2) * units[:, :n1].sum(axis=1)[:, None] - expected)
    reached = np.zeros(len(pairs), dtype=np.int64)
    for dealt in resampling.deals(
        n1, n1 + n2, count=permutations, generator=generator, at_once=AT_ONCE
    ):
        drawn = np.abs((n1 + n2) * (units @ dealt.astype(float)) - expected)
        reached += resampling.at_least(drawn, observed).sum(axis=1)
    return resampling.monte_carlo_p(reached, permutations).tolist()


def coverage(lexicon: Lexicon, counts: pd.Series) -> float:
    """Share of words that the lexicon knows, from 0 to 1; NaN without words."""
    known = [lexicon.word_score(word) is not None for word in counts.index]
    return counts[known].sum() / counts.sum() if counts.sum() else np.nan


def _of_voice(side: pd.DataFrame, voice: str) -> pd.DataFrame:
    worded = side[side["words"] > 0]
    return worded if voice == "all" else worded[worded["voice"] == voice]


def _scores(side: pd.DataFrame, scores: pd.DataFrame, lexicon: str) -> np.ndarray:
    own = scores[scores["lexicon"] == lexicon]
    return side[_KEYS].merge(own, on=_KEYS)["score"].to_numpy(dtype=float)


def _word_counts(side: pd.DataFrame, words: pd.DataFrame) -> pd.Series:
    return words.merge(side[_KEYS], on=_KEYS)["word"].value_counts()


def _compared(left: np.ndarray, right: np.ndarray, *, confidence: float) -> list:
    return [
        len(left),
        len(right),
        _mean(left),
        _mean(right),
        *intervals.welch(left, right, confidence=confidence),
        detectable(left, right, confidence=confidence),
    ]


def _mean(values: np.ndarray) -> float:
    return values.mean() if len(values) else np.nan


def _normal_p(pooled: np.ndarray, n1: int) -> float:
    n = len(pooled)
    difference = pooled[:n1].mean() - pooled[n1:].mean()
    error = (pooled.var(ddof=1) * n / (n1 * (n - n1))) ** 0.5
    return (
        float(2 * scipy.special.ndtr(-abs(difference) / error))
        if error > 1e-12
        else 1.0
    )
