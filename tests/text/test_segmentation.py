"""Sentences and words of whole statements, above all of the default study's two."""

import json
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parlance.inputs import boilerplate
from parlance.inputs.removed import REMOVED
from parlance.text import segmentation

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "config" / "schemas" / "config.schema.json").read_text())
ABBREVIATIONS = SCHEMA["properties"]["text"]["properties"]["abbreviations"]["default"]
FILES = {
    name: (ROOT / "data" / "statements" / f"{name}.txt").read_bytes().decode()
    for name in ("news_az", "embassy_berlin")
}


def segment(statements, patterns=(), **options):
    left_out = [
        (name, *removed)
        for name, text in statements.items()
        for removed in boilerplate.find(text, patterns)
    ]
    texts = pd.DataFrame(
        {"statement": list(statements), "text": list(statements.values())}, dtype="str"
    )
    options.setdefault("abbreviations", ABBREVIATIONS)
    return segmentation.segment(texts, REMOVED.frame(left_out), **options)


@pytest.fixture(scope="module")
def default():
    return segment(FILES, ["You Might Also Like"])


def of(frame, statement):
    return frame[frame["statement"] == statement]


def counted(default, statement, word):
    words = of(default.words, statement)["word"]
    return int((words == word).sum())


@pytest.mark.parametrize(
    ("statement", "sentences", "words", "paragraphs"),
    [("news_az", 19, 482, 10), ("embassy_berlin", 24, 513, 11)],
)
def test_the_two_statements_have_their_lengths(
    default, statement, sentences, words, paragraphs
):
    found = of(default.sentences, statement)
    assert len(found) == sentences
    assert found["words"].sum() == words == len(of(default.words, statement))
    assert found["paragraph"].nunique() == found["paragraph"].max() == paragraphs
    assert list(found["sentence"]) == list(range(1, sentences + 1))


@pytest.mark.parametrize(
    ("word", "news", "embassy"),
    [
        ("karabakh", 7, 0),
        ("garabagh", 0, 11),
        ("khankendi", 0, 3),
        ("lachin", 0, 1),
        ("yevlakh", 1, 0),
        ("anti-terrorist", 2, 0),
        ("ceasefire", 0, 2),
        ("humanitarian", 5, 1),
        ("assistance", 3, 0),
        ("aid", 0, 2),
        ("rights", 0, 4),
        ("news.azreports", 1, 0),
        ("gmt+4", 1, 0),
        ("13:00", 1, 0),
        ("so-called", 1, 0),
        ("reintegration.gov.az", 0, 1),
        ("30,000", 0, 1),
        ("baha'is", 0, 1),
        ("etc", 0, 2),
        ("you", 1, 0),  # none from the boilerplate
        ("might", 0, 0),
    ],
)
def test_words_are_counted_whole(default, word, news, embassy):
    assert counted(default, "news_az", word) == news
    assert counted(default, "embassy_berlin", word) == embassy


def test_the_boilerplate_is_left_out_and_listed():
    (removed,) = boilerplate.find(FILES["news_az"], ["You Might Also Like"])
    assert removed == (3171, 3190, "You Might Also Like")
    assert boilerplate.find(FILES["embassy_berlin"], ["You Might Also Like"]) == []


@pytest.mark.parametrize(
    "pattern", ["You", "Might Also Like", ".*Also", "you might also like"]
)
def test_boilerplate_is_a_whole_paragraph(pattern):
    assert boilerplate.find(FILES["news_az"], [pattern]) == []


def test_boilerplate_is_found_whatever_its_quotation_marks():
    text = "Read on.\n  Don’t miss it \r\nEnd."
    (removed,) = boilerplate.find(text, ["Don't miss it"])
    assert removed.text == "Don’t miss it"
    assert text[removed.start : removed.end] == removed.text


@pytest.mark.parametrize(
    ("statement", "part", "start", "end"),
    [
        ("news_az", "title", 0, 65),
        ("embassy_berlin", "title", 0, 97),
        ("embassy_berlin", "dateline", 98, 121),
    ],
)
def test_title_and_dateline_are_sentences(default, statement, part, start, end):
    found = of(default.sentences, statement)
    (row,) = found[found["part"] == part].itertuples()
    assert (row.start, row.end) == (start, end)


