"""The log of a job: what it read, kept and left out, or what went wrong."""

import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from parlance.errors import StudyError


@contextmanager
def keep(path: str) -> Iterator[Callable[[str], None]]:
    """Open a job's log; what ends the job stands in it too.

    Args:
        path: the log file, written anew.

    Yields:
        A function that adds a line.
    """
    with open(path, "w", encoding="utf-8") as log:
        try:
            yield lambda line: print(line, file=log)
        except StudyError as mistake:
            print(mistake.message, file=log)
            raise
        except BaseException:
            traceback.print_exc(file=log)
            raise
