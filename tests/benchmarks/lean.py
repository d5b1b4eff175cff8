"""Run recorded jobs in one process, without Snakemake: see `speed.py`."""

import pickle
import sys
from pathlib import Path
from types import SimpleNamespace


class Items(list):
    """A list some of whose items have names, as in Snakemake."""

    def __init__(self, items: list, named: dict) -> None:
        super().__init__(items)
        self._named = named

    def __getattr__(self, name: str):
        try:
            return self._named[name]
        except KeyError:
            raise AttributeError(name) from None

    def get(self, name: str, default=None):
        """The item of that name."""
        return self._named.get(name, default)

    def items(self):
        """The named items."""
        return self._named.items()


def run(jobs: list[dict]) -> None:
    """Run each job's adapter as Snakemake would."""
    sys.path.append(str(Path(jobs[0]["script"]).parent))
    for job in jobs:
        lists = {kind: Items(*job[kind]) for kind in job if kind != "script"}
        told = SimpleNamespace(**lists, scriptdir=str(Path(job["script"]).parent))
        for path in (*lists["output"], *lists["log"]):
            Path(path).parent.mkdir(parents=True, exist_ok=True)
        code = compile(Path(job["script"]).read_bytes(), job["script"], "exec")
        exec(code, {"__name__": "__main__", "snakemake": told})


if __name__ == "__main__":
    run(pickle.loads(Path(sys.argv[1]).read_bytes()))
