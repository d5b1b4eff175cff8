"""Table of style: every measure with its interval, also at the extremes."""

import numpy as np
import pandas as pd
import pytest

from parlance.text.segmentation import segment
from parlance.wording import diversity
from parlance.wording.markers import MARKERS
from parlance.wording.style import STYLE, WHOLE_TEXT, style

RNG = np.random.default_rng(11)
NOUNS = "road city aid school fuel water peace region mission visit people rights"


def written(sentences, length):
    """A text of sentences of random words."""
    words = RNG.choice(NOUNS.split(), (sentences, length))
    return " ".join(" ".join(["They", *row]) + "." for row in words)


def study(**texts):
    texts = pd.DataFrame({"statement": list(texts), "text": list(texts.values())})
    removed = pd.DataFrame({"statement": [], "start": [], "end": []})
    sentences, words = segment(texts, removed, abbreviations=[])
    sides = [sentences[sentences["statement"] == name] for name in texts["statement"]]
    return *sides, words, texts


@pytest.fixture(scope="module")
def long():
    return study(a=written(12, 11), b=written(10, 15))


def rows(table):
    return table.set_index("measure")


def test_columns_and_measures(long):
    table = style(*long)
    assert list(table) == STYLE.names
    assert table["measure"].tolist() == [*WHOLE_TEXT, "sentence_length", *MARKERS]
    assert not table.isna().any().any()


def test_intervals_hold_their_estimates(long):
    table = style(*long)
    for name in ("left", "right", "difference"):
        assert (table[f"{name}_low"] <= table[name]).all()
        assert (table[name] <= table[f"{name}_high"]).all()


def test_values_are_those_of_the_measures(long):
    words = long[2]
    own = words[words["statement"] == "a"]["word"].tolist()
    table = rows(style(*long))
    assert table.loc["mtld", "left"] == diversity.mtld(own)
    assert table.loc["mattr", "left"] == diversity.mattr(own)
    assert table.loc["sentence_length", "left"] == 12
    assert table.loc["third_person_pronouns", "left"] == pytest.approx(1000 / 12)
    for name in WHOLE_TEXT:
        row = table.loc[name]
        assert row["difference"] == row["left"] - row["right"]


def test_jackknife_leaves_each_sentence_out():
    left, right, words, texts = study(a=written(8, 20), b=written(8, 20))
    table = rows(style(left, right, words, texts))
    own = words[words["statement"] == "a"]
    refits = [
        diversity.yules_k(own.loc[own["sentence"] != out, "word"].tolist())
        for out in left["sentence"]
    ]
    spread = np.sum((refits - np.mean(refits)) ** 2) * 7 / 8
    reach = table.loc["yules_k", "left_high"] - table.loc["yules_k", "left"]
    assert reach == pytest.approx(2.3646242510 * spread**0.5)


def test_swapping_the_sides_turns_the_signs(long):
    left, right, *rest = long
    there, back = style(left, right, *rest), style(right, left, *rest)
    np.testing.assert_allclose(back["difference"], -there["difference"])
    np.testing.assert_allclose(back["difference_low"], -there["difference_high"])
    np.testing.assert_allclose(back["left"], there["right"])


def test_short_side_has_no_mtld():
    table = rows(style(*study(a=written(3, 20), b=written(9, 20))))
    assert np.isnan(table.loc["mtld", "left"])
    assert np.isnan(table.loc["mtld", "difference"])
    assert table.loc["mtld", "right"] > 0


def test_many_units_are_left_out_in_groups():
    table = rows(style(*study(a=written(130, 4), b=written(61, 4))))
    assert table["difference_low"].notna().all()


@pytest.mark.parametrize("resample", ["paragraph", "statement"])
def test_larger_units(resample):
    table = rows(style(*study(a="A b.\n\nC d.", b="E f."), resample=resample))
    units = 2 if resample == "paragraph" else 1
    assert np.isnan(table.loc["yules_k", "left_low"]) == (units == 1)


def test_one_sentence_and_none():
    left, right, words, texts = study(a="He was seen by us.", b="No.")
    table = rows(style(left, right, words, texts))
    assert table.loc["be_passives_with_agent", "left"] == 200
    assert np.isnan(table.loc["sentence_length", "left_low"])
    empty = style(left.iloc[:0], right, words, texts)
    assert list(empty) == STYLE.names
    assert empty["difference"].isna().all()
