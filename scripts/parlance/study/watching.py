"""What a person sees of a run: its steps in the study's words, then its pages.

Snakemake tells what happens in log records; each that belongs to a run has an
`event`. They are known here by that name alone.
"""

import logging
import os
import shutil
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

LOCKED = (
    "This folder is locked by another run: wait until that one has ended or, if none "
    "is at work (it was killed), give the command once with --unlock added, and then "
    "again without."
)
_QUIET = {"rules", "host"}
_BAR = 20
# What Snakemake says before it says that a run has begun.
_PREAMBLE = ("Assuming unrestricted shared filesystem usage.",)


def watch(
    logger: logging.Logger,
    *,
    steps: Mapping[str, str],
    subject: Callable[[Mapping[str, str]], str],
    pages: Callable[[], Iterable[str]],
) -> None:
    """Let a run speak in the study's words, in place of Snakemake's.

    What is no part of a run (a report, a graph, an error of Snakemake's) is told by
    the handler that was there before.

    Args:
        logger: Snakemake's; without a handler that writes to a stream, nothing is
            changed.
        steps: for each rule that is a step of the study, what it does, in one
            sentence.
        subject: what a step is about, by its wildcards; may be empty.
        pages: the pages to name at the end, relative to the study.
    """
    for handler in list(logger.handlers):
        if isinstance(handler, logging.StreamHandler) and not isinstance(
            handler, logging.FileHandler
        ):
            logger.removeHandler(handler)
            logger.addHandler(Watcher(handler, steps, subject, pages))
            return


def wanted(quiet: Iterable | None) -> bool:
    """Whether a run is to be watched: as the default profile has it.

    Args:
        quiet: what Snakemake is told not to speak of. Another choice on the command
            line (`--quiet all`, `--quiet host`) is one of Snakemake's own words.
    """
    return {str(one).lower().rpartition(".")[2] for one in quiet or ()} == _QUIET


