"""Frequency and dispersion of every term on every side of the manifest."""

import pandas as pd

from parlance.corpus import sides
from parlance.inference import dispersion
from parlance.languages import language as languages
from parlance.text import wordclasses


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
        sentences: statement, side, language, sentence, paragraph, words.
        resample: the unit whose shares dispersion compares.
        names: words that are names.

    Returns:
        side, n, term, class, count, per_1000, sentences, statements, dp_norm; by
        side, n, count falling, term.
    """
    per_side = [
        _of_side(side, group, counts, resample, names)
        for side, group in sentences.groupby("side")
    ]
    found = pd.concat(per_side, ignore_index=True)
    columns = "side n term class count per_1000 sentences statements dp_norm".split()
    return found[columns]


def _of_side(side, sentences, counts, resample, names) -> pd.DataFrame:
    gathered = sides.gather(sentences, counts, name=side, resample=resample)
    held = counts[counts["statement"].isin(sentences["statement"].unique())]
    terms = held.groupby(["n", "term"])
    found = terms.agg(
        count=("count", "sum"),
        sentences=("count", "size"),
        statements=("statement", "nunique"),
    ).reset_index()
    language = languages.shared(sentences["language"].unique())
    found["class"] = wordclasses.classify(found["term"], language=language, names=names)
    found["per_1000"] = 1000 * found["count"] / gathered.size
    matrix = sides.matrix(gathered, found)
    found["dp_norm"] = dispersion.dp_norm(matrix, gathered.words)
    found.insert(0, "side", side)
    return found.sort_values(
        ["n", "count", "term"], ascending=[True, False, True], kind="stable"
    )
