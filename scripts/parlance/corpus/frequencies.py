"""Frequency and dispersion of every term on every side of the manifest."""

from dataclasses import replace

import pandas as pd

from parlance.corpus import sides
from parlance.inference import dispersion
from parlance.publication.columns import CLASS, COUNT, DP_NORM, PER_1000, SIDE, TERM, N
from parlance.publication.tables import CORPUS, Column, Table
from parlance.text import wordclasses

FREQUENCIES = Table(
    name="frequencies",
    title="Frequencies",
    about=(
        "How often each word and phrase occurs on each side. A page lists the most "
        "frequent single words; the CSV file holds all."
    ),
    order="side, n, count falling, term",
    leading=("term", "side", "count", "per_1000"),
    folder=CORPUS,
    columns=(
        SIDE,
        N,
        TERM,
        CLASS,
        replace(COUNT, range="at least 1"),
        PER_1000,
        Column(
            "sentences",
            "integer",
            "Number of sentences that hold the term.",
            unit="sentences",
            range="at least 1",
        ),
        Column(
            "statements",
            "integer",
            "Number of statements that hold the term.",
            unit="statements",
            range="at least 1",
        ),
        DP_NORM,
    ),
)


def table(
    counts: pd.DataFrame,
    sentences: pd.DataFrame,
    *,
    resample: str,
    names: list[str],
) -> pd.DataFrame:
    """The table `FREQUENCIES`.

    Args:
        counts: n, term, statement, sentence, count, quoted.
        sentences: statement, side, sentence, paragraph, words.
        resample: the unit whose shares dispersion compares.
        names: words that are names.

    Returns:
        One row for each term of each side, by side, n, count falling, term.
    """
    per_side = [
        _of_side(side, group, counts, resample)
        for side, group in sentences.groupby("side")
    ]
    found = pd.concat(per_side, ignore_index=True)
    terms = found[["n", "term"]].drop_duplicates()
    terms["class"] = wordclasses.classify(terms["term"], names=names)
    found = found.merge(terms, on=["n", "term"], how="left", validate="m:1")
    return found[FREQUENCIES.names]


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
    matrix = sides.matrix(gathered, found)
    found["dp_norm"] = dispersion.dp_norm(matrix, gathered.words)
    found.insert(0, "side", side)
    return found.sort_values(
        ["n", "count", "term"], ascending=[True, False, True], kind="stable"
    )
