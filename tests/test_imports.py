"""Another workflow imports this one as a module."""

import pytest
import studies

pytestmark = pytest.mark.study

WORKFLOW = """
{config}
module parlance:
    snakefile: "{root}/Snakefile"
{given}
use rule * from parlance
"""
TABLES = ("results/corpus/frequencies.csv", "results/one_vs_two/tables/keyness.csv")


def imported(folder, *, config="", given=""):
    text = WORKFLOW.format(root=studies.ROOT, config=config, given=given)
    return studies.write(folder, {"workflow/Snakefile": text})


def run(folder, *arguments):
    return studies.run(
        folder, "--snakefile", "workflow/Snakefile", "--cores", "2", *arguments
    )


def test_an_importing_workflow_gets_the_same_results(finished, tmp_path):
    study = imported(studies.write(tmp_path, studies.TINY))
    ended = run(study)
    assert ended.returncode == 0, ended.stderr
    assert studies.published(study) == studies.published(finished)


def test_an_importing_workflow_may_hand_its_config_over(finished, tmp_path):
    files = dict(studies.TINY)
    files["config/own.yaml"] = files.pop("config/config.yaml")
    study = imported(
        studies.write(tmp_path, files),
        config='configfile: "config/own.yaml"',
        given="    config: config",
    )
    ended = run(study, *TABLES)
    assert ended.returncode == 0, ended.stderr
    for table in TABLES:
        assert (study / table).read_bytes() == (finished / table).read_bytes()


def test_a_config_handed_over_is_checked(tmp_path):
    study = imported(
        studies.write(tmp_path, studies.TINY),
        config='config["ngrms"] = 2',
        given="    config: config",
    )
    ended = run(study)
    assert ended.returncode == 1
    assert "the importing workflow's config, ngrms: unknown key" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_rules_may_be_renamed(tmp_path):
    study = imported(studies.write(tmp_path, studies.TINY))
    studies.replace(
        study / "workflow/Snakefile",
        "use rule * from parlance",
        "use rule * from parlance as parlance_*",
    )
    planned = studies.jobs(
        studies.dry_run(
            study, *TABLES, "--snakefile", "workflow/Snakefile", "--cores", "2"
        )
    )
    assert planned["parlance_score_keyness"] == 1
