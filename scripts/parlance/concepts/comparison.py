"""All tables of how two sides speak of what a study declares."""

from collections.abc import Sequence

import pandas as pd

from parlance.concepts import collocates, naming, rates
from parlance.publication.tables import Table


def compare(
    left: pd.DataFrame,
    right: pd.DataFrame,
    *,
    names: Sequence[str],
    words: pd.DataFrame,
    mentions: pd.DataFrame,
    variants: pd.DataFrame,
    **tests,
) -> dict[Table, pd.DataFrame]:
    """Compare mentions, names and neighbors of the declared concepts.

    Args:
        left, right: the sides' sentences: statement, sentence, paragraph, words.
        names: of the two sides.
        words: statement, sentence, start, end, word; in reading order.
        mentions, variants: see `mentions.find` and `mentions.variants`.
        tests: seed, resample, permutations, confidence: see `rates.table`.

    Returns:
        The tables concepts, naming and collocates.
    """
    given = {"mentions": mentions, "variants": variants}
    near = collocates.table(left, right, words=words, names=tuple(names), **given)
    return {
        rates.CONCEPTS: rates.table(variants, mentions, left, right, **tests),
        naming.NAMING: naming.table(variants, mentions, left, right, **tests),
        collocates.COLLOCATES: near,
    }
