"""What a study could find at all, said before any result."""

import numpy as np
import pandas as pd
import scipy

from parlance.corpus.sides import Side
from parlance.inference import resampling
from parlance.keyness.measures.fisher_p import fisher_p
from parlance.keyness.measures.g2 import g2
from parlance.keyness.measures.lrc import lrc
from parlance.publication.columns import FAMILY_SIZE, N
from parlance.publication.tables import Column, Table, both_sides

# Counts tried at once.
BLOCK = 64

DETECTABILITY = Table(
    name="detectability",
    title="What could be found",
    about=(
        "How many occurrences against none this study needs, one a sentence, before a "
        "difference meets a criterion."
    ),
    order="n, then criteria as listed",
    leading=("criterion", "n", "count_needed_left", "count_needed_right"),
    columns=(
        N,
        FAMILY_SIZE,
        Column(
            "min_count",
            "integer",
            "Fewest occurrences on both sides together.",
            head="Least count",
            unit="occurrences",
            range="at least 1",
        ),
        Column(
            "criterion",
            "text",
            "Which measure would have to call the difference significant.",
            range="one of g2, fisher, lrc, permutation, permutation_uncorrected",
            choices=True,
        ),
        *both_sides(
            Column(
                "count_needed",
                "integer",
                "Occurrences on this side, against none on the other, one a sentence, "
                "that would meet the criterion.",
                head="Occurrences needed",
                unit="occurrences",
                range="at least 1",
                when_empty="where no number is enough, or nothing is tested",
            )
        ),
    ),
)


def table(
    left: Side,
    right: Side,
    families: pd.DataFrame,
    *,
    min_count: int = 3,
    confidence: float = 0.95,
) -> pd.DataFrame:
    """Return how many occurrences against none each criterion needs, for each n.

    Level α/m for g2, fisher, lrc and permutation, α alone for
    permutation_uncorrected; the occurrences stand one a unit. A count is empty where
    no number of occurrences is enough, or nothing is tested.

    Args:
        families: `n` and `family_size` m, as `families.table` returns them.
    """
    alpha = resampling.level(confidence)
    rows = []
    for n, size in zip(families["n"], families["family_size"], strict=True):
        for criterion in CRITERIA:
            ways = (left, right), (right, left)
            needed = [_needed(criterion, *way, alpha, size) for way in ways]
            rows.append((n, size, min_count, criterion, *needed))
    return DETECTABILITY.frame(rows)


def _needed(criterion, own, other, alpha, family_size):
    """Return the smallest number of occurrences in `own` against none in `other`."""
    if family_size == 0:
        return pd.NA
    for start in range(1, own.units + 1, BLOCK):
        counts = np.arange(start, min(start + BLOCK, own.units + 1))
        enough = CRITERIA[criterion](counts, own, other, alpha, family_size)
        if enough.any():
            return int(counts[np.argmax(enough)])
    return pd.NA


def _by_g2(counts, own, other, alpha, family_size):
    score = g2(counts, 0, own.size, other.size)
    return scipy.special.chdtrc(1, np.maximum(0, score)) <= alpha / family_size


def _by_fisher(counts, own, other, alpha, family_size):
    none = np.zeros_like(counts)
    return fisher_p(counts, none, own.size, other.size) <= alpha / family_size


def _by_lrc(counts, own, other, alpha, family_size):
    score = lrc(
        counts, 0, own.size, other.size, family_size=family_size, confidence=1 - alpha
    )
    return score > 0


def _by_permutation(counts, own, other, alpha, family_size):
    return _chance_of_one_side(counts, own, other) <= alpha / family_size


def _by_uncorrected(counts, own, other, alpha, family_size):
    return _chance_of_one_side(counts, own, other) <= alpha


def _chance_of_one_side(counts, own, other):
    """Return the chance that k units, all dealt at random, fall to one side.

    ASSUME all on either side is as extreme as observed, and nothing else is: exact
    for units of equal length and number, a little cautious for others.
    """
    chance = np.zeros(len(counts))
    drawn = np.arange(counts[-1])
    for side in (own, other):
        steps = np.maximum(0, side.units - drawn) / (own.units + other.units - drawn)
        chance += np.cumprod(steps)[counts - 1]
    return chance


CRITERIA = {
    "g2": _by_g2,
    "fisher": _by_fisher,
    "lrc": _by_lrc,
    "permutation": _by_permutation,
    "permutation_uncorrected": _by_uncorrected,
}
