"""Figure `style`: how the sides differ in length, diversity and grammar."""

from __future__ import annotations

import pandas as pd

from parlance.figures import ledger, lettering, marks, scales, theme, wording

EMPTY = "No measure of style could be computed for both sides."
AXIS = "difference, in percent of the two sides' mean"
RATE = "per 1,000 words"
OTHER = "Diversity, length and readability"
CAP = 200.0  # percent: one side at zero


@theme.styled
def draw(style: pd.DataFrame, sides: theme.Sides, *, width: float = theme.WIDE):
    """Draw the sides' difference in each measure, with its interval.

    `style` has the columns of style.csv. Measures have units of their own, so each
    difference is divided by the mean of the two sides' values (of their sizes); an
    interval that goes beyond the axis ends in an arrow. Values stand beside.
    """
    rows = _rows(style)
    if not rows:
        return theme.notice("style", EMPTY, width=width)
    figure = theme.Sheet("style", width=width, describe=_describe(rows, sides))
    place = ledger.columns(rows, left=0, right=width, share=0.46)
    top = ledger.head(figure, place, 1.5, sides, numbers="values")
    panel, middles, top = ledger.panel(figure, place, rows, top)
    scales.diverging(panel, _reach(rows), place.across, title=AXIS)
    for row, middle in zip(rows, middles, strict=True):
        if row.pair is None:
            continue
        low, high = row.data["low"], row.data["high"]
        if marks.present(low) or marks.present(high):
            marks.interval(panel, middle, low, high)
        marks.estimate(panel, row.data["difference"], middle)
    return figure.cut(top + 9)


def _rows(style: pd.DataFrame) -> list[ledger.Row]:
    """A heading for each kind of measure, then its measures, scaled."""
    rows = []
    rates = style["unit"].fillna("").eq(RATE)
    for title, group in ((f"Rates {RATE}", style[rates]), (OTHER, style[~rates])):
        found = list(filter(None, map(_scaled, group.to_dict("records"))))
        if found:
            rows += [ledger.Row(title), *found]
    return rows


def _scaled(row: dict) -> ledger.Row | None:
    values = row["left"], row["right"]
    if not all(map(marks.present, values)) or not any(values):
        return None
    scale = (abs(values[0]) + abs(values[1])) / 200
    unit = row["unit"] if isinstance(row["unit"], str) else ""
    name = wording.measure(row["measure"])
    return ledger.Row(
        label=f"{name} ({unit})" if unit not in ("", RATE, name) else name,
        pair=(_value(values[0]), _value(values[1])),
        data={
            "difference": row["difference"] / scale,
            "low": row["difference_low"] / scale,
            "high": row["difference_high"] / scale,
        },
    )


def _value(value: float) -> str:
    """Three digits that count, no more than two after the point."""
    size = abs(value)
    return wording.fixed(value, 0 if size >= 100 else 1 if size >= 10 else 2)


def _reach(rows: list[ledger.Row]) -> float:
    ends = [
        abs(end)
        for row in rows
        if row.pair
        for end in row.data.values()
        if marks.present(end)
    ]
    return 1.05 * min(max(ends), CAP) or 1.0


def _describe(rows: list[ledger.Row], sides: theme.Sides) -> str:
    listed = "; ".join(
        f"{lettering.clean(row.label)} {row.pair[0]} and {row.pair[1]}"
        for row in rows
        if row.pair
    )
    return f"Style of {sides.labels[0]} and {sides.labels[1]}: {listed}."
