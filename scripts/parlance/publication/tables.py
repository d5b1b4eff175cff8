"""Write and read tables, the same way every time."""

import csv
import json
import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import pandas as pd

# Columns that hold text, also where every cell of a table is empty.
TEXT_COLUMNS = frozenset(
    """
    choice class collocate concept criterion date evidence item issuer key_for kind
    label left_context lexicon match matched_words measure negator node p_method part
    phrase present_in query referent reporting_verb right_context sha256 shared_words
    side source speaker statement statement_left statement_right term text unit
    variant voice
    """.split()
)
_NEEDS_QUOTES = re.compile(r'[",\r\n]')


def write(path: Path | str, frame: pd.DataFrame) -> None:
    """Write a table as CSV, JSON Lines or Parquet, by the path's ending.

    CSV: UTF-8, one header line, `\\n` after each row, no index, floats as
    `%.10g`, undefined values as empty cells. The bytes depend on nothing but the
    values. The file appears whole or not at all.

    Raises:
        ValueError: for an infinite number, which no table may hold.
    """
    path = Path(path)
    if path.suffix == ".csv":
        put(path, _csv(frame).encode())
    elif path.suffix == ".jsonl":
        put(path, _lines(frame).encode())
    else:
        put(path, frame.to_parquet(index=False))


def put(path: Path | str, content: bytes) -> None:
    """Write a file that appears whole or not at all."""
    path = Path(path)
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(content)
    os.replace(part, path)


def read(
    paths: str | Path | Iterable[str | Path], columns: Sequence[str] | None = None
) -> pd.DataFrame:
    """Read a table from one or more Parquet files, or from a CSV file.

    Args:
        paths: a file, or files of the same columns, read as one table in order.
        columns: which columns; all when None.

    Returns:
        The table with a fresh index. An empty CSV cell is an empty text in a column
        of text, NaN in a column of numbers.
    """
    single = isinstance(paths, str | Path)
    frames = [_read(Path(path), columns) for path in ([paths] if single else paths)]
    return frames[0] if len(frames) == 1 else pd.concat(frames, ignore_index=True)


def read_if(paths: Iterable[str | Path] | None) -> pd.DataFrame | None:
    """Read a table from Parquet files that a study may lack: None without any."""
    return read(paths) if paths else None


def _read(path: Path, columns: Sequence[str] | None) -> pd.DataFrame:
    if path.suffix != ".csv":
        return pd.read_parquet(path, columns=columns and list(columns))
    frame = pd.read_csv(
        path,
        usecols=columns,
        dtype=dict.fromkeys(TEXT_COLUMNS, "str"),
        keep_default_na=False,  # `null` and `nan` are words
        na_values={name: [""] for name in _header(path) - TEXT_COLUMNS},
    )
    return frame if columns is None else frame[list(columns)]


def _header(path: Path) -> set[str]:
    with open(path, encoding="utf-8", newline="") as file:
        return set(next(csv.reader(file)))


def _lines(frame: pd.DataFrame) -> str:
    records = frame.astype(object).to_dict("records")
    return "".join(
        json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"
        for record in records
    )


def _csv(frame: pd.DataFrame) -> str:
    columns = [_cells(frame[name]) for name in frame.columns]
    header = ",".join(_quoted(str(name)) for name in frame.columns)
    return "".join(
        f"{line}\n" for line in (header, *map(",".join, zip(*columns, strict=True)))
    )


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
