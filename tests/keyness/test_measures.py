"""The measures of keyness against known answers, extremes and their algebra."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import fisher_exact, power_divergence

from parlance.inference import dispersion, resampling
from parlance.keyness.measure import every
from parlance.keyness.measures.bic import bic
from parlance.keyness.measures.chi2_yates import chi2_yates
from parlance.keyness.measures.delta_p import delta_p
from parlance.keyness.measures.fisher_p import fisher_p
from parlance.keyness.measures.g2 import g2
from parlance.keyness.measures.g2_two_term import g2_two_term
from parlance.keyness.measures.log_odds_z import log_odds_z
from parlance.keyness.measures.log_ratio import log_ratio
from parlance.keyness.measures.lrc import lrc
from parlance.keyness.measures.odds_ratio import odds_ratio, odds_ratio_interval
from parlance.keyness.measures.percent_difference import percent_difference

REFERENCE = Path(__file__).parents[1] / "reference"
RECORDS = json.loads((REFERENCE / "keyness.json").read_text("utf-8"))
# Known answers, a file for each measure.
KNOWN = {
    file.stem: json.loads(file.read_text("utf-8"))
    for file in sorted((REFERENCE / "measures").glob("*.json"))
}
MEASURES = {one.name: one for one in every()}

SIGNED = {
    "g2": g2,
    "g2_two_term": g2_two_term,
    "chi2_yates": chi2_yates,
    "log_ratio": log_ratio,
    "lrc": lambda a, b, n1, n2: lrc(a, b, n1, n2, family_size=20),
    "delta_p": delta_p,
    "log_odds_z": lambda a, b, n1, n2: log_odds_z(
        a, b, n1, n2, prior=0.01, prior_total=3
    ),
}
UNSIGNED = {"bic": bic, "fisher_p": fisher_p}
EVERY = {
    **SIGNED,
    **UNSIGNED,
    "percent_difference": percent_difference,
    "odds_ratio": odds_ratio,
}


def records(*names):
    chosen = [record for record in RECORDS if record["measure"] in names]
    return pytest.mark.parametrize("record", chosen, ids=lambda record: record["id"])


@st.composite
def tables(draw):
    """Draw (a, b, n1, n2) with words on both sides and the term on one of them."""
    n1, n2 = draw(st.integers(2, 5000)), draw(st.integers(2, 5000))
    a = draw(st.integers(0, min(n1 - 1, 60)))
    b = draw(st.integers(0 if a else 1, min(n2 - 1, 60)))
    return a, b, n1, n2


@pytest.mark.parametrize(
    ("name", "record"),
    [
        pytest.param(name, record, id=record["id"])
        for name, records in KNOWN.items()
        for record in records
    ],
)
def test_known_answers(name, record):
    given_, expected = dict(record["inputs"]), record["expected"]
    counts = [given_.pop(key) for key in ("a", "b", "n1", "n2")]
    measured = MEASURES[name].columns_of(*counts, **given_)
    known = expected if isinstance(expected, dict) else {name: expected}
    assert measured == pytest.approx(known, abs=record["tolerance"])


@pytest.mark.parametrize("name", MEASURES)
def test_every_measure_has_a_known_answer(name):
    """It stands in `tests/reference/measures/NAME.json`, with its source."""
    assert all(record["source"] for record in KNOWN[name])
    assert KNOWN[name]


def test_every_measure_needs_what_there_is():
    known = {"confidence", "family_size", "prior", "prior_total"}
    for one in MEASURES.values():
        assert set(one.needs) <= known, one.name


def test_seven_against_none_is_not_key_in_a_family_of_250():
    assert lrc(7, 0, 500, 500, family_size=250) == 0
    assert lrc(7, 0, 500, 500, family_size=1) > 0
    assert lrc(60, 20, 500, 500, family_size=1e9) == 0


@records("fightin_words_z")
def test_known_log_odds(record):
    left, right = (record["inputs"][key].split() for key in ("text1", "text2"))
    terms = sorted(record["expected"])
    prior = record["inputs"]["uniform_prior"]
    scores = log_odds_z(
        np.array([left.count(term) for term in terms]),
        np.array([right.count(term) for term in terms]),
        len(left),
        len(right),
        prior=prior,
        prior_total=prior * len(terms),
    )
    expected = [record["expected"][term] for term in terms]
    assert scores == pytest.approx(expected, abs=record["tolerance"])


@records("BH_fdr")
def test_known_false_discovery_rate(record):
    q = resampling.q_values(np.array(record["inputs"]["p"]))
    assert np.sum(q <= record["inputs"]["q"]) == record["expected"]
    assert q[:3] == pytest.approx([0.0015, 0.003, 0.0095])


@records("dispersion_suite")
def test_known_dispersion_of_a_corpus(record):
    parts = [part.split() for part in record["inputs"]["parts"]]
    counts = [part.count(record["inputs"]["word"]) for part in parts]
    words = [len(part) for part in parts]
    expected, within = record["expected"], record["tolerance"]
    assert dispersion.dp(counts, words) == pytest.approx(expected["DP"], abs=within)
    assert dispersion.dp_norm(counts, words) == pytest.approx(
        expected["DPnorm"], abs=within
    )


@records("DP", "DPnorm")
def test_known_dispersion(record):
    measure = dispersion.dp if record["measure"] == "DP" else dispersion.dp_norm
    measured = measure(record["inputs"]["v"], record["inputs"]["s"])
    assert measured == pytest.approx(record["expected"], abs=record["tolerance"])


def test_dispersion_of_an_absent_term_and_of_one_unit_is_undefined():
    measured = dispersion.dp_norm([[0, 0], [2, 1]], [5, 5])
    assert np.isnan(measured[0])
    assert measured[1] == pytest.approx(1 / 3)
    assert np.isnan(dispersion.dp_norm([[3]], [9])).all()


@pytest.mark.parametrize("name", SIGNED)
def test_identical_sides_score_zero(name):
    score = SIGNED[name](np.array([1, 7, 30]), np.array([1, 7, 30]), 50, 50)
    assert (score == 0).all()
    assert not np.signbit(score).any()


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize(
    ("n1", "n2"), [(0, 50), (50, 0), (0, 0)], ids=["left", "right", "both"]
)
def test_an_empty_side_leaves_every_measure_undefined(name, n1, n2):
    measured = EVERY[name](3 if n1 else 0, 3 if n2 else 0, n1, n2)
    assert np.isnan(measured)


@pytest.mark.parametrize("name", set(EVERY) - {"percent_difference"})
def test_disjoint_sides_have_finite_scores(name):
    measured = EVERY[name](np.array([7, 0]), np.array([0, 7]), 480, 500)
    assert np.isfinite(measured).all()


def test_percent_difference_is_undefined_without_the_term_on_the_right():
    assert np.isnan(percent_difference(7, 0, 480, 500))
    assert percent_difference(0, 7, 480, 500) == -100


@pytest.mark.parametrize("name", set(EVERY) - {"percent_difference", "log_odds_z"})
def test_sides_of_one_word_have_finite_scores(name):
    assert np.isfinite(EVERY[name](1, 0, 1, 1))
    assert np.isfinite(EVERY[name](1, 1, 1, 1))


@given(tables())
def test_swapping_the_sides_turns_signs(table):
    a, b, n1, n2 = table
    for name, measure in SIGNED.items():
        assert measure(b, a, n2, n1) == pytest.approx(-measure(*table)), name
    for name, measure in UNSIGNED.items():
        assert measure(b, a, n2, n1) == pytest.approx(measure(*table)), name
    product = odds_ratio(b, a, n2, n1) * odds_ratio(*table)
    assert product == pytest.approx(1)
    low, high = odds_ratio_interval(*table)
    swapped_low, swapped_high = odds_ratio_interval(b, a, n2, n1)
    assert low <= odds_ratio(*table) <= high
    assert swapped_low == pytest.approx(1 / high)
    assert swapped_high == pytest.approx(1 / low)


@given(tables(), st.integers(2, 9))
def test_scaling_every_count_scales_the_evidence_and_not_the_effect(table, factor):
    scaled = [factor * number for number in table]
    for measure in (g2, g2_two_term):
        assert measure(*scaled) == pytest.approx(factor * measure(*table), abs=1e-7)
    assert delta_p(*scaled) == pytest.approx(delta_p(*table))
    if table[0] and table[1]:
        for measure in (log_ratio, odds_ratio):
            assert measure(*scaled) == pytest.approx(measure(*table), abs=1e-12)


@given(tables())
def test_lrc_shrinks_as_the_family_grows_and_never_passes_log_ratio(table):
    families = np.array([1, 10, 1e3, 1e6])
    sizes = np.abs(lrc(*table, family_size=families))
    assert (np.diff(sizes) <= 0).all()
    if table[0] and table[1]:
        assert sizes[0] <= abs(log_ratio(*table)) + 1e-9


@given(tables())
def test_g2_agrees_with_power_divergence(table):
    a, b, n1, n2 = table
    rate = (a + b) / (n1 + n2)
    observed = [a, b, n1 - a, n2 - b]
    expected = [n1 * rate, n2 * rate, n1 * (1 - rate), n2 * (1 - rate)]
    other = power_divergence(observed, expected, lambda_="log-likelihood").statistic
    assert abs(g2(*table)) == pytest.approx(other, abs=1e-7)


@given(tables())
def test_fisher_agrees_with_scipy(table):
    a, b, n1, n2 = table
    other = fisher_exact([[a, b], [n1 - a, n2 - b]]).pvalue
    assert fisher_p(*table) == pytest.approx(other, rel=1e-9)


@given(tables(), tables())
def test_arrays_score_as_their_members_do(one, other):
    (a, b, n1, n2), (c, d, *_) = one, other
    c, d = min(c, n1), min(d, n2)
    for name, measure in EVERY.items():
        both = measure(np.array([a, c]), np.array([b, d]), n1, n2)
        apart = [measure(a, b, n1, n2), measure(c, d, n1, n2)]
        assert both == pytest.approx(apart, nan_ok=True), name


@given(st.lists(st.floats(1e-9, 1), min_size=1, max_size=40))
def test_q_is_never_below_p_and_keeps_their_order(p):
    p = np.array(p)
    q = resampling.q_values(p)
    assert ((q >= p) & (q <= 1)).all()
    order = np.argsort(p)
    assert (np.diff(q[order]) >= 0).all()
