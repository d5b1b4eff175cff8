"""Frequencies of terms on each side of the manifest."""

import pandas as pd
import pytest

from parlance.corpus import frequencies


def frame(columns, *rows):
    return pd.DataFrame(rows, columns=columns.split())


@pytest.fixture(scope="module")
def table():
    counts = frame(
        "n term statement sentence count quoted",
        (1, "b", "x:1", 1, 2, 0),
        (1, "a", "x:1", 1, 1, 0),
        (1, "a", "x:2", 1, 1, 0),
        (1, "b", "y", 1, 1, 0),
        (2, "b b", "x:1", 1, 1, 0),
        (2, "b a", "x:1", 1, 1, 0),
    )
    sentences = frame(
        "statement side language sentence paragraph words",
        ("y", "two", "de", 1, 1, 1),
        ("x:1", "one", "en", 1, 1, 3),
        ("x:1", "one", "en", 2, 1, 0),
        ("x:2", "one", "en-GB", 1, 1, 1),
    )
    return frequencies.table(counts, sentences, resample="sentence", names=[])


def test_rows_are_ordered_by_side_length_count_and_term(table):
    keys = list(zip(table["side"], table["n"], table["term"], strict=True))
    assert keys == [
        ("one", 1, "a"),
        ("one", 1, "b"),
        ("one", 2, "b a"),
        ("one", 2, "b b"),
        ("two", 1, "b"),
    ]


def test_counts_rates_and_where_they_are_from(table):
    row = table.query("side == 'one' and term == 'a'").iloc[0]
    assert row[["count", "sentences", "statements"]].tolist() == [2, 2, 2]
    assert row["per_1000"] == pytest.approx(500)
    row = table.query("side == 'one' and term == 'b'").iloc[0]
    assert row[["count", "sentences", "statements"]].tolist() == [2, 1, 1]


def test_classes_are_those_of_the_side_s_language(table):
    """The English article `a`, and a word of a language without lists."""
    classes = table[table["n"] == 1].set_index(["side", "term"])["class"]
    assert classes[("one", "a")] == "function"
    assert classes[("two", "b")] == "content"


def test_dispersion_is_normed_and_empty_with_one_unit(table):
    """DP of `a`: units hold 3/4 and 1/4 of the words, and half its occurrences each."""
    value = table.query("side == 'one' and term == 'a'")["dp_norm"].iloc[0]
    assert value == pytest.approx(0.25 / 0.75)
    assert table.query("side == 'two'")["dp_norm"].isna().all()