def test_the_news_article_has_no_dateline(default):
    assert set(of(default.sentences, "news_az")["part"]) == {"title", "body"}


@pytest.mark.parametrize(
    ("statement", "within"),
    [
        ("embassy_berlin", "Berlin, 5. October 2023"),
        ("embassy_berlin", "water, etc. to Armenians in Garabagh."),
        ("embassy_berlin", "language, religion, etc., as well as"),
        ("embassy_berlin", "invitation of #Azerbaijan, a United"),
        ("news_az", "at 13:00 (GMT+4) to cease"),
        ("news_az", "Newshour, News.azreports."),
    ],
)
def test_no_sentence_ends_within(default, statement, within):
    at = FILES[statement].index(within)
    spans = of(default.sentences, statement)[["start", "end"]].itertuples(index=False)
    assert any(start <= at and at + len(within) <= end for start, end in spans)


@pytest.mark.parametrize(
    ("statement", "opening"),
    [
        ("embassy_berlin", "The mission traveled"),
        ("embassy_berlin", "Khankendi was connected"),
        ("news_az", "They do have a choice."),
    ],
)
def test_a_sentence_begins_at(default, statement, opening):
    starts = set(of(default.sentences, statement)["start"])
    assert FILES[statement].index(opening) in starts


def test_a_hashtag_is_in_the_surface_and_not_in_the_form(default):
    words = of(default.words, "embassy_berlin")
    at = FILES["embassy_berlin"].index("#Azerbaijan")
    (row,) = words[words["start"] == at].itertuples()
    assert (row.end - row.start, row.word) == (11, "azerbaijan")


# Whatever a text holds, its sentences and words are cut from it.
PIECES = (
    'word Word’s isn’t “ ” " . ! ? , : — – -- #tag 5. October etc. U.S. e\u0301 \u0301 '
    "각 \u1100\u1161\u11a8 🙂 \u202eabc\u202c a\u00adb مرحبا \u0f73 ﬁ 3.5 '"
).split(" ")
GAPS = [
    " ",
    "  ",
    "\n",
    "\r\n",
    "\n\n",
    "\r",
    "\t",
    "\u00a0",
    "\u2028",
    "\ufeff",
    "\x00",
    "",
]
texts = st.lists(st.sampled_from([*PIECES, *GAPS]), max_size=40).map("".join)


@given(texts | st.text(st.characters(codec="utf-8")))
def test_all_is_cut_from_the_source(text):
    found = segment({"a": text})
    bounds = {}
    last = 0
    for row in found.sentences.itertuples():
        assert last <= row.start < row.end <= len(text)
        assert "\n" not in text[row.start : row.end]
        last = row.end
        bounds[row.sentence] = (row.start, row.end, row.words)
    last = 0
    for row in found.words.itertuples():
        start, end, _ = bounds[row.sentence]
        assert max(start, last) <= row.start < row.end <= end
        assert not any(c.isspace() for c in text[row.start : row.end])
        last = row.end
    per_sentence = found.words.groupby("sentence").size().to_dict()
    assert {n: w for n, (_, _, w) in bounds.items() if w} == per_sentence


def test_statements_do_not_touch_each_other():
    together = segment({"a": "One two.\nThree", "b": "One.", "c": "…"})
    alone = segment({"b": "One."})
    rows = of(together.words, "b").reset_index(drop=True)
    pd.testing.assert_frame_equal(rows, alone.words)
    assert of(together.sentences, "c")["words"].tolist() == [0]
    assert of(together.sentences, "a")["paragraph"].tolist() == [1, 2]


@pytest.mark.parametrize("text", ["", " \n ", "\x00"])
def test_a_text_may_hold_no_word(text):
    found = segment({"a": text})
    assert found.words.empty
    assert found.sentences["words"].sum() == 0


def test_all_may_be_boilerplate():
    found = segment({"a": "Read on\nRead on"}, ["Read on"])
    assert found.sentences.empty
    assert found.words.empty
