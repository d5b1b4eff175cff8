"""Similarity of sides: known answers, bounds, jackknife, deals, split halves."""

import numpy as np
import pandas as pd
import pytest
from compared import side
from contexts import default
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from scipy.spatial.distance import jensenshannon

from parlance.wording import similarity

COUNTS = arrays.arrays(np.int64, (5, 1), elements=st.integers(0, 9)).filter(np.any)


def test_published_divergence():
    # shifterator, tests/test_shifts.py: systems 1 and 2
    ten = np.full(8, 10)
    one, other = ten.copy(), ten.copy()
    one[7] = other[0] = 0
    found = similarity.jsd(one[:, None], other[:, None])[0]
    assert found == pytest.approx(0.14285714285714285, abs=1e-9)


@given(COUNTS, COUNTS)
def test_bounds_symmetry_and_reference(one, other):
    for measure in similarity.MEASURES.values():
        value = measure(one, other)[0]
        assert -1e-12 <= value <= 1 + 1e-12
        assert value == pytest.approx(measure(other, one)[0])
    root = jensenshannon(one[:, 0], other[:, 0], base=2)
    assert similarity.jsd(one, other)[0] == pytest.approx(root**2, abs=1e-9)


@pytest.mark.parametrize(
    ("measure", "same", "disjoint"),
    [
        (similarity.jaccard, 1, 0),
        (similarity.cosine, 1, 0),
        (similarity.jsd, 0, 1),
    ],
)
def test_extremes(measure, same, disjoint):
    one, other = np.array([[3], [0]]), np.array([[0], [7]])
    assert measure(one, one)[0] == pytest.approx(same)
    assert measure(one, other)[0] == pytest.approx(disjoint)
    nothing = np.zeros_like(one)
    assert np.isnan(measure(nothing, nothing)[0])


def test_jackknife_is_the_textbook_one():
    left, right = side("l", "a b", "b c", "c c d"), side("r", "a a", "b e")
    found = similarity.table(left, right, seed=1, permutations=99)
    words = [["a b", "b c", "c c d"], ["a a", "b e"]]
    left_out = [
        [_jaccard(words[0][:i] + words[0][i + 1 :], words[1]) for i in range(3)],
        [_jaccard(words[0], words[1][:i] + words[1][i + 1 :]) for i in range(2)],
    ]
    variance = sum((len(s) - 1) * np.var(s) for s in left_out)
    value = found["value"][0]
    assert value == _jaccard(*words) == 2 / 5
    # Student's t for 3 degrees of freedom at 95 %
    assert found["high"][0] - value == pytest.approx(3.182446 * np.sqrt(variance))


def _jaccard(left, right):
    one, other = set(" ".join(left).split()), set(" ".join(right).split())
    return len(one & other) / len(one | other)


def test_rows():
    found = similarity.table(
        side("l", "a b", "b c", "a c"), side("r", "x y", "y z", "x z"), seed=1
    )
    assert found.columns.tolist() == similarity.SIMILARITY.names
    assert found["measure"].tolist() == [
        *similarity.MEASURES,
        *(f"{measure}, halves of l" for measure in similarity.MEASURES),
        *(f"{measure}, halves of r" for measure in similarity.MEASURES),
    ]
    # 2 of the 20 ways to deal six units in halves are as divergent.
    assert found["p"][2] == pytest.approx(0.1, abs=0.01)
    assert found["p"].notna().sum() == 1
    assert found["null_mean"][3:].isna().all()


def test_one_unit_has_no_interval():
    found = similarity.table(side("l", "a b"), side("r", "a"), seed=1, permutations=99)
    assert found["low"][:3].isna().all()
    assert found["value"][3:].isna().all()


def test_many_units_are_left_out_in_blocks():
    units = [f"w{i % 7} w{i % 11}" for i in range(450)]
    found = similarity.table(
        side("l", *units), side("r", *units[:-3]), seed=1, permutations=99
    )
    assert found["value"][0] == 1
    assert found["p"][2] > 0.9


def test_default_study():
    found = similarity.table(*default().sides, seed=20231005, permutations=999)
    again = similarity.table(*default().sides, seed=20231005, permutations=999)
    pd.testing.assert_frame_equal(found, again)
    rows = found.set_index("measure")
    assert rows.loc["JSD (bits)", "value"] == pytest.approx(0.506, abs=0.001)
    assert rows.loc["JSD (bits)", "p"] <= 0.005
    inside = rows["value"].between(rows["low"], rows["high"])
    assert inside.all()
