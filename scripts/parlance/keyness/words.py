"""All tables of which words are key to a side, and of what could be found."""

from collections.abc import Collection

import pandas as pd

from parlance.corpus import placement
from parlance.corpus.sides import Side
from parlance.inputs import background as background_lists
from parlance.inputs import forms as form_lists
from parlance.keyness import (
    choices,
    detectability,
    families,
    keyness,
    robustness,
    split_halves,
)
from parlance.publication.tables import Table


def compare(
    left: Side,
    right: Side,
    *,
    sentences: pd.DataFrame,
    words: pd.DataFrame,
    compared: list[dict],
    names: Collection[str],
    background: str | None,
    forms: str | None,
    resample: str,
    seed: int,
    min_count: int,
    permutations: int,
    confidence: float,
) -> dict[Table, pd.DataFrame]:
    """Score and test the words of two sides.

    Args:
        left, right: the sides (`sides.both`).
        sentences, words, compared, resample: see `choices.build`.
        names: words that are names.
        background: file of counts in a reference list, the prior of `log_odds_z`.
        forms: file of inflected forms that are counted as one word.
        seed, min_count, permutations, confidence: see `keyness.score`.

    Returns:
        The tables keyness, families, detectability, split_halves and robustness.
    """
    prior = background_lists.read(background) if background else None
    groups = form_lists.read_if(forms)
    level = {"permutations": permutations, "confidence": confidence}
    language = placement.language(*placement.both(sentences, compared))
    described = {"names": names, "language": language}
    test = {"seed": seed, "min_count": min_count, **level, **described}
    scored = keyness.score(left, right, background=prior, **test)
    if groups:
        scored["members"] = form_lists.members(scored["term"], groups)
    tested = families.table(scored, **level)
    rebuilt = choices.build(sentences, words, compared, resample=resample, forms=groups)
    least = detectability.table(
        left, right, tested, min_count=min_count, confidence=confidence
    )
    halves = split_halves.table(left, right, min_count=min_count, seed=seed)
    return {
        keyness.KEYNESS: scored,
        families.FAMILIES: tested,
        detectability.DETECTABILITY: least,
        split_halves.SPLIT_HALVES: halves,
        robustness.ROBUSTNESS: robustness.table(rebuilt, scored, **test),
    }
