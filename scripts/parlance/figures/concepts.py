"""Figure `concepts`: how often each side mentions each declared concept."""

import math

import pandas as pd

from parlance.figures import lettering, marks, palette, scales, theme

EMPTY = "No declared concept occurs on either side."
WIDEST = 5.0  # binary logarithm of the largest ratio on the axis
PITCH = 1.8  # rows of a chart for one concept: two intervals and two lines of label
APART = 0.22  # of the pitch, between a concept's two intervals
GUTTER = 5.0  # mm between the two axes
RATIO = "ratio of rates"
RATIOS = ("rate_ratio", "rate_ratio_low", "rate_ratio_high")
NEGATED = "In brackets: mentions under negation."


@theme.figure(title="Concepts", links=("concepts.concept",))
def draw(
    concepts: pd.DataFrame,
    sides: theme.Sides,
    *,
    most: int = 30,
    width: float = theme.WIDE,
):
    """Draw both sides' rates of each concept, and their ratio, with intervals.

    `concepts` has the columns of concepts.csv; whole concepts (an empty variant)
    that occur on either side are drawn, in the table's order, at most `most`. A full
    arrow is an interval that is open, a hollow one goes on beyond the axis. Numbers
    are raw counts, and those under negation below them, where there are any.
    """
    whole = concepts[concepts["variant"].fillna("") == ""]
    used = whole[(whole["count_left"] > 0) | (whole["count_right"] > 0)].head(most)
    if used.empty:
        return theme.notice(EMPTY, width=width)
    figure = theme.Sheet(width=width, describe=_describe(used, sides))
    rows = used.to_dict("records")
    pairs = [(row["count_left"], row["count_right"]) for row in rows]
    before, after = marks.counts_room(pairs)
    colon = width - after - 1
    limit = 0.3 * width
    labels = [
        lettering.wrap(row["concept"], limit, theme.SMALL, lines=2) for row in rows
    ]
    texts = [line for lines in labels for line in lines]
    start = 1 + lettering.widest(texts, theme.SMALL) + 2.5
    room = colon - before - 4 - GUTTER - start
    first = 0.52 * room
    second = start + first + GUTTER

    top = marks.legend(figure, 1, 1.5, width - 2, marks.side_entries(sides)) + 1.5
    marks.more(figure, second + (room - first) / 2, top + theme.LINE / 2)
    marks.counts_head(figure, colon, top + theme.LINE / 2)
    top += theme.LINE + 0.8
    pitch = theme.ROW * PITCH
    height = pitch * len(rows)
    rates = figure.panel(start, top, first, height)
    _rates(rates, rows, first)
    ratios = figure.panel(second, top, room - first, height)
    _ratios(ratios, rows, room - first)
    for number, (lines, row) in enumerate(zip(labels, rows, strict=True)):
        middle = top + pitch * (number + 0.5)
        for line, text in enumerate(lines):
            figure.write(1, middle + theme.LINE * (line - (len(lines) - 1) / 2), text)
        _counted(figure, colon, middle, row)
    top += height + 9
    if any(row.get("negated_left") or row.get("negated_right") for row in rows):
        figure.write(1, top + 1, NEGATED, color=palette.MUTED)
        top += 4
    return figure.cut(top)


def _counted(figure, colon: float, middle: float, row: dict) -> None:
    negated = (row.get("negated_left") or 0, row.get("negated_right") or 0)
    lift = theme.LINE / 2 if any(negated) else 0
    pair = (row["count_left"], row["count_right"])
    marks.counts(figure, colon, [middle - lift], [pair])
    if any(negated):
        figure.write(
            colon,
            middle + lift,
            f"({negated[0]} : {negated[1]})",
            ha="center",
            color=palette.MUTED,
        )


def _rates(panel, rows: list[dict], across: float) -> None:
    _open(panel, rows)
    ends = [
        row[name]
        for row in rows
        for name in (
            "per_1000_left",
            "per_1000_right",
            "per_1000_left_high",
            "per_1000_right_high",
        )
        if marks.present(row[name])
    ]
    largest = max(
        row[name] for row in rows for name in ("per_1000_left", "per_1000_right")
    )
    most = min(max(ends), 3 * largest)
    panel.set_xlim(-0.03 * most, 1.04 * most)
    scales.fit_ticks(panel, across)
    panel.set_xlabel("per 1,000 words")
    for number, row in enumerate(rows):
        for side, name in enumerate(("per_1000_left", "per_1000_right")):
            middle = number + 0.5 + (side - 0.5) * 2 * APART
            marks.interval(
                panel,
                middle,
                row[f"{name}_low"],
                row[f"{name}_high"],
                color=palette.EDGES[side],
            )
            marks.point(panel, row[name], middle, side)


def _ratios(panel, rows: list[dict], across: float) -> None:
    """Ratios on a log scale; the point of a concept with a zero count is left out."""
    _open(panel, rows)
    logs = [[_log(row[name]) for name in RATIOS] for row in rows]
    ends = [abs(end) for row in logs for end in row if marks.present(end)]
    reach = min(max([*ends, 1.0]), WIDEST) + 0.3
    scales.diverging(panel, reach, across, title=RATIO)
    scales.log_ticks(panel, reach, across)
    for number, (ratio, low, high) in enumerate(logs):
        marks.interval(panel, number + 0.5, low, high)
        if marks.present(ratio) and abs(ratio) <= reach:
            marks.estimate(panel, ratio, number + 0.5)


def _log(ratio: float) -> float:
    return math.log2(ratio) if marks.present(ratio) and ratio > 0 else math.nan


def _open(panel, rows: list[dict]) -> None:
    panel.set_yticks([])
    panel.set_ylim(len(rows), 0)
    panel.grid(axis="x")
    for number in range(1, len(rows)):
        panel.axhline(number, color=palette.GRID, linewidth=0.4, zorder=0)


def _describe(used: pd.DataFrame, sides: theme.Sides) -> str:
    listed = "; ".join(
        f"{lettering.clean(row['concept'])} {row['count_left']} : {row['count_right']}"
        for row in used.to_dict("records")
    )
    return f"Mentions of concepts, {sides.labels[0]} : {sides.labels[1]}: {listed}."
