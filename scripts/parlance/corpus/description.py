"""Describe the statements and their sentences as they stand in the corpus tables."""

import pandas as pd


def describe(
    entries: list[dict],
    texts: pd.DataFrame,
    removed: pd.DataFrame,
    sentences: pd.DataFrame,
    words: pd.DataFrame,
) -> pd.DataFrame:
    """One row for each statement: the columns of `corpus/statements.csv`.

    Args:
        entries: statement, side, label, issuer, date, source of the manifest's
            rows.
        texts: entry, statement, text, sha256, in the manifest's order.
        removed: statement, start, end of the paragraphs left out.
        sentences: statement, paragraph, words.
        words: statement, word.

    Returns:
        The rows in the manifest's order. A statement of a glob or data set has its
        name for a label.
    """
    rows = {entry["statement"]: entry for entry in entries}
    name = texts["statement"]
    table = pd.DataFrame({"statement": name})
    for column in ("side", "label", "issuer", "date", "source"):
        table[column] = [rows[entry][column] for entry in texts["entry"]]
    several = texts["entry"] != name
    table["label"] = table["label"].mask(several, name)
    table["sha256"] = texts["sha256"]
    table["characters"] = texts["text"].str.len()
    cut = (removed["end"] - removed["start"]).groupby(removed["statement"]).sum()
    of_sentences = sentences.groupby("statement", sort=False)
    for column, values in {
        "removed_characters": cut,
        "paragraphs": of_sentences["paragraph"].nunique(),
        "sentences": of_sentences.size(),
        "words": of_sentences["words"].sum(),
        "types": words.groupby("statement", sort=False)["word"].nunique(),
    }.items():
        table[column] = name.map(values).fillna(0).astype("int64")
    return table


def quote(sentences: pd.DataFrame, texts: pd.DataFrame) -> pd.DataFrame:
    """Sentences with their text: the columns of `corpus/sentences.csv`.

    Args:
        sentences: statement, sentence, paragraph, start, end, part, voice, speaker,
            words.
        texts: statement, text.

    Returns:
        The sentences in the same order.
    """
    source = dict(zip(texts["statement"], texts["text"], strict=True))
    places = zip(
        sentences["statement"], sentences["start"], sentences["end"], strict=True
    )
    columns = "statement sentence paragraph start end part voice speaker words".split()
    return sentences[columns].assign(
        text=[source[statement][start:end] for statement, start, end in places]
    )
