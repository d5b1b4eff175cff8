"""Published tables: each is declared once, beside the function that makes it.

All else that speaks of a table derives from its declaration: how it is written and
read back, what the page says of its columns, the data dictionary, the tests.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from parlance.publication import cells, files

# Where tables are published, below `results/`.
CORPUS = "corpus"
COMPARISON = "COMPARISON/tables"

SIDES = ("left", "right")
_DTYPES = {
    "text": "str",
    "integer": "int64",
    "number": "float64",
    "boolean": "bool",
}
# Of columns that may be undefined; a number always may.
_WITH_GAPS = {**_DTYPES, "integer": "Int64", "boolean": "boolean"}


@dataclass(frozen=True)
class Column:
    """A column of a published table.

    Attributes:
        name: what the file calls it.
        type: text, integer, number or boolean.
        meaning: one or two sentences.
        head: what people read on top of it; its name in words unless given.
        unit: of its numbers.
        range: of its values; `0 to 1`, `at least 0`, `above 0`, `one of a, b`.
        when_empty: when a cell is empty: `where …`, `for …`, `without …`.
        source: who described the measure.
        side: 0 for the left side of a comparison, 1 for the right, None for neither.
        refers_to: what its cells name, so that people can be led there: side,
            statement, sentence, word, concept, variant, item.
        choices: whether few values recur, by which people choose rows.
        optional: whether the table may lack it.
    """

    name: str
    type: str
    meaning: str
    head: str = ""
    unit: str = ""
    range: str = ""
    when_empty: str = ""
    source: str = ""
    side: int | None = None
    refers_to: str = ""
    choices: bool = False
    optional: bool = False

    def __post_init__(self) -> None:
        if self.type not in _DTYPES:
            raise ValueError(f"the column '{self.name}' has no type '{self.type}'")
        if not self.head:
            object.__setattr__(self, "head", self.name.replace("_", " ").capitalize())

    @property
    def help(self) -> str:
        """What it means, when it is empty, and who says so."""
        empty = f" Empty {self.when_empty}." if self.when_empty else ""
        source = f" ({self.source})" if self.source else ""
        return f"{self.meaning}{empty}{source}"

    @property
    def dtype(self) -> str:
        """How its values are held in memory."""
        return (_WITH_GAPS if self.when_empty else _DTYPES)[self.type]


@dataclass(frozen=True)
class Table:
    """A published table.

    Attributes:
        name: what its file and the page's section are called.
        title: what people call it.
        about: one or two sentences.
        order: the order of its rows, in words.
        leading: the columns that people see first.
        columns: all of them, in order; optional ones last.
        folder: where it is published, below `results/`.
        ending: `.csv` or `.jsonl`.
    """

    name: str
    title: str
    about: str
    order: str
    leading: tuple[str, ...]
    columns: tuple[Column, ...]
    folder: str = COMPARISON
    ending: str = ".csv"

    def __post_init__(self) -> None:
        every = [column.name for column in self.columns]
        if len(set(every)) < len(every) or not set(self.leading) <= set(every):
            raise ValueError(f"the table '{self.name}' is declared wrongly")

    @property
    def file(self) -> str:
        """Its file, below `results/`."""
        return f"{self.folder}/{self.name}{self.ending}".removeprefix("/")

    @property
    def names(self) -> list[str]:
        """Names of the columns that it always has, in order."""
        return [column.name for column in self.columns if not column.optional]

    def column(self, name: str) -> Column:
        """One of its columns, by name."""
        return next(column for column in self.columns if column.name == name)

    def frame(self, rows: Iterable = ()) -> pd.DataFrame:
        """Rows as a table of the declared columns and types, without optional ones."""
        frame = pd.DataFrame(rows, columns=self.names)
        return frame.astype({name: self.column(name).dtype for name in self.names})

    def write(self, path: Path | str, frame: pd.DataFrame) -> None:
        """Write the table; the file appears whole or not at all.

        Raises:
            ValueError: for other columns than the declared ones, or an infinite
                number.
        """
        self._check(list(frame.columns), "is to be written")
        text = cells.json_lines if self.ending == ".jsonl" else cells.csv_text
        files.put(path, text(frame).encode())

    def read(
        self, path: Path | str, columns: Sequence[str] | None = None
    ) -> pd.DataFrame:
        """Read the table back as it was written.

        Args:
            path: its file.
            columns: which columns, in this order; all when None.

        Returns:
            Text as text, whatever it looks like, an empty cell as an empty text; an
            empty cell of another column as undefined.

        Raises:
            ValueError: for a file with other columns than the declared ones.
        """
        if self.ending == ".jsonl":
            return cells.read_json_lines(path, self._dtypes, columns or self.names)
        held = cells.csv_header(path)
        self._check(held, f"stands in {path}")
        dtypes = {name: self._dtypes[name] for name in held}
        return cells.read_csv(path, dtypes, held if columns is None else columns)

    @property
    def _dtypes(self) -> dict[str, str]:
        return {column.name: column.dtype for column in self.columns}

    def _check(self, held: Sequence[str], where: str) -> None:
        optional = {column.name for column in self.columns if column.optional}
        declared = [
            column.name
            for column in self.columns
            if column.name not in optional - set(held)
        ]
        if list(held) != declared:
            odd = sorted(set(held) ^ set(declared)) or list(held)
            raise ValueError(
                f"the table '{self.name}' {where} with other columns than it is "
                f"declared with: {', '.join(odd)}"
            )


def both_sides(*columns: Column) -> tuple[Column, ...]:
    """The same columns for the left side and then for the right.

    `count` becomes `count_left` and `count_right`, `per_1000_low` becomes
    `per_1000_left_low` and `per_1000_right_low`.
    """
    return tuple(
        replace(
            column,
            name=re.sub(r"(_low|_high|)$", rf"_{name}\1", column.name, count=1),
            side=side,
        )
        for side, name in enumerate(SIDES)
        for column in columns
    )


def with_interval(
    column: Column, *, of: str = "the interval", when_empty: str = "", source: str = ""
) -> tuple[Column, Column, Column]:
    """A column and the two ends of its interval, `_low` and `_high`.

    Args:
        column: the estimate.
        of: what the ends are of.
        when_empty: when an end is empty; as for the estimate unless given.
        source: who described the interval.
    """
    low, high = (
        replace(
            column,
            name=f"{column.name}_{name}",
            meaning=f"{word} end of {of}.",
            head=f"{column.head}, {word.lower()}",
            when_empty=when_empty or column.when_empty,
            source=source,
            choices=False,
            refers_to="",
        )
        for name, word in (("low", "Lower"), ("high", "Upper"))
    )
    return column, low, high


def write_all(
    made: Mapping[Table, pd.DataFrame], paths: Mapping[str, Path | str]
) -> None:
    """Write several tables.

    Args:
        made: the rows of each table.
        paths: its file, by the table's name; anything with `items()`.
    """
    files = dict(paths.items())
    for table, frame in made.items():
        table.write(files[table.name], frame)
