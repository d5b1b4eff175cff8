"""The look of every figure, and how it becomes the same bytes each time.

Lengths are millimeters on paper from the top left corner, text sizes are points at
printed size. Nothing here uses pyplot: a figure is an object, not a global state.
"""

import functools
import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import quoteattr

import matplotlib
import numpy
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.transforms import Affine2D, ScaledTranslation

from parlance.figures import lettering, palette, raster

NARROW, WIDE = 85.0, 175.0  # one and two columns of a journal, in mm
SMALL, NORMAL = 7.0, 8.0  # points; nothing is smaller than SMALL
LINE = 3.2  # mm from one line of small text to the next
ROW = 3.9  # mm from one row of a chart to the next
MM = 25.4
DPI = 300

STYLE = {
    "font.family": [lettering.FONT],
    "font.size": SMALL,
    "axes.titlesize": NORMAL,
    "axes.labelsize": SMALL,
    "axes.labelcolor": palette.INK,
    "axes.labelpad": 2.5,
    "axes.linewidth": 0.6,
    "axes.edgecolor": palette.RULE,
    "axes.unicode_minus": True,
    "axes.axisbelow": True,
    "xtick.labelsize": SMALL,
    "ytick.labelsize": SMALL,
    "xtick.color": palette.RULE,
    "ytick.color": palette.RULE,
    "xtick.labelcolor": palette.INK,
    "ytick.labelcolor": palette.INK,
    "xtick.major.width": 0.6,
    "ytick.major.width": 0.6,
    "xtick.major.size": 2.5,
    "ytick.major.size": 2.5,
    "xtick.major.pad": 2.0,
    "ytick.major.pad": 2.0,
    "grid.color": palette.GRID,
    "grid.linewidth": 0.5,
    "text.color": palette.INK,
    "text.parse_math": False,  # a dollar sign in a statement is a dollar sign
    "text.hinting": "none",
    "hatch.linewidth": 0.5,
    "svg.fonttype": "path",
    "svg.hashsalt": "parlance",
    "path.simplify": False,
}


@dataclass(frozen=True)
class Sides:
    """The printed labels of the two sides of a comparison."""

    labels: tuple[str, str]


def sides(compared: list[dict]) -> Sides:
    """The sides of a comparison out of their `label`."""
    left, right = (side["label"] for side in compared)
    return Sides(labels=(left, right))


def figure(
    *, title: str, links: Sequence[str] = (), notes: Sequence[str] = ()
) -> Callable[[Callable[..., Figure]], Callable[..., Figure]]:
    """Declare the function that draws the figure its module is named after.

    What is told here travels in the SVG to whoever shows the figure. Parameters of
    the function by position are its inputs, named as in `plotting.draw`; those by
    keyword alone are options.

    Args:
        title: of the figure, as a page heads it.
        links: `TABLE.COLUMN`, whose texts in the figure lead to their contexts. A
            text that stands in several is that of the first.
        notes: what a page notes under it: `neutral_terms` (what the terms set
            neutral change), `families` (how many terms were tested).
    """
    told = {"title": title, "links": " ".join(links), "notes": " ".join(notes)}

    def declare(draw: Callable[..., Figure]) -> Callable[..., Figure]:
        name = draw.__module__.rpartition(".")[2]

        @functools.wraps(draw)
        def drawn(*args, **kwargs) -> Figure:
            sheet = styled(draw)(*args, **kwargs)
            sheet.name, sheet.told = name, told
            return sheet

        return drawn

    return declare


def styled(draw: Callable[..., Figure]) -> Callable[..., Figure]:
    """Draw in this theme, whatever the user's own settings of matplotlib are."""

    @functools.wraps(draw)
    def drawn(*args, **kwargs) -> Figure:
        with matplotlib.rc_context():
            _settle()
            return draw(*args, **kwargs)

    return drawn


