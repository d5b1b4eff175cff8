"""How alike the two sides' wording is as a whole, and how alike it is by chance."""

# Annotations that name sparse arrays would import them, even for a declaration.
from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd
import scipy

from parlance.corpus.sides import Side
from parlance.inference import intervals, resampling
from parlance.publication.tables import Column, Table

SIMILARITY = Table(
    name="similarity",
    title="Similarity",
    about=(
        "How alike the two vocabularies are, beside what a random deal of the same "
        "sentences gives, and how alike the halves of one statement are."
    ),
    order="the three measures, then the same between the halves of each side",
    leading=("measure", "value", "low", "high"),
    columns=(
        Column(
            "measure",
            "text",
            "What is measured: word Jaccard, word cosine or Jensen-Shannon divergence, "
            "between the sides or between halves of one.",
        ),
        Column(
            "value",
            "number",
            "Value of the measure; for halves, the mean over the splits.",
            unit="as the measure",
            range="0 to 1",
            when_empty="for halves of a side of one unit",
            source="Jaccard 1912, Salton and McGill 1983, Lin 1991",
        ),
        Column(
            "low",
            "number",
            "Lower end of the interval; for halves, of the range over the splits.",
            head="Lower",
            unit="as the measure",
            when_empty="for a side of one unit",
        ),
        Column(
            "high",
            "number",
            "Upper end of the interval; for halves, of the range over the splits.",
            head="Upper",
            unit="as the measure",
            when_empty="for a side of one unit",
        ),
        *(
            Column(
                f"null_{name}",
                "number",
                f"{what} over random deals of the units.",
                head=f"Random deals, {head}",
                unit="as the measure",
                range="0 to 1",
                when_empty="for halves",
            )
            for name, head, what in (
                ("mean", "mean", "Mean"),
                ("low", "lower", "Lower end of the range"),
                ("high", "upper", "Upper end of the range"),
            )
        ),
        Column(
            "p",
            "number",
            "Share of random deals of the units that are at least as divergent.",
            head="p",
            range="0 to 1",
            when_empty="for all but the Jensen-Shannon divergence of the sides",
        ),
    ),
)
SPLITS = 999
# ASSUME the jackknife over more units than these leaves out as many blocks instead.
BLOCKS = 200
# Counts × deals computed at most: beyond it there are fewer deals.
WORK = 20_000_000
FEWEST_DEALS = 999
AT_ONCE = 256


