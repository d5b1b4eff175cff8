"""Rows under headings: labels, an axis, and a pair of numbers at the end."""

from collections.abc import Sequence
from typing import NamedTuple

from parlance.figures import lettering, marks, palette, scales, theme


class Row(NamedTuple):
    """A line of a chart; one without a pair of numbers is a heading."""

    label: str
    pair: tuple | None = None
    data: dict | None = None


class Columns(NamedTuple):
    """Where labels, axis and numbers stand, in mm from the sheet's left edge."""

    left: float
    start: float
    stop: float
    colon: float
    right: float

    @property
    def across(self) -> float:
        """The width of the axis."""
        return self.stop - self.start

    @property
    def zero(self) -> float:
        """The middle of the axis."""
        return (self.start + self.stop) / 2


def columns(
    rows: Sequence[Row], *, left: float, right: float, share: float = 0.36
) -> Columns:
    """Room for labels as wide as they need, up to a share of the whole."""
    limit = share * (right - left)
    widths = [
        lettering.width(lettering.clean(row.label), theme.SMALL)
        for row in rows
        if row.pair
    ]
    before, after = marks.counts_room([row.pair for row in rows if row.pair])
    return Columns(
        left=left,
        start=left + 1 + min(limit, max(widths, default=0)) + 2.5,
        stop=right - after - before - 4,
        colon=right - after - 1,
        right=right,
    )


def panel(figure: theme.Sheet, place: Columns, rows: Sequence[Row], top: float):
    """Axes with a place for each row: (axes, middles in rows, the next free top)."""
    breaks = tuple(at for at, row in enumerate(rows) if row.pair is None)
    height = theme.ROW * scales.depth(len(rows), breaks)
    axes = figure.panel(place.start, top, place.across, height)
    middles = scales.rows(axes, [""] * len(rows), breaks=breaks)
    for row, middle in zip(rows, middles, strict=True):
        _letter(figure, place, row, top + theme.ROW * middle)
    return axes, middles, top + height


def head(
    figure: theme.Sheet, place: Columns, top: float, sides, *, numbers: str = ""
) -> float:
    """Directions over the axis, markers over the numbers; the next free top."""
    top = marks.directions(figure, place.left + 1, place.zero, place.right, top, sides)
    middle = top + theme.LINE / 2
    marks.counts_head(figure, place.colon, middle)
    figure.write(place.colon - 4.5, middle, numbers, ha="right")
    return top + theme.LINE + 0.8


def _letter(figure, place: Columns, row: Row, middle: float) -> None:
    left = place.left + 1
    if row.pair is None:
        text = lettering.shorten(
            row.label, place.right - left - 1, theme.SMALL, weight=lettering.BOLD
        )
        ground = {"facecolor": palette.PAPER, "edgecolor": "none", "pad": 0.6}
        figure.write(left, middle, text, weight="bold", bbox=ground)
        return
    label = lettering.shorten(row.label, place.start - left - 2.4, theme.SMALL)
    figure.write(left, middle, label)
    marks.counts(figure, place.colon, [middle], [row.pair])
