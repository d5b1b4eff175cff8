"""What a person sees of a run: in a terminal, in a pipe, after a mistake."""

import os
import pty
import re
import signal
import subprocess
import sys
import time

import pytest
import studies

pytestmark = pytest.mark.study

SNAKEMAKE = (sys.executable, "-m", "snakemake")
SNAKEMAKE += ("--snakefile", str(studies.ROOT / "Snakefile"))
PAGE = "results/one_vs_two/report.html"
# Snakemake says this itself, before it has read any code of ours.
PROFILE = re.compile(r"Using workflow specific profile .* arguments\.\r?\n")
TIME = re.compile(r"\b(\d+ h )?(\d+ min )?\d+ (s|min)\b")
CODE = re.compile(r"\.py\b|Snakefile|scripts/|\.snakemake|[a-z]+_[a-z]+s?\b(?!/)|\{")
LABELS = "“one” and “Reply”"
# Steps that a run of any layout of rules has in this study.
STEP = re.compile(
    rf" *\d+ of \d+  [A-Z][^_{{}}/]*(?: \({LABELS}\)| \(part [12] of 2\))?"
)


def in_terminal(folder, *arguments):
    """What a run writes to a terminal, and its exit status."""
    mine, its = pty.openpty()
    command = [*SNAKEMAKE, *arguments]
    run = subprocess.Popen(command, stdin=its, stdout=its, stderr=its, cwd=folder)
    os.close(its)
    written = b""
    while True:
        try:
            chunk = os.read(mine, 65536)
        except OSError:  # how Linux says that nobody writes any more
            break
        if not chunk:
            break
        written += chunk
    os.close(mine)
    return written.decode(), run.wait()


def seen(written):
    """The lines that stay on a terminal's screen."""
    lines = []
    for line in written.split("\r\n"):
        shown, at = [], 0
        for part in re.findall(r"\r|\x1b\[2K|[^\r\x1b]", line):
            if part == "\r":
                at = 0
            elif len(part) > 1:
                shown = [" "] * at
            else:
                shown[at : at + 1] = part
                at += 1
        lines.append("".join(shown).rstrip())
    return "\n".join(lines)


def told(text):
    """A transcript without Snakemake's first line, times masked."""
    assert len(PROFILE.findall(text)) == 1
    return TIME.sub("TIME", PROFILE.sub("", text).rstrip("\n")).splitlines()


def check_steps(lines):
    """Each step is told once, numbered, in words that a researcher knows."""
    for number, line in enumerate(lines, start=1):
        assert STEP.fullmatch(line), line
        assert int(line.split()[0]) == number
        assert line.split()[2] == lines[-1].split()[2]
        assert not CODE.search(line), line


def unmade(study):
    """A study that must be run again from its start, quickly told apart."""
    (study / "texts/note.txt").write_text("Peace, peace, and peace!", "utf-8")
    return study


def test_a_run_in_a_pipe_has_a_line_for_each_step_and_names_its_pages(tiny):
    ended = studies.run(unmade(tiny))
    assert ended.returncode == 0
    assert ended.stdout == ""
    *steps, last, page = told(ended.stderr)
    check_steps(steps)
    assert len(steps) == int(steps[0].split()[2])
    assert last == f"Finished {len(steps)} steps in TIME. The page:"
    assert page == f"    {PAGE}"
    assert "\x1b" not in ended.stderr


def test_a_run_in_a_terminal_shows_how_far_it_is(tiny):
    written, status = in_terminal(unmade(tiny))
    assert status == 0
    *steps, last, page = told(seen(written))
    check_steps(steps)
    assert last == f"Finished {len(steps)} steps in TIME. The page:"
    assert page == f"    {PAGE}"
    bars = re.findall(r"\x1b\[2K(\[[#.]{20}\] \d+ done, .*?)\r", written)
    done = [int(bar.split()[1]) for bar in bars]
    assert done == sorted(done)
    assert done[0] == 0
    assert done[-1] == len(steps)
    assert bars[-1].startswith("[" + 20 * "#" + "]")


def test_a_run_with_nothing_to_do_says_so(tiny):
    assert told(studies.run(tiny).stderr) == [
        "Nothing to do: all is up to date (TIME). The page:",
        f"    {PAGE}",
    ]


def test_a_page_is_named_as_one_can_open_it_from_where_one_stands(tiny):
    ended = subprocess.run(
        [*SNAKEMAKE, "--directory", tiny.name],
        cwd=tiny.parent,
        capture_output=True,
        text=True,
    )
    assert ended.stderr.splitlines()[-1] == f"    {tiny.name}/{PAGE}"


