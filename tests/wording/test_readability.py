"""Readability indices against their formulas."""

import math

import pytest

from parlance.wording.readability import ari, coleman_liau


def test_ari():
    # Four letters a word and ten words a sentence: 18.84 + 5 - 21.43
    assert ari(characters=400, words=100, sentences=10) == pytest.approx(2.41)


def test_coleman_liau():
    # The example of the article: 639 letters, 119 words, 5 sentences are grade 14.5
    found = coleman_liau(letters=639, words=119, sentences=5)
    assert found == pytest.approx(14.5, abs=0.05)


def test_nothing_to_read():
    assert math.isnan(ari(characters=0, words=0, sentences=0))
    assert math.isnan(coleman_liau(letters=0, words=0, sentences=0))
