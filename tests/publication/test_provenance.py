import ast
from pathlib import Path

import pytest

from parlance.publication import provenance

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "scripts").rglob("*.py"))
DATA = {
    name
    for file in (ROOT / "scripts" / "parlance").rglob("*")
    if file.is_file() and file.suffix not in {".py", ".pyc"}
    for name in (file.name, file.stem)
}
PACKAGES = {
    ".".join(file.parent.relative_to(ROOT / "scripts").parts)
    for file in MODULES
    if file.name == "__init__.py"
}


def parsed(file):
    """Modules of ours and strings, by the parser."""
    modules, strings = set(), set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            modules |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            modules.add(node.module)
            modules |= {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            strings.add(node.value)
    ours = {name for name in modules if name.split(".")[0] == "parlance"}
    return ours, strings


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.stem)
def test_imports_and_strings_are_those_that_the_parser_finds(file):
    modules, strings = provenance._mentions(file)
    known, named = parsed(file)
    assert known <= modules
    assert named & (DATA | PACKAGES) <= strings


RULES = ("find_verbs", "count_words", "score_words")


@pytest.fixture
def project(tmp_path):
    """A project of three rules: one uses a list through two modules, one a folder."""
    package = tmp_path / "scripts" / "parlance"
    (package / "lists").mkdir(parents=True)
    (tmp_path / "requirements.txt").write_text("nltk==1\n")
    (package / "__init__.py").touch()
    (package / "lists" / "verbs.txt").write_text("say\n")
    (package / "lists" / "nouns.txt").write_text("mission\n")
    (package / "counts").mkdir()
    (package / "counts" / "sum.py").touch()
    (package / "counts" / "mean.py").touch()
    (package / "reader.py").write_text("def read(name):\n    return name\n")
    (package / "verbs.py").write_text(
        'from parlance.reader import read\n\nVERBS = read("verbs")\n'
    )
    (package / "measures").mkdir()
    (package / "measures" / "__init__.py").touch()
    (package / "measures" / "length.py").write_text('"""Length."""\n')
    (package / "measuring.py").write_text('FOLDER = "parlance.measures"\n')
    rules = tmp_path / "scripts"
    (rules / "find_verbs.py").write_text("from parlance import (\n    verbs,\n)\n")
    (rules / "count_words.py").write_text("print('nothing of ours')\n")
    (rules / "score_words.py").write_text("from parlance import measuring\n")
    return tmp_path


def versions(project):
    provenance._hash.cache_clear()
    provenance._mentions.cache_clear()
    found = provenance.Versions(project)
    return {rule: found[rule] for rule in RULES}


@pytest.mark.parametrize(
    ("edited", "changed"),
    [
        ("scripts/parlance/reader.py", {"find_verbs"}),
        ("scripts/parlance/verbs.py", {"find_verbs"}),
        ("scripts/parlance/lists/verbs.txt", {"find_verbs"}),
        ("scripts/parlance/lists/nouns.txt", set()),
        ("scripts/find_verbs.py", {"find_verbs"}),
        ("scripts/count_words.py", {"count_words"}),
        ("scripts/parlance/measures/length.py", {"score_words"}),
        ("scripts/parlance/measures/__init__.py", set()),
        ("requirements.txt", set(RULES)),
    ],
)
def test_an_edit_changes_the_versions_of_the_rules_that_use_the_file(
    project, edited, changed
):
    before = versions(project)
    with open(project / edited, "a", encoding="utf-8") as file:
        file.write("# edited\n")
    after = versions(project)
    assert {rule for rule in before if before[rule] != after[rule]} == changed


def test_a_module_that_joins_a_named_folder_changes_the_version(project):
    before = versions(project)
    added = project / "scripts" / "parlance" / "measures" / "width.py"
    added.write_text('"""Width."""\n')
    after = versions(project)
    assert {rule for rule in before if before[rule] != after[rule]} == {"score_words"}


@pytest.mark.parametrize(
    ("edited", "changed"),
    [
        ("bars.py", {("bars",), ("bars", "dots")}),
        ("dots.py", {("dots",), ("bars", "dots")}),
        ("marks.py", {("bars",), ("bars", "dots")}),
    ],
)
def test_a_figure_drawn_by_name_belongs_to_the_version(project, edited, changed):
    """With all that it imports itself."""
    figures = project / "scripts" / "parlance" / "figures"
    figures.mkdir()
    (figures / "marks.py").touch()
    (figures / "bars.py").write_text("from parlance.figures import marks\n")
    (figures / "dots.py").touch()

    def drawn():
        provenance._hash.cache_clear()
        provenance._mentions.cache_clear()
        found = provenance.Versions(project)
        choices = ((), ("bars",), ("dots",), ("bars", "dots"))
        return {one: found.of_rule("count_words", figures=one) for one in choices}

    before = drawn()
    assert len(set(before.values())) == 4
    assert before[()] == provenance.Versions(project)["count_words"]
    (figures / edited).write_text("# edited\n")
    after = drawn()
    assert {one for one in before if before[one] != after[one]} == changed
