"""Another workflow imports this one as a module."""

import pytest
import studies

pytestmark = pytest.mark.study

TABLES = ("results/corpus/frequencies.csv", "results/one_vs_two/tables/keyness.csv")


def test_an_importing_workflow_may_hand_its_config_over(finished, tmp_path):
    files = dict(studies.TINY)
    files["config/own.yaml"] = files.pop("config/config.yaml")
    study = studies.importing(
        studies.write(tmp_path, files),
        config='configfile: "config/own.yaml"',
        given="    config: config",
    )
    ended = studies.run(study, *studies.IMPORTING, "--", *TABLES)
    assert ended.returncode == 0, ended.stderr
    for table in TABLES:
        assert (study / table).read_bytes() == (finished / table).read_bytes()


def test_a_config_handed_over_is_checked(tmp_path):
    study = studies.importing(
        studies.write(tmp_path, studies.TINY),
        config='config["ngrms"] = 2',
        given="    config: config",
    )
    ended = studies.run(study, *studies.IMPORTING)
    assert ended.returncode == 1
    assert "the importing workflow's config, ngrms: unknown key" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_rules_may_be_renamed(tmp_path):
    study = studies.importing(studies.write(tmp_path, studies.TINY))
    studies.replace(
        study / "workflow/Snakefile",
        "use rule * from parlance",
        "use rule * from parlance as parlance_*",
    )
    planned = studies.planned(study, *studies.IMPORTING)
    assert planned["parlance_compare_words"] == 1
