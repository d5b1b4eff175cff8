"""Shared phrases: maximal on both sides, within sentences."""

import pytest
from contexts import default, frame
from hypothesis import given
from hypothesis import strategies as st

from parlance.wording import shared_phrases


def words(*sentences):
    rows = [
        ("s", number, word)
        for number, sentence in enumerate(sentences, start=1)
        for word in sentence.split()
    ]
    return frame("statement sentence word", *rows).astype(
        {"statement": "str", "sentence": "int64", "word": "str"}
    )


def shared(left, right):
    found = shared_phrases.table(words(*left), words(*right))
    return [(row.phrase, row.count_left, row.count_right) for row in found.itertuples()]


@pytest.mark.parametrize(
    ("left", "right", "phrases"),
    [
        (["a b c d"], ["x a b c y"], [("a b c", 1, 1)]),
        (["a b c", "z b c"], ["a b c"], [("a b c", 1, 1), ("b c", 2, 1)]),
        (["a b", "a b"], ["a b"], [("a b", 2, 1)]),
        (["a b"], ["b a"], []),
        (["a", "b"], ["a b"], []),
        (["a a a"], ["a a"], [("a a", 2, 1)]),
        ([], ["a b"], []),
        ([], [], []),
    ],
)
def test_maximal(left, right, phrases):
    assert shared(left, right) == phrases


TEXTS = st.lists(st.text("abc", min_size=1, max_size=6).map(" ".join), max_size=3)


def naive(left, right):
    """All maximal matches, position by position."""

    def places(sentences):
        return [(s.split(), i) for s in sentences for i in range(len(s.split()))]

    found = set()
    for one, i in places(left):
        for other, j in places(right):
            if i and j and one[i - 1] == other[j - 1]:
                continue
            n = 0
            while (
                i + n < len(one) and j + n < len(other) and one[i + n] == other[j + n]
            ):
                n += 1
            if n > 1:
                found.add(" ".join(one[i : i + n]))
    return found


@given(TEXTS, TEXTS)
def test_agrees_with_every_pair_of_positions(left, right):
    assert {phrase for phrase, _, _ in shared(left, right)} == naive(left, right)


def test_default_study():
    study = default()
    of = study.words["statement"]
    found = shared_phrases.table(
        study.words[of == "news_az"], study.words[of == "embassy_berlin"]
    )
    assert found.columns.tolist() == shared_phrases.SHARED_PHRASES.names
    longest = found[found["n"] == found["n"].max()]
    assert longest["n"].tolist() == [4, 4]
    assert longest["phrase"].tolist() == [
        "the republic of azerbaijan",
        "at the invitation of",
    ]
    assert longest["content_words"].tolist() == [2, 1]
    assert longest[["count_left", "count_right"]].to_numpy().tolist() == [
        [2, 1],
        [1, 1],
    ]


def test_a_long_shared_sentence():
    text = " ".join(f"w{i}" for i in range(300))
    found = shared([text], [text])
    assert found == [(text, 1, 1)]
