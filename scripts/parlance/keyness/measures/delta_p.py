"""The difference of the two relative frequencies."""

from parlance.keyness.measure import Measure
from parlance.keyness.measures import _arithmetic as arithmetic
from parlance.publication.tables import Column


def delta_p(a, b, n1, n2):
    """Difference of the shares of words, `p1 − p2`; from −1 to 1. Gries 2013."""
    a, b, n1, n2 = arithmetic.arrays(a, b, n1, n2)
    return arithmetic.plain(arithmetic.ratio(a, n1) - arithmetic.ratio(b, n2))


MEASURE = Measure(
    score=delta_p,
    columns=(
        Column(
            "delta_p",
            "number",
            "Difference of the two relative frequencies.",
            head="Delta P",
            range="-1 to 1",
            source="Gries 2013",
        ),
    ),
    place=9,
)
