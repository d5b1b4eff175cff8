"""The default study's results, asked many questions."""

import csv
import json
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pandas as pd
import pytest
import studies

from parlance.report import catalog

pytestmark = pytest.mark.study

COMPARISON = "news_vs_embassy"
SIDES = {"news_az": "news", "embassy_berlin": "embassy"}
# The tables that other people's scripts read.
CONTRACT = [
    row["table"].removeprefix("COMPARISON/tables/").removesuffix(".csv")
    for row in csv.DictReader(
        (studies.ROOT / "tests/reference/contract.csv").read_text("utf-8").splitlines()
    )
]


@pytest.fixture(scope="module")
def table(default):
    def read(name):
        whole = "/" in name or name == "data_dictionary"
        folder = "" if whole else f"{COMPARISON}/tables/"
        return catalog.read(default / "results" / f"{folder}{name}.csv")

    return read


@pytest.fixture(scope="module")
def sources():
    return {
        name: (studies.ROOT / f"data/statements/{name}.txt").read_bytes().decode()
        for name in SIDES
    }


@pytest.mark.parametrize("name", CONTRACT)
def test_tables_have_rows(table, name):
    """Their columns are the declared ones, or they could not be read."""
    assert not table(name).empty


def test_every_published_table_is_declared(default):
    held = [
        name for name in studies.published(default) if name.endswith((".csv", ".jsonl"))
    ]
    files = {catalog.of(default / "results" / name).file for name in held}
    assert files == {one.file for one in catalog.TABLES}


@pytest.mark.parametrize(
    ("term", "news", "embassy"),
    [
        ("karabakh", 7, 0),
        ("garabagh", 0, 11),
        ("humanitarian", 5, 1),
        ("rights", 0, 4),
        ("aid", 0, 2),
    ],
)
def test_frequencies_are_known(table, term, news, embassy):
    found = table("corpus/frequencies").query("n == 1 and term == @term")
    counts = dict(zip(found["side"], found["count"], strict=True))
    assert counts == {
        side: count for side, count in (("news", news), ("embassy", embassy)) if count
    }


def test_statements_have_their_lengths(table):
    found = table("corpus/statements").set_index("statement")
    assert found["sentences"].to_dict() == {"news_az": 19, "embassy_berlin": 24}
    assert found["words"].to_dict() == {"news_az": 482, "embassy_berlin": 513}
    assert found["removed_characters"].to_dict() == {"news_az": 19, "embassy_berlin": 0}


def test_the_sums_agree(table):
    statements = table("corpus/statements")
    words = statements.groupby("side")["words"].sum()
    sentences = table("corpus/sentences")
    side = sentences["statement"].map(SIDES)
    assert words.equals(sentences.groupby(side)["words"].sum().rename_axis("side"))
    frequencies = table("corpus/frequencies").query("n == 1")
    counted = frequencies.groupby("side")["count"].sum()
    assert words.to_dict() == counted.to_dict()
    keyness = table("keyness")
    for place, name in (("left", "news"), ("right", "embassy")):
        held = keyness[keyness[f"count_{place}"] > 0]
        size = 1000 * held[f"count_{place}"] / held[f"per_1000_{place}"]
        assert size.round(6).eq(words[name]).all()


@pytest.mark.parametrize(
    "name", ["corpus/sentences", "corpus/sources", "concordance", "removed"]
)
def test_offsets_cut_the_source(table, default, sources, name):
    if name == "removed":
        listed = (default / "results/corpus/removed.jsonl").read_text()
        found = pd.DataFrame(map(json.loads, listed.splitlines()))
    else:
        found = table(name)
    text = {"corpus/sources": "source", "concordance": "match"}.get(name, "text")
    for row in found.itertuples():
        assert sources[row.statement][row.start : row.end] == getattr(row, text)


def test_boilerplate_is_in_no_table(default):
    results = studies.published(default)
    assert b"You Might Also Like" in results["corpus/removed.jsonl"]
    for name, content in results.items():
        if name.endswith(".csv"):
            assert b"You Might" not in content, name
            assert b"Also Like" not in content, name


def test_rows_stand_in_their_order(table):
    found = table("corpus/frequencies")
    key = list(
        zip(found["side"], found["n"], -found["count"], found["term"], strict=True)
    )
    assert key == sorted(key)
    found = table("keyness")
    lrc = found["lrc"].abs().fillna(-1)
    key = list(
        zip(found["n"], -lrc, -found["log_ratio"].abs(), found["term"], strict=True)
    )
    rounded = [(n, round(a, 9), round(b, 9), term) for n, a, b, term in key]
    assert rounded == sorted(rounded)


def test_numbers_are_finite_and_in_range(default):
    for name in studies.published(default):
        if not name.endswith(".csv"):
            continue
        found = catalog.read(default / "results" / name)
        for column in found.select_dtypes("number"):
            values = found[column].dropna()
            assert values.abs().max() < float("inf") or values.empty, (name, column)
            if column.startswith(("p_", "q_", "share_of_v")) or column == "fisher_p":
                assert values.between(0, 1).all(), (name, column)


def test_intervals_hold_their_estimates(table):
    for name in ("keyness", "concepts", "sentiment", "style", "word_shift"):
        found = table(name)
        for low in (c for c in found.columns if c.endswith("_low")):
            estimate, high = (
                low.removesuffix("_low"),
                low.removesuffix("_low") + "_high",
            )
            known = found[[estimate, low, high]].dropna()
            assert (known[low] <= known[estimate] + 1e-9).all(), (name, low)
            assert (known[estimate] <= known[high] + 1e-9).all(), (name, high)


def test_nobody_sees_left_and_right(default):
    """Sides have names."""
    for name, content in studies.published(default).items():
        if name.endswith(".svg"):
            text = " ".join(ElementTree.fromstring(content).itertext())
            assert not re.search(r"\b(left|right)\b", text, re.I), name


def test_results_are_small(default):
    assert sum(map(len, studies.published(default).values())) < 10_000_000


def test_results_name_no_place(default):
    told = [str(default), str(studies.ROOT), str(Path.home())]
    for name, content in studies.published(default).items():
        for word in told:
            assert word.encode() not in content, (name, word)
