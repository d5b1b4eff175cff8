"""What Snakemake adds, what was gained: `python tests/benchmarks/speed.py [ROUNDS]`.

In turns, with compiled bytecode, from this tree and a checkout of an earlier commit:

- a cold run of the default study against that of the earlier commit;
- the same against one lean process of either tree, which calls the adapters of the
  same jobs one after the other and writes the same files;
- a run with nothing to do against that of a toy workflow.

Prints all figures, the ratios of their medians, and the limits set when the rules
were merged. Processor seconds tell more than the clock where others use the machine.
"""

import argparse
import compileall
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import studies
from snakemake.api import SnakemakeApi
from snakemake.settings.types import (
    DAGSettings,
    OutputSettings,
    Quietness,
    ResourceSettings,
)

BEFORE = "56c7f1b"
CORES = 2
SNAKEMAKE = ("-m", "snakemake", "--cores", str(CORES))
TOY = """
rule all:
    input:
        "made.txt",
rule make:
    output:
        "made.txt",
    params:
        text="made",
    script:
        "make.py"
"""
MAKE = "print(snakemake.params.text, file=open('made.txt', 'w'))"
CLOCK, PROCESSORS = "by the clock", "of processors"
# What is compared with what, how it is measured, and the most that it may be.
RATIOS = (
    ("cold", "cold before", PROCESSORS, 0.60),
    ("cold", "cold before", CLOCK, 0.65),
    ("cold", "lean before", PROCESSORS, 2.0),
    ("cold", "lean", PROCESSORS, None),
    ("nothing to do", "toy", PROCESSORS, 1.15),
    ("nothing to do", "toy", CLOCK, 1.15),
)
# Run in a tree: the jobs as its own benchmark records them.
RECORD = """
import pickle, sys
from pathlib import Path
sys.path.insert(0, "tests/benchmarks")
import speed
Path(sys.argv[1]).write_bytes(pickle.dumps(speed.jobs_of(Path.cwd())))
"""

Seconds = dict[str, float]


def main(rounds: int, before: str = BEFORE) -> None:
    """Print times in seconds, and their ratios."""
    with tempfile.TemporaryDirectory() as folder:
        now = studies.checkout(Path(folder, "now"))
        then = earlier(before, Path(folder, "then"))
        toy = studies.write(Path(folder, "toy"), {"Snakefile": TOY, "make.py": MAKE})
        for tree in (now, then):
            compileall.compile_dir(tree / "scripts", quiet=1)
        cold = {
            "cold": (now, SNAKEMAKE),
            "cold before": (then, SNAKEMAKE),
            "lean": (now, lean(now)),
            "lean before": (then, lean(then)),
        }
        nothing = {"nothing to do": (now, SNAKEMAKE), "toy": (toy, SNAKEMAKE)}
        print(f"{rounds} rounds, {CORES} cores, before: {before}", flush=True)
        times = in_turns(rounds, cold, clear=True)
        timed(now, *SNAKEMAKE)
        timed(toy, *SNAKEMAKE)
        times |= in_turns(2 * rounds, nothing, clear=False)
    for slow, fast, kind, limit in RATIOS:
        middle = {
            name: statistics.median(one[kind] for one in times[name])
            for name in (slow, fast)
        }
        print(
            f"{slow} / {fast}, seconds {kind}: "
            f"{middle[slow]:.2f} / {middle[fast]:.2f} = "
            f"{middle[slow] / middle[fast]:.2f}"
            + (f" (at most {limit:.2f})" if limit else "")
        )


def earlier(commit: str, to: Path) -> Path:
    """A checkout of an earlier commit beside this tree."""
    git = ("git", "-c", "advice.detachedHead=false")
    subprocess.run([*git, "clone", "--quiet", "-n", studies.ROOT, to], check=True)
    subprocess.run([*git, "checkout", "--quiet", commit], cwd=to, check=True)
    return to


def lean(tree: Path) -> tuple[str, ...]:
    """How a tree's jobs are run in one process, by what it says itself."""
    jobs = tree / "jobs.pickle"
    timed(tree, "-c", RECORD, str(jobs))
    return ("tests/benchmarks/lean.py", str(jobs))


def in_turns(
    rounds: int, runs: Mapping[str, tuple[Path, tuple]], *, clear: bool
) -> dict[str, list[Seconds]]:
    """Times of runs, one after the other in each round, in turned order."""
    times: dict[str, list[Seconds]] = {name: [] for name in runs}
    for number in range(rounds):
        for name in list(runs)[:: -1 if number % 2 else 1]:
            folder, arguments = runs[name]
            if clear:
                studies.clear(folder)
            taken = timed(folder, *arguments)
            times[name].append(taken)
            told = ", ".join(f"{taken[kind]:.2f} s {kind}" for kind in taken)
            print(f"{number + 1} {name}: {told}", flush=True)
    return times


def jobs_of(project: Path) -> list[dict]:
    """All jobs of the default study in the order in which they can run."""
    with SnakemakeApi(OutputSettings(quiet={Quietness.ALL})) as api:
        workflow = api.workflow(
            resource_settings=ResourceSettings(cores=CORES),
            snakefile=project / "Snakefile",
            workdir=project,
        )
        dag = workflow.dag(dag_settings=DAGSettings(forceall=True))
        dag.execute_workflow(executor="dryrun")
        planned = workflow._workflow.dag
        found = [job for level in planned.toposorted() for job in level]
        return [
            {
                "script": str(project / "scripts" / f"{job.rule.name}.py"),
                **{
                    kind: plain(getattr(job, kind))
                    for kind in ("input", "output", "params", "log", "wildcards")
                },
            }
            for job in found
            if job.rule.script
        ]


def plain(values) -> tuple[list, dict]:
    """The items of one of a job's lists, and those that have names."""
    named = {
        name: bare(getattr(values, name)) for name, _ in values._allitems() if name
    }
    return [bare(value) for value in values], named


def bare(value):
    """A value without Snakemake's own types."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, dict):
        return {key: bare(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [bare(item) for item in value]
    return value


def timed(folder: Path, *arguments: str) -> Seconds:
    """Seconds that a Python process takes, by the clock and of all cores."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    begun, spent = time.perf_counter(), cpu()
    ended = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=kept,
        capture_output=True,
        text=True,
        timeout=900,
    )
    if ended.returncode:
        raise SystemExit(ended.stdout + ended.stderr)
    return {CLOCK: time.perf_counter() - begun, PROCESSORS: cpu() - spent}


def cpu() -> float:
    """Processor seconds of all processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rounds", nargs="?", type=int, default=5)
    parser.add_argument("--before", default=BEFORE, metavar="COMMIT")
    main(**vars(parser.parse_args()))
