"""How much of each statement each voice and speaker has."""

import pandas as pd

from parlance.publication.columns import SPEAKER, STATEMENT, VOICE, WORDS
from parlance.publication.tables import Column, Table
from parlance.voices.overrides import VOICES

VOICE_SHARES = Table(
    name="voices",
    title="Voices",
    about=(
        "How much of each statement is narration, reported speech and direct "
        "quotation, by speaker."
    ),
    order=(
        "statements in the sides' order; quotation, reported, narration; words "
        "falling; speaker"
    ),
    leading=("statement", "voice", "speaker", "share"),
    columns=(
        STATEMENT,
        VOICE,
        SPEAKER,
        Column(
            "sentences",
            "integer",
            "Number of sentences.",
            unit="sentences",
            range="at least 1",
        ),
        WORDS,
        Column(
            "share",
            "number",
            "Share of the statement's words that belong to the comparison.",
            range="0 to 1",
            when_empty="where it has none",
        ),
    ),
)


def table(left: pd.DataFrame, right: pd.DataFrame) -> pd.DataFrame:
    """Sentences and words of each voice and speaker in each statement.

    Args:
        left, right: the sides' sentences: statement, voice, speaker, words.

    Returns:
        `VOICE_SHARES`; statements in the sides' order, then quotation, reported,
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
    return found[VOICE_SHARES.names].reset_index(drop=True)
