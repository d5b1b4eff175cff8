"""Whole studies, run through Snakemake in folders of their own."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

# Three statements on two sides, short enough to count by hand.
TINY = {
    "config/config.yaml": """\
manifest: config/statements.csv
comparisons:
  one_vs_two: {left: one, right: two}
text: {boilerplate: ["Read on"]}
ngrams: 2
keyness: {min_count: 1, permutations: 99}
sentiment: {lexicons: [vader]}
concepts: config/concepts.yaml
speakers: config/speakers.csv
batch_megabytes: 0.0001
""",
    "config/statements.csv": """\
statement,side,path,label
memo,one,texts/memo.txt,Memo
note,one,texts/note.txt,Note
reply,two,texts/reply.txt,Reply
""",
    "config/concepts.yaml": """\
peace:
  description: Peace or its absence.
  inclusion: Nouns for peace and war.
  referent: true
  variants:
    peace: [peace]
    war: [war, wars]
""",
    "config/speakers.csv": "statement,sentence,voice,speaker\nnote,1,reported,Ann\n",
    "texts/memo.txt": "Peace now\n\nWe want peace. We don’t want war.\nRead on\n",
    "texts/note.txt": "Peace, peace, peace!",
    "texts/reply.txt": "War and peace\r\nThey say: no peace, no war. The war goes on.",
}

# Everything that might be in the way of the same bytes.
ELSEWHERE = {
    "PYTHONHASHSEED": "12345",
    "TZ": "Asia/Kathmandu",
    "LC_ALL": "C",
    "LANG": "tr_TR.UTF-8",
    "OMP_NUM_THREADS": "1",
    "COLUMNS": "40",
}
WORKFLOW = """
{config}
module parlance:
    snakefile: "{root}/Snakefile"
{given}
use rule * from parlance
"""
IMPORTING = ("--snakefile", "workflow/Snakefile", "--cores", "2")


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Write files, by their paths in the folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        raw = content if isinstance(content, bytes) else content.encode()
        path.write_bytes(raw)
    return folder


def replace(path: Path, old: str, new: str) -> None:
    """Change a text in a file, which must hold it."""
    raw = path.read_bytes()
    assert old.encode() in raw
    path.write_bytes(raw.replace(old.encode(), new.encode()))


def run(
    folder: Path, *arguments: str, project: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess:
    """Run a study; `project` is where the workflow lies."""
    command = [sys.executable, "-m", "snakemake", "--directory", str(folder)]
    if not {"--snakefile", "-s"} & set(arguments):
        command += ["--snakefile", str(project / "Snakefile")]
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run(
        [*command, *arguments],
        cwd=folder,
        env=kept | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=900,
    )


def finish(folder: Path, *arguments: str, **options) -> Path:
    """Run a study to its end."""
    ended = run(folder, *arguments, **options)
    assert ended.returncode == 0, ended.stderr
    return folder


def copy(study: Path, to: Path) -> Path:
    """A copy of a study with its results, their times and their provenance."""
    return Path(shutil.copytree(study, to, symlinks=True))


def published(study: Path) -> dict[str, bytes]:
    """What stands in a study's results, but for the interim files."""
    results = study / "results"
    return {
        path.relative_to(results).as_posix(): path.read_bytes()
        for path in sorted(results.rglob("*"))
        if path.is_file() and path.relative_to(results).parts[0] != "interim"
    }


def planned(study: Path, *arguments: str, **options) -> dict[str, int]:
    """How many jobs of each rule a run would make."""
    return jobs(dry_run(study, *arguments, **options))


def dry_run(study: Path, *arguments: str, **options) -> str:
    """What Snakemake says that it would do; `arguments` are its options."""
    ended = run(study, *arguments, "--dry-run", "--quiet", "host", **options)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout + ended.stderr


def jobs(output: str) -> dict[str, int]:
    """The job counts that a dry run lists."""
    if "Nothing to be done" in output:
        return {}
    table = re.search(r"^job +count\n-+ +-+\n(.*?)^total", output, re.M | re.S)[1]
    return {rule: int(count) for rule, count in map(str.split, table.splitlines())}


def because(output: str, reason: str) -> set[str]:
    """The rules that a dry run would run for a reason."""
    listed = re.search(rf"^ +{reason}:\n +(.*)$", output, re.M)
    return set(listed[1].split(", ")) if listed else set()


def clear(study: Path) -> None:
    """Take away all that a run made."""
    for name in (".snakemake", "results", "logs"):
        shutil.rmtree(study / name, ignore_errors=True)


def importing(folder: Path, *, config: str = "", given: str = "") -> Path:
    """Write a workflow that imports this one."""
    text = WORKFLOW.format(root=ROOT, config=config, given=given)
    return write(folder, {"workflow/Snakefile": text})


def checkout(to: Path) -> Path:
    """The project's files as git has them, and those not committed yet."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.decode()
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, to / name)
    return to
