"""Marks that several figures share: intervals, directions, counts and keys."""

import math

import pandas as pd
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from parlance.figures import lettering, palette, theme

INTERVAL = {"color": palette.INK, "linewidth": 0.8, "solid_capstyle": "butt"}
MARKER = {"linestyle": "none", "markeredgewidth": 0.6}
SWATCH = 3.4  # mm
DASHED = (0, (2, 1.5))


def present(value: object) -> bool:
    """Whether a cell of a table holds a number: not empty, nan or infinite."""
    return not pd.isna(value) and math.isfinite(value)


def column(frame: pd.DataFrame, name: str) -> list:
    """A column's cells; nothing but empty cells when the table lacks it."""
    return list(frame[name]) if name in frame else [math.nan] * len(frame)


def interval(panel, y: float, low: object, high: object, **options) -> None:
    """A horizontal interval: an open end is a full arrow, one off the axis a hollow.

    An interval that lies wholly off the axis is not drawn.
    """
    options = INTERVAL | options
    near, far = sorted(panel.get_xlim())
    if (present(low) and low > far) or (present(high) and high < near):
        return
    inside = [present(end) and near <= end <= far for end in (low, high)]
    start, stop = low if inside[0] else near, high if inside[1] else far
    _draw(panel, [start, stop], [y, y], **options)
    rising = panel.get_xlim()[0] < panel.get_xlim()[1]
    arrows = ("<", ">") if rising else (">", "<")
    ends = zip((low, high), (start, stop), arrows, inside, strict=True)
    for end, place, arrow, closed in ends:
        _draw(
            panel,
            [place],
            [y],
            marker="|" if closed else arrow,
            markersize=4 if closed else 3.8,
            markeredgewidth=0.8 if closed else 0.6,
            markerfacecolor=palette.PAPER if present(end) else options["color"],
            color=options["color"],
            zorder=options.get("zorder", 2) + 0.1,
            clip_on=False,
        )


def point(panel, x: float, y: float, side: int, **options) -> None:
    """A side's marker at a value: its color, its shape, a dark edge."""
    options = {"clip_on": False, "zorder": 4} | options
    _draw(panel, [x], [y], **(MARKER | marker(side) | options))


def estimate(panel, x: float, y: float, **options) -> None:
    """The estimate of a difference, which belongs to no side."""
    style = {"marker": "s", "markersize": 3.6, "color": palette.INK, "zorder": 4}
    style["clip_on"] = False
    _draw(panel, [x], [y], **(MARKER | style | options))


def _draw(panel, across: list[float], down: list[float], **options) -> None:
    """What `panel.plot` draws, at a third of its cost: the axes' limits are set."""
    panel.add_artist(Line2D(across, down, **options))


def marker(side: int) -> dict:
    """What is a side's own in its marker."""
    return {
        "marker": palette.MARKERS[side],
        "markersize": (4.4, 4.6)[side],
        "color": palette.SIDES[side],
        "markeredgecolor": palette.EDGES[side],
    }


def shares(panel, middle: float, pair, *, pale: bool = False) -> None:
    """A side's share to either hand of zero, in percent; an empty one is no bar."""
    for side, share in enumerate(pair):
        if present(share) and share > 0:
            panel.barh(
                middle,
                (100 * share, -100 * share)[side],
                height=0.66,
                color=palette.tint(palette.SIDES[side], 0.45 if pale else 1.0),
                edgecolor=palette.EDGES[side],
                linewidth=0.5,
                zorder=2,
            )


def counts(figure, colon: float, middles: list[float], pairs: list) -> None:
    """Both sides' counts, or numbers as printed: `7 : 0` around a colon."""
    for top, pair in zip(middles, pairs, strict=True):
        figure.write(colon - 0.9, top, _printed(pair[0]), ha="right")
        figure.write(colon, top, ":", ha="center")
        figure.write(colon + 0.9, top, _printed(pair[1]))


def _printed(count: object) -> str:
    return count if isinstance(count, str) else f"{count:,}"


def counts_head(figure, colon: float, top: float) -> None:
    """Which side's count is which, by their markers."""
    key(figure, colon - 2, top, 0)
    figure.write(colon, top, ":", ha="center")
    key(figure, colon + 2, top, 1)


def counts_room(pairs: list) -> tuple[float, float]:
    """Widths in mm left and right of the colon."""
    printed = [[_printed(pair[side]) for pair in pairs] for side in (0, 1)]
    return tuple(
        max(lettering.widest(texts, theme.SMALL), 2) + 0.9 for texts in printed
    )


