"""Frequency and dispersion of every term on every side of the manifest."""

import numpy as np
import pandas as pd

from parlance import dispersion, sides



def table(
    counts: pd.DataFrame,
    sentences: pd.DataFrame,
    *,
    resample: str,
    names: list[str],
) -> pd.DataFrame:
    """The columns of `corpus/frequencies.csv`.

    Args:
        counts: n, term, statement, sentence, count, quoted.
        sentences: statement, side, sentence, paragraph, words.
        resample: the unit whose shares dispersion compares.
        names: words that are names.

    Returns:
        side, n, term, class, count, per_1000, sentences, statements, dp_norm; in the
        manifest's order of sides, then n, count falling, term.
    """
    per_side = [
        _of_side(side, group, counts, resample)
        for side, group in sentences.groupby("side", sort=False)
    ]
    return pd.concat(per_side, ignore_index=True)


def _of_side(side, sentences, counts, resample) -> pd.DataFrame:
    gathered = sides.gather(sentences, counts, name=side, resample=resample)
    held = counts[counts["statement"].isin(sentences["statement"].unique())]
    terms = held.groupby(["n", "term"])
    found = terms.agg(
        count=("count", "sum"),
        sentences=("count", "size"),
        statements=("statement", "nunique"),
    ).reset_index()
    found["per_1000"] = 1000 * found["count"] / gathered.size
    found["dp_norm"] = np.nan
    for n, group in found.groupby("n"):
        matrix = sides.unit_matrix(gathered, pd.Index(group["term"]), n=n)
        found.loc[group.index, "dp_norm"] = dispersion.dp_norm(matrix, gathered.words)
    found.insert(0, "side", side)
    found = found.sort_values(
        ["n", "count", "term"], ascending=[True, False, True], kind="stable"
    )
    columns = "side n term count per_1000 sentences statements dp_norm".split()
    return found[columns]
