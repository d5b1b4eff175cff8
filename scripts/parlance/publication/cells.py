"""The text of published tables: CSV and JSON Lines, the same bytes every time."""

import csv
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd

_NEEDS_QUOTES = re.compile(r'[",\r\n]')


def csv_text(frame: pd.DataFrame) -> str:
    """A table as CSV: one header line, `\\n` after each row, no index.

    Floats as `%.10g`, undefined values as empty cells. The text depends on nothing
    but the values.

    Raises:
        ValueError: for an infinite number, which no table may hold.
    """
    columns = [_cells(frame[name]) for name in frame.columns]
    header = ",".join(_quoted(str(name)) for name in frame.columns)
    return "".join(
        f"{line}\n" for line in (header, *map(",".join, zip(*columns, strict=True)))
    )


def json_lines(frame: pd.DataFrame) -> str:
    """A table as JSON Lines: an object for each row, in the columns' order."""
    records = frame.astype(object).to_dict("records")
    return "".join(
        json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"
        for record in records
    )


def csv_header(path: Path | str) -> list[str]:
    """The names of a CSV file's columns."""
    with open(path, encoding="utf-8", newline="") as file:
        return next(csv.reader(file), [])


def read_csv(
    path: Path | str, dtypes: Mapping[str, str], columns: Sequence[str]
) -> pd.DataFrame:
    """Read a table as it is declared, whatever its cells look like.

    Args:
        path: a CSV file.
        dtypes: of its columns; an empty cell of a column of `str` is an empty text,
            in another column it is undefined.
        columns: which to read, in this order.
    """
    frame = pd.read_csv(
        path,
        usecols=columns,
        dtype=dict(dtypes),
        keep_default_na=False,  # `null` and `nan` are words
        na_values={name: [""] for name, dtype in dtypes.items() if dtype != "str"},
    )
    return frame[list(columns)]


def read_json_lines(
    path: Path | str, dtypes: Mapping[str, str], columns: Sequence[str]
) -> pd.DataFrame:
    """Read a table from JSON Lines; an empty file is a table without rows."""
    lines = Path(path).read_text("utf-8").split("\n")
    rows = [json.loads(line) for line in lines if line]
    frame = pd.DataFrame(rows, columns=list(columns))
    return frame.astype({name: dtypes[name] for name in columns})


def _cells(column: pd.Series) -> list[str]:
    if pd.api.types.is_float_dtype(column):
        values = column.to_numpy(dtype=float, na_value=float("nan"))
        if (abs(values) == float("inf")).any():
            raise ValueError(f"the column '{column.name}' holds an infinite number")
        # Adding 0 turns -0.0 into 0.0.
        return ["" if value != value else f"{value + 0.0:.10g}" for value in values]
    empty = column.isna()
    return [
        "" if gap else _quoted(str(value))
        for value, gap in zip(column.tolist(), empty, strict=True)
    ]


def _quoted(cell: str) -> str:
    if _NEEDS_QUOTES.search(cell):
        return '"' + cell.replace('"', '""') + '"'
    return cell