class Sheet(Figure):
    """A figure laid out in mm from its top left corner, cut to height at the end.

    The description is read to those who do not see it. The name, which all ids of
    its SVG begin with, and what is told of it come from the declaration.
    """

    def __init__(self, *, width: float, describe: str = "") -> None:
        super().__init__(figsize=(width / MM, width / MM), facecolor=palette.PAPER)
        self.name, self.told = "", {}
        self.width, self.describe = width, describe
        self.mm = (
            Affine2D().scale(1 / MM, -1 / MM)
            + self.dpi_scale_trans
            + ScaledTranslation(0, 1, self.transFigure)
        )
        self._places: list[tuple[Axes, tuple[float, float, float, float]]] = []

    def panel(self, left: float, top: float, width: float, height: float) -> Axes:
        """Axes at a place in mm, with the lower axis line alone."""
        panel = self.add_axes((0, 0, 1, 1))
        panel.spines[["top", "right", "left"]].set_visible(False)
        self._places.append((panel, (left, top, width, height)))
        return panel

    def write(self, left: float, top: float, text: str, **options):
        """One line of text, its middle at `top` mm."""
        options = {"size": SMALL, "va": "center_baseline"} | options
        return self.text(left, top, text, transform=self.mm, **options)

    def cut(self, height: float) -> Figure:
        """The figure itself, now of this height in mm, its panels in place."""
        self.set_size_inches(self.width / MM, height / MM)
        for panel, (left, top, across, down) in self._places:
            panel.set_position(
                (
                    left / self.width,
                    1 - (top + down) / height,
                    across / self.width,
                    down / height,
                )
            )
        return self


@styled
def notice(sentence: str, *, width: float) -> Figure:
    """A figure that says in a sentence why there is nothing to draw."""
    lines = lettering.wrap(sentence, width - 12, NORMAL, lines=6)
    sheet = Sheet(width=width, describe=sentence)
    for number, line in enumerate(lines):
        top = 8 + 4 * number
        sheet.write(6, top, line, size=NORMAL, color=palette.MUTED)
    return sheet.cut(12 + 4 * len(lines))


@styled
def save(sheet: Sheet, svg: str | Path, png: str | Path) -> None:
    """Write the figure as SVG and PNG, the same bytes on every run.

    Text is outlines and nothing tells of time, host or versions. The ids of the SVG
    begin with the figure's name and its style reaches no further than itself, so
    that many can stand in one page; its declaration stands in attributes `data-…`.
    The PNG has 300 dpi and a palette of 64 colors.
    """
    Path(svg).write_text(_vector(sheet), encoding="utf-8", newline="\n")
    Path(png).write_bytes(raster.png(pixels(sheet), dpi=DPI))


@styled
def pixels(sheet: Sheet) -> numpy.ndarray:
    """Red, green, blue and alpha of each pixel in print: (rows, columns, 4)."""
    canvas = FigureCanvasAgg(sheet)
    sheet.set_dpi(DPI)
    canvas.draw()
    return numpy.asarray(canvas.buffer_rgba())


def _settle() -> None:
    matplotlib.rcdefaults()
    matplotlib.rcParams.update(STYLE)


def _vector(sheet: Sheet) -> str:
    drawn = io.StringIO()
    nothing = dict.fromkeys(("Date", "Creator", "Format", "Type"))
    FigureCanvasSVG(sheet).print_svg(drawn, metadata=nothing)
    return _inlined(drawn.getvalue(), sheet)


def _inlined(svg: str, sheet: Sheet) -> str:
    """The SVG with ids and style of its own, a label for who does not see it, and
    its declaration.
    """
    own = f"figure-{sheet.name}"
    svg = re.sub(r'(?<=\bid=")', f"{own}-", svg)
    svg = re.sub(r'(?<=href="#)|(?<=url\(#)', f"{own}-", svg)
    svg = svg.replace('type="text/css">*{', f'type="text/css">#{own} *{{', 1)
    said = {"id": own, "role": "img", "aria-label": lettering.clean(sheet.describe)}
    said |= {f"data-{key}": text for key, text in sheet.told.items() if text}
    root = " ".join(f"{key}={quoteattr(text)}" for key, text in said.items())
    return svg.replace("<svg ", f"<svg {root} ", 1)
