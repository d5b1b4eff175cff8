"""Figure `word_shift`: the words that part the sides' mean word scores most."""

import pandas as pd

from parlance.figures import ledger, lettering, marks, palette, scales, theme
from parlance.sentiment.lexicon import declared

EMPTY = "No lexicon knows a word that the two sides use at different rates."
AXIS = "contribution to the difference (points per 1,000 words)"
MOST = 30  # words in a column
GUTTER = 6.0  # mm between columns
KINDS = (
    (1.0, "positive word, used more by this side"),
    (0.3, "negative word, used more by the other side"),
)


@theme.figure(title="Words behind the sentiment", links=("word_shift.term",))
def draw(
    word_shift: pd.DataFrame,
    sides: theme.Sides,
    *,
    terms: int = 10,
    width: float = theme.WIDE,
):
    """Draw the largest contributions of single words, lexicon by lexicon.

    `word_shift` has the columns of word_shift.csv; of each lexicon the `terms` words of
    largest |contribution| are shown (fewer where lexicons are many). A bar points to
    the side whose mean word score it raises against the other; the shade tells a
    positive word used more there from a negative word used more by the other. Numbers
    are the words' scores and both rates per 1,000 words.
    """
    shown = word_shift[word_shift["contribution"].abs() > 0]
    if shown.empty:
        return theme.notice(EMPTY, width=width)
    groups = list(shown.groupby("lexicon", sort=False))
    columns = 2 if width >= theme.WIDE and len(groups) > 1 else 1
    terms = min(terms, max(3, MOST * columns // len(groups)))
    panels = [(lexicon, leading(rows, terms=terms)) for lexicon, rows in groups]
    figure = theme.Sheet(width=width, describe=_describe(panels, sides))
    room = (width - GUTTER * (columns - 1)) / columns
    tops = [2.0] * columns
    for number, (lexicon, rows) in enumerate(panels):
        at = number % columns
        left = at * (room + GUTTER)
        marks.title(figure, left + 1, tops[at] + 1.5, declared(lexicon).spelling)
        tops[at] = _panel(figure, left, left + room, tops[at] + 5, rows, sides)
    entries = [(_swatch(strength), text) for strength, text in KINDS]
    at = tops.index(min(tops))
    tops[at] = marks.legend(
        figure, at * (room + GUTTER) + 1, tops[at], room - 2, entries
    )
    return figure.cut(max(tops) + 1.5)


def leading(rows: pd.DataFrame, *, terms: int) -> pd.DataFrame:
    """The words of largest contribution, the left side's first."""
    ordered = rows.assign(_size=rows["contribution"].abs().round(12)).sort_values(
        ["_size", "term"], ascending=[False, True]
    )
    ordered = ordered.head(terms)
    rising = ordered["contribution"] > 0
    return pd.concat([ordered[rising], ordered[~rising]])


def _panel(figure, left: float, right: float, top: float, chosen, sides) -> float:
    rows = [
        ledger.Row(
            label=f"{row['term']} ({_signed(row['word_score'])})",
            pair=(f"{row['per_1000_left']:.1f}", f"{row['per_1000_right']:.1f}"),
            data=row,
        )
        for row in chosen.to_dict("records")
    ]
    place = ledger.columns(rows, left=left, right=right, share=0.4)
    top = ledger.head(figure, place, top, sides, numbers="rates")
    panel, middles, top = ledger.panel(figure, place, rows, top)
    ends = chosen[["contribution", "contribution_low", "contribution_high"]]
    scales.diverging(panel, 1060 * ends.abs().max().max(), place.across, title=AXIS)
    for row, middle in zip(rows, middles, strict=True):
        _bar(panel, middle, row.data)
    return top + 9.5


def _bar(panel, middle: float, row: dict) -> None:
    side = 0 if row["contribution"] > 0 else 1
    positive = (row["per_1000_left"] > row["per_1000_right"]) == (side == 0)
    strength = KINDS[0][0] if positive else KINDS[1][0]
    panel.barh(
        middle,
        1000 * row["contribution"],
        height=0.66,
        color=palette.tint(palette.SIDES[side], strength),
        edgecolor=palette.EDGES[side],
        linewidth=0.5,
        zorder=2,
    )
    low, high = 1000 * row["contribution_low"], 1000 * row["contribution_high"]
    marks.interval(panel, middle, low, high, zorder=3)


def _signed(score: float) -> str:
    return f"{score:+.3g}".replace("-", "−")


def _swatch(strength: float):
    return lambda figure, left, top: marks.pair(figure, left, top, strength)


def _describe(panels: list, sides: theme.Sides) -> str:
    parts = []
    for lexicon, rows in panels:
        for side, sign in enumerate((1, -1)):
            terms = rows.loc[rows["contribution"] * sign > 0, "term"]
            listed = ", ".join(map(lettering.clean, terms)) or "none"
            parts.append(
                f"{declared(lexicon).spelling}, towards {sides.labels[side]}: {listed}."
            )
    return "Words that part the mean word scores. " + " ".join(parts)
