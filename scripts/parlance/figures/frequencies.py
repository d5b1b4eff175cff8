"""Figure `frequencies`: how often both sides use the most frequent words."""

import pandas as pd

from parlance.figures import lettering, marks, palette, scales, theme
from parlance.text.wordclasses import TOPICAL

ROOM_FOR_TWO = 36.0  # mm; below that the rates stand alone
EMPTY = "No name or content word occurs often enough to be shown."


@theme.figure(title="Most frequent words", links=("keyness.term",))
def draw(
    keyness: pd.DataFrame,
    sides: theme.Sides,
    *,
    terms: int = 20,
    width: float = theme.WIDE,
):
    """Draw both sides' rates of the most frequent names and content words, joined.

    `keyness` has the columns of keyness.csv; of its single words (n = 1), the
    `terms` with the highest summed rates are shown, in that order. Beside the rates
    stands their difference with its interval, where the table has it.
    """
    chosen = leading(keyness, terms=terms)
    if chosen.empty:
        return theme.notice(EMPTY, width=width)
    figure = theme.Sheet(width=width, describe=_describe(chosen, sides))
    pairs = list(zip(chosen["count_left"], chosen["count_right"], strict=True))
    limit = 0.25 * width
    labels = [lettering.shorten(term, limit, theme.SMALL) for term in chosen["term"]]
    before, after = marks.counts_room(pairs)
    start = 1 + lettering.widest(labels, theme.SMALL) + 3.2
    colon = width - after - 1
    room = colon - before - 3 - start
    apart = 5.0 if width < theme.WIDE else 8.0
    differs = "rate_difference_low" in chosen and room >= ROOM_FOR_TWO
    share = 0.56 if differs else 1.0
    first = (room - apart) * share if differs else room
    second = start + first + apart

    top = marks.legend(figure, 1, 1.5, width - 2, marks.side_entries(sides)) + 1.5
    if differs:
        marks.more(figure, (second + colon - before - 3) / 2, top + theme.LINE / 2)
    top += theme.LINE + 1
    height = theme.ROW * len(labels)
    panel = figure.panel(start, top, first, height)
    middles = scales.rows(panel, labels)
    _rates(panel, chosen, middles, first)
    if differs:
        across = colon - before - 3 - second
        panel = figure.panel(second, top, across, height)
        _differences(panel, chosen, middles, across)
    marks.counts_head(figure, colon, top - theme.LINE / 2 - 0.8)
    marks.counts(figure, colon, [top + theme.ROW * y for y in middles], pairs)
    return figure.cut(top + height + 8.5)


def leading(keyness: pd.DataFrame, *, terms: int) -> pd.DataFrame:
    """The most frequent names and content words, by the sum of both sides' rates."""
    chosen = keyness[(keyness["n"] == 1) & keyness["class"].isin(TOPICAL)]
    rate = chosen["per_1000_left"] + chosen["per_1000_right"]
    ordered = chosen.assign(_rate=rate.round(9)).sort_values(
        ["_rate", "term"], ascending=[False, True]
    )
    return ordered.head(terms)


def _rates(panel, chosen: pd.DataFrame, middles: list[float], across: float) -> None:
    left, right = chosen["per_1000_left"], chosen["per_1000_right"]
    for middle, *rates in zip(middles, left, right, strict=True):
        panel.plot(rates, [middle, middle], color=palette.RULE, linewidth=1.2, zorder=2)
        for side in (1, 0):
            marks.point(panel, rates[side], middle, side)
    most = max(left.max(), right.max())
    panel.set_xlim(-0.03 * most, 1.04 * most)
    scales.fit_ticks(panel, across)
    panel.set_xlabel("per 1,000 words")


def _differences(
    panel, chosen: pd.DataFrame, middles: list[float], across: float
) -> None:
    panel.set_yticks([])
    panel.set_ylim(len(middles), 0)
    panel.grid(axis="x")
    names = ("rate_difference", "rate_difference_low", "rate_difference_high")
    rows = list(zip(middles, *(chosen[name] for name in names), strict=True))
    sizes = (abs(end) for row in rows for end in row[1:] if marks.present(end))
    reach = max(sizes, default=0.0)
    scales.diverging(panel, 1.06 * reach or 1.0, across, title="difference")
    for middle, difference, low, high in rows:
        marks.interval(panel, middle, low, high)
        marks.estimate(panel, difference, middle)


def _describe(chosen: pd.DataFrame, sides: theme.Sides) -> str:
    listed = "; ".join(
        f"{lettering.clean(row['term'])} {row['per_1000_left']:.1f} and "
        f"{row['per_1000_right']:.1f}"
        for row in chosen.to_dict("records")
    )
    return f"Rates per 1,000 words, {sides.labels[0]} and {sides.labels[1]}: {listed}."
