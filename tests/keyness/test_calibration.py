"""The benchmark of calibration, in small: what it says of p must stay true."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "benchmarks"))

import calibration

STUDIES = 200


@pytest.fixture(scope="module")
def levels():
    return calibration.levels(STUDIES).set_index("world")


def test_p_keeps_its_level_whatever_the_sentences(levels):
    # 200 studies at 5 %: 1 to 19 false positives in all but one case in a thousand.
    assert levels["permutation"].between(0.005, 0.095).all()


def test_g2_does_not_keep_it_for_bursty_words(levels):
    bursty = levels[levels.index.str.contains("bursty")]
    assert (bursty["g2"] > 0.1).all()
    assert (bursty["g2"] > bursty["permutation"]).all()


def test_the_plain_difference_of_rates_does_not_keep_it_for_unequal_lengths(levels):
    unequal = levels[levels.index.str.startswith("unequal")]
    assert (unequal["plain_difference"] > unequal["permutation"]).all()


def test_intervals_cover_where_the_bootstrap_does_not():
    world = calibration.World("unequal lengths", lengths=calibration.UNEQUAL)
    random = calibration.resampling.generator(1, "coverage")
    hits = [calibration._covered(world, 5, random) for _ in range(STUDIES)]
    held = dict(
        zip(calibration.INTERVALS, map(sum, zip(*hits, strict=True)), strict=True)
    )
    assert held["rate"] > 0.93 * STUDIES
    assert held["difference"] > 0.93 * STUDIES
    assert held["rate_bootstrap"] < 0.8 * STUDIES
