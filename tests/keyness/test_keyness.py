"""The keyness table: columns, order, extremes, and the default study."""

import numpy as np
import pandas as pd
import pytest
from compared import default_sides, side

from parlance.corpus import sides
from parlance.errors import StudyError
from parlance.inference import permutation
from parlance.keyness import families, keyness
from parlance.keyness.measures.log_odds_z import log_odds_z

SEED = 20231005

# fmt: off
CONTRACT = [
    "n", "term", "class", "key_for", "count_left", "count_right", "per_1000_left",
    "per_1000_right", "quoted_left", "quoted_right", "sentences_left",
    "sentences_right", "dp_norm_left", "dp_norm_right", "g2", "g2_two_term",
    "chi2_yates", "fisher_p", "log_ratio", "log_ratio_low", "log_ratio_high", "lrc",
    "percent_difference", "odds_ratio", "odds_ratio_low", "odds_ratio_high",
    "delta_p", "bic", "log_odds_z", "rate_difference", "rate_difference_low",
    "rate_difference_high", "p_permutation", "q_permutation", "p_method", "evidence",
]
# fmt: on

NAMES = {"karabakh", "garabagh"}


@pytest.fixture(scope="module")
def default():
    return keyness.score(*default_sides(), seed=SEED, names=NAMES)


@pytest.fixture(scope="module")
def words(default):
    return default[default["n"] == 1].set_index("term")


def test_columns_are_the_contracts(default):
    assert default.columns.tolist() == CONTRACT


def test_no_number_is_infinite_and_every_row_is_frequent_enough(default):
    assert not np.isinf(default.select_dtypes("number")).any(axis=None)
    assert (default["count_left"] + default["count_right"] >= 3).all()
    assert not default.duplicated(["n", "term"]).any()


def test_rows_go_by_n_then_lrc_then_log_ratio_then_term(default):
    keys = [
        (
            row.n,
            -round(abs(row.lrc), 9) if row.lrc == row.lrc else 1,
            -round(abs(row.log_ratio), 9),
            row.term,
        )
        for row in default.itertuples()
    ]
    assert keys == sorted(keys)


def test_raw_counts_are_those_of_the_statements(words):
    counted = words[["count_left", "count_right"]].apply(tuple, axis=1)
    assert counted["karabakh"] == (7, 0)
    assert counted["garabagh"] == (0, 11)
    assert counted["humanitarian"] == (5, 1)
    assert counted["we"] == (7, 1)
    assert counted["them"] == (5, 0)


def test_the_two_spellings_lead_the_names_and_content_words(words):
    topical = words[words["class"].isin(["name", "content"])]
    assert topical.index[0] == "garabagh"
    assert topical[topical["key_for"] == "news"].index[0] == "karabakh"
    assert (words.loc[["garabagh", "karabakh"], "evidence"] == "clear").all()


def test_every_lrc_is_zero_and_that_contradicts_no_clear_word(words):
    assert (words["lrc"].dropna() == 0).all()
    assert (words["evidence"] == "clear").any()


def test_p_q_and_lrc_are_empty_outside_the_family_and_nowhere_else(default):
    untested = default["evidence"] == "untested"
    assert untested.any()
    for column in ("p_permutation", "q_permutation", "lrc"):
        assert (default[column].isna() == untested).all()
    assert ((default["p_method"] == "") == untested).all()
    tested = default[~untested]
    assert (tested["q_permutation"] >= tested["p_permutation"]).all()


def test_labels_are_the_same_for_twenty_seeds(default):
    # "in garabagh" has q = 0.0509: only counting all deals settles it.
    published = default.set_index(["n", "term"])["evidence"]
    for seed in range(20):
        other = keyness.score(*default_sides(), seed=seed, names=NAMES)
        labels = other.set_index(["n", "term"])["evidence"].reindex(published.index)
        assert labels.to_dict() == published.to_dict()


def test_p_is_the_share_of_all_deals_within_monte_carlo_error(words):
    left, right = default_sides()
    tested = words[words["p_permutation"].notna()].reset_index()
    matrices = [sides.matrix(one, tested).toarray() for one in (left, right)]
    counts, lengths = np.hstack(matrices), np.concatenate([left.words, right.words])
    for row, p in zip(counts, tested["p_permutation"], strict=True):
        exact = permutation.exact_p(row, lengths, left.units)
        assert p == pytest.approx(exact, abs=5 * np.sqrt(exact / 152_000))


def test_the_same_seed_gives_the_same_table_and_another_step_another(default):
    again = keyness.score(*default_sides(), seed=SEED, names=NAMES)
    pd.testing.assert_frame_equal(again, default, check_exact=True)
    other = keyness.score(*default_sides(), seed=SEED, names=NAMES, step="other")
    assert (other["p_permutation"] != default["p_permutation"]).any()


