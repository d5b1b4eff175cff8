"""Each compared word, concept and name in its sentence, and what a side lacks."""

from collections.abc import Mapping, Sequence

import pandas as pd

from parlance.publication.tables import Table
from parlance.wording import absences, concordance


def find(
    left: pd.DataFrame,
    right: pd.DataFrame,
    *,
    names: Sequence[str],
    keyness: pd.DataFrame,
    concepts: pd.DataFrame | None,
    texts: Mapping[str, str],
    words: pd.DataFrame,
    mentions: pd.DataFrame | None,
    variants: pd.DataFrame | None,
    confidence: float,
) -> dict[Table, pd.DataFrame]:
    """Find contexts and absences.

    Args:
        left, right: the sides' sentences: statement, sentence, start, end, voice,
            words.
        names: of the two sides.
        keyness, concepts: the comparison's tables; None without concepts.
        texts, words, mentions, variants: see `concordance.table`.
        confidence: see `absences.table`.

    Returns:
        The tables concordance and absences.
    """
    contexts = concordance.table(
        left,
        right,
        texts=texts,
        words=words,
        keyness=keyness,
        mentions=mentions,
        variants=variants,
    )
    sizes = int(left["words"].sum()), int(right["words"].sum())
    missing = absences.table(
        keyness, concepts, names=tuple(names), words=sizes, confidence=confidence
    )
    return {concordance.CONCORDANCE: contexts, absences.ABSENCES: missing}
