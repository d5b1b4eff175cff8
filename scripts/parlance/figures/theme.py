"""The look of every figure, and how it becomes the same bytes each time.

Lengths are millimeters on paper from the top left corner, text sizes are points at
printed size. Nothing here uses pyplot: a figure is an object, not a global state.
"""

import functools
import io
import re
from collections.abc import Callable
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
from PIL import Image

from parlance.figures import lettering, palette

NARROW, WIDE = 85.0, 175.0  # one and two columns of a journal, in mm
SMALL, NORMAL = 7.0, 8.0  # points; nothing is smaller than SMALL
LINE = 3.2  # mm from one line of small text to the next
ROW = 3.9  # mm from one row of a chart to the next
MM = 25.4
DPI = 300
COLORS = 64

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

    The name prefixes all ids of its SVG; the description is read to those who do
    not see it.
    """

    def __init__(self, name: str, *, width: float, describe: str = "") -> None:
        super().__init__(figsize=(width / MM, width / MM), facecolor=palette.PAPER)
        self.name, self.width, self.describe = name, width, describe
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
def notice(name: str, sentence: str, *, width: float) -> Figure:
    """A figure that says in a sentence why there is nothing to draw."""
    lines = lettering.wrap(sentence, width - 12, NORMAL, lines=6)
    figure = Sheet(name, width=width, describe=sentence)
    for number, line in enumerate(lines):
        top = 8 + 4 * number
        figure.write(6, top, line, size=NORMAL, color=palette.MUTED)
    return figure.cut(12 + 4 * len(lines))


@styled
def save(figure: Sheet, svg: str | Path, png: str | Path) -> None:
    """Write the figure as SVG and PNG, the same bytes on every run.

    Text is outlines and nothing tells of time, host or versions. The ids of the SVG
    begin with the figure's name and its style reaches no further than itself, so
    that many can stand in one page. The PNG has 300 dpi and a palette of 64 colors.
    """
    Path(svg).write_text(_vector(figure), encoding="utf-8", newline="\n")
    Path(png).write_bytes(_raster(figure))


def _settle() -> None:
    matplotlib.rcdefaults()
    matplotlib.rcParams.update(STYLE)


def _vector(figure: Sheet) -> str:
    drawn = io.StringIO()
    nothing = dict.fromkeys(("Date", "Creator", "Format", "Type"))
    FigureCanvasSVG(figure).print_svg(drawn, metadata=nothing)
    return _inlined(drawn.getvalue(), name=figure.name, label=figure.describe)


def _inlined(svg: str, *, name: str, label: str) -> str:
    """The SVG with ids and style of its own, and a label for who does not see it."""
    own = f"figure-{name}"
    svg = re.sub(r'(?<=\bid=")', f"{own}-", svg)
    svg = re.sub(r'(?<=href="#)|(?<=url\(#)', f"{own}-", svg)
    svg = svg.replace('type="text/css">*{', f'type="text/css">#{own} *{{', 1)
    told = quoteattr(lettering.clean(label))
    return svg.replace("<svg ", f'<svg id="{own}" role="img" aria-label={told} ', 1)


def _raster(figure: Sheet) -> bytes:
    canvas = FigureCanvasAgg(figure)
    figure.set_dpi(DPI)
    canvas.draw()
    few = _reduced(numpy.asarray(canvas.buffer_rgba())[..., :3])
    written = io.BytesIO()
    few.save(written, "PNG", optimize=True, dpi=(DPI, DPI))
    return written.getvalue()


def _reduced(pixels: numpy.ndarray) -> Image.Image:
    """The picture in a palette that keeps the colors of flat areas exactly."""
    red, green, blue = (
        pixels[..., channel].astype(numpy.int32) for channel in range(3)
    )
    packed = red << 16 | green << 8 | blue
    counts = Image.fromarray(pixels.copy()).getcolors(packed.size)
    colors = numpy.array([color for _, color in sorted(counts, reverse=True)])
    chosen = colors[_spread(colors)]
    distances = numpy.abs(colors[:, None, :] - chosen[None, :, :]).sum(axis=2)
    nearest = numpy.zeros(1 << 24, dtype=numpy.uint8)
    nearest[colors @ (1 << 16, 1 << 8, 1)] = distances.argmin(axis=1)
    reduced = Image.fromarray(nearest[packed], mode="P")
    reduced.putpalette(chosen.astype(numpy.uint8).tobytes())
    return reduced


def _spread(colors: numpy.ndarray) -> list[int]:
    """Indexes of the first colors that lie apart, closer ones where room is left."""
    chosen: list[int] = []
    near = numpy.full(len(colors), 999)
    for apart in (40, 20, 10, 1):
        while len(chosen) < COLORS and (near >= apart).any():
            chosen.append(int(numpy.argmax(near >= apart)))
            gaps = numpy.abs(colors - colors[chosen[-1]]).sum(axis=1)
            near = numpy.minimum(near, gaps)
    return chosen
