"""Rows of the CSV files that people write: manifest, speakers, lexicons, lists."""

import csv
import difflib
import io
from collections.abc import Collection, Iterator
from pathlib import Path

from parlance.errors import StudyError


def read(
    path: str | Path,
    *,
    required: Collection[str],
    columns: Collection[str] | None = None,
) -> Iterator[tuple[int, dict[str, str]]]:
    """Read a CSV file: UTF-8, a header line, as many cells as columns in each row.

    Args:
        path: the file.
        required: names of the columns it must have.
        columns: names of all that it may have; None for any, which are passed over.

    Yields:
        The line each row ends in, and its cells by column, trimmed of white space;
        columns the file lacks are empty. Blank rows are left out.

    Raises:
        StudyError: with file and line, or byte.
    """
    reader = csv.reader(io.StringIO(text(path), newline=""), strict=True)
    try:
        header = [name.strip() for name in next(reader, [])]
        _check_header(path, header, columns, required)
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(header):
                raise StudyError(
                    f"{path}, line {reader.line_num}: {len(cells)} cells under "
                    f"{len(header)} columns; put a text with a comma in double quotes"
                )
            if "\0" in "".join(cells):
                raise StudyError(
                    f"{path}, line {reader.line_num}: holds a NUL; remove it"
                )
            row = dict(zip(header, (cell.strip() for cell in cells), strict=True))
            wanted = required if columns is None else columns
            yield reader.line_num, {name: row.get(name, "") for name in wanted}
    except csv.Error as error:
        raise StudyError(
            f"{path}, line {reader.line_num}: not valid CSV: {error}; close every "
            "quotation mark, and double one that is part of a text"
        ) from None


def unknown(name: str, known: Collection[str], what: str) -> str:
    """A message about a name that is not among the known, with the nearest one."""
    close = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean '{close[0]}'?" if close else f"known: {', '.join(known)}"
    return f"unknown {what} {name!r}; {hint}"


def text(path: str | Path) -> str:
    """The text of a file that people write: UTF-8, a byte-order mark dropped.

    Raises:
        StudyError: naming the file, and the byte that is not UTF-8.
    """
    try:
        return Path(path).read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise StudyError(f"{path}: no such file; create it or name another") from None
    except OSError as error:
        raise StudyError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise StudyError(
            f"{path}, byte {error.start}: not UTF-8; save the file as UTF-8"
        ) from None


def _check_header(
    path: str | Path,
    header: list[str],
    columns: Collection[str] | None,
    required: Collection[str],
) -> None:
    where = f"{path}, line 1"
    for name in header:
        if ";" in name or "\t" in name:
            raise StudyError(f"{where}: the columns must be separated by commas")
        if columns is not None and name not in columns:
            raise StudyError(f"{where}: {unknown(name, columns, 'column')}")
        if header.count(name) > 1:
            raise StudyError(f"{where}: the column '{name}' stands twice; keep one")
    for name in required:
        if name not in header:
            raise StudyError(
                f"{where}: the column '{name}' is missing; the header needs "
                f"{', '.join(required)}"
            )
