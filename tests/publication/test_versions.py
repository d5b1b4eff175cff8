"""Each rule's version holds all modules that its script loads."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import drawn
import pytest

from parlance.publication import provenance

ROOT = Path(__file__).parents[2]
RULES = sorted(path.stem for path in (ROOT / "scripts").glob("*.py"))
# Import every script as a module, and say which of our modules each one loaded.
LOAD = """
import json, runpy, sys
sys.path.insert(0, sys.argv[1])
loaded = {}
for rule in (*sys.argv[2:], "the Snakefile"):
    for name in [n for n in sys.modules if n.split(".")[0] == "parlance"]:
        del sys.modules[name]
    if rule == "the Snakefile":
        from parlance.publication import provenance
        from parlance.study import resuming, study, watching
    else:
        runpy.run_path(f"{sys.argv[1]}/{rule}.py", run_name=rule)
    loaded[rule] = sorted(
        m.__file__ for n, m in sys.modules.items()
        if n.split(".")[0] == "parlance" and m.__file__
    )
print(json.dumps(loaded))
"""


@pytest.fixture(scope="module")
def loaded():
    scripts = str(ROOT / "scripts")
    ran = subprocess.run(
        [sys.executable, "-c", LOAD, scripts, *RULES],
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(ran.stdout)


@pytest.mark.parametrize("rule", RULES)
def test_a_version_holds_all_modules_that_the_script_loads(rule, loaded):
    held = {str(path) for path in provenance.Versions(ROOT).files(rule)}
    assert {n for n in loaded[rule] if not n.endswith("__init__.py")} <= held
    assert str(ROOT / "scripts" / f"{rule}.py") in held


def test_every_file_of_ours_belongs_to_a_rule(loaded):
    """Or to the Snakefile, which reads the study while it is parsed."""
    versions = provenance.Versions(ROOT)
    held = {path for rule in RULES for path in versions.files(rule)}
    held |= set(versions.files(RULES[0], figures=drawn.figures()))
    held |= {Path(name) for name in loaded["the Snakefile"]}
    rest = {
        path.name
        for path in (ROOT / "scripts").rglob("*")
        if path.is_file() and path.suffix != ".pyc" and path not in held
    }
    notes = {name for name in rest if "LICENSE" in name or "README" in name}
    assert rest - notes - {"__init__.py"} == set()


# Modules that load all of a package of ours, which they name in a plain string.
LISTING = {
    "keyness/measure.py": "parlance.keyness.measures",
    "sentiment/lexicon.py": "parlance.sentiment.lexicons",
    "inputs/readers.py": "parlance.inputs.formats",
    "languages/language.py": "parlance.languages",
}


def test_modules_are_imported_by_their_full_names():
    """Relative and computed imports would escape the versions.

    Save where a package's modules are found by its name, which versions know, and
    for figures, which `Versions.of_rule` is told.
    """
    for path in (ROOT / "scripts").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.ImportFrom):
                assert node.level == 0, path
            if isinstance(node, ast.Name | ast.Attribute):
                name = node.id if isinstance(node, ast.Name) else node.attr
                computed = name in {"import_module", "__import__"}
                assert not computed or path.name == "discovery.py", path


@pytest.mark.parametrize(("module", "package"), LISTING.items())
def test_a_package_that_is_listed_counts_whole(module, package):
    """Its modules are found by the string that names it."""
    path = ROOT / "scripts" / "parlance" / module
    assert f'"{package}"' in path.read_text(encoding="utf-8")
    folder = ROOT / "scripts" / Path(*package.split("."))
    modules = {file for file in folder.glob("*.py") if file.name != "__init__.py"}
    versions = provenance.Versions(ROOT)
    users = [held for rule in RULES if path in (held := versions.files(rule))]
    assert users
    assert modules
    assert all(modules <= set(held) for held in users)


def test_every_folder_of_modules_has_a_door_plate():
    folders = {path.parent for path in (ROOT / "scripts" / "parlance").rglob("*.py")}
    assert all((folder / "__init__.py").is_file() for folder in folders)


def test_packages_hold_their_door_plate_alone():
    """One sentence says what lives there; the file belongs to no version."""
    for path in (ROOT / "scripts" / "parlance").rglob("__init__.py"):
        body = ast.parse(path.read_text(encoding="utf-8")).body
        assert len(body) == 1, path
        assert ast.get_docstring(ast.Module(body, [])), path
