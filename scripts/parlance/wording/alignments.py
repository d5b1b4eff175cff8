"""Sentences of the two sides that share wording."""

# Annotations that name sparse arrays would import them, even for a declaration.
from __future__ import annotations

import numpy as np
import pandas as pd
import scipy

from parlance.languages.language import Language
from parlance.publication.columns import SENTENCE, STATEMENT
from parlance.publication.tables import Column, Table, both_sides
from parlance.text import plurals, wordclasses

ALIGNMENTS = Table(
    name="alignments",
    title="Similar sentences",
    about=(
        "Pairs of sentences that share content words, best first, each sentence once."
    ),
    order="similarity falling, then reading order",
    leading=("sentence_left", "sentence_right", "similarity", "shared_words"),
    columns=(
        *both_sides(STATEMENT, SENTENCE),
        Column(
            "similarity",
            "number",
            "Cosine of TF-IDF weights over content words, from 0 to 1.",
            range="0 to 1",
            source="Salton and McGill 1983",
        ),
        Column(
            "shared_words",
            "text",
            "Content words that both sentences hold, the weightiest first.",
        ),
    ),
)
# ASSUME pairs at or under this cosine share no more than their topic.
LEAST_SIMILARITY = 0.2
# Partners of a sentence that are looked at: in long studies it may have thousands.
MOST_CANDIDATES = 100
# Sentences of the left side compared at once.
AT_ONCE = 512


def align(
    left: pd.DataFrame,
    right: pd.DataFrame,
    *,
    words: pd.DataFrame,
    language: Language,
    mentions: pd.DataFrame | None = None,
    variants: pd.DataFrame | None = None,
    least: float = LEAST_SIMILARITY,
) -> pd.DataFrame:
    """Pair the sentences of two sides by their content words, best first.

    Similarity is the cosine of the sentences' TF-IDF vectors: count times
    `1 + ln((1 + N) / (1 + sentences with the term))` over the N sentences of both
    sides (the smoothed form, which leaves a term of every sentence its weight).
    Plural and singular are one term; so are all variants of a referent.

    Args:
        left, right: the sides' sentences: statement, sentence.
        words: statement, sentence, start, end, word; in reading order.
        language: theirs.
        mentions: of concepts, as `mentions.find` gives them.
        variants: concept, variant, referent.
        least: pairs must be more similar than this, 0 to 1.

    Returns:
        `ALIGNMENTS`, one to one, similarity falling, then reading order. `shared_words`
        lists the shared terms, those that weigh most first; a
        referent stands there by its name.
    """
    terms = _terms(words, mentions, variants, language)
    places = [
        side[["statement", "sentence"]].drop_duplicates() for side in (left, right)
    ]
    vectors, vocabulary = _vectors(terms, places)
    pairs = _best_first(*vectors, least=least)
    rows = []
    for similarity, i, j in pairs:
        weights = vectors[0][[i]].multiply(vectors[1][[j]]).tocoo()
        shared = sorted(
            zip(-weights.data, vocabulary[weights.coords[1]], strict=True),
            key=lambda pair: (round(pair[0], 12), pair[1]),
        )
        listed = ", ".join(term for _, term in shared)
        one, other = places[0].iloc[i], places[1].iloc[j]
        rows.append((*one, *other, similarity, listed))
    return pd.DataFrame(rows, columns=ALIGNMENTS.names)


def _terms(
    words: pd.DataFrame,
    mentions: pd.DataFrame | None,
    variants: pd.DataFrame | None,
    language: Language,
) -> pd.DataFrame:
    """The content words of each sentence, and the referents it mentions."""
    classes = wordclasses.classify(words["word"], language=language)
    topical = pd.Series(classes, index=words.index).isin(wordclasses.TOPICAL)
    if mentions is None:
        kept, named = words[topical], words.iloc[:0].assign(term="")
    else:
        referents = variants.loc[variants["referent"], "concept"].unique()
        named = mentions[mentions["concept"].isin(referents)]
        kept = words[topical & ~_covered(words, named)]
        named = named.assign(term=named["concept"])
    singular = plurals.plurals(kept["word"], language=language)
    kept = kept.assign(term=kept["word"].map(lambda word: singular.get(word, word)))
    return pd.concat([kept, named])[["statement", "sentence", "term"]]


