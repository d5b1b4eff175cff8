"""The ratio of the term's odds on the two sides, with its interval."""

import numpy as np
import scipy

from parlance.keyness.measure import Measure
from parlance.keyness.measures import _arithmetic as arithmetic
from parlance.publication.tables import Column, with_interval


def odds_ratio(a, b, n1, n2):
    """Odds ratio, `a(N2−b) / [b(N1−a)]`, Haldane's ½ in every cell when one is 0.

    Above 0; 1 is no difference.
    """
    left, right, left_rest, right_rest = arithmetic.haldane(a, b, n1, n2)
    return arithmetic.plain(left * right_rest / (right * left_rest))


def odds_ratio_interval(a, b, n1, n2, *, confidence=0.95):
    """Interval of the odds ratio, `exp(ln OR ± z √Σ 1/cell)`: (low, high)."""
    cells = np.array(arithmetic.haldane(a, b, n1, n2))
    reach = scipy.special.ndtri((1 + confidence) / 2) * np.sqrt((1 / cells).sum(axis=0))
    middle = np.log(odds_ratio(a, b, n1, n2))
    return arithmetic.plain(np.exp(middle - reach)), arithmetic.plain(
        np.exp(middle + reach)
    )


def _with_ends(a, b, n1, n2, *, confidence):
    ends = odds_ratio_interval(a, b, n1, n2, confidence=confidence)
    return odds_ratio(a, b, n1, n2), *ends


MEASURE = Measure(
    score=_with_ends,
    columns=with_interval(
        Column(
            "odds_ratio",
            "number",
            "Odds of the term on the first side over the second; one half is added to "
            "each cell when one is zero.",
            head="Odds ratio",
            range="above 0",
            source="Haldane 1956",
        )
    ),
    place=8,
)
