"""Mistakes end with status 1 and one message; earlier results stay as they are."""

import os

import pytest
import studies

pytestmark = pytest.mark.study

CONFIG, MANIFEST = "config/config.yaml", "config/statements.csv"


def change(name, old, new):
    return lambda study: studies.replace(study / name, old, new)


def write(name, content):
    return lambda study: studies.write(study, {name: content})


def remove(name):
    return lambda study: (study / name).unlink()


def both(*changes):
    return lambda study: [change(study) for change in changes]


PARSING = {
    "misspelt key": (
        change(CONFIG, "ngrams", "ngrms"),
        "config/config.yaml, line 5, ngrms: unknown key 'ngrms'; did you mean",
    ),
    "wrong type": (
        change(CONFIG, "ngrams: 2", "ngrams: two"),
        'config/config.yaml, line 5, ngrams: "two" is not a whole number',
    ),
    "missing key": (
        change(CONFIG, "manifest: config/statements.csv\n", ""),
        "config/config.yaml: 'manifest' is missing; add it: CSV file",
    ),
    "duplicate key": (
        change(CONFIG, "ngrams: 2", "ngrams: 2\nngrams: 3"),
        "config/config.yaml, line 6: the key 'ngrams' stands twice, first in line 5",
    ),
    "tag": (
        change(CONFIG, "ngrams: 2", "ngrams: !!python/object/apply:os.mkdir [ran]"),
        "config/config.yaml, line 5: the tag ",
    ),
    "code": (
        write(CONFIG, "__use_yte__: true\n?__import__('os').mkdir('ran'): 1\n"),
        "config/config.yaml, line 1: '__use_yte__' is not read",
    ),
    "no config": (remove(CONFIG), "config/config.yaml: no such file"),
    "unknown side": (
        change(CONFIG, "left: one", "left: three"),
        "config/config.yaml, line 3, comparisons.one_vs_two.left: no statement of the ",
    ),
    "unknown column": (
        change(MANIFEST, "label", "lable"),
        "config/statements.csv, line 1: unknown column 'lable'; did you mean 'label'?",
    ),
    "duplicate statement": (
        change(MANIFEST, "note,one", "memo,one"),
        "config/statements.csv, line 3: the statement 'memo' stands twice",
    ),
    "missing text": (
        remove("texts/note.txt"),
        "config/statements.csv, line 3, path: the file 'texts/note.txt' does not exist",
    ),
    "path that leaves the study": (
        change(MANIFEST, "texts/note.txt", "../note.txt"),
        "config/statements.csv, line 3, path: the path '../note.txt' leaves the study",
    ),
    "manifest that is no UTF-8": (
        write(MANIFEST, b"statement,side,path\n\xff"),
        "config/statements.csv, byte 20: not UTF-8",
    ),
    "speakers that do not exist": (
        change(CONFIG, "config/speakers.csv", "config/spkrs.csv"),
        "speakers: the file 'config/spkrs.csv' does not exist",
    ),
}


@pytest.mark.parametrize("kind", PARSING)
def test_what_is_known_before_reading_prints_one_message(tiny, kind):
    spoil, message = PARSING[kind]
    before = studies.published(tiny)
    spoil(tiny)
    ended = studies.run(tiny)
    printed = [line for line in (ended.stdout + ended.stderr).splitlines() if line]
    told = [line for line in printed if not line.startswith("Using workflow specific")]
    assert ended.returncode == 1
    assert len(told) == 1, printed
    assert told[0].startswith(message)
    assert studies.published(tiny) == before
    assert not (tiny / "ran").exists()


def test_a_mistake_on_the_command_line_prints_one_message(tiny):
    ended = studies.run(tiny, "--config", "ngrams=9")
    assert ended.returncode == 1
    assert "--config, ngrams: 9 must be at most 5" in ended.stderr
    assert "Traceback" not in ended.stderr


JOBS = {
    "encoding": (
        write("texts/note.txt", b"Peace \xff"),
        "texts/note.txt, byte 6: not utf-8: invalid start byte",
    ),
    "no text": (
        write("texts/note.txt", " \n"),
        "texts/note.txt: the file holds no text",
    ),
    "checksum": (
        both(
            change(MANIFEST, "label", "label,sha256"),
            change(MANIFEST, "Memo", "Memo," + "0" * 64),
            change(MANIFEST, "Note", "Note,"),
            change(MANIFEST, "Reply", "Reply,"),
        ),
        "texts/memo.txt: the sha256 of the file is ",
    ),
    "side without words": (
        write("texts/reply.txt", "… !"),
        "comparisons.one_vs_two: the side 'two' has no word",
    ),
    "voice without words": (
        change(CONFIG, "right: two", "right: {side: two, voice: quotation}"),
        "comparisons.one_vs_two: the side 'two' has no word in quotation",
    ),
    "id given twice": (
        both(
            write("texts/r.jsonl", '{"text": "War", "id": "a"}\n' * 2),
            change(MANIFEST, "texts/reply.txt", "texts/r.jsonl"),
        ),
        "texts/r.jsonl, line 2: the id 'a' stands twice",
    ),
}


@pytest.mark.parametrize("kind", JOBS)
def test_what_a_job_finds_is_told_once_and_in_its_log(tiny, kind):
    spoil, message = JOBS[kind]
    before = studies.published(tiny)
    spoil(tiny)
    ended = studies.run(tiny)
    assert ended.returncode == 1
    assert ended.stderr.count(message) == 1, ended.stderr
    assert "Traceback" not in ended.stdout + ended.stderr
    assert studies.published(tiny) == before
    logs = [path.read_text() for path in (tiny / "logs").rglob("*.log")]
    assert sum(log.startswith(message) for log in logs) == 1


def test_a_mistake_that_is_mended_leaves_no_trace(tiny):
    before = studies.published(tiny)
    raw = (tiny / "texts/note.txt").read_bytes()
    studies.write(tiny, {"texts/note.txt": b"\xff"})
    assert studies.run(tiny).returncode == 1
    studies.write(tiny, {"texts/note.txt": raw})
    studies.finish(tiny, "results/corpus/sentences.csv")
    assert studies.published(tiny) == before


def test_a_study_of_any_name(tmp_path):
    """Names that mean something to a shell, to Snakemake, or to a pattern."""
    files = dict(studies.TINY)
    files["texts/[a] $x 'é' #.txt"] = files.pop("texts/note.txt")
    files["config/[s] $x.csv"] = files.pop("config/speakers.csv")
    study = studies.write(tmp_path / "a study {of} $HOME's é", files)
    studies.replace(study / MANIFEST, "texts/note.txt", "\"texts/[a] $x 'é' #.txt\"")
    studies.replace(study / CONFIG, "config/speakers.csv", "'config/[s] $x.csv'")
    studies.finish(study, "results/corpus/statements.csv", LC_ALL="C")
    described = (study / "results/corpus/statements.csv").read_text(encoding="utf-8")
    assert "note,one,Note" in described
    assert os.listdir(tmp_path) == ["a study {of} $HOME's é"]
