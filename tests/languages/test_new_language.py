"""One new folder is a new language: nothing else in the tree is touched."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[2] / "scripts"
FOLDER = {
    "__init__.py": '"""A language made up for a test."""\n',
    "abbreviations.txt": "# Words whose final period ends no sentence.\nqv\n",
    "class_function.txt": "ka\nlo\n",
    "class_pronouns.txt": "mi\n",
    "reporting_verbs.txt": "dir\n",
    "negators.txt": "ne\n",
    "rules.py": '''"""Rules of the language."""

from parlance.languages.rules import Rules


def _lower(text):
    return text.replace("I", "ı").replace("İ", "i").lower()


def _singulars(word):
    if word.endswith("lar"):
        yield word.removesuffix("lar")


RULES = Rules(
    offers=frozenset({"classes"}),
    lower=_lower,
    possessives=("'ın",),
    singulars=_singulars,
)
''',
}
TEXT = "Qv. Ivan dir ka IRAK'ın aid. Mi ne go lo dom domlar."
ASK = """
import json, sys
sys.path.insert(0, sys.argv[1])
import pandas as pd
from parlance.languages import language
from parlance.study import study
from parlance.text import plurals, segmentation, wordclasses
from parlance.text.word_index import WordIndex
from parlance.voices import negation, voices

text = sys.argv[2]
found = {}
for code in ("xx-AZ", "en"):
    texts = pd.DataFrame({"statement": ["a"], "text": [text], "language": [code]})
    removed = pd.DataFrame({"statement": [], "start": [], "end": []})
    sentences, words = segmentation.segment(texts, removed)
    spoken = language.load(code)
    forms = words["word"].tolist()
    indexed = WordIndex({"a": text}, words, languages={"a": spoken})
    negators = negation.forms(indexed, negation.negators(indexed))
    told = voices.find({"a": text}, sentences, words, languages={"a": spoken})
    found[spoken.code] = {
        "sentences": len(sentences),
        "forms": forms,
        "classes": wordclasses.classify(forms, language=spoken),
        "plurals": plurals.plurals(forms, language=spoken),
        "negated": int((negators != "").sum()),
        "sources": len(told.sources),
        "parts": study.parts_of(spoken),
    }
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    scripts = tmp_path_factory.mktemp("tree") / "scripts"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(SCRIPTS / "parlance", scripts / "parlance", ignore=ignored)
    folder = scripts / "parlance" / "languages" / "xx"
    folder.mkdir()
    for name, text in FOLDER.items():
        (folder / name).write_text(text, encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-c", ASK, str(scripts), TEXT],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    return json.loads(ran.stdout)


def test_its_abbreviations_end_no_sentence(found):
    assert found["xx"]["sentences"] == 2
    assert found["en"]["sentences"] == 3


def test_its_casing_and_possessives_make_the_counted_forms(found):
    assert found["xx"]["forms"][4:6] == ["ırak", "aid"]
    assert found["en"]["forms"][4] == "irak'ın"


def test_its_lists_class_the_words(found):
    classes = dict(zip(found["xx"]["forms"], found["xx"]["classes"], strict=True))
    assert classes["ka"] == classes["lo"] == "function"
    assert classes["mi"] == "pronoun"
    assert classes["aid"] == "content"
    assert set(found["en"]["classes"]) == {"content"}


def test_its_plurals_negators_and_reporting_verbs_are_its_own(found):
    assert found["xx"]["plurals"] == {"domlar": "dom"}
    assert found["xx"]["negated"] == 4
    assert found["xx"]["sources"] == 1
    assert found["en"]["plurals"] == {}
    assert found["en"]["negated"] == found["en"]["sources"] == 0


def test_it_publishes_what_it_offers(found):
    assert found["xx"]["parts"] == ["words"]
    assert found["en"]["parts"] == ["words", "names", "wording", "sentiment"]
