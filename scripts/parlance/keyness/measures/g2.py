"""Dunning's log-likelihood over all four cells."""

from parlance.keyness.measure import Measure
from parlance.keyness.measures import _arithmetic as arithmetic
from parlance.publication.tables import Column


def g2(a, b, n1, n2):
    """Signed four-cell log-likelihood ratio, `2 Σ O ln(O/E)` over the 2 × 2 table.

    No unit; chi-squared with one degree of freedom if words were independent draws.
    Source: Dunning 1993.
    """
    observed, expected = arithmetic.table(a, b, n1, n2)
    return arithmetic.signed(2 * arithmetic.log_sum(observed, expected), a, b, n1, n2)


MEASURE = Measure(
    score=g2,
    columns=(
        Column(
            "g2",
            "number",
            "Four-cell log-likelihood, signed: positive is key for the first side.",
            head="Log-likelihood G²",
            source="Dunning 1993",
        ),
    ),
    place=1,
)