def jaccard(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Jaccard index of the word types: types of both / types of either.

    Args:
        left, right: counts, term × column.

    Returns:
        0 (no word in common) to 1 (the same words), per column; NaN where neither
        side has a word. Source: Jaccard 1912.
    """
    one, other = left > 0, right > 0
    return _ratio((one & other).sum(axis=0), (one | other).sum(axis=0))


def cosine(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Cosine of the word counts: `Σ ab / √(Σ a² Σ b²)`.

    Args: as for `jaccard`.

    Returns:
        0 to 1 per column; NaN for a side without words. Source: Salton & McGill 1983.
    """
    left, right = np.asarray(left, dtype=float), np.asarray(right, dtype=float)
    squares = (left * left).sum(axis=0) * (right * right).sum(axis=0)
    return _ratio((left * right).sum(axis=0), np.sqrt(squares))


def jsd(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Jensen-Shannon divergence of the relative frequencies, in bits.

    `½ Σ p log2(p/m) + ½ Σ q log2(q/m)`, `m = (p + q)/2`; SciPy's `jensenshannon` is
    its square root.

    Args: as for `jaccard`.

    Returns:
        0 (the same frequencies) to 1 (no word in common) per column; NaN for a side
        without words. Source: Lin 1991.
    """
    p, q = (_ratio(side, side.sum(axis=0)) for side in (left, right))
    middle = (p + q) / 2
    divergence = scipy.special.rel_entr(p, middle) + scipy.special.rel_entr(q, middle)
    return np.maximum(0, divergence.sum(axis=0) / (2 * np.log(2)))


MEASURES: dict[str, Callable] = {
    "word Jaccard": jaccard,
    "word cosine": cosine,
    "JSD (bits)": jsd,
}


def table(
    left: Side,
    right: Side,
    *,
    seed: int,
    permutations: int = 99_999,
    confidence: float = 0.95,
    step: str = "similarity",
) -> pd.DataFrame:
    """Similarity of two sides' words, with intervals, null ranges and split halves.

    Args:
        left, right: the sides (`sides.gather`); their words (n = 1) are compared.
        seed: the study's.
        permutations: deals; fewer where the sides are very large.
        confidence: of the jackknife intervals and of the ranges.
        step: name of the random stream; give every comparison its own.

    Returns:
        `SIMILARITY`. Each measure with its delete-one-unit jackknife interval, its mean
        and range over deals of the units; `p` for the JSD: the share of deals at
        least as divergent. Then each measure between the halves of each side, its
        units dealt in two: mean and range over the splits; other cells are empty.
    """
    counts = _counts(left, right)
    observed = {
        name: float(measure(*(m.sum(axis=1)[:, None] for m in counts))[0])
        for name, measure in MEASURES.items()
    }
    dealt = _dealt(counts, permutations, resampling.generator(seed, step))
    rows = []
    for name, measure in MEASURES.items():
        low, high = _jackknife(measure, observed[name], counts, confidence)
        null_low, null_high = _range(dealt[name], confidence)
        p = np.nan
        if name == "JSD (bits)":
            reached = resampling.at_least(dealt[name], observed[name]).sum()
            p = float(resampling.monte_carlo_p(reached, len(dealt[name])))
        mean = float(dealt[name].mean())
        rows.append((name, observed[name], low, high, mean, null_low, null_high, p))
    for side, matrix in zip((left, right), counts, strict=True):
        generator = resampling.generator(seed, f"{step} halves of {side.name}")
        rows += _halves(side.name, matrix, generator, confidence)
    return pd.DataFrame(rows, columns=SIMILARITY.names)


def _ratio(above: np.ndarray, below: np.ndarray) -> np.ndarray:
    above = np.asarray(above, dtype=float)
    undefined = np.full(above.shape, np.nan)
    below = np.broadcast_to(below, above.shape)
    return np.divide(above, below, out=undefined, where=below > 0)


def _counts(left: Side, right: Side) -> list[scipy.sparse.csr_array]:
    """Word × unit counts of both sides over the same words."""
    held = [side.counts[side.counts["n"] == 1] for side in (left, right)]
    words = sorted(set(held[0]["term"]) | set(held[1]["term"]))
    row = {word: place for place, word in enumerate(words)}
    return [
        scipy.sparse.coo_array(
            (rows["count"], (rows["term"].map(row).astype(int), rows["unit"])),
            shape=(len(words), side.units),
            dtype=np.int64,
        ).tocsr()
        for rows, side in zip(held, (left, right), strict=True)
    ]


def _dealt(
    counts: list[scipy.sparse.csr_array],
    permutations: int,
    generator: np.random.Generator,
) -> dict[str, np.ndarray]:
    """Each measure over deals of the units."""
    both = scipy.sparse.hstack(counts, format="csr").astype(np.int32)
    affordable = WORK // max(1, both.nnz)
    deals = min(permutations, max(FEWEST_DEALS, affordable))
    return _over_deals(both, counts[0].shape[1], deals, generator)


def _over_deals(
    counts: scipy.sparse.csr_array,
    on_left: int,
    deals: int,
    generator: np.random.Generator,
) -> dict[str, np.ndarray]:
    total = np.asarray(counts.sum(axis=1))[:, None]
    found: dict[str, list] = {name: [] for name in MEASURES}
    for membership in resampling.deals(
        on_left, counts.shape[1], count=deals, generator=generator, at_once=AT_ONCE
    ):
        one = counts @ membership.astype(np.int32)
        for name, measure in MEASURES.items():
            found[name].append(measure(one, total - one))
    return {name: np.concatenate(parts) for name, parts in found.items()}


def _range(values: np.ndarray, confidence: float) -> tuple[float, float]:
    tail = (1 - confidence) / 2
    low, high = np.quantile(values, [tail, 1 - tail])
    return float(low), float(high)


def _jackknife(
    measure: Callable,
    observed: float,
    counts: list[scipy.sparse.csr_array],
    confidence: float,
) -> tuple[float, float]:
    left, right = (np.asarray(m.sum(axis=1))[:, None] for m in counts)
    without_left, without_right = (_left_out(m) for m in counts)
    low, high = intervals.jackknife(
        observed,
        measure(without_left, right) if without_left.shape[1] > 1 else [],
        measure(left, without_right) if without_right.shape[1] > 1 else [],
        confidence=confidence,
    )
    return float(low), float(high)


def _left_out(counts: scipy.sparse.csr_array) -> np.ndarray:
    """Word counts without each unit in turn, or without each of equal blocks."""
    units = counts.shape[1]
    blocks = min(units, BLOCKS)
    block = np.arange(units) * blocks // units
    ones = np.ones(units, dtype=np.int64)
    grouped = scipy.sparse.coo_array((ones, (np.arange(units), block)), (units, blocks))
    total = np.asarray(counts.sum(axis=1))[:, None]
    return total - (counts @ grouped.tocsr()).toarray()


def _halves(
    name: str,
    counts: scipy.sparse.csr_array,
    generator: np.random.Generator,
    confidence: float,
) -> list[tuple]:
    """Rows of one side's halves; empty for a side of one unit."""
    units = counts.shape[1]
    empty = (np.nan,) * 4
    if units < 2:
        return [(f"{m}, halves of {name}", *empty[:3], *empty) for m in MEASURES]
    found = _over_deals(counts.astype(np.int32), units // 2, SPLITS, generator)
    return [
        (
            f"{measure}, halves of {name}",
            float(values.mean()),
            *_range(values, confidence),
            *empty,
        )
        for measure, values in found.items()
    ]
