"""Simulated studies: how often a difference of a given size is found.

Each study draws its sentences' VADER scores from those of the two statements, each
side moved to the mean it should have.
"""

import numpy as np
import pytest

from parlance.inference.resampling import generator
from parlance.sentiment.means import detectable, permutation_p

NEWS = [0.0, 0.4019, -0.128, 0.0, 0.2023, 0.0, -0.3673, 0.765, 0.0, -0.6597]
NEWS += [0.5003, 0.5106, 0.4019, 0.765, 0.3182, 0.4019, 0.0, -0.1779, -0.0516]
EMBASSY = [0.5096, 0.0, 0.4215, 0.0, -0.6597, -0.4588, 0.1027, 0.3138, 0.34, 0.0, 0.0]
EMBASSY += [0.0, 0.1027, 0.7184, 0.5719, -0.5324, -0.0516, 0.4588, 0.0, 0.7351]
EMBASSY += [0.2732, 0.7003, 0.9217, 0.9325]
STUDIES = 400


def share_found(difference):
    rng = generator(20231005, f"power at {difference}")
    left, right = (np.array(side) - np.mean(side) for side in (NEWS, EMBASSY))
    studies = [
        (rng.choice(left, left.size) + difference, rng.choice(right, right.size))
        for _ in range(STUDIES)
    ]
    # All studies share their deals, which saves most of the time
    return np.mean(
        np.array(permutation_p(studies, permutations=999, generator=rng)) <= 0.05
    )


@pytest.mark.parametrize(
    ("difference", "power"), [(0, 0.05), (0.1, 0.12), (0.34, 0.80), (0.4, 0.93)]
)
def test_power_is_as_stated(difference, power):
    # Four standard errors of a share of 400 near the power
    assert share_found(difference) == pytest.approx(
        power, abs=4 * (power * (1 - power) / STUDIES) ** 0.5
    )


def test_stated_detectable_difference():
    found = detectable(np.array(NEWS), np.array(EMBASSY), confidence=0.95)
    assert found == pytest.approx(0.34, abs=0.01)
