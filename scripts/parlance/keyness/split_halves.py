"""The split-half null: how large scores become when there is no second text."""

import numpy as np
import pandas as pd
import scipy

from parlance.corpus import sides
from parlance.corpus.sides import Side
from parlance.inference import resampling
from parlance.keyness.measures.g2 import g2
from parlance.keyness.measures.log_ratio import log_ratio
from parlance.publication.columns import N
from parlance.publication.tables import Column, Table

SPLIT_HALVES = Table(
    name="split_halves",
    title="Halves of one statement",
    about=(
        "The largest scores between random halves of one side, beside the largest "
        "between the sides. Halves are shorter than sides: their log-likelihood is if "
        "anything small, their log ratio large."
    ),
    order="n, left side before right, measure",
    leading=("halves_of", "measure", "observed", "high"),
    columns=(
        N,
        Column(
            "halves_of",
            "text",
            "The side that is split in two at random.",
            refers_to="side",
        ),
        Column(
            "measure",
            "text",
            "What is measured.",
            range="one of g2, log_ratio",
        ),
        Column(
            "observed",
            "number",
            "Largest size of the score between the two sides.",
            head="Between the sides",
            unit="as the measure",
            range="at least 0",
            when_empty="where no term is frequent enough",
        ),
        Column(
            "typical",
            "number",
            "Median over the splits of the largest size between two halves.",
            head="Between halves, median",
            unit="as the measure",
            range="at least 0",
            when_empty="for a side of one unit, or without a frequent term",
        ),
        Column(
            "high",
            "number",
            "The 95th percentile over the splits of the largest size between two "
            "halves.",
            head="Between halves, upper",
            unit="as the measure",
            range="at least 0",
            when_empty="for a side of one unit, or without a frequent term",
        ),
        Column(
            "splits",
            "integer",
            "Number of random splits.",
            unit="splits",
            range="at least 1",
        ),
    ),
)

MEASURES = {"g2": g2, "log_ratio": log_ratio}

# Splits scored at once.
AT_ONCE = 64


def table(
    left: Side,
    right: Side,
    *,
    seed: int,
    splits: int = 199,
    min_count: int = 3,
    step: str = "split halves",
) -> pd.DataFrame:
    """Return the largest scores between each side's own halves, beside the observed.

    Each side's units are split in two at random, `splits` times, and every term with
    `min_count` occurrences in the side is scored between the halves.

    One row for each n, side and measure: `halves_of` is the side's name; `observed`
    the largest size between the two sides, of terms with `min_count` in both
    together; `typical` and `high` the median and the 95th percentile, over the
    splits, of the largest size between halves. Halves are shorter than sides: their
    g2 is if anything small, their log ratio large. Undefined for a side of one unit.
    """
    generator = resampling.generator(seed, step)
    terms = sides.join(left, right)
    rows = []
    for n, of_n in terms.groupby("n"):
        observed = _observed(of_n, left.size, right.size, min_count)
        for side, column in ((left, "count_left"), (right, "count_right")):
            frequent = of_n.loc[of_n[column] >= min_count]
            counts = sides.matrix(side, frequent)
            null = _between_halves(counts, side.words, splits, generator)
            for measure in MEASURES:
                typical, high = np.quantile(null[measure], [0.5, 0.95])
                row = (n, side.name, measure, observed[measure], typical, high, splits)
                rows.append(row)
    return pd.DataFrame(rows, columns=SPLIT_HALVES.names)


def _observed(terms, size_left, size_right, min_count):
    a, b = (terms[column].to_numpy() for column in ("count_left", "count_right"))
    frequent = a + b >= min_count
    a, b = a[frequent, None], b[frequent, None]
    largest = _largest(a, b, np.array([size_left]), np.array([size_right]))
    return {name: size[0] for name, size in largest.items()}


def _between_halves(counts, words, splits, generator):
    """Return the largest score of each measure in every split of one side's units."""
    units = len(words)
    if units < 2:
        return dict.fromkeys(MEASURES, np.array([np.nan]))
    order = np.argsort(words, kind="stable")
    ordered = scipy.sparse.csr_array(counts[:, order])
    total = np.asarray(counts.sum(axis=1))[:, None]
    found = []
    for chunk in resampling.deals(
        units // 2, units, count=splits, generator=generator, at_once=AT_ONCE
    ):
        n1 = resampling.sum_rows(chunk, words[order])
        a = ordered @ chunk.astype(np.int64)
        found.append(_largest(a, total - a, n1, words.sum() - n1))
    return {name: np.concatenate([part[name] for part in found]) for name in MEASURES}


def _largest(a, b, n1, n2):
    """Return the largest size over the terms (rows) of each measure, per column."""
    if not len(a):
        return dict.fromkeys(MEASURES, np.full(len(n1), np.nan))
    return {
        name: np.abs(measure(a, b, n1, n2)).max(axis=0)
        for name, measure in MEASURES.items()
    }
