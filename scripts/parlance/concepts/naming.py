"""Which names each side uses for a referent, and in what share."""

# Annotations that name sparse arrays would import them, even for a declaration.
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import scipy

from parlance.corpus import sides
from parlance.inference import resampling
from parlance.publication.columns import COUNTS, P_PERMUTATION, Q_PERMUTATION, VARIANT
from parlance.publication.tables import Column, Table, both_sides

NAMING = Table(
    name="naming",
    title="Names",
    about=(
        "Which names each side uses for the same referent, and in what share of its "
        "mentions."
    ),
    order="declared order of referents and their variants",
    leading=("referent", "variant", "count_left", "count_right"),
    columns=(
        Column("referent", "text", "What the names refer to.", refers_to="concept"),
        VARIANT,
        *COUNTS,
        *both_sides(
            Column(
                "share",
                "number",
                "Share of this side's mentions of the referent.",
                range="0 to 1",
                when_empty="where the side does not name the referent",
            )
        ),
        replace(P_PERMUTATION, when_empty="unless both sides name the referent"),
        replace(Q_PERMUTATION, when_empty="unless both sides name the referent"),
    ),
)
# Deals whose shares are held at once.
AT_ONCE = 1024


def table(
    variants: pd.DataFrame,
    mentions: pd.DataFrame,
    left: pd.DataFrame,
    right: pd.DataFrame,
    *,
    seed: int,
    resample: str = "sentence",
    permutations: int = 99_999,
    confidence: float = 0.95,
    step: str = "naming",
) -> pd.DataFrame:
    """Counts and shares of every declared name of every referent.

    The units that name a referent are dealt to two sides of the same numbers of
    units; the statistic is `½ Σ |share_left − share_right|` over its variants, from
    0 (the same shares) to 1 (no name in common). Each referent has one p, printed in
    all its rows; q is over the referents that have one.

    Args: as for `rates.table`; `variants` has `referent` too.

    Returns:
        `NAMING`, referents and their variants in declared order. The shares of a
        side that does not name a referent are empty (NaN); p and q are, unless both
        sides name it.
    """
    rows = variants[variants["referent"]].reset_index(drop=True)
    rows = rows[["concept", "variant"]].assign(n=1, term=np.arange(len(rows)))
    counted = _counts(mentions, rows)
    both = [
        sides.gather(side, counted, name="", resample=resample)
        for side in (left, right)
    ]
    counts = [sides.matrix(side, rows) for side in both]
    found = rows[["concept", "variant"]].rename(columns={"concept": "referent"})
    for name, matrix in zip(("left", "right"), counts, strict=True):
        found[f"count_{name}"] = np.asarray(matrix.sum(axis=1), dtype=np.int64)
    for name in ("left", "right"):
        total = found.groupby("referent")[f"count_{name}"].transform("sum")
        share = found[f"count_{name}"] / total.where(total > 0)
        found[f"share_{name}"] = share.astype(float)
    p = _tested(found["referent"], counts, seed, step, permutations, confidence)
    found["p_permutation"] = found["referent"].map(p).astype(float)
    tested = {name: value for name, value in p.items() if not np.isnan(value)}
    q = dict(zip(tested, resampling.q_values(list(tested.values())), strict=True))
    found["q_permutation"] = found["referent"].map(q).astype(float)
    return found[NAMING.names]


def _counts(mentions: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    each = mentions.merge(rows, on=["concept", "variant"])
    per_sentence = each.groupby(["n", "term", "statement", "sentence"], sort=True)
    return per_sentence.size().rename("count").reset_index()


def _tested(
    referents: pd.Series,
    counts: list[scipy.sparse.csr_array],
    seed: int,
    step: str,
    permutations: int,
    confidence: float,
) -> dict[str, float]:
    """The p of each referent; NaN where a side does not name it."""
    named = {
        name: [matrix[rows.to_numpy()] for matrix in counts]
        for name, rows in referents.groupby(referents, sort=False).groups.items()
    }
    named = {
        name: [matrix[:, matrix.sum(axis=0) > 0] for matrix in both]
        for name, both in named.items()
    }
    testable = [name for name, both in named.items() if all(m.shape[1] for m in both)]
    alpha = resampling.level(confidence)
    deals = resampling.number_of_deals(permutations, len(testable), alpha=alpha)
    found = dict.fromkeys(named, np.nan)
    for name in testable:
        generator = resampling.generator(seed, f"{step} {name}")
        found[name] = _p(*named[name], deals=deals, generator=generator)
    return found


def _p(left, right, *, deals: int, generator: np.random.Generator) -> float:
    """Monte Carlo p of one referent: variant × unit counts of both sides."""
    counts = scipy.sparse.hstack([left, right], format="csr").astype(np.int32)
    total = np.asarray(counts.sum(axis=1), dtype=np.int64)[:, None]
    own = np.asarray(left.sum(axis=1), dtype=np.int64)[:, None]
    observed = difference(own, total - own)[0]
    exceeding = 0
    for membership in resampling.deals(
        left.shape[1],
        counts.shape[1],
        count=deals,
        generator=generator,
        at_once=AT_ONCE,
    ):
        dealt = counts @ membership.astype(np.int32)
        reached = resampling.at_least(difference(dealt, total - dealt), observed)
        exceeding += int(reached.sum())
    return float(resampling.monte_carlo_p(exceeding, deals))


def difference(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Half the sum over variants (rows) of the differences in share, per column.

    Args:
        left, right: counts, variant × deal; each column has at least one on each.

    Returns:
        Values from 0, the same shares, to 1, no name in common.
    """
    shares = left / left.sum(axis=0) - right / right.sum(axis=0)
    return np.abs(shares).sum(axis=0) / 2
