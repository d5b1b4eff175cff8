"""Fisher's exact test for a whole table of terms."""

import numpy as np

from parlance.keyness.measure import Measure
from parlance.publication.tables import Column

# Tables as probable as the observed one, but for rounding, count as equally
# extreme (the tolerance of R's `fisher.test`).
TIE = 1 + 1e-7


def fisher_p(a, b, n1, n2):
    """Two-sided p of Fisher's exact test, from 0 to 1.

    `a`, `b` are counts or arrays of them, `n1`, `n2` the words of the two sides. The
    p is the probability of all 2 × 2 tables with the same margins that are no more
    probable than the observed one, as SciPy's `fisher_exact` has it; undefined for a
    side without words. Tables with equal `a + b` share one null distribution, so a
    whole vocabulary takes one pass. Source: Fisher 1922.
    """
    a, b = np.broadcast_arrays(np.asarray(a, np.int64), np.asarray(b, np.int64))
    p = np.full(a.shape, np.nan)
    if n1 > 0 and n2 > 0:
        for total in np.unique(a + b):
            held = a + b == total
            first, probability = _null(int(total), int(n1), int(n2))
            p[held] = _two_sided(probability)[a[held] - first]
    return p[()]


def _null(total, n1, n2):
    """Return the smallest possible a, and the probability of each from there on.

    Probabilities grow from the ratio of neighbors, with no factorial in sight, and
    are scaled by the largest one so that nothing overflows.
    """
    first, last = max(0, total - n2), min(total, n1)
    a = np.arange(first, last, dtype=float)
    steps = np.log((total - a) * (n1 - a)) - np.log((a + 1) * (n2 - total + a + 1))
    height = np.concatenate([[0.0], np.cumsum(steps)])
    weight = np.exp(height - height.max())
    return first, weight / weight.sum()


def _two_sided(probability):
    """Return for each outcome the probability of all that are no more probable."""
    order = np.sort(probability)
    reached = np.searchsorted(order, probability * TIE, side="right")
    return np.minimum(1, np.cumsum(order)[reached - 1])


MEASURE = Measure(
    score=fisher_p,
    columns=(
        Column(
            "fisher_p",
            "number",
            "Two-sided, treats words as independent draws. Not corrected; see q.",
            head="Fisher's exact p",
            range="0 to 1",
            source="Fisher 1922",
        ),
    ),
    place=4,
)
