"""Statements and sentences as the corpus tables describe them."""

import pandas as pd

from parlance.corpus import description

ENTRIES = [
    {
        "statement": s,
        "side": s,
        "label": s.upper(),
        "issuer": "",
        "date": "",
        "source": "",
    }
    for s in ("a", "b")
]


def frame(columns, *rows):
    return pd.DataFrame(rows, columns=columns.split())


def described():
    texts = frame(
        "entry statement text sha256",
        ("b", "b:1", "One two. Two", "1"),
        ("b", "b:2", "é🙂", "2"),
        ("a", "a", "Three", "3"),
    )
    removed = frame("statement start end text", ("b:1", 0, 3, ""), ("b:1", 4, 8, ""))
    sentences = frame(
        "statement paragraph words", ("a", 1, 1), ("b:1", 1, 2), ("b:1", 2, 1)
    )
    words = frame(
        "statement word", ("a", "three"), ("b:1", "one"), ("b:1", "two"), ("b:1", "two")
    )
    return description.describe(ENTRIES, texts, removed, sentences, words)


def test_rows_stand_in_the_order_of_the_texts():
    assert described()["statement"].tolist() == ["b:1", "b:2", "a"]
    assert described()["side"].tolist() == ["b", "b", "a"]


def test_statements_of_a_data_set_are_labeled_by_their_names():
    assert described()["label"].tolist() == ["b:1", "b:2", "A"]


def test_lengths_are_counted_in_code_points_and_words():
    counts = described().set_index("statement")
    columns = "characters removed_characters paragraphs sentences words types".split()
    assert counts.loc["b:1", columns].tolist() == [12, 7, 2, 2, 3, 2]
    assert counts.loc["b:2", columns].tolist() == [2, 0, 0, 0, 0, 0]
    assert counts.loc["a", columns].tolist() == [5, 0, 1, 1, 1, 1]


def test_sentences_are_quoted_from_their_source():
    texts = frame("statement text", ("a", "🙂 Isn’t it?\nYes"), ("b", "No."))
    columns = "statement sentence paragraph start end part voice speaker words"
    rows = frame(
        f"{columns} side",
        ("a", 1, 1, 2, 11, "body", "narration", "", 2, "x"),
        ("a", 2, 2, 12, 15, "body", "narration", "", 1, "x"),
        ("b", 1, 1, 0, 3, "body", "narration", "", 1, "y"),
    )
    quoted = description.quote(rows, texts)
    assert quoted["text"].tolist() == ["Isn’t it?", "Yes", "No."]
    assert list(quoted) == [*columns.split(), "text"]
