"""How many percent more often the first side uses the term."""

from parlance.keyness.measure import Measure
from parlance.keyness.measures import _arithmetic as arithmetic
from parlance.publication.tables import Column


def percent_difference(a, b, n1, n2):
    """Difference of rates in percent of the right rate, `100 (p1−p2)/p2`.

    From −100; undefined where b = 0. Source: Gabrielatos 2018.
    """
    a, b, n1, n2 = arithmetic.arrays(a, b, n1, n2)
    return arithmetic.plain(100 * (arithmetic.ratio(a * n2, b * n1) - 1))


MEASURE = Measure(
    score=percent_difference,
    columns=(
        Column(
            "percent_difference",
            "number",
            "Difference of the rates in percent of the second side's.",
            head="% difference",
            unit="%",
            range="at least -100",
            when_empty="where the second side lacks the term",
            source="Gabrielatos 2018",
        ),
    ),
    place=7,
)
