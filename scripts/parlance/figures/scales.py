"""Axes of rows and of values: where rows stand, and ticks that fit their room."""

from matplotlib.ticker import MaxNLocator

from parlance.figures import lettering, palette, theme

GAP = 0.6  # of a row, between groups of rows
SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def rows(panel, labels: list[str], *, breaks: tuple[int, ...] = ()) -> list[float]:
    """One row for each label, from the top, with its label left of the axes.

    Rows begin anew, after a gap, at the indexes in `breaks`; returns the middles.
    """
    middles = middle(len(labels), breaks)
    panel.set_ylim(depth(len(labels), breaks) or 1, 0)
    panel.set_yticks(middles, labels)
    panel.tick_params(axis="y", length=0, pad=5)
    panel.grid(axis="x")
    return middles


def middle(count: int, breaks: tuple[int, ...] = ()) -> list[float]:
    """The middles of rows, in rows from the top."""
    return [
        row + 0.5 + GAP * sum(0 < at <= row for at in breaks) for row in range(count)
    ]


def depth(count: int, breaks: tuple[int, ...] = ()) -> float:
    """The height of all rows and gaps, in rows."""
    return count + GAP * sum(0 < at < count for at in breaks)


def diverging(panel, reach: float, across: float, *, title: str) -> None:
    """An axis of two directions from zero: the left side's to the left.

    Values keep the tables' sign (positive: the left side), so the axis runs from
    positive to negative; ticks print sizes without a sign, since the directions'
    headings say which side is which.
    """
    panel.set_xlim(reach, -reach)
    fit_ticks(panel, across, text=lambda value: f"{abs(value):,.10g}")
    panel.set_xlabel(title)
    panel.axvline(0, color=palette.MUTED, linewidth=0.7, zorder=3)


def fit_ticks(panel, across: float, *, text=None) -> None:
    """Ticks at round values, as many as their labels leave room for on `across` mm."""
    text = text or number
    low, high = sorted(panel.get_xlim())
    for most in range(9, 0, -1):
        found = MaxNLocator(most, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)
        ticks = [round(float(tick), 12) for tick in found if low <= tick <= high]
        texts = [text(tick) for tick in ticks]
        if sum(lettering.width(label, theme.SMALL) + 3 for label in texts) <= across:
            break
    else:
        ticks, texts = [0.0], [text(0.0)]
    panel.set_xticks(ticks, texts)


def number(value: float) -> str:
    """A tick's number: thousands apart, a true minus sign."""
    return f"{value:,.10g}".replace("-", "−")


def log_ticks(panel, reach: float, across: float) -> None:
    """Ticks at whole binary logarithms, as many as their labels leave room for."""
    plain = reach <= 10
    step = 1
    while True:
        ticks = range(step * -int(reach / step), int(reach) + 1, step)
        texts = [_times(tick, plain=plain) for tick in ticks]
        if sum(lettering.width(text, theme.SMALL) + 1.6 for text in texts) <= across:
            break
        step += 1
    panel.set_xticks(list(ticks), texts)


def _times(exponent: int, *, plain: bool) -> str:
    """How many times as much a binary logarithm is: `4×`, or `2¹²×` where long."""
    if exponent == 0:
        return "1"
    if plain:
        return f"{2 ** abs(exponent)}×"
    return f"2{str(abs(exponent)).translate(SUPERSCRIPT)}×"