class Watcher(logging.Handler):
    """Tells a run step by step; all else is left to the handler it replaces."""

    def __init__(
        self,
        before: logging.StreamHandler,
        steps: Mapping[str, str],
        subject: Callable[[Mapping[str, str]], str],
        pages: Callable[[], Iterable[str]],
    ) -> None:
        super().__init__()
        self._before, self._steps = before, steps
        self._subject, self._pages = subject, pages
        self._begun = time.monotonic()
        self._running = self._failed = False
        self._total = self._told = self._done = 0
        self._names: dict[int, str] = {}
        self._withheld: list[logging.LogRecord] = []
        self._stream = before.stream
        terminal = getattr(self._stream, "isatty", lambda: False)()
        self._bar = terminal and os.environ.get("TERM") != "dumb"

    def emit(self, record: logging.LogRecord) -> None:
        """Tell what a record says, if it concerns a person who watches."""
        try:
            event = str(getattr(record, "event", None) or "")
            getattr(self, f"_{event}", self._other)(record)
        except BrokenPipeError:
            raise
        except Exception:
            self.handleError(record)

    def close(self) -> None:
        """Name the pages, once a run has come to its end."""
        if self._running and not self._failed:
            self._running = False
            self._finish()
        for withheld in self._withheld:
            self._leave(withheld)
        self._before.close()
        super().close()

    def flush(self) -> None:
        """Write out what is held back."""
        self._before.flush()

    # Each event of a run that is told here has a method of its name.

    def _workflow_started(self, record: logging.LogRecord) -> None:
        self._running = True
        self._from = Path(record.rundir)

    def _run_info(self, record: logging.LogRecord) -> None:
        self._total = sum(record.stats.get(rule, 0) for rule in self._steps)

    def _job_info(self, record: logging.LogRecord) -> None:
        step = self._steps.get(record.rule_name)
        if step is None:
            return
        subject = plain(self._subject(record.wildcards))
        name = step.removesuffix(".") + (f" ({subject})" if subject else "")
        self._names[record.jobid] = name
        self._told += 1
        width = len(str(self._total))
        self._line(self._fitting(f"{self._told:{width}} of {self._total}  {name}"))
        self._draw()

    def _job_finished(self, record: logging.LogRecord) -> None:
        self._done += record.job_id in self._names
        self._draw()

    def _job_error(self, record: logging.LogRecord) -> None:
        """A mistake in the study was told by the job itself: nothing to add."""
        self._failed = True
        self._wipe()
        if not _told_by_job(record.log):
            for withheld in self._withheld:
                self._leave(withheld)
            name = self._names.get(record.jobid, record.rule_name)
            self._line(f"This step failed: {name}")
            for path in filter(os.path.exists, record.log):
                self._line(f"What is known of it stands in {self._shown(path)}")
        self._withheld.clear()

    def _error(self, record: logging.LogRecord) -> None:
        kind = getattr(record, "exception", "")
        if kind == "LockException":
            self._failed = True
            self._line(LOCKED)
        elif kind in ("RuleException", "CalledProcessError") and self._running:
            self._withheld.append(record)  # the job's own error follows
        elif not (self._failed and kind == "WorkflowError"):
            self._failed = True
            self._leave(record)

    def _other(self, record: logging.LogRecord) -> None:
        if self._running:
            told = record.levelno >= logging.WARNING and not self._failed
        else:
            told = record.getMessage() not in _PREAMBLE
        if told:
            self._leave(record)

    def _progress(self, record: logging.LogRecord) -> None:
        """Told with each job that is finished."""

    _shellcmd = _resources_info = _group_info = _job_started = _progress

    def _finish(self) -> None:
        self._wipe()
        took = duration(time.monotonic() - self._begun)
        pages = [page for page in self._pages() if os.path.exists(page)]
        if self._total or self._told:
            steps = "1 step" if self._told == 1 else f"{self._told} steps"
            said = f"Finished {steps} in {took}."
        else:
            said = f"Nothing to do: all is up to date ({took})."
        if pages:
            said += " The page:" if len(pages) == 1 else " The pages:"
        self._line(said)
        for page in pages:
            self._line(f"    {self._shown(page)}")

    def _shown(self, path: str) -> str:
        """A path as the person who gave the command can open it."""
        full = Path(path).absolute()
        inside = full.is_relative_to(self._from)
        return str(full.relative_to(self._from) if inside else full)

    def _leave(self, record: logging.LogRecord) -> None:
        self._wipe()
        self._before.handle(record)

    def _line(self, text: str) -> None:
        self._wipe()
        self._write(f"{text}\n")

    def _fitting(self, text: str) -> str:
        """A text cut to the terminal's width, where there is one."""
        room = shutil.get_terminal_size().columns - 1
        return text if not self._bar or len(text) <= room else f"{text[: room - 1]}…"

    # The bar is drawn with the cursor left at its start: what a job writes itself
    # covers it, and its line is not wiped away with the bar.

    def _draw(self) -> None:
        if not (self._bar and self._total) or self._failed:
            return
        filled = _BAR * self._done // self._total
        took = duration(time.monotonic() - self._begun)
        bar = f"[{'#' * filled}{'.' * (_BAR - filled)}] {self._done} done, {took}"
        self._write(f"\x1b[2K{self._fitting(bar)}\r")

    def _wipe(self) -> None:
        if self._bar:
            self._write("\x1b[2K")

    def _write(self, text: str) -> None:
        encoding = getattr(self._stream, "encoding", None) or "utf-8"
        self._stream.write(text.encode(encoding, "replace").decode(encoding))
        self._stream.flush()


def _told_by_job(logs: Iterable[str]) -> bool:
    """Whether a failed job ended in a mistake of the study's, not of the code's."""
    texts = [
        Path(path).read_text(encoding="utf-8", errors="replace")
        for path in logs
        if os.path.isfile(path)
    ]
    return any(texts) and not any("Traceback (most recent" in text for text in texts)


def plain(text: str) -> str:
    """A text on one line, without control characters.

    Args:
        text: such as a side's label, as a person wrote it.

    Returns:
        What a terminal can show as it stands.
    """
    return " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split())


def duration(seconds: float) -> str:
    """A duration as people say it.

    Args:
        seconds: at least 0.

    Returns:
        Such as `1 s`, `2 min 5 s` or `1 h 0 min`.
    """
    whole = round(seconds)
    if whole < 60:
        return f"{max(whole, 1)} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"
