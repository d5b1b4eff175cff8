"""The log-likelihood of the two cells that hold the term."""

from parlance.keyness.measure import Measure
from parlance.keyness.measures import _arithmetic as arithmetic
from parlance.publication.tables import Column


def g2_two_term(a, b, n1, n2):
    """Signed two-term log-likelihood, `2 [a ln(a/E1) + b ln(b/E2)]`.

    No unit; what the UCREL log-likelihood wizard prints.
    Source: Rayson & Garside 2000.
    """
    observed, expected = arithmetic.table(a, b, n1, n2)
    return arithmetic.signed(
        2 * arithmetic.log_sum(observed[:2], expected[:2]), a, b, n1, n2
    )


MEASURE = Measure(
    score=g2_two_term,
    columns=(
        Column(
            "g2_two_term",
            "number",
            "Two-term log-likelihood, signed.",
            head="G², two terms",
            source="Rayson and Garside 2000",
        ),
    ),
    place=2,
)
