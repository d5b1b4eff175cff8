"""Score how much each term is key to one side of a comparison."""

from collections.abc import Collection, Mapping

import numpy as np
import pandas as pd

from parlance.corpus import sides
from parlance.corpus.sides import Side
from parlance.inference import intervals, permutation, resampling
from parlance.inference.dispersion import dp_norm
from parlance.keyness import measures
from parlance.keyness.fisher import fisher_p
from parlance.languages.language import Language
from parlance.text import wordclasses

# ASSUME a weak symmetric prior where no background list is declared.
WEAK_PRIOR = 0.01

# fmt: off
COLUMNS = [
    "n", "term", "class", "key_for", "count_left", "count_right",
    "per_1000_left", "per_1000_right", "quoted_left", "quoted_right",
    "sentences_left", "sentences_right", "dp_norm_left", "dp_norm_right", "g2",
    "g2_two_term", "chi2_yates", "fisher_p", "log_ratio", "log_ratio_low",
    "log_ratio_high", "lrc", "percent_difference", "odds_ratio",
    "odds_ratio_low", "odds_ratio_high", "delta_p", "bic", "log_odds_z",
    "rate_difference", "rate_difference_low", "rate_difference_high",
    "p_permutation", "q_permutation", "p_method", "evidence",
]
# fmt: on


def score(
    left: Side,
    right: Side,
    *,
    language: Language,
    seed: int,
    min_count: int = 3,
    permutations: int = 99_999,
    confidence: float = 0.95,
    names: Collection[str] = (),
    background: Mapping[str, float] | None = None,
    step: str = "keyness",
) -> pd.DataFrame:
    """Return one row for each term of either side with `a + b ≥ min_count`.

    Columns are `COLUMNS`; rows are sorted by n, size of `lrc` falling, size of
    `log_ratio` falling, term. Raises `StudyError` for a side without any word.

    Args:
        language: the sides', for the column `class`.
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
        _names_and_rates(table, left, right, language, names),
        _dispersion(matrices, words),
        _measures(table, types, words, background, confidence),
        _intervals(matrices, words, confidence),
        _tests(table, matrices, words, seed, step, permutations, confidence),
    ]
    scored = pd.concat([table, *parts], axis=1)
    scored["lrc"] = _lrc(scored, words, confidence)
    return in_order(scored)[COLUMNS]


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


FAMILY_COLUMNS = [
    "n",
    "family_size",
    "deals",
    "floor",
    "clear",
    "suggestive",
    "expected",
]


def families(
    table: pd.DataFrame, *, permutations: int = 99_999, confidence: float = 0.95
) -> pd.DataFrame:
    """Return what the results for each n must be printed with.

    `n`; `family_size` m, the terms tested; `deals` B; `floor`, the smallest p that B
    deals can give; `clear` and `suggestive` terms; `expected`, the α m terms with
    p ≤ α that chance alone would give.
    """
    alpha = resampling.level(confidence)
    rows = []
    for n, terms in table.groupby("n"):
        size = int(terms["p_permutation"].notna().sum())
        deals = resampling.number_of_deals(permutations, size, alpha=alpha)
        labels = terms["evidence"]
        rows.append(
            {
                "n": n,
                "family_size": size,
                "deals": deals,
                "floor": resampling.monte_carlo_p(0, deals),
                "clear": int((labels == resampling.CLEAR).sum()),
                "suggestive": int((labels == resampling.SUGGESTIVE).sum()),
                "expected": alpha * size,
            }
        )
    return pd.DataFrame(rows, columns=FAMILY_COLUMNS)


def _names_and_rates(table, left, right, language, names):
    a, b = table["count_left"], table["count_right"]
    direction = np.sign(a * right.size - b * left.size)
    classes = wordclasses.classify(table["term"], language=language, names=names)
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


def _measures(table, types, words, background, confidence):
    a, b = (table[name].to_numpy() for name in ("count_left", "count_right"))
    counts = a, b, int(words[0].sum()), int(words[1].sum())
    low, high = measures.odds_ratio_interval(*counts, confidence=confidence)
    prior = _prior(table, background)
    whole = _prior(types, background).groupby(types["n"]).sum()
    return pd.DataFrame(
        {
            "g2": measures.g2(*counts),
            "g2_two_term": measures.g2_two_term(*counts),
            "chi2_yates": measures.chi2_yates(*counts),
            "fisher_p": fisher_p(*counts),
            "log_ratio": measures.log_ratio(*counts),
            "percent_difference": measures.percent_difference(*counts),
            "odds_ratio": measures.odds_ratio(*counts),
            "odds_ratio_low": low,
            "odds_ratio_high": high,
            "delta_p": measures.delta_p(*counts),
            "bic": measures.bic(*counts),
            "log_odds_z": measures.log_odds_z(
                *counts,
                prior=prior.to_numpy(),
                prior_total=table["n"].map(whole).to_numpy(dtype=float),
            ),
        }
    )


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


def _lrc(scored, words, confidence):
    """Return lrc with each term's family; undefined outside of it."""
    score = measures.lrc(
        scored["count_left"].to_numpy(),
        scored["count_right"].to_numpy(),
        int(words[0].sum()),
        int(words[1].sum()),
        family_size=np.maximum(1, scored["family_size"].to_numpy()),
        confidence=confidence,
    )
    return np.where(scored["p_permutation"].notna(), score, np.nan)
