"""How many doublings lie between the two rates."""

import numpy as np

from parlance.keyness.measure import Measure
from parlance.keyness.measures import _arithmetic as arithmetic
from parlance.publication.tables import Column


def log_ratio(a, b, n1, n2):
    """Binary logarithm of the ratio of rates, `log2(p1/p2)`, a zero taken as 0.5.

    In doublings: 1 is twice the rate. Where the term is on neither side, undefined.
    Source: Hardie 2014.
    """
    a, b, n1, n2 = arithmetic.arrays(a, b, n1, n2)
    filled = [np.where(count == 0, 0.5, count) for count in (a, b)]
    score = np.log2(arithmetic.ratio(filled[0], n1)) - np.log2(
        arithmetic.ratio(filled[1], n2)
    )
    equal = (arithmetic.direction(a, b, n1, n2) == 0) & arithmetic.worded(n1, n2)
    score = np.where(equal, 0.0, score)
    return arithmetic.plain(np.where(a + b > 0, score, np.nan))


MEASURE = Measure(
    score=log_ratio,
    columns=(
        Column(
            "log_ratio",
            "number",
            "Binary logarithm of the ratio of the two rates; a count of zero is taken "
            "as 0.5.",
            head="Log ratio",
            unit="doublings",
            source="Hardie 2014",
        ),
    ),
    place=5,
)
