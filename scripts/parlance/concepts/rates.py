"""How often each side mentions each concept, with intervals and tests."""

from dataclasses import replace

import numpy as np
import pandas as pd

from parlance.corpus import sides
from parlance.corpus.sides import Side
from parlance.inference import intervals, permutation, resampling
from parlance.publication.columns import (
    CONCEPT,
    COUNTS,
    P_PERMUTATION,
    PER_1000,
    Q_PERMUTATION,
    VARIANT,
)
from parlance.publication.tables import Column, Table, both_sides, with_interval

CONCEPTS = Table(
    name="concepts",
    title="Concepts",
    about=(
        "Rates of the study's declared concepts and their variants. A row without a "
        "variant is the whole concept."
    ),
    order="declared order, each concept as a whole before its variants",
    leading=("concept", "variant", "count_left", "count_right"),
    columns=(
        CONCEPT,
        replace(VARIANT, when_empty="for the whole concept"),
        *COUNTS,
        *both_sides(
            Column(
                "negated",
                "integer",
                "Occurrences in the scope of a negator.",
                head="Under negation",
                unit="occurrences",
                range="at least 0",
            )
        ),
        *both_sides(
            *with_interval(
                replace(PER_1000, head="Per 1,000"), source="after Garwood 1936"
            )
        ),
        *with_interval(
            Column(
                "rate_ratio",
                "number",
                "Ratio of the two rates, first side over second.",
                range="at least 0",
                when_empty="where the second side has none",
            ),
            when_empty="where it is open",
            source="after Clopper and Pearson 1934",
        ),
        P_PERMUTATION,
        Q_PERMUTATION,
    ),
)


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
    step: str = "concepts",
) -> pd.DataFrame:
    """Rate of every declared concept and variant on both sides.

    The family of the tests is declared: all concepts and all variants, also those
    that neither side mentions (their p is 1).

    Args:
        variants: concept, variant (`mentions.variants`).
        mentions: concept, variant, statement, sentence, negated
            (`mentions.find`); those outside the sides' sentences do not count.
        left, right: the sides' sentences: statement, sentence, paragraph, words.
        seed: the study's.
        resample: sentence, paragraph or statement: the unit that is dealt.
        permutations: least number of deals.
        confidence: of the intervals; 1 minus it is the tests' level.
        step: name of the random stream; give every comparison its own.

    Returns:
        `CONCEPTS`, rates per 1,000 words; each concept as a whole (variant empty),
        then its variants, in declared order. `rate_ratio` and the end of its
        interval that lies beyond a zero count are empty (NaN).
    """
    rows = _rows(variants)
    counted = _counts(mentions, rows)
    both = [
        sides.gather(side, counted, name="", resample=resample)
        for side in (left, right)
    ]
    counts = [sides.matrix(side, rows) for side in both]
    words = [side.words for side in both]
    family = resampling.number_of_deals(
        permutations, len(rows), alpha=resampling.level(confidence)
    )
    p, _ = permutation.p_values(
        *counts, *words, deals=family, generator=resampling.generator(seed, step)
    )
    found = pd.concat(
        [
            rows[["concept", "variant"]],
            _both("count", *(_total(matrix) for matrix in counts)),
            _both("negated", *(_negated(side, rows) for side in both)),
            _rates(counts, both, confidence),
        ],
        axis=1,
    )
    found["p_permutation"] = p
    found["q_permutation"] = resampling.q_values(p)
    return found[CONCEPTS.names]


def _rows(variants: pd.DataFrame) -> pd.DataFrame:
    """Each concept as a whole before its variants; `term` numbers the rows."""
    wholes = variants.drop_duplicates("concept").assign(variant="")
    rows = pd.concat([wholes, variants])
    order = {name: place for place, name in enumerate(wholes["concept"])}
    rows = rows.assign(place=rows["concept"].map(order))
    rows = rows.sort_values("place", kind="stable", ignore_index=True)
    rows = rows[["concept", "variant"]]
    return rows.assign(n=1, term=np.arange(len(rows)))


def _counts(mentions: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """Counts as `sides.gather` takes them, all and negated ones."""
    each = pd.concat([mentions, mentions.assign(variant="")])
    each = each.merge(rows, on=["concept", "variant"])
    per_sentence = each.groupby(["n", "term", "statement", "sentence"], sort=True)
    counted = per_sentence["negated"].agg(count="size", negated="sum").reset_index()
    return counted.astype({"count": "int64", "negated": "int64"})


def _total(matrix) -> np.ndarray:
    return np.asarray(matrix.sum(axis=1), dtype=np.int64)


def _negated(side: Side, rows: pd.DataFrame) -> np.ndarray:
    negated = side.counts.groupby("term")["negated"].sum()
    return negated.reindex(rows["term"], fill_value=0).to_numpy(np.int64)


def _both(name: str, left: np.ndarray, right: np.ndarray) -> pd.DataFrame:
    return pd.DataFrame({f"{name}_left": left, f"{name}_right": right})


def _rates(counts: list, both: list[Side], confidence: float) -> pd.DataFrame:
    found = {}
    rates = []
    for name, matrix, side in zip(("left", "right"), counts, both, strict=True):
        low, high = intervals.rate_interval(matrix, side.words, confidence=confidence)
        rates.append(intervals.rates(matrix, side.words))
        found[f"per_1000_{name}"] = rates[-1]
        found[f"per_1000_{name}_low"] = low
        found[f"per_1000_{name}_high"] = high
    one, other = rates
    ratio = np.full(len(one), np.nan)
    found["rate_ratio"] = np.divide(one, other, out=ratio, where=other > 0)
    found["rate_ratio_low"], found["rate_ratio_high"] = intervals.rate_ratio_interval(
        *counts, *(side.words for side in both), confidence=confidence
    )
    return pd.DataFrame(found)
