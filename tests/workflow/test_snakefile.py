"""The Snakefile is a story: few rules, few jobs, nothing hidden."""

import ast
import re

import pytest
import studies

SNAKEFILE = (studies.ROOT / "Snakefile").read_text(encoding="utf-8")
RULES = re.findall(r"^rule (\w+):\n +\"\"\"(.*?)\"\"\"", SNAKEFILE, re.M)
SCRIPTS = sorted((studies.ROOT / "scripts").glob("*.py"))
VERBS = {"all", "read", "find", "check", "compare", "plot", "write"}


def test_it_is_read_in_two_minutes():
    assert len(SNAKEFILE.splitlines()) <= 600
    assert len(RULES) <= 24


def test_every_rule_says_in_a_line_what_it_does():
    assert [name for name, _ in RULES] == re.findall(r"^rule (\w+):", SNAKEFILE, re.M)
    for name, told in RULES:
        assert name.split("_")[0] in VERBS, name
        assert re.fullmatch(r"[A-Z][^{}_]*\.", told), told


def test_every_rule_has_its_script_and_no_script_is_alone():
    assert {path.stem for path in SCRIPTS} == {name for name, _ in RULES} - {"all"}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_is_a_short_adapter(script):
    text = script.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 35
    told = dict(RULES)[script.stem]
    assert ast.get_docstring(ast.parse(text)) == told


@pytest.mark.study
def test_the_default_study_is_few_jobs(default):
    planned = studies.planned(default, "--forceall", project=default)
    assert sum(planned.values()) <= 37


@pytest.mark.study
def test_no_text_of_a_user_is_taken_for_a_wildcard(tmp_path):
    study = studies.write(tmp_path, studies.TINY)
    config, manifest = study / "config/config.yaml", study / "config/statements.csv"
    neutral = 'sentiment: {neutral_terms: ["{x}"], '
    studies.replace(config, "sentiment: {", neutral)
    studies.replace(config, '["Read on"]', '["Read{1} on"]')
    studies.replace(manifest, "Reply", "A {label}")
    assert studies.planned(study)["find_sentiment"]
