"""Words counted in groups of inflected forms."""

from collections.abc import Mapping

import pandas as pd


def group(words: pd.DataFrame, forms: Mapping[str, str]) -> pd.DataFrame:
    """Words with each inflected form replaced by its group.

    Args:
        words: with the column word.
        forms: group of each form; a form without one stays.
    """
    if not forms:
        return words
    return words.assign(word=words["word"].map(lambda word: forms.get(word, word)))
