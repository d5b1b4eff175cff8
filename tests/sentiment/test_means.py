"""Means by side and voice: intervals, permutation, what could be found."""

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from parlance.sentiment.means import (
    SENTIMENT,
    VOICES,
    compare,
    coverage,
    detectable,
    permutation_p,
)
from parlance.sentiment.word_list import WordList

A = np.array([0.1, 0.5, -0.2, 0.4, 0.9])
B = np.array([-0.3, 0.0, 0.2, -0.6])


def rng():
    return np.random.default_rng(7)


@pytest.mark.parametrize(("left", "right"), [([1], [2, 3]), ([], []), ([1, 1], [1, 1])])
def test_nothing_to_say_without_two_values_that_differ(left, right):
    left, right = np.array(left, float), np.array(right, float)
    assert np.isnan(detectable(left, right, confidence=0.95))


def test_detectable_difference_has_its_power():
    rng = np.random.default_rng(3)
    left, right = rng.normal(0, 0.4, (2, 30))
    found = detectable(left, right, confidence=0.95)
    parts = left.var() / 30, right.var() / 30
    df = sum(parts) ** 2 / sum(part**2 / 29 for part in parts)
    power = stats.nct.sf(stats.t.ppf(0.975, df), df, found / sum(parts) ** 0.5)
    assert power == pytest.approx(0.8, abs=1e-6)


def test_permutation_is_exact_where_all_deals_can_be_counted():
    [p] = permutation_p([[A, B]], permutations=20_000, generator=rng())
    exact = stats.permutation_test(
        (A, B), lambda x, y: abs(x.mean() - y.mean()), alternative="greater"
    )
    assert p == pytest.approx(exact.pvalue, abs=0.01)


def test_permutation_extremes():
    same = np.full(5, 0.1 + 0.2)
    apart = [np.full(6, -1.0), np.full(6, 1.0)]
    assert permutation_p([[same, same[:3]]], permutations=99, generator=rng()) == [1.0]
    assert permutation_p([apart], permutations=999, generator=rng())[0] < 0.02
    assert np.isnan(permutation_p([[A, B[:0]]], permutations=99, generator=rng())).all()


def test_swapped_sides_have_the_same_p():
    [p] = permutation_p([[A, B]], permutations=20_000, generator=rng())
    [q] = permutation_p([[B, A]], permutations=20_000, generator=rng())
    assert p == pytest.approx(q, abs=0.01)


def test_both_ways_agree_around_the_threshold(monkeypatch):
    from parlance.sentiment import means as sentiment_means

    left, right = np.split(np.random.default_rng(5).normal(0, 1, 2000), [900])
    pair = [left + 0.08, right]
    [dealt] = permutation_p([pair], permutations=4000, generator=rng())
    monkeypatch.setattr(sentiment_means, "UNITS_FOR_NORMAL", 1999)
    [normal] = permutation_p([pair], permutations=4000, generator=rng())
    assert dealt == pytest.approx(normal, abs=0.02)


def test_scale_of_scores_does_not_matter():
    [p] = permutation_p([[A, B]], permutations=999, generator=rng())
    [q] = permutation_p([[A * 1e6, B * 1e6]], permutations=999, generator=rng())
    assert p == q


@pytest.fixture
def study():
    own = WordList.of(name="own", scores={"good": 1, "bad": -1})
    sentences = pd.DataFrame(
        {
            "statement": list("aaaabbbb"),
            "sentence": [1, 2, 3, 4] * 2,
            "voice": [
                *("narration", "quotation", "narration", "narration"),
                *("narration", "narration", "reported", "narration"),
            ],
            "words": [2, 2, 2, 0, 2, 2, 2, 2],
        }
    )
    texts = ["good x", "bad x", "good x", "-", "bad x", "bad y", "x y", "good x"]
    words = pd.DataFrame(
        [
            (row.statement, row.sentence, word)
            for row, text in zip(sentences.itertuples(), texts, strict=True)
            for word in text.split()
            if row.words
        ],
        columns=["statement", "sentence", "word"],
    )
    scores = sentences[["statement", "sentence"]].assign(
        lexicon="own", score=[own.score(text).score for text in texts]
    )
    left = sentences[sentences["statement"] == "a"]
    right = sentences[sentences["statement"] == "b"]
    return left, right, scores, words, own


def test_table_by_voice(study):
    *data, own = study
    table = compare(*data, lexicons=[own], confidence=0.95, permutations=99, seed=1)
    assert list(table) == SENTIMENT.names
    assert table["voice"].tolist() == list(VOICES)
    every = table.iloc[0]
    assert (every["sentences_left"], every["sentences_right"]) == (3, 4)
    assert every["mean_left"] == pytest.approx(1 / 3)
    assert every["mean_right"] == pytest.approx(-1 / 4)
    assert every["difference_low"] < every["difference"] < every["difference_high"]
    assert (every["coverage_left"], every["coverage_right"]) == (0.5, 3 / 8)
    quoted = table.iloc[2]
    assert (quoted["sentences_left"], quoted["sentences_right"]) == (1, 0)
    assert quoted["mean_left"] == -1
    assert quoted[["mean_right", "difference", "p_permutation"]].isna().all()
    assert np.isnan(quoted["coverage_right"])


def test_swapping_the_sides_turns_the_signs(study):
    left, right, scores, words, own = study
    settings = {
        "lexicons": [own],
        "confidence": 0.95,
        "permutations": 99,
        "seed": 1,
    }
    there = compare(left, right, scores, words, **settings).iloc[0]
    back = compare(right, left, scores, words, **settings).iloc[0]
    assert back["difference"] == -there["difference"]
    assert back["difference_low"] == pytest.approx(-there["difference_high"])
    assert back["detectable_difference"] == there["detectable_difference"]


def test_same_seed_same_table(study):
    *data, own = study
    once, again = (
        compare(*data, lexicons=[own], confidence=0.95, permutations=99, seed=1)
        for _ in range(2)
    )
    pd.testing.assert_frame_equal(once, again)


def test_coverage_counts_words(study):
    own = study[-1]
    assert coverage(own, pd.Series({"good": 3, "x": 1})) == 0.75
    assert np.isnan(coverage(own, pd.Series(dtype=int)))
