"""Which single words, and which neutral terms, move a difference of mean scores.

Domain words that a general lexicon misreads show here: the *united* of a name, the
*well* of *as well as*, the *special* of an office.
"""

from dataclasses import replace

import numpy as np
import pandas as pd

from parlance.publication.columns import LEXICON, SCORE, TERM
from parlance.publication.tables import Column, Table, both_sides

DIFFERENCE = Column("difference", "number", "First side minus second.", unit=SCORE)

INFLUENCE = Table(
    name="influence",
    title="Sentiment without one word",
    about=(
        "The difference of mean sentence scores when one word is taken out of the "
        "lexicon."
    ),
    order="lexicons as the study names them, the largest change first, term",
    leading=("term", "lexicon", "difference_without", "turns_sign"),
    columns=(
        LEXICON,
        TERM,
        *both_sides(
            Column(
                "sentences",
                "integer",
                "Number of sentences that hold the term.",
                unit="sentences",
                range="at least 0",
            )
        ),
        DIFFERENCE,
        Column(
            "difference_without",
            "number",
            "The difference of means when the lexicon does not hold the word.",
            head="Difference without the word",
            unit=SCORE,
        ),
        Column(
            "turns_sign",
            "boolean",
            "Whether the difference changes its sign without the word.",
            head="Turns the sign",
            choices=True,
        ),
    ),
)

NEUTRAL_TERMS = Table(
    name="neutral_terms",
    title="Effect of phrases set neutral",
    about=(
        "The difference of mean sentence scores with and without the phrases that the "
        "study sets neutral."
    ),
    order="lexicons as the study names them",
    leading=("lexicon", "difference", "difference_plain", "occurrences_left"),
    columns=(
        LEXICON,
        replace(DIFFERENCE, when_empty="where a side has no sentence"),
        Column(
            "difference_plain",
            "number",
            "The difference with no phrase set neutral.",
            head="Difference, nothing neutral",
            unit=SCORE,
            when_empty="where a side has no sentence",
        ),
        *both_sides(
            Column(
                "occurrences",
                "integer",
                "Occurrences of the phrases that are set neutral.",
                head="Occurrences set neutral",
                unit="occurrences",
                range="at least 0",
            )
        ),
    ),
)
_KEYS = ["statement", "sentence"]


def influence(
    left: pd.DataFrame,
    right: pd.DataFrame,
    scores: pd.DataFrame,
    matches: pd.DataFrame,
) -> pd.DataFrame:
    """What each single word does: the difference when the lexicon lacks it.

    Args:
        left, right: each side's sentences: statement, sentence, words.
        scores, matches: from `scores.score_sentences`.

    Returns:
        `INFLUENCE`, one row per lexicon and term found in either side: sentences that
        hold the term, the difference of means with it and without it, and whether the
        sign turns (or a difference comes or goes). Lexicons in their order, then the
        largest change first, then term.
    """
    sides = [_worded(left), _worded(right)]
    if any(side.empty for side in sides):
        return INFLUENCE.frame()
    means = [_means(side, scores, "score") for side in sides]
    held = matches.drop_duplicates([*_KEYS, "lexicon", "term"])
    held = held.merge(scores[[*_KEYS, "lexicon", "score"]], on=[*_KEYS, "lexicon"])
    held["change"] = held["score_without"] - held["score"]
    changes = [
        held.merge(side[_KEYS], on=_KEYS)
        .groupby(["lexicon", "term"])["change"]
        .agg(["size", "sum"])
        for side in sides
    ]
    table = changes[0].merge(
        changes[1],
        how="outer",
        left_index=True,
        right_index=True,
        suffixes=("_left", "_right"),
    )
    table = table.fillna(0).reset_index()
    difference = table["lexicon"].map(means[0] - means[1])
    table["difference"] = difference.astype(float)
    table["difference_without"] = (
        table["difference"]
        + table["sum_left"] / len(sides[0])
        - table["sum_right"] / len(sides[1])
    )
    table["turns_sign"] = _sign(table["difference"]) != _sign(
        table["difference_without"]
    )
    table["change"] = (table["difference_without"] - table["difference"]).abs().round(9)
    table["order"] = table["lexicon"].map(_order(scores)).astype("int64")
    table = table.sort_values(
        ["order", "change", "term"], ascending=[True, False, True], ignore_index=True
    ).rename(columns={"size_left": "sentences_left", "size_right": "sentences_right"})
    counts = {"sentences_left": "int64", "sentences_right": "int64"}
    return table[INFLUENCE.names].astype(counts)


def neutral_effect(
    left: pd.DataFrame,
    right: pd.DataFrame,
    scores: pd.DataFrame,
    neutral: pd.DataFrame,
) -> pd.DataFrame:
    """The difference of means with and without the neutral terms, per lexicon.

    Returns:
        `NEUTRAL_TERMS`: `difference` with them (as published), `difference_plain`
        without, and how often they occur in each side.
    """
    sides = [_worded(left), _worded(right)]
    occurrences = [len(neutral.merge(side[_KEYS], on=_KEYS)) for side in sides]
    differences = [
        _means(sides[0], scores, column) - _means(sides[1], scores, column)
        for column in ("score", "score_plain")
    ]
    rows = [
        [name, *(difference.get(name, np.nan) for difference in differences)]
        for name in _order(scores)
    ]
    table = pd.DataFrame(rows, columns=NEUTRAL_TERMS.names[:3])
    return table.assign(
        occurrences_left=occurrences[0], occurrences_right=occurrences[1]
    )


def _worded(side: pd.DataFrame) -> pd.DataFrame:
    return side[side["words"] > 0]


def _means(side: pd.DataFrame, scores: pd.DataFrame, column: str) -> pd.Series:
    own = side[_KEYS].merge(scores, on=_KEYS)
    return own.groupby("lexicon")[column].mean()


def _order(scores: pd.DataFrame) -> dict[str, int]:
    names = scores["lexicon"].drop_duplicates()
    return {name: place for place, name in enumerate(names)}


def _sign(differences: pd.Series) -> pd.Series:
    # Differences that rounding alone keeps from 0 have no sign
    return np.sign(differences.where(differences.abs() > 1e-12, 0.0))