def test_a_mistake_is_told_last_and_without_noise(tiny):
    (tiny / "texts/note.txt").write_bytes(b"Peace \xff")
    message = (
        "texts/note.txt, byte 6: not utf-8: invalid start byte; convert the file, or "
        "give its encoding in the manifest"
    )
    ended = studies.run(tiny)
    assert ended.returncode == 1
    *steps, last = told(ended.stderr)
    check_steps(steps)
    assert last == message
    written, status = in_terminal(tiny)
    assert status == 1
    *steps, last = told(seen(written))
    check_steps(steps)
    assert last == message


def test_a_mistake_known_before_reading_is_told_alone(tiny):
    studies.replace(tiny / "config/config.yaml", "ngrams", "ngrms")
    written, status = in_terminal(tiny)
    assert status == 1
    (line,) = told(written)
    assert line.startswith("config/config.yaml, line 5, ngrms: unknown key")


def test_a_failure_that_is_not_the_studys_is_not_hidden(tiny):
    seal = tiny / "results/SHA256SUMS"
    seal.unlink()
    studies.write(tiny, {"results/SHA256SUMS/in the way": ""})
    ended = studies.run(tiny, "--forcerun", "write_seal", "--", "results/SHA256SUMS")
    assert ended.returncode == 1
    assert "IsADirectoryError" in ended.stderr
    assert told(ended.stderr)[-2:] == [
        "This step failed: Seal the published files by their checksums",
        "What is known of it stands in logs/write_seal.log",
    ]


@pytest.mark.parametrize("words", [["host"], ["progress", "rules"], ["all"]])
def test_who_asks_for_snakemakes_own_words_gets_them(tiny, words):
    seal = "results/SHA256SUMS"
    ended = studies.run(tiny, "--force", seal, "--quiet", *words)
    assert ended.returncode == 0
    lines = PROFILE.sub("", ended.stderr)
    assert "1 of 1  Seal" not in lines
    assert ("rule write_seal" in lines) == (words == ["host"])
    assert (lines == "") == (words == ["all"])


def test_an_importing_workflow_speaks_for_itself(tiny):
    study = studies.importing(tiny)
    ended = studies.run(study, *studies.IMPORTING, "--force", "results/SHA256SUMS")
    assert "rule write_seal" in ended.stderr
    assert "1 of 1  Seal" not in ended.stderr


FEW = ("--forceall", "results/corpus/statements.csv")


def start(study):
    """A run in a session of its own, after its first steps."""
    seen = study / "seen.txt"
    with seen.open("wb") as log:
        run = subprocess.Popen(
            [*SNAKEMAKE, *FEW], cwd=study, stderr=log, start_new_session=True
        )
    until = time.monotonic() + 300
    while not re.search(rb"^ ?3 of", seen.read_bytes(), re.M):
        assert time.monotonic() < until
        assert run.poll() is None
        time.sleep(0.05)
    return run


def test_after_a_killed_run_the_same_command_goes_on(tiny):
    before = studies.published(tiny)
    run = start(tiny)
    os.kill(run.pid, signal.SIGKILL)  # the steps it had begun live on for a while
    run.wait()
    assert list((tiny / ".snakemake/locks").iterdir())
    ended = studies.run(tiny, FEW[-1])
    assert ended.returncode == 0, ended.stderr
    *steps, last = told(ended.stderr)
    check_steps(steps)
    assert last == f"Finished {len(steps)} steps in TIME."
    assert studies.published(tiny) == before
    assert not (tiny / ".snakemake/locks").exists()
    assert not list((tiny / ".snakemake/runs").iterdir())


def test_a_run_at_work_is_not_disturbed(tiny):
    run = start(tiny)
    locks = {path.name for path in (tiny / ".snakemake/locks").iterdir()}
    ended = studies.run(tiny, *FEW)
    assert ended.returncode == 1
    (line,) = told(ended.stderr)
    assert line.startswith("This folder is locked by another run: wait until")
    assert {path.name for path in (tiny / ".snakemake/locks").iterdir()} >= locks
    assert run.wait() == 0


def test_a_lock_nobody_knows_of_is_told_with_the_remedy(tiny):
    studies.write(tiny, {".snakemake/locks/0.output.lock": "results/SHA256SUMS\n"})
    ended = studies.run(tiny)
    assert ended.returncode == 1
    (line,) = told(ended.stderr)
    assert line.startswith("This folder is locked by another run: wait until")
    assert "--unlock" in line
    studies.finish(tiny, "--unlock")
    studies.finish(tiny)
