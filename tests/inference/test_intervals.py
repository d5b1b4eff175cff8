"""Intervals against closed forms, known packages' answers and each other."""

import numpy as np
import pytest
from scipy import stats

from parlance.inference import intervals

WORDS = np.array([20, 25, 30, 22, 25])


def test_absence_leaves_the_stated_rate_open():
    words = [48] * 9 + [50]
    low, high = intervals.rate_interval(np.zeros((1, 10)), words)
    assert low[0] == 0
    assert high[0] == pytest.approx(7.65, abs=0.005)
    assert intervals.absent_upper_bound(words) == pytest.approx(high[0])


def test_many_even_units_give_garwoods_interval():
    words = np.full(100_000, 10)
    counts = np.zeros((1, len(words)), dtype=int)
    counts[0, :7] = 1
    low, high = intervals.rate_interval(counts, words)
    exact = np.array([stats.chi2.ppf(0.025, 14), stats.chi2.ppf(0.975, 16)]) / 2000
    assert [low[0], high[0]] == pytest.approx(exact, rel=1e-3)


def test_bursts_and_few_units_widen_the_interval():
    even = np.array([[1, 1, 1, 1, 1]])
    burst = np.array([[5, 0, 0, 0, 0]])
    widths = [
        np.subtract(*reversed(intervals.rate_interval(counts, WORDS)))[0]
        for counts in (even, burst)
    ]
    plain = (stats.chi2.ppf(0.975, 12) - stats.chi2.ppf(0.025, 10)) / 2 / 122 * 1000
    assert plain < widths[0] < widths[1]


def test_ends_beyond_a_zero_are_open():
    absent, present = np.zeros((1, 5), dtype=int), np.array([[1, 2, 0, 1, 1]])
    low, high = intervals.log_ratio_interval(present, absent, WORDS, WORDS)
    assert np.isfinite(low[0])
    assert np.isnan(high[0])
    turned = intervals.log_ratio_interval(absent, present, WORDS, WORDS)
    assert np.isnan(turned[0][0])
    assert turned[1][0] == pytest.approx(-low[0])


def test_swapping_the_sides_turns_the_intervals():
    left, right = np.array([[1, 2, 0, 1, 1]]), np.array([[0, 1, 0, 0]])
    words = WORDS, np.array([12, 30, 18, 25])
    for interval in (intervals.log_ratio_interval, intervals.rate_difference_interval):
        low, high = interval(left, right, *words)
        turned_low, turned_high = interval(right, left, *words[::-1])
        assert turned_low == pytest.approx(-high)
        assert turned_high == pytest.approx(-low)
        assert low < high


def test_one_unit_leaves_the_intervals_undefined_without_a_warning():
    one = np.array([[3]])
    for ends in (
        intervals.rate_interval(one, [50]),
        intervals.rate_ratio_interval(one, one, [50], [50]),
        intervals.rate_difference_interval(one, one, [50], [50]),
    ):
        assert np.isnan(ends).all()


def test_a_term_on_neither_side_has_no_ratio():
    none = np.zeros((1, 5), dtype=int)
    assert np.isnan(intervals.rate_ratio_interval(none, none, WORDS, WORDS)).all()


def test_welch_agrees_with_scipy():
    random = np.random.default_rng(1)
    left, right = random.normal(0, 1, 12), random.normal(0.5, 3, 30)
    expected = stats.ttest_ind(left, right, equal_var=False).confidence_interval(0.9)
    difference, low, high = intervals.welch(left, right, confidence=0.9)
    assert difference == left.mean() - right.mean()
    assert (low, high) == pytest.approx((expected.low, expected.high))


@pytest.mark.parametrize(
    ("left", "right", "undefined"),
    [([], [1.0], [True] * 3), ([1.0], [2.0, 3.0], [False, True, True])],
    ids=["empty", "one sentence"],
)
def test_welch_of_too_few_sentences_is_undefined(left, right, undefined):
    assert np.isnan(intervals.welch(left, right)).tolist() == undefined


def test_welch_of_constant_scores_is_a_point():
    assert intervals.welch([1, 1], [0, 0]) == (1, 1, 1)


def test_the_jackknife_of_a_mean_is_students_interval():
    values = np.array([3.0, 1.0, 4.0, 1.0, 5.0, 9.0])
    left_out = (values.sum() - values) / (len(values) - 1)
    ends = intervals.jackknife(values.mean(), left_out)
    assert ends == pytest.approx(intervals.mean_interval(values)[1:])
    assert np.isnan(intervals.jackknife(3.0, [3.0])).all()


def test_the_jackknife_adds_the_variances_of_two_sides():
    left, right = np.array([3.0, 1, 4, 1, 5]), np.array([2.0, 7, 1, 8, 2])
    difference = left.mean() - right.mean()
    low, high = intervals.jackknife(
        difference,
        (left.sum() - left) / 4 - right.mean(),
        left.mean() - (right.sum() - right) / 4,
    )
    error = np.sqrt(left.var(ddof=1) / 5 + right.var(ddof=1) / 5)
    assert high - low == pytest.approx(2 * stats.t.ppf(0.975, 8) * error)
