"""Logs of jobs, the one error people see, and the seal."""

import hashlib
import subprocess
import sys

import pytest

from parlance import journal
from parlance.errors import StudyError
from parlance.publication import seal


def test_a_log_holds_its_lines(tmp_path):
    with journal.keep(tmp_path / "a.log") as log:
        log("é 🙂")
        log("two")
    assert (tmp_path / "a.log").read_text(encoding="utf-8") == "é 🙂\ntwo\n"


def test_a_log_holds_the_mistake_alone(tmp_path):
    def job():
        with journal.keep(tmp_path / "a.log") as log:
            log("one")
            raise StudyError("a.txt, line 1: wrong; mend it")

    with pytest.raises(StudyError):
        job()
    assert (tmp_path / "a.log").read_text() == "one\na.txt, line 1: wrong; mend it\n"


@pytest.mark.parametrize("kind", [ValueError, KeyboardInterrupt])
def test_a_log_holds_the_trace_of_what_nobody_expected(tmp_path, kind):
    with pytest.raises(kind), journal.keep(tmp_path / "a.log"):
        raise kind("unexpected")
    assert "Traceback" in (tmp_path / "a.log").read_text()


def test_a_mistake_ends_python_with_its_message_alone():
    code = "from parlance.errors import StudyError; raise StudyError('a: wrong; é')"
    ended = subprocess.run(
        [
            sys.executable,
            "-X",
            "utf8",
            "-c",
            f"import sys; sys.path[:0] = {sys.path!r}; {code}",
        ],
        capture_output=True,
        encoding="utf-8",
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (1, "", "a: wrong; é\n")


def test_a_seal_is_what_sha256sum_checks(tmp_path):
    for name in ("b.csv", "a b.csv", "deep/é.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    files = [tmp_path / "b.csv", tmp_path / "deep/é.csv", tmp_path / "a b.csv"]
    sums = seal.checksums(files, beside=tmp_path / "SHA256SUMS")
    assert list(sums) == ["a b.csv", "b.csv", "deep/é.csv"]
    assert sums["b.csv"] == hashlib.sha256(b"b.csv").hexdigest()
