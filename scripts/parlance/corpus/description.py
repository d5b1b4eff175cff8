"""Describe the statements and their sentences as they stand in the corpus tables."""

import pandas as pd

from parlance.publication.columns import (
    END,
    SENTENCE,
    SPEAKER,
    START,
    STATEMENT,
    VOICE,
    WORDS,
)
from parlance.publication.tables import CORPUS, Column, Table

STATEMENTS = Table(
    name="statements",
    title="Statements",
    about="What is compared, as the manifest lists it, and how long it is.",
    order="as in the manifest",
    leading=("label", "side", "words", "sentences"),
    folder=CORPUS,
    columns=(
        STATEMENT,
        Column(
            "side",
            "text",
            "Side, as the manifest has it.",
        ),
        Column(
            "label",
            "text",
            "What people see.",
        ),
        Column(
            "issuer",
            "text",
            "Who issued it.",
            when_empty="where the manifest has none",
        ),
        Column(
            "date",
            "text",
            "Its date, as year-month-day.",
            when_empty="where the manifest has none",
        ),
        Column(
            "source",
            "text",
            "Where it was published.",
            when_empty="where the manifest has none",
        ),
        Column(
            "sha256",
            "text",
            "SHA-256 of the file that it was read from, in hexadecimal digits.",
            head="SHA-256",
        ),
        Column(
            "characters",
            "integer",
            "Length of the source text.",
            unit="characters",
            range="at least 0",
        ),
        Column(
            "removed_characters",
            "integer",
            "Characters of the paragraphs that were left out of the analysis.",
            unit="characters",
            range="at least 0",
        ),
        Column(
            "paragraphs",
            "integer",
            "Number of paragraphs that are analyzed.",
            unit="paragraphs",
            range="at least 0",
        ),
        Column(
            "sentences",
            "integer",
            "Number of sentences.",
            unit="sentences",
            range="at least 0",
        ),
        WORDS,
        Column(
            "types",
            "integer",
            "Number of different words.",
            unit="words",
            range="at least 0",
        ),
    ),
)

SENTENCES = Table(
    name="sentences",
    title="Sentences",
    about="All sentences, with their part, voice, speaker and text.",
    order="reading order",
    leading=("statement", "sentence", "voice", "text"),
    folder=CORPUS,
    columns=(
        STATEMENT,
        SENTENCE,
        Column(
            "paragraph",
            "integer",
            "Number of the paragraph in its statement, from 1.",
            range="at least 1",
        ),
        START,
        END,
        Column(
            "part",
            "text",
            "Where in the statement the sentence stands.",
            range="one of title, dateline, heading, list, body",
        ),
        VOICE,
        SPEAKER,
        WORDS,
        Column(
            "text",
            "text",
            "The sentence, as it stands in the source text.",
        ),
    ),
)


def describe(
    entries: list[dict],
    texts: pd.DataFrame,
    removed: pd.DataFrame,
    sentences: pd.DataFrame,
    words: pd.DataFrame,
) -> pd.DataFrame:
    """One row for each statement: the table `STATEMENTS`.

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
    """Sentences with their text: the table `SENTENCES`.

    Args:
        sentences: statement, sentence, paragraph, start, end, part, voice, speaker,
            words.
        texts: statement, text.

    Returns:
        The sentences in the same order.
    """
    source = texts_by_name(texts)
    places = zip(
        sentences["statement"], sentences["start"], sentences["end"], strict=True
    )
    spoken = sentences.assign(
        text=[source[statement][start:end] for statement, start, end in places]
    )
    return spoken[SENTENCES.names]


def texts_by_name(texts: pd.DataFrame) -> dict[str, str]:
    """The source text of each statement.

    Args:
        texts: statement, text.
    """
    return dict(zip(texts["statement"], texts["text"], strict=True))
