"""What is a word, and in which form it is counted."""

import time
import unicodedata
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from segmented import ENGLISH

from parlance.text import tokens
from parlance.text.normalize import normalize

words = partial(tokens.words, language=ENGLISH)


def surfaces(text, **options):
    plain = normalize(text).text
    return [plain[start:end] for start, end, _ in words(plain, **options)]


def forms(text, **options):
    return [word.form for word in words(normalize(text).text, **options)]


@pytest.mark.parametrize(
    "word",
    "so-called 30,000 13:00 GMT+4 Baha'is reintegration.gov.az U.S. e.g. a.m. "
    "anti-terrorist fully-fledged isn't 3.5 1/2 AT&T info@un.org 2023-10-05 café "
    "naïve Ağdam हिन्दी مرحبا می\u200cخواهم 한국어 Ⅳ rock'n'roll "
    "COVID-19 1,000,000.50".split(),
)
def test_one_word(word):
    assert surfaces(word) == [word]
    assert surfaces(f'("{word}", said)') == [word, "said"]
    assert forms(word) == [word.lower()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("- -- ... ' \" & @ + #", []),
        ("🙂 👍🏽 — • €", []),
        ("one,two", ["one", "two"]),
        ("1, 2", ["1", "2"]),
        ("left—right", ["left", "right"]),
        ("left--right", ["left", "right"]),
        ("either/or", ["either", "or"]),
        ("snake_case", ["snake", "case"]),
        ("end.", ["end"]),
        ("x² note¹ ½ ①", ["x", "note"]),
        ("\u0301 \u203f \u200d", []),
        ("ends: 13:", ["ends", "13"]),
        ("'quoted'", ["quoted"]),
        ("residents'", ["residents"]),
        ("(GMT+4)", ["gmt+4"]),
        ("50%", ["50"]),
        ("a\u00ado", ["ao"]),
        ("water,\u00a0etc. to", ["water", "etc", "to"]),
        ("the U.S.", ["the", "u.s."]),
        ("U.S.-led U.S.'s", ["u.s.-led", "u.s."]),
        ("##tag #", ["tag"]),
        ("tab\tnew\nline\rend", ["tab", "new", "line", "end"]),
        ("nul\x00nul", ["nul", "nul"]),
        ("sep\u2028sep", ["sep", "sep"]),
        ("\u202eabc\u202c", ["abc"]),
    ],
)
def test_what_joins_words_and_what_does_not(text, expected):
    assert forms(text) == expected


def test_a_hash_and_a_possessive_stay_in_the_surface():
    text = "#Azerbaijan's Azerbaijan’s AZERBAIJAN'S"
    assert surfaces(text) == ["#Azerbaijan's", "Azerbaijan's", "AZERBAIJAN'S"]
    assert forms(text) == ["azerbaijan"] * 3
    assert forms(text, possessives="keep") == ["azerbaijan's"] * 3


def test_hyphens_may_split():
    assert forms("anti-terrorist U.S.-led", hyphens="split") == [
        *("anti", "terrorist", "u.s.", "led"),
    ]
    assert forms("GMT+4 Baha'is", hyphens="split") == ["gmt+4", "baha'is"]


@pytest.mark.parametrize("apostrophe", "'’ʼ")
def test_the_same_word_with_any_apostrophe(apostrophe):
    assert forms(f"isn{apostrophe}t") == ["isn't"]


# Categories that Python's version of Unicode knows are those of later ones.
@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cn"])),
    st.sampled_from(["keep", "split"]),
    st.sampled_from(["keep", "strip"]),
)
def test_words_are_ordered_apart_and_hold_a_letter_or_digit(text, hyphens, possessives):
    text = normalize(text).text
    last = 0
    for start, end, form in words(text, hyphens=hyphens, possessives=possessives):
        assert last <= start < end <= len(text)
        last = end
        surface = text[start:end]
        assert any(map(_counts, surface))
        assert not any(c.isspace() for c in surface)
        assert form
        assert form == tokens.counted_form(
            surface, language=ENGLISH, possessives=possessives
        )
    kept = {n for s, e, _ in words(text) for n in range(s, e)}
    assert all(n in kept for n, c in enumerate(text) if _counts(c))


def _counts(character):
    return unicodedata.category(character) in {"Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Nl"}


@pytest.mark.parametrize("piece", ["a", "a.", "a.b", "a'-", "#", "1,", "a\u0301", "- "])
def test_time_grows_with_length_alone(piece):
    def seconds(length):
        begun = time.process_time()
        list(words(piece * (length // len(piece)) + "b"))
        return time.process_time() - begun

    seconds(10)
    assert seconds(200_000) < 10 * 10 * seconds(20_000) + 0.1
