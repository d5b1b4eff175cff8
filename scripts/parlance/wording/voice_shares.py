"""How much of each statement each voice and speaker has."""

import pandas as pd

from parlance.voices.overrides import VOICES

COLUMNS = ["statement", "voice", "speaker", "sentences", "words", "share"]


def table(left: pd.DataFrame, right: pd.DataFrame) -> pd.DataFrame:
    """Sentences and words of each voice and speaker in each statement.

    Args:
        left, right: the sides' sentences: statement, voice, speaker, words.

    Returns:
        `COLUMNS`; statements in the sides' order, then quotation, reported,
        narration, then words falling, speaker. `share` is of the statement's words
        that belong to the comparison, 0 to 1; empty (NaN) where it has none.
    """
    both = [side.assign(place=place) for place, side in enumerate((left, right))]
    every = pd.concat(both, ignore_index=True)
    keys = ["place", "statement", "voice", "speaker"]
    counted = every.groupby(keys, sort=False)["words"].agg(
        sentences="size", words="sum"
    )
    found = counted.reset_index()
    order = found.groupby(["place", "statement"], sort=False).ngroup()
    total = found.groupby(["place", "statement"])["words"].transform("sum")
    found["share"] = (found["words"] / total.where(total > 0)).astype(float)
    found["order"] = order
    found["rank"] = found["voice"].map({voice: i for i, voice in enumerate(VOICES)})
    found = found.sort_values(
        ["order", "rank", "words", "speaker"], ascending=[True, True, False, True]
    )
    return found[COLUMNS].reset_index(drop=True)
