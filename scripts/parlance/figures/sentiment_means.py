"""Figure `sentiment_means`: the sides' difference by every lexicon, standardized."""

from __future__ import annotations

import pandas as pd

from parlance.figures import lettering, marks, palette, theme

EMPTY = "No lexicon scored sentences of both sides."
AXIS = "difference of means (SD of sentence scores)"
GROUPS = {
    "all": "All sentences",
    "narration": "Narration",
    "reported": "Reported speech",
    "quotation": "Direct quotation",
}


@theme.styled
def draw(
    means: pd.DataFrame,
    scores: pd.DataFrame,
    sides: theme.Sides,
    *,
    width: float = theme.WIDE,
):
    """Draw each lexicon's difference of the sides' means with its interval.

    `means` has the columns of the comparison's sentiment.csv, `scores` those of
    corpus/sentiment.csv for the sentences of either side. Differences are divided by
    the standard deviation of all those sentences' scores in the same lexicon, so
    that lexicons of different scales share an axis; the pale band reaches to the
    smallest difference that would be found. Means stand beside, in lexicon units.
    """
    rows = _rows(means, scores)
    if not rows:
        return theme.notice("sentiment_means", EMPTY, width=width)
    figure = theme.Sheet(
        "sentiment_means", width=width, describe=_describe(rows, sides)
    )
    entries = [(_band, "smaller than what would be found with 80 % power")]
    entries.insert(0, (_estimate, "difference with interval"))
    pairs = [row["means"] for row in rows if row["means"]]
    labels = [lettering.shorten(row["label"], 0.3 * width, theme.SMALL) for row in rows]
    before, after = marks.counts_room(pairs)
    colon = width - after - 1
    start = 3 + max(
        lettering.widest(
            [label], theme.SMALL, weight="normal" if row["means"] else "bold"
        )
        for label, row in zip(labels, rows, strict=True)
    )
    stop = colon - before - 3
    top = marks.directions(figure, 1, (start + stop) / 2, width - 1, 1.5, sides)
    figure.write(colon - 4.5, top + theme.LINE / 2, "means", ha="right")
    marks.counts_head(figure, colon, top + theme.LINE / 2)
    top += theme.LINE + 0.8

    breaks = tuple(at for at, row in enumerate(rows) if not row["means"])
    height = theme.ROW * marks.depth(len(rows), breaks)
    panel = figure.panel(start, top, stop - start, height)
    middles = marks.rows(panel, [""] * len(rows), breaks=breaks)
    marks.diverging(panel, _reach(rows), stop - start, title=AXIS)
    for label, middle, row in zip(labels, middles, rows, strict=True):
        weight = "normal" if row["means"] else "bold"
        figure.write(1, top + theme.ROW * middle, label, weight=weight)
        if row["means"]:
            _forest(panel, middle, row)
            marks.counts(figure, colon, [top + theme.ROW * middle], [row["means"]])
    top = marks.legend(figure, 1, top + height + 9, width - 2, entries)
    return figure.cut(top + 1.5)


def _rows(means: pd.DataFrame, scores: pd.DataFrame) -> list[dict]:
    """A heading for each voice, then its lexicons, standardized."""
    units = scores.groupby("lexicon")["score"].std().to_dict()
    rows = []
    for voice, title in GROUPS.items():
        found = [
            _standardized(row, units[row["lexicon"]])
            for row in means[means["voice"] == voice].to_dict("records")
            if marks.present(row["difference"]) and units.get(row["lexicon"], 0) > 0
        ]
        if found:
            rows += [{"label": title, "means": None}, *found]
    return rows


def _standardized(row: dict, unit: float) -> dict:
    return {
        "label": row["lexicon"],
        "means": tuple(
            f"{row[name]:.2f}".replace("-", "−") for name in ("mean_left", "mean_right")
        ),
        "difference": row["difference"] / unit,
        "low": row["difference_low"] / unit,
        "high": row["difference_high"] / unit,
        "detectable": row["detectable_difference"] / unit,
    }


def _reach(rows: list[dict]) -> float:
    ends = [
        abs(row[name])
        for row in rows
        if row["means"]
        for name in ("difference", "low", "high", "detectable")
        if marks.present(row[name])
    ]
    return 1.06 * max(ends) or 1.0


def _forest(panel, middle: float, row: dict) -> None:
    if marks.present(row["detectable"]):
        panel.barh(
            middle,
            2 * row["detectable"],
            left=-row["detectable"],
            height=0.8,
            color=palette.VOICE_FILLS["reported"],
            zorder=0.5,
        )
    if marks.present(row["low"]) or marks.present(row["high"]):
        marks.interval(panel, middle, row["low"], row["high"])
    marks.estimate(panel, row["difference"], middle)


def _band(figure, left: float, top: float) -> None:
    color = palette.VOICE_FILLS["reported"]
    marks.box(figure, left, top, color, linewidth=0)


def _estimate(figure, left: float, top: float) -> None:
    marks.line(figure, left, top, marker="s", markersize=3.6, color=palette.INK)


def _describe(rows: list[dict], sides: theme.Sides) -> str:
    listed = "; ".join(
        f"{row['label']} {row['means'][0]} and {row['means'][1]}"
        if row["means"]
        else f"{row['label'].lower()}"
        for row in rows
    )
    return f"Mean sentence scores of {sides.labels[0]} and {sides.labels[1]}: {listed}."
