"""What a study could find, what stays of it, and what halves give."""

import numpy as np
import pandas as pd
import pytest
from compared import default_sides, side

from parlance.keyness import detectability, families, keyness, robustness, split_halves
from parlance.keyness.measures.fisher_p import fisher_p
from parlance.keyness.measures.lrc import lrc

SEED = 20231005


@pytest.fixture(scope="module")
def default():
    return keyness.score(*default_sides(), seed=SEED)


@pytest.fixture(scope="module")
def needed(default):
    return detectability.table(*default_sides(), families.table(default))


def test_the_default_study_needs_about_eight_to_thirteen(needed):
    words = needed[needed["n"] == 1].set_index("criterion")
    ends = words[["count_needed_left", "count_needed_right"]]
    corrected = ends.drop("permutation_uncorrected")
    assert corrected.min(axis=None) == 8
    assert corrected.max(axis=None) <= 13
    assert ends.loc["permutation_uncorrected"].tolist() == [6, 6]


def test_a_count_needed_is_the_first_that_is_enough(needed):
    left, right = default_sides()
    words = needed[needed["n"] == 1].set_index("criterion")
    size = words["family_size"].iloc[0]
    count = words.loc["fisher", "count_needed_left"]
    reached = [fisher_p(k, 0, left.size, right.size) for k in (count - 1, count)]
    assert reached[0] > 0.05 / size >= reached[1]
    count = words.loc["lrc", "count_needed_right"]
    reached = [
        lrc(0, k, left.size, right.size, family_size=size) for k in (count - 1, count)
    ]
    assert reached[0] == 0
    assert reached[1] < 0


def test_nothing_is_enough_for_one_sentence_a_side():
    pair = side("one", "aid came today"), side("other", "fuel left then")
    tested = pd.DataFrame({"n": [1, 2], "family_size": [1, 0]})
    found = detectability.table(*pair, tested)
    assert found["count_needed_left"].isna().all()


def test_variants_stand_beside_what_was_published(default):
    paragraphs = robustness.Variant("paragraphs as units", *default_sides("paragraph"))
    found = robustness.table([paragraphs], default, seed=SEED)
    assert found.columns.tolist() == robustness.ROBUSTNESS.names
    assert found["choice"].tolist()[:2] == ["as published", "paragraphs as units"]
    assert found["term"].iloc[0] == "garabagh"
    assert found["count_right"].iloc[:2].tolist() == [11, 11]
    published = found[found["choice"] == "as published"].set_index("term")
    kept = default[default["n"] == 1].set_index("term").loc[published.index]
    assert (published["p_permutation"] == kept["p_permutation"]).all()
    assert (published["evidence"] == kept["evidence"]).all()


def test_a_renamed_term_is_followed_and_a_lost_one_is_untested(default):
    left, right = default_sides()
    renamed = {"karabakh": "garabagh"}
    variant = robustness.Variant("forms grouped", left, right, renamed=renamed)
    found = robustness.table(
        [variant], default, terms=["karabakh", "no such word"], seed=SEED
    )
    grouped = found[found["choice"] == "forms grouped"].set_index("term")
    assert grouped.loc["karabakh", "count_right"] == 11
    assert grouped.loc["no such word", "evidence"] == "untested"
    assert grouped.loc["no such word", "count_left"] == 0
    assert np.isnan(grouped.loc["no such word", "p_permutation"])


def test_halves_of_a_statement_differ_less_than_the_statements():
    found = split_halves.table(*default_sides(), seed=SEED)
    g2 = found[(found["n"] == 1) & (found["measure"] == "g2")]
    assert (g2["typical"] < g2["high"]).all()
    assert (g2["high"] < g2["observed"]).all()
    again = split_halves.table(*default_sides(), seed=SEED)
    pd.testing.assert_frame_equal(found, again, check_exact=True)


def test_halves_of_one_sentence_are_undefined():
    pair = side("one", "aid aid aid"), side("other", *["fuel left"] * 4)
    found = split_halves.table(*pair, seed=SEED).set_index(
        ["halves_of", "n", "measure"]
    )
    assert np.isnan(found.loc[("one", 1, "g2"), "high"])
    assert found.loc[("other", 1, "g2"), "high"] >= 0
