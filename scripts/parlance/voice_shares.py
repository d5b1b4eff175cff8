"""How much of each statement is narration, quotation and reported speech."""

import pandas as pd

COLUMNS = ["statement", "voice", "speaker", "sentences", "words", "share"]


def table(sentences: pd.DataFrame) -> pd.DataFrame:
    """The columns of `voices.csv`.

    Args:
        sentences: statement, voice, speaker, words: those that are compared, in
            reading order.

    Returns:
        One row for each statement, voice and speaker, statements in order, then by
        words falling; `share` is of the statement's words here, from 0 to 1, empty
        for a statement without words.
    """
    grouped = sentences.groupby(["statement", "voice", "speaker"], sort=False)
    found = grouped["words"].agg(sentences="size", words="sum").reset_index()
    order = {name: place for place, name in enumerate(found["statement"].unique())}
    words = found.groupby("statement")["words"].transform("sum")
    found["share"] = found["words"].div(words).where(words > 0)
    found["place"] = found["statement"].map(order)
    found = found.sort_values(
        ["place", "words", "voice", "speaker"], ascending=[True, False, True, True]
    )
    return found.reset_index(drop=True)[COLUMNS]
