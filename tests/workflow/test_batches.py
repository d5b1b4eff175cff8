"""Many short statements: few jobs, and the same tables however they are batched."""

import json

import pytest
import studies
from many import WORDS, texts

pytestmark = pytest.mark.study

CONFIG = """\
manifest: config/statements.csv
comparisons:
  one_vs_two: {{left: one, right: two}}
ngrams: 2
keyness: {{permutations: 99, resample: statement}}
batch_megabytes: {megabytes}
"""
MANIFEST = "statement,side,path,language\none,one,{0},de\ntwo,two,{1},de\n"
TABLES = ("results/one_vs_two/tables/keyness.csv", "results/corpus/frequencies.csv")
SIDE = 300


def study(folder, kind, megabytes):
    files = {"config/config.yaml": CONFIG.format(megabytes=megabytes)}
    for name, found in texts(SIDE).items():
        if kind == "globs":
            files |= {f"data/{name}/{n:03}.txt": text for n, text in enumerate(found)}
        else:
            lines = [
                json.dumps({"text": text, "id": n}) for n, text in enumerate(found)
            ]
            files[f"data/{name}.jsonl"] = "\n".join(lines)
    paths = ("data/one/*.txt", "data/two/*.txt")
    if kind == "records":
        paths = ("data/one.jsonl", "data/two.jsonl")
    files["config/statements.csv"] = MANIFEST.format(*paths)
    return studies.write(folder, files)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """Text files by globs, in one batch."""
    folder = study(tmp_path_factory.mktemp("whole"), "globs", 64)
    return studies.finish(folder, *TABLES)


def test_neither_files_nor_batches_change_the_tables(whole, tmp_path):
    folder = study(tmp_path, "records", 0.02)
    studies.finish(folder, *TABLES)
    assert len(list((folder / "results/interim/batches").iterdir())) > 2
    for table in TABLES:
        assert (folder / table).read_bytes() == (whole / table).read_bytes()


def test_no_job_is_for_a_single_statement(whole):
    assert sum(studies.planned(whole, "--forceall").values()) < 50


def test_counts_are_those_of_the_texts(whole):
    rows = (whole / TABLES[1]).read_text().splitlines()[1:]
    counted = {}
    for row in rows:
        side, n, term, _, count, *_ = row.split(",")
        if n == "1":
            counted[side, term] = int(count)
    for side, found in texts(SIDE).items():
        words = " ".join(found).lower().replace(".", "").split()
        for word in WORDS:
            assert counted.get((side, word), 0) == words.count(word)
