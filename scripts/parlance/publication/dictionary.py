"""The data dictionary: every column of every published table, in one table."""

from collections.abc import Iterable

import pandas as pd

from parlance.publication.tables import Column, Table

DICTIONARY = Table(
    name="data_dictionary",
    title="Data dictionary",
    about="What the columns of all published tables are and mean.",
    order="tables as the page shows them, then their columns in order",
    leading=("table", "column", "type", "meaning"),
    folder="",
    columns=(
        Column(
            "table",
            "text",
            "The table's file, below results/; COMPARISON stands for the name of a "
            "comparison.",
        ),
        Column("column", "text", "The column's name."),
        Column(
            "type",
            "text",
            "What its cells hold. A boolean is True or False.",
            range="one of text, integer, number, boolean",
        ),
        Column(
            "unit", "text", "Unit of its numbers.", when_empty="where there is none"
        ),
        Column(
            "range",
            "text",
            "Smallest and largest value, or all values there can be.",
            when_empty="where any value of its type may stand",
        ),
        Column("meaning", "text", "What a cell says."),
        Column(
            "when_empty",
            "text",
            "When a cell is empty.",
            when_empty="where no cell is empty",
        ),
        Column(
            "source",
            "text",
            "Who described the measure.",
            when_empty="where none is needed",
        ),
    ),
)
_SIDES = ("Left side: ", "Right side: ")


def table(tables: Iterable[Table]) -> pd.DataFrame:
    """Describe every column of tables.

    Args:
        tables: in the order in which people see them; this one is among them.

    Returns:
        The table `DICTIONARY`.
    """
    return DICTIONARY.frame(
        (
            one.file,
            column.name,
            column.type,
            column.unit,
            column.range,
            _meaning(column),
            column.when_empty,
            column.source,
        )
        for one in tables
        for column in one.columns
    )


def _meaning(column: Column) -> str:
    return (
        column.meaning if column.side is None else _SIDES[column.side] + column.meaning
    )
