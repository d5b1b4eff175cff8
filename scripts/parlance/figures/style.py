"""Figure `style`: how the sides differ in length, diversity and grammar."""

import pandas as pd

from parlance.figures import ledger, lettering, marks, printed, scales, theme

EMPTY = "No measure of style could be computed for both sides."
AXIS = "difference, in percent of the two sides' mean"
RATE = "per 1,000 words"
OTHER = "Diversity, length and readability"
CAP = 200.0  # percent: one side at zero


@theme.figure(title="Style")
def draw(style: pd.DataFrame, sides: theme.SideLabels, *, width: float = theme.WIDE):
    """Draw the sides' difference in each measure, with its interval.

    `style` has the columns of style.csv. Measures have units of their own, so each
    difference is divided by the mean of the two sides' values (of their sizes), and
    rates, which are far less sure, have an axis of their own. An interval that goes
    beyond the axis ends in an arrow. Values stand beside.
    """
    groups = _groups(style, units=width >= theme.WIDE)
    if not groups:
        return theme.notice(EMPTY, width=width)
    figure = theme.Sheet(width=width, describe=_describe(groups, sides))
    every = [row for rows in groups for row in rows]
    place = ledger.columns(every, left=0, right=width, share=0.46)
    top = ledger.head(figure, place, 1.5, sides, numbers="values")
    for rows in groups:
        panel, middles, top = ledger.panel(figure, place, rows, top)
        scales.diverging(panel, _reach(rows[1:]), place.across, title="")
        for row, middle in zip(rows[1:], middles[1:], strict=True):
            low, high = row.data["low"], row.data["high"]
            if marks.present(low) or marks.present(high):
                marks.interval(panel, middle, low, high)
            marks.estimate(panel, row.data["difference"], middle)
        top += 6
    panel.set_xlabel(AXIS)
    return figure.cut(top + 3)


def _groups(style: pd.DataFrame, *, units: bool) -> list[list[ledger.Row]]:
    """A heading for each kind of measure, then its measures, scaled."""
    groups = []
    rates = style["unit"].fillna("").eq(RATE)
    for title, rows in ((OTHER, style[~rates]), (f"Rates {RATE}", style[rates])):
        scaled = (_scaled(row, units=units) for row in rows.to_dict("records"))
        found = list(filter(None, scaled))
        if found:
            groups.append([ledger.Row(title), *found])
    return groups


def _scaled(row: dict, *, units: bool) -> ledger.Row | None:
    values = row["left"], row["right"]
    if not all(map(marks.present, values)) or not any(values):
        return None
    scale = (abs(values[0]) + abs(values[1])) / 200
    unit = row["unit"] if isinstance(row["unit"], str) else ""
    name = printed.measure(row["measure"])
    implied = unit == RATE or unit in name
    return ledger.Row(
        label=f"{name} ({unit})" if units and not implied else name,
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
    return printed.fixed(value, 0 if size >= 100 else 1 if size >= 10 else 2)


def _reach(rows: list[ledger.Row]) -> float:
    ends = [abs(end) for row in rows for end in row.data.values() if marks.present(end)]
    return 1.05 * min(max(ends), CAP) or 1.0


def _describe(groups: list[list[ledger.Row]], sides: theme.SideLabels) -> str:
    listed = "; ".join(
        f"{lettering.clean(row.label)} {row.pair[0]} and {row.pair[1]}"
        for rows in groups
        for row in rows[1:]
    )
    return f"Style of {sides.labels[0]} and {sides.labels[1]}: {listed}."
