"""The same inputs give the same bytes, wherever and however they are run."""

import pytest
import studies

pytestmark = pytest.mark.study

ELSEWHERE = {
    "PYTHONHASHSEED": "12345",
    "TZ": "Asia/Kathmandu",
    "LC_ALL": "C",
    "LANG": "tr_TR.UTF-8",
    "OMP_NUM_THREADS": "1",
    "COLUMNS": "40",
}


def differing(first, second):
    names = sorted(first.keys() | second.keys())
    return [name for name in names if first.get(name) != second.get(name)]


def test_a_tiny_study_elsewhere(finished, tmp_path):
    study = studies.write(tmp_path / "an other place é", studies.TINY)
    studies.finish(study, "--cores", "1", **ELSEWHERE)
    assert differing(studies.published(study), studies.published(finished)) == []


def test_the_default_study_elsewhere(default, tmp_path):
    study = studies.checkout(tmp_path / "an other place é")
    studies.finish(study, "--forceall", "--cores", "1", project=study, **ELSEWHERE)
    assert differing(studies.published(study), studies.published(default)) == []


def test_the_committed_results_are_those_of_the_code(default):
    assert differing(studies.published(studies.ROOT), studies.published(default)) == []
