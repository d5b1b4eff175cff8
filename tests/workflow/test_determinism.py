"""The same inputs give the same bytes, wherever and however they are run."""

import pytest
import studies

pytestmark = pytest.mark.study


def differing(first, second):
    names = sorted(first.keys() | second.keys())
    return [name for name in names if first.get(name) != second.get(name)]


def test_the_committed_results_are_those_of_the_code(default):
    """Made elsewhere: see the fixture."""
    made = studies.published(default)
    assert differing(made, studies.published(studies.ROOT)) == []


def test_an_importing_workflow_elsewhere_makes_the_same(finished, imported):
    made = studies.published(imported)
    assert differing(made, studies.published(finished)) == []
