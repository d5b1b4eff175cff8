"""Figure `sentiment_means`: the sides' difference by every lexicon, standardized."""

import pandas as pd

from parlance.figures import ledger, marks, palette, printed, scales, theme
from parlance.sentiment.lexicon import declared

EMPTY = "No lexicon scored sentences of both sides."
AXIS = "difference of means (SD of sentence scores)"
KEYS = ["statement", "sentence"]
GROUPS = {"all": "all sentences"} | printed.VOICES


@theme.figure(title="Sentiment by lexicon", notes=("neutral_terms",))
def draw(
    sentiment: pd.DataFrame,
    scores: pd.DataFrame,
    left: pd.DataFrame,
    right: pd.DataFrame,
    sides: theme.SideLabels,
    *,
    width: float = theme.WIDE,
):
    """Draw each lexicon's difference of the sides' means with its interval.

    `sentiment` has the columns of the comparison's sentiment.csv, `scores` those of
    corpus/sentiment.csv; `left` and `right` are the sides' sentences (statement,
    sentence). Differences are divided by the standard deviation of all those
    sentences' scores in the same lexicon, so that lexicons of different scales share
    an axis; the pale band reaches to the smallest difference that would be found.
    Means stand beside, in lexicon units.
    """
    both = pd.concat([left, right])[KEYS].drop_duplicates()
    rows = _rows(sentiment, scores.merge(both, on=KEYS))
    if not rows:
        return theme.notice(EMPTY, width=width)
    figure = theme.Sheet(width=width, describe=_describe(rows, sides))
    place = ledger.columns(rows, left=0, right=width)
    top = ledger.head(figure, place, 1.5, sides, numbers="means")
    panel, middles, top = ledger.panel(figure, place, rows, top)
    scales.diverging(panel, _reach(rows), place.across, title=AXIS)
    for row, middle in zip(rows, middles, strict=True):
        if row.pair:
            _forest(panel, middle, **row.data)
    entries = [
        (_estimate, "difference with interval"),
        (_band, "smaller than what would be found with 80 % power"),
    ]
    top = marks.legend(figure, 1, top + 9, width - 2, entries)
    return figure.cut(top + 1.5)


def _rows(means: pd.DataFrame, scores: pd.DataFrame) -> list[ledger.Row]:
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
            rows += [ledger.Row(title.capitalize()), *found]
    return rows


def _standardized(row: dict, unit: float) -> ledger.Row:
    return ledger.Row(
        label=declared(row["lexicon"]).spelling,
        pair=(printed.fixed(row["mean_left"]), printed.fixed(row["mean_right"])),
        data={
            "difference": row["difference"] / unit,
            "low": row["difference_low"] / unit,
            "high": row["difference_high"] / unit,
            "detectable": row["detectable_difference"] / unit,
        },
    )


def _reach(rows: list[ledger.Row]) -> float:
    ends = [
        abs(end)
        for row in rows
        if row.pair
        for end in row.data.values()
        if marks.present(end)
    ]
    return 1.06 * max(ends) or 1.0


def _forest(panel, middle: float, *, difference, low, high, detectable) -> None:
    if marks.present(detectable):
        color = palette.VOICE_FILLS["reported"]
        panel.barh(
            middle,
            2 * detectable,
            left=-detectable,
            height=0.8,
            color=color,
            zorder=0.5,
        )
    if marks.present(low) or marks.present(high):
        marks.interval(panel, middle, low, high)
    marks.estimate(panel, difference, middle)


def _band(figure, left: float, top: float) -> None:
    marks.box(figure, left, top, palette.VOICE_FILLS["reported"], linewidth=0)


def _estimate(figure, left: float, top: float) -> None:
    marks.line(figure, left, top, marker="s", markersize=3.6)


def _describe(rows: list[ledger.Row], sides: theme.SideLabels) -> str:
    listed = "; ".join(
        f"{row.label} {row.pair[0]} and {row.pair[1]}" if row.pair else row.label
        for row in rows
    )
    return f"Mean sentence scores of {sides.labels[0]} and {sides.labels[1]}: {listed}."
