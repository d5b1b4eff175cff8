"""Score how much each term is key to one side of a comparison."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from parlance.corpus import sides
from parlance.corpus.sides import Side
from parlance.inference import intervals, permutation, resampling
from parlance.inference.dispersion import dp_norm
from parlance.keyness import measure
from parlance.publication.columns import (
    CLASS,
    COUNTS,
    DP_NORM,
    EVIDENCE,
    P_PERMUTATION,
    PER_1000,
    Q_PERMUTATION,
    TERM,
    N,
)
from parlance.publication.tables import Column, Table, both_sides, with_interval
from parlance.text import wordclasses

# ASSUME a weak symmetric prior where no background list is declared.
WEAK_PRIOR = 0.01

RECURRING = "the interval, which allows for words recurring within sentences"


def _measured() -> Iterator[Column]:
    for one in measure.every():
        if one.name == "log_ratio":
            yield from with_interval(
                *one.columns,
                of=RECURRING,
                when_empty="where it is open",
                source="after Korn and Graubard 1998",
            )
        else:
            yield from one.columns


KEYNESS = Table(
    name="keyness",
    title="Key words and phrases",
    about=(
        "Every word or phrase that occurs often enough, with all measures. A page "
        "lists those that could have reached a clear result; the CSV file holds all."
    ),
    order=(
        "n, size of lrc falling (untested terms last), size of log_ratio falling, term"
    ),
    leading=("term", "count_left", "count_right", "evidence"),
    columns=(
        N,
        TERM,
        CLASS,
        Column(
            "key_for",
            "text",
            "The side with the higher rate.",
            when_empty="where the rates are equal",
            refers_to="side",
            choices=True,
        ),
        *COUNTS,
        *both_sides(PER_1000),
        *both_sides(
            Column(
                "quoted",
                "integer",
                "Occurrences wholly inside direct quotation.",
                head="In direct quotation",
                unit="occurrences",
                range="at least 0",
            )
        ),
        *both_sides(
            Column(
                "sentences",
                "integer",
                "Number of sentences that hold the term.",
                unit="sentences",
                range="at least 0",
            )
        ),
        *both_sides(DP_NORM),
        *_measured(),
        *with_interval(
            Column(
                "rate_difference",
                "number",
                "Difference of the rates per 1,000 words.",
                unit="per 1,000 words",
            ),
            of=RECURRING,
            source="after Korn and Graubard 1998; MOVER",
        ),
        replace(P_PERMUTATION, when_empty="for terms that are not tested"),
        replace(Q_PERMUTATION, when_empty="for terms that are not tested"),
        Column(
            "p_method",
            "text",
            "deals: random deals of the units; normal: the normal form for many units.",
            head="Method of p",
            range="one of deals, normal",
            when_empty="for terms that are not tested",
        ),
        EVIDENCE,
        Column(
            "members",
            "text",
            "The inflected forms that are counted as this one word, joined by |. Only "
            "where the study groups forms.",
            when_empty="for a term that groups nothing",
            optional=True,
        ),
    ),
)


def score(
    left: Side,
    right: Side,
    *,
    seed: int,
    min_count: int = 3,
    permutations: int = 99_999,
    confidence: float = 0.95,
    names: Collection[str] = (),
    background: Mapping[str, float] | None = None,
    step: str = "keyness",
) -> pd.DataFrame:
    """Return one row for each term of either side with `a + b ≥ min_count`.

    The table is `KEYNESS`. Raises `StudyError` for a side without any word.

    Args:
        names: lower-cased variants of the study's referents, for the column `class`.
        background: counts of terms in a reference list, the prior of `log_odds_z`.
        step: name of the random stream; give every comparison its own.
    """
    sides.require_words(left, right)
    types = sides.join(left, right)
    total = types["count_left"] + types["count_right"]
    table = types.loc[total >= min_count].reset_index(drop=True)
    matrices = sides.matrix(left, table), sides.matrix(right, table)
    words = left.words, right.words
    parts = [
        _names_and_rates(table, left, right, names),
        _dispersion(matrices, words),
        _intervals(matrices, words, confidence),
        _tests(table, matrices, words, seed, step, permutations, confidence),
    ]
    scored = pd.concat([table, *parts], axis=1)
    measured = _measures(scored, types, words, background, confidence)
    return in_order(pd.concat([scored, measured], axis=1))[KEYNESS.names]


def in_order(table: pd.DataFrame) -> pd.DataFrame:
    """Sort by n, size of lrc falling (untested last), size of log ratio, term."""
    # Rounded as finely as tables print, so that equal rates of unequal counts tie.
    ranked = table.assign(
        lrc_size=-table["lrc"].abs().round(9),
        log_ratio_size=-table["log_ratio"].abs().round(9),
    )
    keys = ["n", "lrc_size", "log_ratio_size", "term"]
    ranked = ranked.sort_values(keys, ignore_index=True, na_position="last")
    return ranked.drop(columns=keys[1:3])


def _names_and_rates(table, left, right, names):
    a, b = table["count_left"], table["count_right"]
    direction = np.sign(a * right.size - b * left.size)
    classes = wordclasses.classify(table["term"], names=names)
    return pd.DataFrame(
        {
            "class": np.asarray(classes, dtype=object),
            "key_for": direction.map({1: left.name, -1: right.name, 0: ""}),
            "per_1000_left": intervals.PER * a / left.size,
            "per_1000_right": intervals.PER * b / right.size,
        }
    )


def _dispersion(matrices, words):
    left, right = (dp_norm(*side) for side in zip(matrices, words, strict=True))
    return pd.DataFrame({"dp_norm_left": left, "dp_norm_right": right})


def _measures(scored, types, words, background, confidence):
    """Return the columns of all measures; outside a family, of those that need none."""
    counts = (scored[name].to_numpy() for name in ("count_left", "count_right"))
    whole = _prior(types, background).groupby(types["n"]).sum()
    given = {
        "confidence": confidence,
        "family_size": np.maximum(1, scored["family_size"].to_numpy()),
        "prior": _prior(scored, background).to_numpy(),
        "prior_total": scored["n"].map(whole).to_numpy(dtype=float),
    }
    sizes = int(words[0].sum()), int(words[1].sum())
    held = list(counts)
    tested = scored["p_permutation"].notna()
    found = {}
    for one in measure.every():
        for name, values in one.columns_of(*held, *sizes, **given).items():
            alone = "family_size" in one.needs
            found[name] = np.where(tested, values, np.nan) if alone else values
    return pd.DataFrame(found)


def _prior(terms, background):
    """Return α_t of each term: its count in the background list and 0.01."""
    listed = 0.0 if background is None else terms["term"].map(background).fillna(0.0)
    return pd.Series(WEAK_PRIOR + listed, index=terms.index, dtype=float)


def _intervals(matrices, words, confidence):
    ratio = intervals.log_ratio_interval(*matrices, *words, confidence=confidence)
    difference = intervals.rate_difference_interval(
        *matrices, *words, confidence=confidence
    )
    p1, p2 = (intervals.rates(*side) for side in zip(matrices, words, strict=True))
    return pd.DataFrame(
        {
            "log_ratio_low": ratio[0],
            "log_ratio_high": ratio[1],
            "rate_difference": p1 - p2,
            "rate_difference_low": difference[0],
            "rate_difference_high": difference[1],
        }
    )


def _tests(table, matrices, words, seed, step, permutations, confidence):
    """Return p, q, method, evidence and family size: a family is one n's terms."""
    alpha = resampling.level(confidence)
    units = tuple(len(side) for side in words)
    held = sum(np.diff(matrix.indptr) for matrix in matrices)
    tested = resampling.reachable(held, *units, alpha=alpha)
    size = pd.Series(tested).groupby(table["n"]).transform("sum").to_numpy(dtype=int)
    deals = np.array(
        [resampling.number_of_deals(permutations, m, alpha=alpha) for m in size],
        dtype=np.int64,
    )
    found, method = permutation.p_values(
        *(matrix[tested] for matrix in matrices),
        *words,
        deals=deals[tested],
        generator=resampling.generator(seed, step),
    )
    p, q = np.full(len(table), np.nan), np.full(len(table), np.nan)
    p[tested] = found
    methods = np.full(len(table), "", dtype=object)
    methods[tested] = method
    for n in table["n"].unique():
        family = np.flatnonzero(tested & (table["n"] == n).to_numpy())
        dealt = methods[family] == "deals"
        p[family] = _settled(
            p[family],
            np.where(dealt, deals[family], np.inf),
            family,
            matrices,
            words,
            alpha,
        )
        q[family] = resampling.q_values(p[family])
    return pd.DataFrame(
        {
            "family_size": size,
            "p_permutation": p,
            "q_permutation": q,
            "p_method": methods,
            "evidence": resampling.evidence(p, q, alpha=alpha),
        }
    )


def _settled(p, deals, rows, matrices, words, alpha):
    """Return the p of one family, over all deals where some leave a label open.

    Otherwise a term whose q lies near α would be clear under one seed, and suggestive
    under the next.
    """
    p = p.copy()
    units_left, lengths = len(words[0]), np.concatenate(words)
    for place in np.flatnonzero(resampling.undecided(p, deals, alpha=alpha)):
        counts = [matrix[[rows[place]]].toarray()[0] for matrix in matrices]
        exact = permutation.exact_p(np.concatenate(counts), lengths, units_left)
        p[place] = p[place] if exact is None else exact
    return p