def _covered(words: pd.DataFrame, mentions: pd.DataFrame) -> np.ndarray:
    """Which words lie within a mention."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for row in mentions[["statement", "start", "end"]].itertuples(index=False):
        spans.setdefault(row.statement, []).append((row.start, row.end))
    covered = np.zeros(len(words), dtype=bool)
    numbers = np.arange(len(words))
    for statement, held in words.assign(at=numbers).groupby("statement", sort=False):
        starts, at = held["start"].to_numpy(), held["at"].to_numpy()
        for start, end in spans.get(statement, []):
            first, last = np.searchsorted(starts, [start, end])
            covered[at[first:last]] = True
    return covered


def _vectors(
    terms: pd.DataFrame, places: list[pd.DataFrame]
) -> tuple[list[scipy.sparse.csr_array], np.ndarray]:
    """Unit vectors of the sentences of each side, and the terms of the columns."""
    vocabulary = np.array(sorted(set(terms["term"])), dtype=object)
    column = {term: i for i, term in enumerate(vocabulary)}
    counts = []
    for place in places:
        rows = place.assign(row=np.arange(len(place)))
        held = terms.merge(rows, on=["statement", "sentence"])
        entries = (held["row"], held["term"].map(column).astype(int))
        ones = np.ones(len(held))
        shape = (len(place), len(vocabulary))
        counts.append(scipy.sparse.coo_array((ones, entries), shape=shape).tocsr())
    documents = sum(np.diff(matrix.tocsc().indptr) for matrix in counts)
    total = sum(len(place) for place in places)
    weight = 1 + np.log((1 + total) / (1 + documents))
    weighted = [scipy.sparse.csr_array(matrix.multiply(weight)) for matrix in counts]
    return [_unit(matrix) for matrix in weighted], vocabulary


def _unit(matrix: scipy.sparse.csr_array) -> scipy.sparse.csr_array:
    length = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1), dtype=float))
    inverse = np.divide(1, length, out=np.zeros_like(length), where=length > 0)
    return scipy.sparse.csr_array(matrix.multiply(inverse[:, None]))


def _candidates(
    similar: scipy.sparse.csr_array, start: int, least: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Similarity, row and column of the best pairs of each row of a block."""
    pairs = similar.tocoo()
    # Rounded, so that the last bit of a sum never decides the order.
    value = np.minimum(1, np.round(pairs.data, 12))
    above = value > least
    value = value[above]
    row, column = (place[above].astype(np.int64) for place in pairs.coords)
    order = np.lexsort((column, -value, row))
    value, row, column = value[order], row[order], column[order]
    rank = np.arange(len(row)) - np.searchsorted(row, row)
    kept = rank < MOST_CANDIDATES
    return value[kept], row[kept] + start, column[kept]


def _best_first(
    left: scipy.sparse.csr_array, right: scipy.sparse.csr_array, *, least: float
) -> list[tuple[float, int, int]]:
    """Pairs of rows above `least`, one to one, the most similar first."""
    blocks = [
        _candidates(left[start : start + AT_ONCE] @ right.T, start, least)
        for start in range(0, left.shape[0], AT_ONCE)
    ]
    if not blocks:
        return []
    value, row, column = (np.concatenate(part) for part in zip(*blocks, strict=True))
    taken_rows, taken_columns, found = set(), set(), []
    for at in np.lexsort((column, row, -value)):
        i, j = int(row[at]), int(column[at])
        if i not in taken_rows and j not in taken_columns:
            taken_rows.add(i)
            taken_columns.add(j)
            found.append((float(value[at]), i, j))
    return found
