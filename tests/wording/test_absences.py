"""Absences: one side's words and concepts, and what absence leaves open."""

import math

import pytest
from contexts import frame

from parlance.wording import absences

KEYNESS = frame(
    "n term count_left count_right",
    (1, "only", 3, 0),
    (1, "both", 2, 2),
    (1, "other", 0, 5),
    (2, "only both", 2, 0),
)
CONCEPTS = frame(
    "concept variant count_left count_right",
    ("c", "", 1, 1),
    ("c", "x", 1, 0),
    ("c", "y", 0, 1),
    ("c", "z", 0, 0),
    ("d", "", 0, 4),
)


def test_rows_and_order():
    found = absences.table(
        KEYNESS, CONCEPTS, names=("news", "embassy"), words=(200, 500)
    )
    assert found.columns.tolist() == absences.ABSENCES.names
    assert [tuple(row)[:4] for row in found.itertuples(index=False)] == [
        ("word", "other", "embassy", 5),
        ("word", "only", "news", 3),
        ("concept", "d", "embassy", 4),
        ("concept", "c: x", "news", 1),
        ("concept", "c: y", "embassy", 1),
    ]
    assert found["per_1000"].tolist() == [10, 15, 8, 5, 2]


def test_bound_is_that_of_the_side_without_it():
    found = absences.table(
        KEYNESS, names=("news", "embassy"), words=(482, 513), confidence=0.95
    )
    assert set(found["kind"]) == {"word"}
    bound = found.set_index("item")["absent_upper_bound_per_1000"]
    assert bound["other"] == pytest.approx(-1000 * math.log(0.025) / 482)
    assert bound["other"] == pytest.approx(7.65, abs=0.005)
    assert bound["only"] == pytest.approx(-1000 * math.log(0.025) / 513)


def test_nothing_absent():
    found = absences.table(KEYNESS.iloc[1:2], names=("a", "b"), words=(1, 1))
    assert found.empty
    assert found.columns.tolist() == absences.ABSENCES.names
