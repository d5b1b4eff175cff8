"""Deals, families, evidence and permutation p-values."""

from itertools import combinations
from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from parlance.inference import permutation, resampling

SEED = 20231005


def source(step="test"):
    return resampling.generator(SEED, step)


def speckled(terms, units, *, rate, seed=1):
    """Return term × unit counts and words of each unit."""
    random = np.random.default_rng(seed)
    words = random.integers(3, 40, units)
    return random.poisson(rate * words, (terms, units)), words


def every_deal(counts, words, units_left):
    """Return the exact p of each term, over all ways to deal the units."""
    n1, size = words[:units_left].sum(), words.sum()
    occurrences = counts.sum(axis=1)

    def statistic(left):
        dealt = words[list(left)].sum()
        surplus = counts[:, list(left)].sum(axis=1) - occurrences / size * dealt
        return np.abs(surplus) / np.sqrt(dealt * (size - dealt))

    assert n1 < size
    observed = statistic(range(units_left))
    dealt = [statistic(left) for left in combinations(range(len(words)), units_left)]
    return resampling.at_least(np.array(dealt), observed).mean(axis=0)


def test_one_step_draws_the_same_numbers_and_another_step_others():
    first, again = source("one").integers(0, 99, 9), source("one").integers(0, 99, 9)
    assert (first == again).all()
    assert (first != source("two").integers(0, 99, 9)).any()


@pytest.mark.parametrize(("left", "units"), [(1, 2), (3, 7), (1, 300), (299, 300)])
def test_a_deal_gives_each_side_its_number_of_units(left, units):
    chunks = resampling.deals(left, units, count=20_000, generator=source())
    sizes = np.concatenate([resampling.sum_rows(chunk) for chunk in chunks])
    assert len(sizes) == 20_000
    assert (sizes == left).all()


def test_every_deal_is_equally_likely():
    chunks = resampling.deals(2, 5, count=100_000, generator=source())
    codes = np.concatenate([2 ** np.arange(5) @ chunk for chunk in chunks])
    counted = np.unique(codes, return_counts=True)[1]
    assert len(counted) == comb(5, 2)
    expected = 100_000 / comb(5, 2)
    assert np.sum((counted - expected) ** 2 / expected) < 27.9  # 99.9 %, 9 degrees


def test_rows_add_up_with_their_weights():
    random = np.random.default_rng(1)
    weights = np.sort(random.integers(1, 9, 3000))
    chunk = random.integers(0, 2, (3000, 4), dtype=np.uint8)
    assert (resampling.sum_rows(chunk, weights) == weights @ chunk.astype(int)).all()


def test_p_agrees_with_the_enumeration_of_all_deals():
    counts, words = speckled(6, 12, rate=0.03)
    counts[5] = words  # a term that is nothing but the length of its units
    exact = every_deal(counts, words, 5)
    p, method = permutation.p_values(
        counts[:, :5],
        counts[:, 5:],
        words[:5],
        words[5:],
        deals=100_000,
        generator=source(),
    )
    assert p == pytest.approx(exact, abs=0.006)
    assert p[5] == 1
    assert (method == "deals").all()


def test_counts_too_large_for_bytes_agree_with_the_enumeration():
    counts, words = speckled(2, 10, rate=0.05)
    counts, words = counts * np.array([[100], [10_000]]), words * 50_000
    exact = every_deal(counts, words, 4)
    p, _ = permutation.p_values(
        counts[:, :4],
        counts[:, 4:],
        words[:4],
        words[4:],
        deals=50_000,
        generator=source(),
    )
    assert p == pytest.approx(exact, abs=0.01)


def test_identical_sides_have_p_one_and_swapped_sides_the_same_p():
    counts, words = speckled(5, 30, rate=0.02)
    same, _ = permutation.p_values(
        counts, counts, words, words, deals=999, generator=source()
    )
    assert (same == 1).all()
    sides = (counts[:, :10], counts[:, 10:]), (words[:10], words[10:])
    p, _ = permutation.p_values(*sides[0], *sides[1], deals=50_000, generator=source())
    swapped, _ = permutation.p_values(
        *sides[0][::-1], *sides[1][::-1], deals=50_000, generator=source("other")
    )
    assert swapped == pytest.approx(p, abs=0.012)


def test_terms_keep_their_p_whatever_other_terms_share_the_deals():
    counts, words = speckled(9, 30, rate=0.02)
    sides = words[:12], words[12:]
    deals = np.array([999] * 8 + [40_000])
    together, _ = permutation.p_values(
        counts[:, :12], counts[:, 12:], *sides, deals=deals, generator=source()
    )
    fewer, _ = permutation.p_values(
        counts[[8, 3], :12],
        counts[[8, 3], 12:],
        *sides,
        deals=deals[[8, 3]],
        generator=source(),
    )
    assert fewer.tolist() == together[[8, 3]].tolist()
    assert together[:8] * 1000 == pytest.approx(np.rint(together[:8] * 1000))


def test_the_moment_form_agrees_with_the_deals_around_the_threshold():
    counts, words = speckled(8, 2200, rate=0.002, seed=3)
    counts[:4, :900] += np.random.default_rng(4).poisson(0.02, (4, 900))
    moments = permutation.normal_p(sparse.csr_array(counts), words, 900)
    dealt = permutation.dealt_p(
        sparse.csr_array(counts),
        words,
        900,
        deals=np.full(8, 20_000),
        generator=source(),
    )
    assert moments == pytest.approx(dealt, abs=0.02)
    p, method = permutation.p_values(
        counts[:, :900],
        counts[:, 900:],
        words[:900],
        words[900:],
        deals=999,
        generator=source(),
    )
    assert (method == "normal").all()
    assert (p == moments).all()


def test_sparse_terms_and_small_studies_keep_the_deals():
    held = np.array([49, 50, 60, 400])
    assert not permutation.takes_normal(held, 1000, 2000).any()
    takes = permutation.takes_normal(held, 1000, 2001)
    assert takes.tolist() == [False, True, True, True]
    takes = permutation.takes_normal(held, 100, 4000)
    assert takes.tolist() == [False, False, False, True]


@pytest.mark.parametrize(("n1", "n2"), [(20, 23), (3, 3), (1, 40)])
def test_the_family_holds_the_terms_that_could_reach_the_level(n1, n2):
    n = n1 + n2
    for k in range(1, n + 1):
        smallest = min(comb(n1, k), comb(n2, k)) / comb(n, k)
        found = resampling.reachable([k], n1, n2, alpha=resampling.level(0.95))
        assert found[0] == (smallest <= 0.05)


@pytest.mark.parametrize(
    ("permutations", "family", "deals"),
    [(99_999, 10, 99_999), (99_999, 38, 152_000), (9, 1, 4000), (9, 9999, 1_000_000)],
)
def test_number_of_deals(permutations, family, deals):
    level = resampling.level(0.95)
    assert resampling.number_of_deals(permutations, family, alpha=level) == deals


def test_evidence_says_what_p_and_q_say():
    p, q = [0.001, 0.05, 0.06, np.nan], [0.05, 0.2, 0.2, np.nan]
    assert resampling.evidence(p, q, alpha=resampling.level(0.95)).tolist() == [
        "clear",
        "suggestive",
        "not distinguishable",
        "untested",
    ]


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_monte_carlo_p_is_never_zero(exceeding, count):
    p = resampling.monte_carlo_p(min(exceeding, count), count)
    assert 0 < p <= 1
