"""Chi-squared with Yates's correction."""

import numpy as np

from parlance.keyness.measure import Measure
from parlance.keyness.measures import _arithmetic as arithmetic
from parlance.publication.tables import Column


def chi2_yates(a, b, n1, n2):
    """Signed chi-squared with Yates' correction, `Σ max(0, |O−E|−½)² / E`.

    No unit. Source: Yates 1934.
    """
    observed, expected = arithmetic.table(a, b, n1, n2)
    distance = np.maximum(0, np.abs(observed - expected) - 0.5)
    cells = arithmetic.ratio(distance**2, np.where(expected == 0, 1, expected))
    return arithmetic.signed(cells.sum(axis=0), a, b, n1, n2)


MEASURE = Measure(
    score=chi2_yates,
    columns=(
        Column(
            "chi2_yates",
            "number",
            "Chi-squared with Yates's correction, signed: positive is key for the "
            "first side.",
            head="Chi-squared (Yates)",
            source="Yates 1934",
        ),
    ),
    place=3,
)
