"""The log ratio that the counts vouch for."""

import numpy as np
import scipy

from parlance.keyness.measure import Measure
from parlance.keyness.measures import _arithmetic as arithmetic
from parlance.publication.tables import Column


def lrc(a, b, n1, n2, *, family_size, confidence=0.95):
    """Conservative log ratio: the end of its interval that is nearer to 0.

    Two-sided Clopper-Pearson [L, U] of a out of a + b with α/(2m) in each tail, m the
    family: `max(0, log2[(N2/N1) L/(1−L)])` where p1 > p2, else the same of U with
    min. In doublings; 0 where the direction is uncertain; shrinks as m grows.
    Source: Evert 2022 and the R package `corpora`.
    """
    a, b, n1, n2 = arithmetic.arrays(a, b, n1, n2)
    tail = (1 - confidence) / (2 * np.asarray(family_size, dtype=float))
    direction = arithmetic.direction(a, b, n1, n2)
    worded = arithmetic.worded(n1, n2)
    size = np.log2(np.where(worded, n2, 1)) - np.log2(np.where(worded, n1, 1))
    for_left = np.maximum(0, _log2_share_end(a, b, tail) + size)
    for_right = np.maximum(0, _log2_share_end(b, a, tail) - size)
    score = np.select([direction > 0, direction < 0], [for_left, -for_right], 0.0)
    return arithmetic.plain(np.where(worded, score, np.nan))


def _log2_share_end(a, b, tail):
    """Return `log2[L/(1−L)]`, L the Clopper-Pearson lower end of a of a + b."""
    low = scipy.special.betaincinv(np.where(a > 0, a, 1), b + 1, tail)
    high = scipy.special.betainccinv(b + 1, np.where(a > 0, a, 1), tail)
    return np.where(a > 0, np.log2(low) - np.log2(high), -np.inf)


MEASURE = Measure(
    score=lrc,
    columns=(
        Column(
            "lrc",
            "number",
            "The end of the log ratio's interval next to zero, corrected for all "
            "tested terms; 0 when the interval holds zero.",
            head="Conservative log ratio",
            unit="doublings",
            when_empty="for terms that are not tested",
            source="Evert 2022",
        ),
    ),
    place=6,
)
