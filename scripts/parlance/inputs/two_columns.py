"""Lists of two columns that people write: a key, and what belongs to it."""

from collections.abc import Iterator
from pathlib import Path

from parlance.errors import StudyError
from parlance.inputs import records


def read(path: str | Path, first: str, second: str) -> Iterator[tuple[int, dict]]:
    """Rows with both cells filled and a first cell that no other row has.

    Args:
        path: CSV file.
        first, second: names of the two columns.

    Yields:
        The line each row ends in, and its cells by column.

    Raises:
        StudyError: with file and line.
    """
    seen: dict[str, int] = {}
    for line, row in records.read(path, required=(first, second)):
        for name in (first, second):
            if not row[name]:
                raise StudyError(f"{path}, line {line}: the cell '{name}' is empty")
        key = row[first].lower()
        if key in seen:
            raise StudyError(
                f"{path}, line {line}: '{row[first]}' stands in line {seen[key]} "
                "already; keep one of the two"
            )
        seen[key] = line
        yield line, row
