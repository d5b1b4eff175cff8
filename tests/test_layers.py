"""The packages are layered: imports lead downward, and in no circle."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "scripts" / "parlance"
# From the ground up; a package may import from those in lines above its own.
LAYERS = [
    {"errors", "discovery"},
    {"journal", "inference", "languages", "publication"},
    {"text"},
    {"inputs"},
    {"voices"},
    {"corpus"},
    {"keyness", "concepts", "sentiment", "wording"},
    {"figures"},
    {"report"},
    {"study"},
]
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
MODULES = {
    ".".join(path.relative_to(PACKAGE).with_suffix("").parts): path
    for path in sorted(PACKAGE.rglob("*.py"))
    if path.name != "__init__.py"
}


def imported(path):
    """The modules of ours that a module imports, wherever in it the import stands."""
    found = set()
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
            found.add(node.module)
    ours = {name.removeprefix("parlance.") for name in found if "parlance" in name}
    return ours & set(MODULES)


@pytest.fixture(scope="module")
def graph():
    return {name: imported(path) for name, path in MODULES.items()}


def test_no_circle(graph):
    assert len(list(TopologicalSorter(graph).static_order())) == len(MODULES)


@pytest.mark.parametrize("module", MODULES)
def test_imports_lead_downward(graph, module):
    own = module.split(".")[0]
    for other in graph[module]:
        package = other.split(".")[0]
        assert package == own or LEVEL[package] < LEVEL[own], other


def test_the_comparisons_do_not_know_each_other(graph):
    siblings = LAYERS[6]
    for module, others in graph.items():
        own = module.split(".")[0]
        if own in siblings:
            assert not {name.split(".")[0] for name in others} & siblings - {own}


def test_every_module_lives_in_a_room():
    assert {name.split(".")[0] for name in MODULES} == set(LEVEL)
    assert len([name for name in MODULES if "." not in name]) <= 6


def test_the_study_is_known_by_the_snakefile_alone():
    for script in (PACKAGE.parent).glob("*.py"):
        assert "parlance.study" not in script.read_text(encoding="utf-8"), script
