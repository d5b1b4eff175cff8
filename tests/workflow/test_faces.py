"""What Snakemake itself offers works: report, lint, list, graphs, archive, modules."""

import json
import re
import subprocess
import zipfile

import pytest
import studies

pytestmark = pytest.mark.study

FEW = "results/corpus/statements.csv"  # a target that takes few jobs
GIT = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org")


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    """The project as a git repository whose own study is the tiny one."""
    folder = studies.checkout(tmp_path_factory.mktemp("repository") / "parlance")
    studies.clear(folder)
    studies.write(folder, studies.TINY)
    for command in (["init", "--quiet", "--initial-branch=main"], ["add", "."]):
        subprocess.run([*GIT, *command], cwd=folder, check=True)
    subprocess.run([*GIT, "commit", "--quiet", "-m", "All"], cwd=folder, check=True)
    return folder


def test_what_snakemakes_report_needs_is_installed_for_a_run():
    locked = (studies.ROOT / "requirements.txt").read_text("utf-8")
    for package in ("jinja2", "pygments", "docutils"):
        assert re.search(rf"^{package}==", locked, re.M)
    assert "://" not in locked


def test_report(tiny):
    """Each figure with its caption, each table through its twin, and the page."""
    studies.finish(tiny, "--report", "report.zip")
    with zipfile.ZipFile(tiny / "report.zip") as report:
        text = report.read("report/report.html").decode()
        names = {name.rpartition("/")[2] for name in report.namelist()}
    listed = re.search(r"var results = (\{.*)", text)[1]
    results, _ = json.JSONDecoder().raw_decode(listed)
    made = tiny / "results/one_vs_two"
    figures = {path.name for path in (made / "figures").glob("*.svg")}
    twins = {f"{path.stem}.html" for path in (made / "tables").glob("*.csv")}
    shown = {one["name"]: one for one in results.values()}
    assert set(shown) == figures | twins | {"report.html"}
    assert set(shown) <= names
    assert all(len(shown[figure]["caption"]) > 40 for figure in figures)


def test_lint_complains_of_missing_containers_alone(tiny):
    ended = studies.run(tiny, "--lint")
    found = set(re.findall(r"^ +\* (.*):$", ended.stdout + ended.stderr, re.M))
    assert found == {"Specify a conda environment or container for each rule."}


def test_list_tells_each_rule_in_a_sentence(tiny):
    ended = studies.run(tiny, "--list")
    assert ended.returncode == 0
    lines = ended.stdout.splitlines()
    assert lines
    for line in lines:
        assert re.fullmatch(r"[a-z_]+ \([A-Z].*\.\)", line), line


@pytest.mark.parametrize("graph", ["--dag", "--rulegraph", "--filegraph"])
def test_graphs_are_graphs_and_nothing_else(tiny, graph):
    ended = studies.run(tiny, graph, "--forceall")
    assert ended.returncode == 0
    assert ended.stdout.startswith("digraph snakemake_dag {")
    assert ended.stdout.rstrip().endswith("}")
    assert ended.stdout.count("->") > 10


def test_a_dry_run_lists_the_jobs(tiny):
    (tiny / "results/SHA256SUMS").unlink()
    ended = studies.run(tiny, "--dry-run")
    assert ended.returncode == 0
    assert studies.jobs(ended.stdout + ended.stderr)["write_seal"] == 1


def test_an_archive_runs_where_it_is_unpacked(repository, tmp_path):
    studies.finish(
        repository, "--archive", str(tmp_path / "all.tar.gz"), project=repository
    )
    unpacked = tmp_path / "elsewhere"
    unpacked.mkdir()
    subprocess.run(["tar", "xzf", "../all.tar.gz"], cwd=unpacked, check=True)
    assert not (unpacked / ".git").exists()
    studies.finish(unpacked, FEW, project=unpacked)
    assert "memo,one,Memo" in (unpacked / FEW).read_text("utf-8")


def test_a_module_may_lie_in_a_checkout_anywhere(repository, tmp_path):
    study = importing(tmp_path / "study", f'"{repository}/Snakefile"')
    studies.finish(study, *studies.IMPORTING, FEW)
    assert (study / FEW).is_file()


@pytest.mark.parametrize(
    "source",
    [
        '"git+file://{repository}/Snakefile@main"',
        'github("someone/parlance", path="Snakefile", branch="main")',
    ],
)
def test_a_module_that_is_no_folder_names_git_clone(repository, tmp_path, source):
    study = importing(tmp_path / "study", source.format(repository=repository))
    ended = studies.run(
        study,
        *studies.IMPORTING,
        "--dry-run",
        XDG_CACHE_HOME=str(tmp_path / "cache"),
        # No test asks the network: the address leads to the repository beside it.
        GIT_CONFIG_COUNT="1",
        GIT_CONFIG_KEY_0=f"url.file://{repository}.insteadOf",
        GIT_CONFIG_VALUE_0="https://github.com/someone/parlance",
    )
    assert ended.returncode == 1
    *_, last = ended.stderr.splitlines()
    assert last.startswith("Parlance reads files beside its Snakefile: ")
    assert "`git clone " in last
    assert "Traceback" not in ended.stderr


def importing(folder, source):
    """A tiny study whose workflow imports this one from a source."""
    study = studies.importing(studies.write(folder, studies.TINY))
    path = study / "workflow/Snakefile"
    given = f'"{studies.ROOT}/Snakefile"'
    path.write_text(path.read_text("utf-8").replace(given, source), "utf-8")
    assert source in path.read_text("utf-8")
    return study
