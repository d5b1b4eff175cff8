"""Word classes and phrases."""

import pandas as pd
import pytest
from segmented import ENGLISH

from parlance.text import phrases, wordclasses


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("azerbaijan", "name"),
        ("armenians", "name"),
        ("karabakh", "name"),
        ("october", "name"),
        ("un", "name"),
        ("residents", "content"),
        ("anti-terrorist", "content"),
        ("reintegration.gov.az", "content"),
        ("left", "content"),
        ("we", "pronoun"),
        ("them", "pronoun"),
        ("we've", "pronoun"),
        ("us", "pronoun"),
        ("not", "negation_modal"),
        ("isn't", "negation_modal"),
        ("may", "negation_modal"),
        ("without", "negation_modal"),
        ("30,000", "number"),
        ("13:00", "number"),
        ("20th", "number"),
        ("thousands", "number"),
        ("gmt+4", "content"),
        ("the", "function"),
        ("is", "function"),
        ("against", "function"),
    ],
)
def test_class_of_a_word(word, expected):
    assert wordclasses.classify([word], language=ENGLISH, names={"karabakh"}) == [
        expected
    ]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("armenian origin", "content"),
        ("republic of azerbaijan", "content"),
        ("azerbaijan and armenia", "name"),
        ("united nations", "name"),
        ("of armenian origin", "function"),
        ("did not", "function"),
        ("september 21", "function"),
    ],
)
def test_class_of_a_phrase(phrase, expected):
    assert wordclasses.classify(
        [phrase], language=ENGLISH, names={"united nations"}
    ) == [expected]


def table(*rows):
    frame = pd.DataFrame(rows, columns=["term", "count_left", "count_right"])
    return frame.assign(
        n=frame["term"].str.count(" ") + 1,
        **{"class": wordclasses.classify(frame["term"], language=ENGLISH)},
    )


def test_a_phrase_absorbs_the_words_it_holds_all_occurrences_of():
    shown = phrases.absorb(
        table(
            ("armenian", 7, 8),
            ("origin", 0, 3),
            ("armenian origin", 0, 3),
            ("of armenian origin", 0, 3),
        )
    ).set_index("term")
    assert shown.index.tolist() == ["armenian", "armenian origin"]
    assert shown.loc["armenian origin", "absorbed"] == "origin"


def test_a_word_that_occurs_elsewhere_on_one_side_only_is_kept():
    shown = phrases.absorb(table(("origin", 1, 3), ("armenian origin", 0, 3)))
    assert shown["term"].tolist() == ["origin", "armenian origin"]


def test_the_longest_phrase_absorbs_the_shorter_ones_and_repeated_words():
    shown = phrases.absorb(
        table(
            ("aid", 0, 6),
            ("aid convoy", 0, 3),
            ("aid convoy aid", 0, 3),
        )
    )
    assert shown["term"].tolist() == ["aid convoy aid"]
    assert shown["absorbed"].tolist() == ["aid|aid convoy"]


def test_an_empty_table_stays_empty():
    assert phrases.absorb(table()).empty
