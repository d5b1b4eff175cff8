"""Lexical diversity against reference records, brute force and extremes."""

import math
from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import hypergeom

from parlance.wording.diversity import hd_d, mattr, mtld, yules_k

# The test text of the package LexicalRichness, and the values it holds for it
RICHNESS = "test text with some text numbers hyphenhere and text punctuations".split()
TEXTS = st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=60)


def test_reference_values():
    assert mattr(RICHNESS, window=5) == pytest.approx(0.9, abs=1e-12)
    assert mtld(RICHNESS, threshold=0.72) == pytest.approx(14, abs=1e-9)
    assert hd_d(RICHNESS, draws=5) == pytest.approx(0.8833333333333332, abs=1e-9)


@given(TEXTS, st.integers(1, 20))
def test_mattr_is_the_mean_over_windows(words, window):
    ratios = [
        len(set(words[start : start + window])) / window
        for start in range(len(words) - window + 1)
    ]
    expected = np.mean(ratios) if ratios else math.nan
    assert mattr(words, window=window) == pytest.approx(expected, nan_ok=True)


@given(TEXTS, st.integers(1, 20))
def test_hd_d_is_the_hypergeometric_mean(words, draws):
    if len(words) < draws:
        assert math.isnan(hd_d(words, draws=draws))
        return
    expected = sum(
        hypergeom.sf(0, len(words), count, draws) / draws
        for count in Counter(words).values()
    )
    assert hd_d(words, draws=draws) == pytest.approx(expected)


@given(TEXTS)
def test_yules_k_is_its_other_form(words):
    size = len(words)
    shares = sum((count / size) ** 2 for count in Counter(words).values())
    assert yules_k(words) == pytest.approx(1e4 * (shares - 1 / size), abs=1e-9)


@given(TEXTS)
def test_order_of_reading_does_not_matter_to_mtld(words):
    assert mtld(words) == pytest.approx(mtld(words[::-1]))


def test_mtld_counts_factors():
    # Half a type a word ends a factor after two words, in both directions
    assert mtld(["a"] * 10) == pytest.approx(2)


def test_mtld_ends_a_factor_at_the_threshold_itself():
    # Forward: a a is a factor, b c none of one. Backward: half a factor in all
    assert mtld("aabc", threshold=0.5) == pytest.approx((4 / 1 + 4 / 0.5) / 2)


@pytest.mark.parametrize("measure", [mattr, mtld, hd_d, yules_k])
def test_no_words(measure):
    assert math.isnan(measure([]))


def test_extremes():
    different, same = list(range(60)), ["a"] * 60
    assert mattr(different) == 1
    assert mattr(same) == pytest.approx(1 / 50)
    assert mtld(different) == 60
    assert hd_d(different) == pytest.approx(1)
    assert hd_d(same) == pytest.approx(1 / 42)
    assert yules_k(different) == 0
    assert yules_k(same) == pytest.approx(1e4 * (1 - 1 / 60))


def test_too_short_for_window_or_draws():
    assert math.isnan(mattr(["a"] * 49))
    assert math.isnan(hd_d(["a"] * 41))