def title(figure, left: float, top: float, text: str) -> None:
    """A panel's heading."""
    figure.write(left, top, text, size=theme.NORMAL, weight="bold")


def heading(
    figure, left: float, top: float, room: float, label: str, side: int
) -> float:
    """A side's marker and its wrapped label; the next free top in mm."""
    lines = lettering.wrap(label, room - SWATCH, theme.SMALL, weight="bold")
    key(figure, left + 1.2, top + theme.LINE / 2, side)
    for line in lines:
        figure.write(left + SWATCH, top + theme.LINE / 2, line, weight="bold")
        top += theme.LINE
    return top


def more(figure, zero: float, top: float) -> None:
    """Which side has more to either hand of a zero line, by their markers."""
    for side, (sign, align) in enumerate(((-1, "right"), (1, "left"))):
        key(figure, zero + sign * 2.4, top, side)
        figure.write(zero + sign * 4.4, top, "more", ha=align)


def directions(
    figure: theme.Sheet,
    left: float,
    zero: float,
    right: float,
    top: float,
    sides: theme.Sides,
) -> float:
    """Head the two directions with markers and labels; the next free top in mm."""
    gap = 1.5
    rooms = (zero - left - gap - SWATCH - 1, right - zero - gap - SWATCH - 1)
    headings = [
        lettering.wrap(label, room, theme.SMALL, weight="bold", lines=5)
        for label, room in zip(sides.labels, rooms, strict=True)
    ]
    depth = max(map(len, headings))
    for side, lines in enumerate(headings):
        sign = (-1, 1)[side]
        first = top + theme.LINE * (depth - len(lines) + 0.5)
        key(figure, zero + sign * (gap + 1.2), first, side)
        for number, line in enumerate(lines):
            figure.write(
                zero + sign * (gap + SWATCH),
                first + theme.LINE * number,
                line,
                ha=("right", "left")[side],
                weight="bold",
            )
    return top + theme.LINE * depth


def key(figure, left: float, top: float, side: int, **options) -> None:
    """A side's marker by itself, at a place in mm."""
    figure.add_artist(
        Line2D([left], [top], transform=figure.mm, **(MARKER | marker(side) | options))
    )


def box(figure, left: float, top: float, color: str, *, across=SWATCH, **options):
    """A swatch of a color, centered at a place in mm."""
    figure.add_artist(
        Rectangle(
            (left - across / 2, top - 1.1),
            across,
            2.2,
            transform=figure.mm,
            facecolor=color,
            **({"edgecolor": palette.RULE, "linewidth": 0.5} | options),
        )
    )


def pair(figure, left: float, top: float, strength: float) -> None:
    """A swatch of both sides' colors at one strength; none is a dashed outline."""
    for side in (0, 1):
        box(
            figure,
            left + (side - 0.5) * SWATCH / 2,
            top,
            palette.tint(palette.SIDES[side], strength),
            across=SWATCH / 2,
            edgecolor=palette.EDGES[side],
            linestyle="-" if strength else DASHED,
        )


def legend(
    figure: theme.Sheet, left: float, top: float, room: float, entries: list
) -> float:
    """Set swatches and texts in lines of the given room; the next free top in mm.

    An entry is a pair: a function that paints the swatch at (figure, left, top),
    and its text. A text that is wider than the room is wrapped.
    """
    column, space = left, 4.0
    line = top + theme.LINE / 2
    for paint, text in entries:
        text = lettering.clean(text)
        across = SWATCH + 1 + lettering.width(text, theme.SMALL)
        if column > left and column + across > left + room:
            column, line = left, line + theme.LINE + 0.4
        paint(figure, column + SWATCH / 2, line)
        lines = lettering.wrap(text, room - SWATCH - 1, theme.SMALL)
        for number, words in enumerate(lines):
            line += theme.LINE if number else 0
            figure.write(column + SWATCH + 1, line, words)
        column += across + space if len(lines) == 1 else room
    return line + theme.LINE / 2


def side_entries(sides: theme.Sides) -> list:
    """The legend's entries for the two sides."""
    return [
        (lambda figure, left, top, side=side: key(figure, left, top, side), label)
        for side, label in enumerate(sides.labels)
    ]


def line(figure, left: float, top: float, **options) -> None:
    """A short line through a place in mm, for legends."""
    half = SWATCH / 2
    figure.add_artist(
        Line2D(
            [left - half, left, left + half],
            [top, top, top],
            transform=figure.mm,
            markevery=[1],
            **({"linewidth": 0.8, "color": palette.INK} | options),
        )
    )
