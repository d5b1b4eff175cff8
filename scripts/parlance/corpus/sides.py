"""The two sides of a comparison, as the analysis sees them.

A side is cut into units: the sentences, paragraphs or statements that are dealt
anew in a permutation test. Whoever builds a side (from all sentences of its
statements, or from those of one voice) chooses the units; nothing here needs to
know which they are.
"""

# Annotations that name sparse arrays would import them, even for a declaration.
from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
import scipy

from parlance.corpus import placement
from parlance.errors import StudyError

UNIT_KEYS = {
    "sentence": ["statement", "sentence"],
    "paragraph": ["statement", "paragraph"],
    "statement": ["statement"],
}
# What may be counted of a term's occurrences.
KINDS = ("quoted", "negated")


@dataclass(frozen=True)
class Side:
    """One side of a comparison, counted.

    Attributes:
        name: the side's name, as tables print it.
        words: integer array, words in each unit, all of them at least 1.
        counts: one row for each term and unit that holds it: `n` (words in the term),
            `term`, `unit` (position in `words`), `count`, `sentences` (of the unit,
            that hold the term), and of how many occurrences more is known: `quoted`
            (they stand in direct quotation), `negated`.
    """

    name: str
    words: np.ndarray
    counts: pd.DataFrame

    @property
    def size(self) -> int:
        """Words of the side."""
        return int(self.words.sum())

    @property
    def units(self) -> int:
        """Units of the side, each with at least one word."""
        return len(self.words)


def gather(
    sentences: pd.DataFrame,
    counts: pd.DataFrame,
    *,
    name: str,
    resample: str = "sentence",
) -> Side:
    """Build a side from its sentences and the counts of its terms in each.

    Args:
        sentences: `statement`, `sentence`, `paragraph`, `words`: the side's sentences,
            and no others.
        counts: `n`, `term`, `statement`, `sentence`, `count`, and of how many of them
            something holds (`quoted`, `negated`), which is added up alike; rows of
            sentences that are not in `sentences` are left out.
        resample: sentence, paragraph or statement: what a unit is. A unit without a
            word is no unit.
    """
    keys = UNIT_KEYS[resample]
    worded = sentences.loc[sentences["words"] > 0]
    unit = worded.groupby(keys, sort=False, observed=True).ngroup()
    words = np.bincount(unit, weights=worded["words"]).astype(np.int64)
    place = worded[["statement", "sentence"]].assign(unit=unit)
    located = counts.merge(place, on=["statement", "sentence"])
    located["sentences"] = 1
    held = located.groupby(["n", "term", "unit"], sort=True, observed=True)
    kinds = ["count", *(name for name in KINDS if name in counts), "sentences"]
    summed = held[kinds].sum().reset_index()
    return Side(name=name, words=words, counts=summed)


def both(
    sentences: pd.DataFrame,
    counts: pd.DataFrame,
    compared: list[dict],
    *,
    resample: str = "sentence",
) -> tuple[Side, Side]:
    """Build both sides of a comparison.

    Args:
        sentences: `statement`, `side`, `sentence`, `paragraph`, `voice`, `words`, of
            all sides.
        counts: as for `gather`.
        compared: `name`, `side`, `voice` of the left and the right side.
    """
    left, right = (
        gather(
            placement.select(sentences, side["side"], side["voice"]),
            counts,
            name=side["name"],
            resample=resample,
        )
        for side in compared
    )
    return left, right


def require_words(*sides: Side) -> None:
    """Raise `StudyError` when a side holds no word."""
    for side in sides:
        if side.size == 0:
            raise StudyError(
                f"comparisons, side {side.name}: no word is left to count; choose "
                "another side or voice, or check its statements in the manifest"
            )


def join(left: Side, right: Side) -> pd.DataFrame:
    """Return every term of either side with its counts on both, by n and term.

    `n`, `term`, and for each side `count_`, `quoted_` and `sentences_`, as integers.
    """
    both = [_totals(left).add_suffix("_left"), _totals(right).add_suffix("_right")]
    table = pd.concat(both, axis=1).fillna(0).astype(np.int64).sort_index()
    return table.reset_index()


def matrix(side: Side, terms: pd.DataFrame) -> scipy.sparse.csr_array:
    """Return the term × unit counts of the terms in the rows of `terms` (n, term)."""
    place = terms[["n", "term"]].assign(row=np.arange(len(terms)))
    held = side.counts.merge(place, on=["n", "term"])
    entries = (held["count"], (held["row"], held["unit"]))
    shape = (len(terms), side.units)
    return scipy.sparse.coo_array(entries, shape=shape, dtype=np.int64).tocsr()


def _totals(side):
    summed = side.counts.groupby(["n", "term"], observed=True)
    return summed[["count", "quoted", "sentences"]].sum()
