"""Rates of concepts: counts, negation, intervals, tests."""

import numpy as np
import pandas as pd
import pytest
from contexts import default, frame

from parlance.concepts import rates
from parlance.inference import intervals

DECLARED = frame("concept variant referent", ("c", "x", False), ("c", "y", False))
MENTIONS = frame(
    "concept variant statement sentence negated",
    ("c", "x", "a", 1, True),
    ("c", "x", "a", 1, False),
    ("c", "x", "a", 2, False),
    ("c", "x", "b", 1, False),
    ("c", "x", "z", 9, False),
)


def side(name, sentences=4, words=10):
    rows = [(name, number, number, words) for number in range(1, sentences + 1)]
    return frame("statement sentence paragraph words", *rows)


@pytest.fixture(scope="module")
def table():
    return rates.table(
        DECLARED, MENTIONS, side("a"), side("b"), seed=1, permutations=999
    )


def test_rows_and_counts(table):
    assert table.columns.tolist() == rates.CONCEPTS.names
    rows = [tuple(row)[:6] for row in table.itertuples(index=False)]
    assert rows == [
        ("c", "", 3, 1, 1, 0),
        ("c", "x", 3, 1, 1, 0),
        ("c", "y", 0, 0, 0, 0),
    ]
    assert table["per_1000_left"].tolist() == [75, 75, 0]


def test_intervals_hold_the_rates(table):
    for name in ("left", "right"):
        rate = table[f"per_1000_{name}"]
        assert (table[f"per_1000_{name}_low"] <= rate).all()
        assert (rate <= table[f"per_1000_{name}_high"]).all()
    assert table["rate_ratio"][0] == 3
    assert table["rate_ratio_low"][0] < 3 < table["rate_ratio_high"][0]


def test_undefined_is_empty(table):
    empty = table.iloc[2]
    assert np.isnan(empty["rate_ratio"])
    assert empty["p_permutation"] == 1
    bound = intervals.absent_upper_bound([40])
    assert empty["per_1000_left_high"] == pytest.approx(bound)
    numbers = table.select_dtypes("number").to_numpy(float)
    assert not np.isinf(numbers).any()


def test_swapping_the_sides_mirrors_the_table(table):
    swapped = rates.table(
        DECLARED, MENTIONS, side("b"), side("a"), seed=1, permutations=999
    )
    assert swapped["count_left"].equals(table["count_right"])
    assert swapped["rate_ratio"][0] == pytest.approx(1 / table["rate_ratio"][0])
    assert swapped["rate_ratio_low"][0] == pytest.approx(
        1 / table["rate_ratio_high"][0]
    )
    assert swapped["p_permutation"][0] == pytest.approx(
        table["p_permutation"][0], abs=0.1
    )


def test_nothing_mentioned():
    found = rates.table(
        DECLARED, MENTIONS.iloc[:0], side("a"), side("b"), seed=1, permutations=99
    )
    assert (found[["count_left", "count_right"]] == 0).all(axis=None)
    assert (found["q_permutation"] == 1).all()


def test_default_study_is_reproducible():
    study = default()
    given = study.variants, study.mentions, study.left, study.right
    one, other = (
        rates.table(*given, seed=20231005, permutations=999) for _ in range(2)
    )
    pd.testing.assert_frame_equal(one, other)
    rows = one.set_index(["concept", "variant"])
    assert rows.loc[("the region", "Karabakh"), "count_left"] == 7
    assert rows.loc[("choice and compulsion", "forced"), "negated_right"] == 1
    assert rows.loc[("rights and citizenship", ""), "per_1000_left_high"] == (
        pytest.approx(7.65, abs=0.005)
    )
