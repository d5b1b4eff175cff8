"""Every recipe of CONTRIBUTING.md, followed to the letter, makes what it says."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest
import recipes
import studies

pytestmark = pytest.mark.study

RECIPES = recipes.read(studies.ROOT / "CONTRIBUTING.md")
TOOLS = {"__pycache__", ".ruff_cache", ".hypothesis", ".snakemake"}
# Files and folders that each recipe may name.
MOST = {
    "A lexicon": 2,
    "A keyness measure": 2,
    "A figure": 3,
    "An input format": 1,
    "A language": 1,
}
FOLDERS = {"A language"}  # of which whole folders count
PARTS = [(name, place) for name in RECIPES for place in range(len(RECIPES[name]))]


def lexicon(project, folder):
    """A study chooses it; a table has its scores, a figure its spelling."""
    passes(project, "tests/sentiment/test_lexicons.py", "-k", "calm or license")
    files = one_batch()
    change(files, "config/config.yaml", "lexicons: [vader]", "lexicons: [calm]")
    scores, figure = "results/corpus/sentiment.csv", "figures/word_shift.svg"
    study = make(files, folder, project, scores, f"results/one_vs_two/{figure}")
    found = {
        (row["statement"], row["matched_words"]): float(row["score"])
        for row in rows(study / scores)
    }
    assert {row["lexicon"] for row in rows(study / scores)} == {"calm"}
    assert found["note", "peace; peace; peace"] == 1
    assert found["reply", "peace; no war"] == 0.75
    assert "CALM, towards" in (study / f"results/one_vs_two/{figure}").read_text()


def measure(project, folder):
    """A column of the table of key words; its known answer is tested."""
    passes(project, "tests/keyness/test_measures.py", "-k", "known_answer")
    table = "results/one_vs_two/tables/keyness.csv"
    study = make(one_batch(), folder, project, table)
    (peace,) = (row for row in rows(study / table) if row["term"] == "peace")
    left, right = 5 / 12, 2 / 13
    expected = (left - right) / (left + right)
    assert float(peace["difference_coefficient"]) == pytest.approx(expected)


def input_format(project, folder):
    """A study names such a file; its text alone is the statement."""
    passes(project, "tests/inputs/test_readers.py", "-k", "suffix")
    files = one_batch()
    change(files, "config/statements.csv", "note.txt", "note.srt")
    files["texts/note.srt"] = """\
1
00:00:01,000 --> 00:00:02,500
Peace, peace,

2
00:00:02,500 --> 00:00:04,000
peace!
"""
    del files["texts/note.txt"]
    table = "results/corpus/sentences.csv"
    study = make(files, folder, project, table)
    own = [row for row in rows(study / table) if row["statement"] == "note"]
    assert [row["text"] for row in own] == ["Peace, peace, peace!"]
    assert (own[0]["start"], own[0]["end"]) == ("0", "20")


def figure(project, folder):
    """It is drawn and tells what it shows; its caption is there."""
    passes(project, "tests/figures", "-k", "unshared")
    svg, png = (
        f"results/one_vs_two/figures/unshared.{kind}" for kind in ("svg", "png")
    )
    study = make(one_batch(), folder, project, svg, png)
    drawn = (study / svg).read_text(encoding="utf-8")
    assert 'data-title="Words of one side"' in drawn
    assert "we 2 (one)" in drawn
    assert (study / png).stat().st_size > 1000


def language(project, folder):
    """Casing, possessives, word classes and abbreviations of a statement's language."""
    passes(project, "tests/languages/test_language.py", "-k", "list or offers")
    passes(project, "tests/publication/test_versions.py", "-k", "door_plate")
    files = {
        "config/config.yaml": "manifest: m.csv\n"
        "comparisons: {one_vs_two: {left: one, right: two}}\n",
        "m.csv": "statement,side,path,language\na,one,a.txt,tr\nb,two,b.txt,tr\n",
        "a.txt": "Sn. Işık IRAK’ın ve İran’ın sözlerini duydu.",
        "b.txt": "Irak ve İran konuştu.",
    }
    terms, sentences = "results/corpus/frequencies.csv", "results/corpus/sentences.csv"
    study = make(files, folder, project, terms, sentences)
    found = {
        (row["side"], row["term"]): row["class"]
        for row in rows(study / terms)
        if row["n"] == "1"
    }
    assert {("one", "ırak"), ("two", "ırak"), ("one", "iran")} <= found.keys()
    assert (found["one", "ve"], found["one", "ırak"]) == ("function", "content")
    assert len(rows(study / sentences)) == 2


CHECKS = {
    "A lexicon": lexicon,
    "A keyness measure": measure,
    "An input format": input_format,
    "A figure": figure,
    "A language": language,
}


def test_every_recipe_is_followed():
    assert RECIPES.keys() == CHECKS.keys() == MOST.keys()


@pytest.mark.parametrize("name", RECIPES)
def test_a_recipe_touches_few_files(name):
    paths = {Path(block.path) for block in RECIPES[name]}
    counted = {path.parent for path in paths} if name in FOLDERS else paths
    assert len(counted) <= MOST[name]


@pytest.mark.parametrize("name", RECIPES)
def test_a_recipe_makes_what_it_says_and_touches_nothing_else(name, tmp_path):
    project = studies.checkout(tmp_path / "project")
    before = contents(project)
    recipes.follow(RECIPES[name], project)
    CHECKS[name](project, tmp_path / "study")
    paths = {block.path for block in RECIPES[name]}
    modules = sorted(path for path in paths if path.endswith(".py"))
    for command in (["check"], ["format", "--check"]):
        python(project, "-m", "ruff", *command, "--quiet", *modules)
    after = contents(project)
    touched = {path for path in after if after[path] != before.get(path)}
    assert touched == paths
    assert before.keys() <= after.keys()


@pytest.mark.parametrize(("name", "place"), PARTS)
def test_no_part_of_a_recipe_may_be_left_out(name, place, tmp_path):
    project = studies.checkout(tmp_path / "project")
    blocks = [one for number, one in enumerate(RECIPES[name]) if number != place]
    recipes.follow(blocks, project)
    with pytest.raises(AssertionError):
        CHECKS[name](project, tmp_path / "study")


def one_batch():
    """The tiny study, read at once."""
    files = dict(studies.TINY)
    change(files, "config/config.yaml", "batch_megabytes: 0.0001\n", "")
    return files


def change(files, name, old, new):
    assert old in files[name]
    files[name] = files[name].replace(old, new)


def make(files, folder, project, *targets) -> Path:
    """Write a study and make some of its files with the project's copy."""
    return studies.finish(
        studies.write(folder, files), "--quiet", "all", "--", *targets, project=project
    )


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def passes(project, *tests):
    """The project's own tests that hold such a thing."""
    python(project, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests)


def python(project, *arguments):
    ended = subprocess.run(
        [sys.executable, *arguments], cwd=project, capture_output=True, text=True
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr


def contents(project):
    """Every file but those that tools keep for themselves."""
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for path in project.rglob("*")
        if path.is_file() and not TOOLS & set(path.relative_to(project).parts)
    }
