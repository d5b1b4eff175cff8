"""What a measure of keyness declares, and all measures there are.

A term occurs `a` times in the left side of `n1` words and `b` times in the right
side of `n2` words. Every argument is a number or an array, and they broadcast;
every result has their shape. With `n = n1 + n2`, `p = (a + b) / n` is the term's
pooled rate and `e1 = n1 p`, `e2 = n2 p` are its expected counts; `0 ln 0 = 0`. A
signed score is positive where the left rate is higher. What is undefined is `nan`,
never infinite; a side without words leaves everything undefined.
"""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np

from parlance import discovery
from parlance.publication.tables import Column

# Every module in it whose name does not begin with `_` declares a `MEASURE`.
FOLDER = "parlance.keyness.measures"


@dataclass(frozen=True)
class Measure:
    """A measure of keyness.

    Attributes:
        score: its function of a, b, n1, n2. What it needs beyond these are its
            keyword-only arguments: `confidence`; `family_size`, the terms tested
            together (outside a family such a measure is empty); `prior` of each term
            and `prior_total`, their sum over all types. It returns the column, or a
            tuple of the columns.
        columns: what it adds to `keyness.csv`.
        place: of its columns; measures without one follow, by name.
    """

    score: Callable
    columns: tuple[Column, ...]
    place: int = 100

    @property
    def name(self) -> str:
        """That of its first column."""
        return self.columns[0].name

    @property
    def needs(self) -> list[str]:
        """What it needs beyond a, b, n1, n2."""
        parameters = inspect.signature(self.score).parameters.values()
        return [one.name for one in parameters if one.kind is one.KEYWORD_ONLY]

    def columns_of(self, a, b, n1, n2, **given) -> dict[str, np.ndarray]:
        """Its columns by name.

        Args:
            given: what measures may need, by name; those it does not need are left.
        """
        needed = {name: given[name] for name in self.needs}
        scored = self.score(a, b, n1, n2, **needed)
        several = scored if isinstance(scored, tuple) else (scored,)
        names = (column.name for column in self.columns)
        return dict(zip(names, several, strict=True))


@cache
def every() -> tuple[Measure, ...]:
    """All measures, in the order of their columns."""
    measures = [
        discovery.module(FOLDER, name).MEASURE
        for name in discovery.names(FOLDER)
        if not name.startswith("_")
    ]
    return tuple(sorted(measures, key=lambda one: (one.place, one.name)))
