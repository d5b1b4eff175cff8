"""Going on after a run that was killed, without getting in the way of one at work.

Snakemake locks the files of a run, and a run that is killed leaves its lock behind.
So a run also leaves a record of its process. Where that process and the steps it
had begun are gone, so is the need of the lock.
"""

import atexit
import os
import shutil
import time
from pathlib import Path

_PROCESSES = Path("/proc")
_WAIT = 60


def record(folder: Path | str = ".snakemake") -> None:
    """Say that this process has locked files, until it ends.

    Args:
        folder: where Snakemake keeps its own files.
    """
    if place := _place():
        mine = Path(folder) / "runs" / f"{place}.{os.getpid()}"
        mine.parent.mkdir(parents=True, exist_ok=True)
        mine.touch()
        atexit.register(mine.unlink, missing_ok=True)


def clear(folder: Path | str = ".snakemake", *, wait: float = _WAIT) -> None:
    """Take away the lock of a run that was killed, if that is certain.

    It stays where any run that left a record may be at work (or was on another
    machine, in another container, or before a restart), and where a lock has no
    record. Steps that outlive their run are waited for.

    Args:
        folder: where Snakemake keeps its own files.
        wait: seconds, at most, for such steps to end.
    """
    folder = Path(folder)
    records = sorted((folder / "runs").glob("*"))
    locks = list((folder / "locks").glob("*.output.lock"))
    if not records or len(locks) > len(records) or not all(map(_dead, records)):
        return
    until = time.monotonic() + wait
    while _steps_at_work(folder):
        if time.monotonic() > until:
            return
        time.sleep(0.1)
    try:
        for one in records:
            one.unlink()  # of two runs that come here at once, one goes on
    except FileNotFoundError:
        return
    shutil.rmtree(folder / "locks", ignore_errors=True)


def _place() -> str:
    """Where a process number means one process: since a start, in a container."""
    try:
        started = (_PROCESSES / "sys/kernel/random/boot_id").read_text().strip()
        numbered = os.stat(_PROCESSES / "self/ns/pid").st_ino
    except OSError:
        return ""
    return f"{started}.{numbered}"


def _dead(run: Path) -> bool:
    place, _, process = run.name.rpartition(".")
    return place == _place() and not (_PROCESSES / process).exists()


def _steps_at_work(folder: Path) -> bool:
    """Whether any process runs a script that Snakemake wrote for a job here."""
    scripts = os.fsencode(folder.absolute() / "scripts") + b"/"
    for process in _PROCESSES.glob("[0-9]*"):
        try:
            if scripts in (process / "cmdline").read_bytes():
                return True
        except OSError:  # it has ended, or is another user's
            continue
    return False
