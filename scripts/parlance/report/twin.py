"""A table as a page of its own: what Snakemake's report can show of a CSV file."""

from collections.abc import Mapping, Sequence

import pandas as pd

from parlance.report import labels, listing, materials


def render_all(
    frames: Mapping[str, pd.DataFrame],
    sides: Sequence[Mapping],
    statements: pd.DataFrame,
) -> dict[str, str]:
    """The twins of a comparison's tables, by the names of their files.

    Args:
        frames: rows of each table, by its name.
        sides, statements: see `render`.
    """
    return {
        f"{name}.html": render(name, frame, sides=sides, statements=statements)
        for name, frame in frames.items()
    }


def render(
    name: str,
    frame: pd.DataFrame,
    *,
    sides: Sequence[Mapping],
    statements: pd.DataFrame,
) -> str:
    """The HTML twin of a table: its first rows, all columns, no script.

    Args:
        name: of the table.
        frame: its rows.
        sides: side, voice and label of the comparison's two sides.
        statements: statement and label.
    """
    pair = labels.both(sides)
    names = dict(zip(statements["statement"], statements["label"], strict=True))
    table = listing.listed(name, frame, sides=pair, labels=names)
    return (
        materials.templates()
        .get_template("twin.html")
        .render(table=table, sides=pair, left_out=table.left_out + len(table.more))
    )
