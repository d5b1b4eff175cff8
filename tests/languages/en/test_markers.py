"""Markers counted in sentences."""

import pytest

from parlance.languages import language
from parlance.languages.en.markers import MARKERS

ENGLISH = language.load("en")

LISTS = ["negation_words", "modals", "hedges", "boosters", "first_person"]
LISTS += ["third_person", "mid_adverbs", "not_participles", "irregular_participles"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It isn't so and cannot be", {"negators": 2, "modals": 1}),
        ("We won't go nor can't they'll", {"negators": 3, "modals": 3}),
        ("Perhaps it is more or less likely", {"hedges": 3}),
        ("Of course it is very clear", {"boosters": 3}),
        ("I gave us the US ours", {"first_person_pronouns": 3}),
        ("They're his and it's hers", {"third_person_pronouns": 3}),
        ("", {}),
    ],
)
def test_words(text, expected):
    found = ENGLISH.count_markers(text.split())
    assert list(found) == list(MARKERS)
    pronouns = ("first_person_pronouns", "third_person_pronouns")
    for name in expected:
        assert found[name] == expected[name], name
    for name in set(MARKERS) - set(expected) - set(pronouns):
        assert found[name] == 0, name


@pytest.mark.parametrize(
    ("text", "with_agent", "without_agent"),
    [
        ("Rights are guaranteed by Azerbaijan", 1, 0),
        ("The road has also been used by the Red Cross", 1, 0),
        ("Measures were carried out in the region", 0, 1),
        ("Their request was taken seriously", 0, 1),
        ("He is not only backtracking", 0, 0),
        ("It was never really being used", 0, 1),
        ("It was reached by using a road", 0, 1),
        ("It was reached by 2025", 0, 1),
        ("They have been doing it", 0, 0),
        ("There is a hundred", 0, 0),
        ("It is indeed sacred", 0, 0),
        ("Wasn't it built", 0, 0),
        ("It wasn't built by hand", 1, 0),
        ("This is what it was", 0, 0),
    ],
)
def test_be_passives(text, with_agent, without_agent):
    found = ENGLISH.count_markers(text.split())
    assert found["be_passives_with_agent"] == with_agent
    assert found["be_passives_without_agent"] == without_agent


@pytest.mark.parametrize("name", LISTS)
def test_lists_are_plain_and_sorted(name):
    terms = ENGLISH.words(name)
    assert terms
    assert all(term == term.lower().strip() for term in terms)
