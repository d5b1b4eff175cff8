"""Log odds against a prior, in standard errors."""

import numpy as np

from parlance.keyness.measure import Measure
from parlance.keyness.measures import _arithmetic as arithmetic
from parlance.publication.tables import Column


def log_odds_z(a, b, n1, n2, *, prior, prior_total):
    """Standardized log-odds ratio with an informative Dirichlet prior.

    `δ = ln[(a+α_t)/(N1+α0−a−α_t)] − ln[(b+α_t)/(N2+α0−b−α_t)]`, and
    `z = δ / √(1/(a+α_t) + 1/(b+α_t))`; `prior` is α_t, above 0, `prior_total` α0, its
    sum over all types. In standard errors. Undefined where a side holds nothing but
    the term, and no other type has a prior. Source: Monroe et al. 2008.
    """
    a, b, n1, n2 = arithmetic.arrays(a, b, n1, n2)
    left, right = a + prior, b + prior
    odds_left = arithmetic.ratio(left, n1 + prior_total - left)
    odds_right = arithmetic.ratio(right, n2 + prior_total - right)
    delta = np.log(odds_left) - np.log(odds_right)
    score = delta / np.sqrt(1 / left + 1 / right)
    return arithmetic.plain(np.where(arithmetic.worded(n1, n2), score, np.nan))


MEASURE = Measure(
    score=log_odds_z,
    columns=(
        Column(
            "log_odds_z",
            "number",
            "Log-odds ratio with a Dirichlet prior over its standard deviation. Not "
            "for ranking.",
            head="Log-odds z",
            unit="standard errors",
            when_empty="where a side holds nothing but the term",
            source="Monroe et al. 2008",
        ),
    ),
    place=11,
)
