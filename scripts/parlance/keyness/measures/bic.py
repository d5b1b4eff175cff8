"""The Bayesian information criterion of the two-term log-likelihood."""

import numpy as np

from parlance.keyness.measure import Measure
from parlance.keyness.measures import _arithmetic as arithmetic
from parlance.keyness.measures.g2_two_term import g2_two_term
from parlance.publication.tables import Column


def bic(a, b, n1, n2):
    """Bayesian information criterion, `|g2_two_term| − ln N`.

    Under 0 favors no difference, over 10 is very strong. Source: Wilson 2013.
    """
    a, b, n1, n2 = arithmetic.arrays(a, b, n1, n2)
    words = np.where(n1 + n2 > 0, n1 + n2, np.nan)
    return arithmetic.plain(np.abs(g2_two_term(a, b, n1, n2)) - np.log(words))


MEASURE = Measure(
    score=bic,
    columns=(
        Column(
            "bic",
            "number",
            "Size of the two-term log-likelihood minus ln N. Under 0 favors no "
            "difference; over 10 is very strong. Without a sign.",
            head="BIC",
            source="Wilson 2013",
        ),
    ),
    place=10,
)