def test_families_say_what_a_result_is_printed_with(default):
    found = families.table(default).set_index("n")
    size = (default["p_permutation"].notna()).groupby(default["n"]).sum()
    assert (found["family_size"] == size).all()
    assert found.loc[1, "deals"] == max(99_999, 4000 * size[1])
    assert found.loc[1, "floor"] == 1 / (1 + found.loc[1, "deals"])
    assert found.loc[1, "expected"] == pytest.approx(0.05 * size[1])


def test_swapping_the_sides_turns_every_signed_score(default):
    left, right = default_sides()
    turned = keyness.score(right, left, seed=SEED, names=NAMES)
    both = default.merge(turned, on=["n", "term"], suffixes=("", "_turned"))
    assert len(both) == len(default)
    for column in ("g2", "log_ratio", "delta_p", "log_odds_z", "rate_difference"):
        assert both[f"{column}_turned"].to_numpy() == pytest.approx(-both[column])
    for one, other in (("_low", "_high"), ("_high", "_low")):
        for column in ("log_ratio", "rate_difference"):
            mirrored = -both[f"{column}{other}_turned"].to_numpy()
            assert both[column + one].to_numpy() == pytest.approx(mirrored, nan_ok=True)
    assert both["key_for_turned"].tolist() == both["key_for"].tolist()
    assert both["p_permutation_turned"].to_numpy() == pytest.approx(
        both["p_permutation"].to_numpy(), abs=0.008, nan_ok=True
    )


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("units", [1, 2, 6])
def test_identical_sides_show_no_difference(units):
    texts = [f"the mission met residents of the city {k} times" for k in range(units)]
    scored = keyness.score(
        side("one", *texts), side("other", *texts), seed=SEED, min_count=1
    )
    assert (scored["g2"] == 0).all()
    assert (scored["key_for"] == "").all()
    assert not scored["evidence"].isin(["clear", "suggestive"]).any()
    assert (scored["p_permutation"].dropna() == 1).all()


@pytest.mark.filterwarnings("error")
def test_disjoint_sides_and_sides_of_one_word_are_scored():
    disjoint = side("one", *["aid came"] * 9), side("other", *["fuel left"] * 9)
    scored = keyness.score(*disjoint, seed=SEED)
    assert not np.isinf(scored.select_dtypes("number")).any(axis=None)
    assert (scored["p_permutation"] < 0.001).all()
    words_alone = scored[scored["n"] == 1]
    assert (
        words_alone["percent_difference"].isna()
        == (scored["count_right"] == 0)[words_alone.index]
    ).all()
    single = keyness.score(
        side("one", "aid"), side("other", "fuel"), seed=SEED, min_count=1
    )
    assert single["term"].tolist() == ["aid", "fuel"]
    assert (single["evidence"] == "untested").all()


def test_nothing_frequent_enough_gives_an_empty_table_with_all_columns():
    scored = keyness.score(side("one", "aid"), side("other", "fuel"), seed=SEED)
    assert scored.empty
    assert scored.columns.tolist() == CONTRACT
    assert families.table(scored).empty


def test_a_side_without_a_word_is_a_clear_error():
    with pytest.raises(StudyError, match="side other: no word"):
        keyness.score(side("one", "aid"), side("other"), seed=SEED)


def test_a_background_is_the_prior_of_the_log_odds():
    left, right = side("one", "aid aid fuel came"), side("other", "aid fuel fuel")
    scored = keyness.score(
        left, right, seed=SEED, min_count=1, background={"aid": 2, "never": 9}
    )
    odds = scored[scored["n"] == 1].set_index("term")["log_odds_z"]
    prior, whole = 2.01, 2.01 + 2 * 0.01
    assert odds["aid"] == pytest.approx(
        log_odds_z(2, 1, 4, 3, prior=prior, prior_total=whole)
    )


def test_paragraphs_and_statements_can_be_the_units():
    left, right = default_sides("paragraph")
    scored = keyness.score(left, right, seed=SEED).set_index(["n", "term"])
    assert scored.loc[(1, "garabagh"), "count_right"] == 11
    assert left.size == default_sides()[0].size
    one, other = default_sides("statement")
    assert (one.units, other.units) == (1, 1)
    assert (
        not keyness.score(one, other, seed=SEED)["evidence"]
        .isin(["clear", "suggestive"])
        .any()
    )


def test_sentences_without_a_word_are_no_units():
    sentences = pd.DataFrame(
        {"statement": "a", "sentence": [1, 2], "paragraph": [1, 2], "words": [0, 3]}
    )
    counts = pd.DataFrame(
        {
            "n": 1,
            "term": ["x", "y"],
            "statement": "a",
            "sentence": 2,
            "count": [1, 2],
            "quoted": 0,
        }
    )
    gathered = sides.gather(sentences, counts, name="a")
    assert gathered.words.tolist() == [3]
    assert gathered.counts["count"].sum() == 3


def test_without_a_term_there_is_no_family():
    scored = keyness.score(side("one", "aid came"), side("other", "fuel left"), seed=1)
    found = families.table(scored)
    assert scored.empty
    assert found.empty
    assert found.columns.tolist() == families.FAMILIES.names
