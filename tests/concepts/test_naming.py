"""Naming: shares of names, and the test of a referent's names."""

import numpy as np
import pytest
from contexts import default, frame
from hypothesis import given
from hypothesis import strategies as st

from parlance.concepts import naming

DECLARED = frame(
    "concept variant referent",
    ("place", "P", True),
    ("place", "Q", True),
    ("idea", "I", False),
    ("town", "T", True),
)


def mentions(*rows):
    named = [
        (concept, variant, side, number) for concept, variant, side, number in rows
    ]
    return frame("concept variant statement sentence", *named)


def side(name, sentences=8):
    rows = [(name, number, number, 10) for number in range(1, sentences + 1)]
    return frame("statement sentence paragraph words", *rows)


def table(*rows, **options):
    options = {"seed": 1, "permutations": 999} | options
    return naming.table(DECLARED, mentions(*rows), side("a"), side("b"), **options)


def test_shares_of_each_side():
    found = table(
        ("place", "P", "a", 1),
        ("place", "P", "a", 2),
        ("place", "Q", "a", 2),
        ("place", "Q", "b", 1),
        ("idea", "I", "a", 1),
    )
    assert found.columns.tolist() == naming.NAMING.names
    assert found["variant"].tolist() == ["P", "Q", "T"]
    assert found["share_left"].tolist()[:2] == [2 / 3, 1 / 3]
    assert found["share_right"].tolist()[:2] == [0, 1]
    assert np.isnan(found["share_left"][2])


def test_one_p_for_a_referent_that_both_sides_name():
    found = table(
        *(("place", "P", "a", number) for number in range(1, 7)),
        *(("place", "Q", "b", number) for number in range(1, 7)),
        ("town", "T", "a", 1),
    )
    # Two of the 924 ways to deal twelve units in two sixes are as extreme.
    assert found["p_permutation"][0] == pytest.approx(2 / 924, abs=0.004)
    assert found["p_permutation"][0] == found["p_permutation"][1]
    assert found["q_permutation"][0] == found["p_permutation"][0]
    assert np.isnan(found["p_permutation"][2])
    assert np.isnan(found["q_permutation"][2])


def test_the_same_names_are_no_difference():
    same = [("place", "P", s, n) for s in "ab" for n in range(1, 5)]
    assert table(*same)["p_permutation"][0] == 1


def test_nothing_named():
    found = table()
    assert found["count_left"].tolist() == [0, 0, 0]
    assert found["p_permutation"].isna().all()


@given(st.lists(st.integers(0, 5), min_size=3, max_size=3).filter(any))
def test_difference_is_zero_for_equal_shares(counts):
    column = np.array(counts)[:, None]
    assert naming.difference(column, 3 * column)[0] == pytest.approx(0, abs=1e-12)


def test_difference_is_one_without_a_common_name():
    assert naming.difference(np.array([[1], [0]]), np.array([[0], [4]]))[0] == 1


def test_default_study():
    study = default()
    found = naming.table(
        *(study.variants, study.mentions, study.left, study.right),
        seed=20231005,
        permutations=9_999,
    )
    rows = found.set_index("variant")
    assert rows.loc["Karabakh", "share_left"] == 1
    assert rows.loc["Garabagh", "share_right"] == 1
    assert rows.loc["Garabagh", "q_permutation"] < 0.05
    assert rows.loc["Khankendi", ["count_left", "count_right"]].tolist() == [0, 3]
