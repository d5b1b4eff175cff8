"""Languages by their code, and that nothing of one is bound before it is asked for."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from parlance.languages import language
from parlance.study import study

PACKAGE = Path(__file__).parents[2] / "scripts" / "parlance"
LANGUAGES = PACKAGE / "languages"
# Import all modules, and say what of any language was loaded then.
IMPORT_ALL = """
import importlib, json, sys
sys.path.insert(0, sys.argv[1])
for name in sys.argv[2:]:
    importlib.import_module(name)
from parlance.languages import language
held = [n for n in sys.modules if n.startswith("parlance.languages.")]
print(json.dumps([sorted(held), language._load.cache_info().currsize]))
"""


@pytest.mark.parametrize("code", ["en", "en-GB", "EN", "en-Latn-US"])
def test_a_code_is_of_its_first_part(code):
    assert language.load(code) is language.load("en")


@pytest.mark.parametrize("code", ["de", "x", "en/..", "..", "__pycache__", ""])
def test_a_language_without_a_folder_claims_nothing(code):
    bare = language.load(code)
    assert bare.lower("İSTANBUL’s") == "İSTANBUL’s".lower()
    assert bare.without_possessive("baku's") == "baku's"
    assert bare.words("negators") == frozenset()
    assert bare.marked("reporting_verbs") == {}
    assert bare.count_markers(["not"]) == {}
    assert bare.offers == frozenset()


def test_lists_are_read_without_comments_and_with_their_marks():
    english = language.load("en")
    verbs = english.marked("reporting_verbs")
    assert set(verbs.values()) == {"", "*", "**"}
    assert english.words("reporting_verbs") == set(verbs)
    assert "said" in verbs
    assert english.words("no such list") == frozenset()


def test_no_list_is_empty_or_holds_what_is_no_term():
    for code in language.known():
        for file in (LANGUAGES / code).glob("*.txt"):
            terms = language.load(code).words(file.stem)
            assert terms, file
            assert all(term == " ".join(term.split()) for term in terms), file


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (["en", "en-GB"], "en"),
        (["de"], "de"),
        (["en", "de"], language.SEVERAL),
        ([], language.SEVERAL),
    ],
)
def test_the_language_that_statements_share(codes, expected):
    assert language.shared(codes).code == expected


def test_each_statement_has_its_language():
    found = language.each({"a": "en-GB", "b": "de"})
    assert [found[name].code for name in "ab"] == ["en", "de"]


def test_what_a_language_offers_is_something_to_publish():
    known = frozenset().union(*study.PARTS.values())
    for code in language.known():
        assert language.load(code).offers <= known
    assert language.load("en").offers == known


def test_no_module_outside_a_language_imports_it():
    for path in PACKAGE.rglob("*.py"):
        own = path.parent.relative_to(PACKAGE).parts[:2]
        for node in ast.walk(ast.parse(path.read_bytes())):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [f"{node.module}.{alias.name}" for alias in node.names]
            for code in language.known():
                if own != ("languages", code):
                    inside = f"parlance.languages.{code}"
                    assert not any(f"{n}.".startswith(f"{inside}.") for n in names), (
                        path
                    )


def test_all_word_lists_lie_in_the_folders_of_languages():
    lists = {file.parent for file in PACKAGE.rglob("*.txt")} - {
        PACKAGE / "report" / "vendor"
    }
    assert lists == {LANGUAGES / code for code in language.known()}


def test_importing_all_modules_loads_no_language():
    scripts = PACKAGE.parent
    names = [
        ".".join(path.relative_to(scripts).with_suffix("").parts)
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.name != "__init__.py" and path.parent.name not in language.known()
    ]
    ran = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, str(scripts), *names],
        capture_output=True,
        text=True,
        check=True,
    )
    held, loaded = json.loads(ran.stdout)
    assert held == ["parlance.languages.language", "parlance.languages.rules"]
    assert loaded == 0
