"""Sentences on their sides, and the checks that stop a study in time."""

import pandas as pd
import pytest

from parlance.corpus import placement
from parlance.errors import StudyError

ENTRIES = [("a", "one", "en"), ("b", "two", "de")]


def texts(*rows):
    return pd.DataFrame(rows, columns=["entry", "statement"])


def test_statements_take_side_and_language_from_their_row():
    placed = placement.place(texts(("a", "a:1"), ("a", "a:2"), ("b", "b")), ENTRIES)
    assert placed.to_dict("list") == {
        "statement": ["a:1", "a:2", "b"],
        "side": ["one", "one", "two"],
        "language": ["en", "en", "de"],
    }


def test_a_name_given_twice_is_told():
    with pytest.raises(StudyError, match="row 'a': the id 'x' stands twice"):
        placement.place(texts(("a", "a:x"), ("b", "b"), ("a", "a:x")), ENTRIES)


def sentences():
    return pd.DataFrame(
        {
            "side": ["one", "one", "two"],
            "voice": ["narration", "quotation", "narration"],
            "words": [3, 0, 2],
        }
    )


@pytest.mark.parametrize(
    ("side", "voice", "words"),
    [("one", None, [3, 0]), ("one", "quotation", [0]), ("two", "reported", [])],
)
def test_a_side_may_be_one_voice(side, voice, words):
    found = placement.select(sentences(), side, voice)
    assert found["words"].tolist() == words


def test_sides_with_words_pass():
    placement.check(sentences(), {"c": [("one", None), ("two", "narration")]})


@pytest.mark.parametrize("side", [("one", "quotation"), ("two", "reported")])
def test_a_side_without_a_word_is_told(side):
    with pytest.raises(StudyError, match=rf"comparisons\.c: the side '{side[0]}'"):
        placement.check(sentences(), {"c": [("one", None), side]})
