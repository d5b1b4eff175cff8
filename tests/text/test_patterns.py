"""Patterns: reading, matching of words and phrases, and time linear in the text."""

import fnmatch
import re
import time

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from segmented import ENGLISH, segment

from parlance.languages import language
from parlance.text.patterns import PatternError, matches_word, parse
from parlance.text.word_index import WordIndex


def found(pattern, text, *, case=False):
    """What a pattern matches in a text."""
    words = WordIndex({"a": text}, segment(a=text).words, languages={"a": ENGLISH})
    spans = words.find(parse(pattern, language=ENGLISH, case=case))
    table = words.words
    return [
        text[table["start"][first] : table["end"][last - 1]] for first, last in spans
    ]


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        ("aid", "He said aid, AID and aided raid.", ["aid", "AID"]),
        ("aid*", "Aid is aided.", ["Aid", "aided"]),
        ("*arm*", "Disarmed armies alarm.", ["Disarmed", "armies", "alarm"]),
        ("armed", "They disarmed.", []),
        ("south sudan", "South Sudan, South  Sudan", ["South Sudan", "South  Sudan"]),
        ("so-called", "The so-called “so‑called” plan.", ["so-called", "so‑called"]),
        ("isn't", "It isn’t.", ["isn’t"]),
        (
            "azerbaijan",
            "#Azerbaijan's, Azerbaijan’s",
            ["#Azerbaijan's", "Azerbaijan’s"],
        ),
        ("Azerbaijan's", "Azerbaijan.", ["Azerbaijan"]),
        ("a * c", "A b c d.", ["A b c"]),
        ("Baku Ganja", "Baku, Ganja. Baku (Ganja).", []),
        ("right to", "The right\xa0to live.", ["right\xa0to"]),
        ("u.s.", "The U.S. and us.", ["U.S."]),
        ("x", "", []),
        ("garabağ*", "Qarabağ, Garabağda.", ["Garabağda"]),
        ("שלום", "אמר שלום!", ["שלום"]),
    ],
)
def test_matches(pattern, text, matches):
    assert found(pattern, text) == matches


def test_case_sensitive():
    assert found("UN", "The UN un-did un Un.", case=True) == ["UN"]


def test_phrases_end_with_the_sentence():
    assert found("met Anna", "They met. Anna left.") == []


def test_hyphens_split_by_the_study():
    text = "An anti-terrorist act, anti terrorist."
    table = segment(a=text).words
    rows = []
    for row in table.itertuples(index=False):
        if row.word == "anti-terrorist":
            rows += [row._replace(end=row.start + 4, word="anti")]
            rows += [row._replace(start=row.start + 5, word="terrorist")]
        else:
            rows.append(row)
    words = WordIndex({"a": text}, pd.DataFrame(rows), languages={"a": ENGLISH})
    assert words.find(parse("anti-terrorist act", language=ENGLISH)) == [(1, 4)]


@pytest.mark.parametrize(
    "text", ["", " ", "*", "* *", "a, b", "aid!", "(a)", "-", "a\\"]
)
def test_bad_patterns(text):
    with pytest.raises(PatternError):
        parse(text, language=ENGLISH)


@given(st.text("ab*", max_size=8), st.text("ab", max_size=12))
def test_matching_agrees_with_a_regular_expression(glob, word):
    expected = re.fullmatch(fnmatch.translate(glob), word) is not None
    assert matches_word(glob, word) == expected


@pytest.mark.parametrize(
    "text", ["a" * 1_000_000 + "b", "a " * 500_000, "ab" * 500_000]
)
def test_pathological_pattern_is_linear(text):
    ends = [m.span() for m in re.finditer(r"\S+", text)]
    words = pd.DataFrame(ends, columns=["start", "end"]).assign(
        statement="s", sentence=1, word="w"
    )
    before = time.process_time()
    indexed = WordIndex({"s": text}, words, languages={"s": ENGLISH})
    indexed.find(parse("*a*a*a*a*", language=ENGLISH))
    indexed.find(parse("*a*b*a*b*a*c", language=ENGLISH))
    assert time.process_time() - before < 10


def test_each_statement_is_matched_in_its_own_language():
    """A final 's is a possessive in English, and part of the word elsewhere."""
    texts = {"a": "Baku's aid", "b": "Baku's aid"}
    found = segment(**texts).words
    languages = {"a": ENGLISH, "b": language.load("xx")}
    words = WordIndex(texts, found, languages=languages)
    assert words.find(parse("baku", language=ENGLISH)) == [(0, 1)]
    assert words.find(parse("baku's", language=language.load("xx"))) == [(2, 3)]
    assert words.find(parse("aid", language=ENGLISH)) == [(1, 2), (3, 4)]
