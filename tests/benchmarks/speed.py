"""What Snakemake adds: `python tests/benchmarks/speed.py [ROUNDS]`.

A cold run of the default study against one lean process, which calls the adapters of
the same jobs one after the other and writes the same files; and a run with nothing to
do against that of a toy workflow. All are timed in turns, with compiled bytecode;
processor seconds tell more than the clock where others use the machine too.
"""

import os
import pickle
import resource
import statistics
import subprocess
import sys
import tempfile
import time
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

CORES = 2
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


def main(rounds: int = 3) -> None:
    """Print times in seconds, and their ratios."""
    with tempfile.TemporaryDirectory() as folder:
        project = studies.checkout(Path(folder, "project"))
        toy = studies.write(
            Path(folder, "toy"),
            {
                "Snakefile": TOY,
                "make.py": "print(snakemake.params.text, file=open('made.txt', 'w'))",
            },
        )
        recorded = Path(folder, "jobs.pickle")
        recorded.write_bytes(pickle.dumps(jobs_of(project)))
        study = ["--cores", str(CORES), "--quiet", "all"]
        lean = [str(Path(__file__).with_name("lean.py")), str(recorded)]
        times = {"cold": [], "lean": [], "nothing to do": [], "toy": []}
        timed(project, *lean)  # compiles all bytecode
        for _ in range(rounds):
            studies.clear(project)
            times["lean"].append(timed(project, *lean))
            made = studies.published(project)
            studies.clear(project)
            times["cold"].append(timed(project, "-m", "snakemake", *study))
            assert studies.published(project) == made
        timed(toy, "-m", "snakemake", *study)
        for _ in range(2 * rounds):
            times["nothing to do"].append(timed(project, "-m", "snakemake", *study))
            times["toy"].append(timed(toy, "-m", "snakemake", *study))
    for place, kind in enumerate(("by the clock", "of processors")):
        taken = {name: [pair[place] for pair in found] for name, found in times.items()}
        for name, seconds in taken.items():
            print(f"{name}: {' '.join(f'{s:.2f}' for s in seconds)} s {kind}")
        for slow, fast in (("cold", "lean"), ("nothing to do", "toy")):
            best = min(taken[slow]) / min(taken[fast])
            middle = statistics.median(taken[slow]) / statistics.median(taken[fast])
            print(f"{slow} / {fast}: {best:.2f} at best, {middle:.2f} in the middle")


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


def timed(folder: Path, *arguments: str) -> tuple[float, float]:
    """Seconds that a Python process takes, by the clock and of all cores."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    begun, spent = time.perf_counter(), cpu()
    subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=kept, check=True, timeout=900
    )
    return time.perf_counter() - begun, cpu() - spent


def cpu() -> float:
    """Processor seconds of all processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
