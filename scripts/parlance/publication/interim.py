"""Tables that only rules read: Parquet files under `results/interim/`."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import pandas as pd

from parlance.publication import files


def write(path: Path | str, frame: pd.DataFrame) -> None:
    """Write a table; the file appears whole or not at all."""
    files.put(path, frame.to_parquet(index=False))


def read(
    paths: str | Path | Iterable[str | Path], columns: Sequence[str] | None = None
) -> pd.DataFrame:
    """Read one table from one file or several.

    Args:
        paths: a file, or files of the same columns, read as one table in order.
        columns: which columns, in this order; all when None.

    Returns:
        The table with a fresh index.
    """
    chosen = list(columns) if columns is not None else None
    single = isinstance(paths, str | Path)
    frames = [
        pd.read_parquet(path, columns=chosen) for path in ([paths] if single else paths)
    ]
    return frames[0] if len(frames) == 1 else pd.concat(frames, ignore_index=True)


def read_if(paths: Iterable[str | Path] | None) -> pd.DataFrame | None:
    """Read a table that a study may lack: None where no file is named."""
    return read(paths) if paths else None
