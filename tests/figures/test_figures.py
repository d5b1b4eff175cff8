"""Figures: drawn from any table, fit to print, and the same bytes each time."""

import importlib
import inspect
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import drawn
import figure_tables as tables
import numpy as np
import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text
from PIL import Image

from parlance.figures import lettering, palette, raster, theme

ROOT = Path(__file__).parents[2]
PATHS = [str(Path(__file__).parent), str(ROOT / "tests"), str(ROOT / "scripts")]


FIGURES = drawn.declared()


def draw(name: str, *, given=None, sides=tables.SIDES, **options):
    """The figure of a name over its tables from the two statements."""
    drawing = importlib.import_module(f"parlance.figures.{name}").draw
    frames = given or tables.inputs()
    asked = [key for key in inspect.signature(drawing).parameters if key in frames]
    inputs = {key: frames[key] for key in asked if key not in options}
    if name == "sentiment_arc":
        inputs["lexicons"] = tables.LEXICONS
    return drawing(**inputs, sides=sides, **options)


@theme.styled
def texts(figure) -> list:
    """Every visible text of a figure as printed, ticks among them, with its box."""
    figure.set_dpi(150)
    FigureCanvasAgg(figure).draw()
    return [
        (text.get_text(), text.get_fontsize(), text.get_window_extent())
        for text in figure.findobj(Text)
        if text.get_visible() and text.get_text().strip()
    ]


def words(figure) -> list[str]:
    return [text for text, _, _ in texts(figure)]


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize(
    ("width", "sides"), [(theme.WIDE, tables.SIDES), (theme.NARROW, tables.LONG)]
)
def test_text_is_readable_inside_the_sheet_and_apart(name, width, sides):
    figure = draw(name, width=width, sides=sides)
    assert figure.get_size_inches()[0] * 25.4 == pytest.approx(width)
    assert figure.get_size_inches()[1] * 25.4 < 245
    shown = texts(figure)
    assert shown
    assert min(size for _, size, _ in shown) >= 7
    for text, _, box in shown:
        inside = (
            box.x0 > figure.bbox.x0 - 1
            and box.y0 > figure.bbox.y0 - 1
            and box.x1 < figure.bbox.x1 + 1
            and box.y1 < figure.bbox.y1 + 1
        )
        assert inside, f"{text} leaves the sheet"
    assert overlapping(shown) == []


def overlapping(shown: list) -> list[tuple[str, str]]:
    """Pairs of texts whose boxes share more than a hair (at 150 dpi)."""
    pairs = []
    for place, (text, _, box) in enumerate(shown):
        for other, _, near in shown[:place]:
            across = min(box.x1, near.x1) - max(box.x0, near.x0)
            down = min(box.y1, near.y1) - max(box.y0, near.y0)
            if across > 1 and down > 3:
                pairs.append((text, other))
    return pairs


@pytest.fixture(scope="module")
def published(tmp_path_factory) -> Path:
    """A folder with every figure, as SVG and PNG."""
    folder = tmp_path_factory.mktemp("figures")
    for name in FIGURES:
        theme.save(draw(name), folder / f"{name}.svg", folder / f"{name}.png")
    return folder


@pytest.mark.parametrize("name", FIGURES)
def test_no_one_reads_left_or_right(name, published):
    svg = (published / f"{name}.svg").read_text("utf-8")
    told = " ".join(re.findall(r'aria-label="[^"]*"|<!-- .*? -->', svg))
    assert not re.search(r"\b(left|right)\b", told, flags=re.IGNORECASE)
    assert all(label in svg for label in tables.SIDES.labels)


@pytest.mark.parametrize("name", FIGURES)
def test_drawing_changes_no_table(name):
    before = {key: frame.copy() for key, frame in tables.inputs().items()}
    draw(name)
    for key, frame in tables.inputs().items():
        pd.testing.assert_frame_equal(frame, before[key])


@pytest.mark.parametrize(
    "name", ["sentiment_arc", "dispersion", "alignments", "voices"]
)
def test_long_statements_make_no_larger_figures(name, tmp_path):
    repeated = {key: tables.repeat(frame, 60) for key, frame in tables.inputs().items()}
    figure = draw(name, given=repeated)
    theme.save(figure, tmp_path / "figure.svg", tmp_path / "figure.png")
    assert (tmp_path / "figure.svg").stat().st_size < 600_000
    assert figure.get_size_inches()[1] * 25.4 < 245


@pytest.mark.parametrize("name", FIGURES)
def test_an_empty_table_is_said_in_a_sentence(name, tmp_path):
    module = importlib.import_module(f"parlance.figures.{name}")
    empty = {key: frame.iloc[:0] for key, frame in tables.inputs().items()}
    figure = draw(name, given=empty, width=theme.NARROW)
    assert " ".join(words(figure)) == module.EMPTY
    theme.save(figure, tmp_path / "figure.svg", tmp_path / "figure.png")


@pytest.mark.parametrize("name", FIGURES)
def test_svg_stands_in_a_page_beside_others(name, published):
    svg = (published / f"{name}.svg").read_text("utf-8")
    ids = re.findall(r'\bid="([^"]*)"', svg)
    assert ids
    assert len(ids) == len(set(ids))
    own = f"figure-{name}"
    assert all(found == own or found.startswith(f"{own}-") for found in ids)
    named = re.findall(r'href="#([^"]*)"|url\(#([^)]*)\)', svg)
    assert {one or other for one, other in named} <= set(ids)
    assert f'<style type="text/css">#{own} *{{' in svg
    ElementTree.fromstring(svg)
    assert "<text" not in svg
    assert "<metadata" not in svg
    assert "<image" not in svg
    assert len(svg) < 400_000


@pytest.mark.parametrize("name", FIGURES)
def test_png_has_print_resolution_and_few_colors(name, published):
    with Image.open(published / f"{name}.png") as png:
        assert png.mode == "P"
        assert len(png.getcolors()) <= 64
        assert png.width == pytest.approx(175 / 25.4 * 300, abs=1)
        assert png.info["dpi"] == pytest.approx((300, 300), abs=0.1)
        assert "Software" not in png.info
        assert png.convert("RGB").getpixel((0, 0)) == (255, 255, 255)
    assert (published / f"{name}.png").stat().st_size < 250_000


@pytest.mark.parametrize("name", FIGURES)
def test_png_holds_the_pixels_that_were_drawn(name, published):
    """Flat areas exactly; where an edge is smoothed, a color that is as good."""
    pixels = theme.pixels(draw(name))[..., :3].astype(int)
    with Image.open(published / f"{name}.png") as png:
        kept = np.asarray(png.convert("RGB")).astype(int)
    assert kept.shape == pixels.shape
    gaps = np.abs(kept - pixels).sum(axis=2)
    assert gaps.max() < 40
    assert (gaps == 0).mean() > 0.96
    colors, counts = np.unique(pixels.reshape(-1, 3), axis=0, return_counts=True)
    for color in colors[counts > 0.003 * counts.sum()]:
        assert gaps[(pixels == color).all(axis=2)].max() == 0, color


def test_a_picture_of_few_colors_keeps_each_and_a_motley_one_the_nearest():
    few = np.zeros((3, 5, 4), dtype=np.uint8)
    few[..., 3] = 255
    few[1, 2:4, :3] = (1, 2, 3)
    few[2, 4, :3] = (255, 0, 7)
    reduced = raster.reduce(few)
    assert (np.asarray(reduced.convert("RGB")) == few[..., :3]).all()
    shades = np.random.default_rng(1).integers(0, 256, (40, 50, 4), dtype=np.uint8)
    shades[..., 3] = 255
    kept = np.asarray(raster.reduce(shades).convert("RGB")).astype(int)
    palette_ = np.unique(kept.reshape(-1, 3), axis=0)
    assert len(palette_) == 64
    apart = np.abs(shades[..., None, :3].astype(int) - palette_).sum(axis=-1)
    taken = np.abs(shades[..., :3].astype(int) - kept).sum(axis=-1)
    assert (taken == apart.min(axis=-1)).all()


def test_bytes_do_not_depend_on_hash_seed_time_zone_or_settings(published, tmp_path):
    program = (
        "import sys; sys.path[:0] = sys.argv[1:]\n"
        "import test_figures as t\n"
        "for name in t.FIGURES:\n"
        "    t.theme.save(t.draw(name), f'{name}.svg', f'{name}.png')\n"
    )
    (tmp_path / "matplotlibrc").write_text("font.size: 30\n")
    subprocess.run(
        [sys.executable, "-c", program, *PATHS],
        check=True,
        cwd=tmp_path,
        env=os.environ | {"PYTHONHASHSEED": "2", "TZ": "Asia/Baku"},
    )
    for path in published.iterdir():
        assert path.read_bytes() == (tmp_path / path.name).read_bytes(), path.name


def test_drawing_leaves_settings_alone_and_imports_no_pyplot():
    program = (
        "import sys; sys.path[:0] = sys.argv[1:]\n"
        "import matplotlib\n"
        "matplotlib.rcParams['font.size'] = 31\n"
        "import test_figures as t\n"
        "t.draw('keywords')\n"
        "assert matplotlib.rcParams['font.size'] == 31\n"
        "assert 'matplotlib.pyplot' not in sys.modules\n"
    )

    subprocess.run([sys.executable, "-c", program, *PATHS], check=True)


@pytest.mark.parametrize("name", ["keywords", "frequencies"])
def test_any_term_is_drawn_as_it_is(name, tmp_path):
    module = importlib.import_module(f"parlance.figures.{name}")
    odd = [
        "$x_1$",
        "$",
        "漢字",
        "👩‍👧",
        "שלום",
        "\u202egnp.exe",
        "a" * 200,
        "<b>&--",
        "_x",
    ]
    table = pd.DataFrame(
        [
            tables.keyness_row(term, 3 + at, 0, **{"class": "content"})
            for at, term in enumerate(odd)
        ]
    )
    figure = module.draw(table, tables.SIDES, width=theme.NARROW)
    shown = set(words(figure))
    assert {"$x_1$", "$", "□□", "שלום", "gnp.exe", "<b>&--", "_x"} <= shown
    theme.save(figure, tmp_path / "figure.svg", tmp_path / "figure.png")
    ElementTree.fromstring((tmp_path / "figure.svg").read_text("utf-8"))


@pytest.mark.parametrize("name", ["keywords", "frequencies"])
def test_one_term_forty_terms_and_huge_counts(name, tmp_path):
    module = importlib.import_module(f"parlance.figures.{name}")
    classes = ("name", "content", "pronoun", "negation_modal")
    many = [
        tables.keyness_row(
            f"word {at} in it", at * 7 % 23, at * 5 % 17, **{"class": cls}
        )
        for at, cls in enumerate(classes * 40, start=1)
    ]
    huge = tables.keyness_row("all", 0, 1_234_567, **{"class": "content"})
    cases = (([huge], theme.NARROW), ([*many, huge], theme.WIDE))
    for rows, width in cases:
        figure = module.draw(pd.DataFrame(rows), tables.LONG, terms=40, width=width)
        assert overlapping(texts(figure)) == []


def test_keywords_print_counts_and_choose_by_class_and_size():
    figure = draw("keywords", terms=3)
    shown = words(figure)
    assert "karabakh" in shown
    assert "garabagh" in shown
    assert "them" in shown
    assert "the" not in shown
    assert "karabakh 7 : 0" in figure.describe
    assert "garabagh 0 : 11" in figure.describe


def test_an_open_interval_is_an_arrow():
    row = tables.keyness_row("word", 7, 0, **{"class": "content"})
    module = importlib.import_module("parlance.figures.keywords")
    figure = module.draw(pd.DataFrame([row]), tables.SIDES)
    markers = [line.get_marker() for line in figure.axes[0].lines]
    assert "<" in markers
    assert "|" in markers


def test_keywords_need_neither_evidence_nor_intervals():
    table = tables.keyness().drop(
        columns=["evidence", "log_ratio_low", "log_ratio_high", "lrc"]
    )
    module = importlib.import_module("parlance.figures.keywords")
    shown = words(module.draw(table, tables.SIDES))
    assert "karabakh" in shown
    assert "untested" not in shown


def test_sides_differ_in_grey_and_evidence_in_shade():
    def gray(color: str) -> float:
        channels = [int(color[at : at + 2], 16) for at in (1, 3, 5)]
        return float(np.dot(channels, (0.299, 0.587, 0.114)))

    left, right = map(gray, palette.SIDES)
    assert abs(left - right) > 80
    for side in palette.SIDES:
        shades = [gray(palette.tint(side, part)) for part in palette.EVIDENCE.values()]
        assert shades == sorted(shades)
        assert min(np.diff(shades)) > 15
    assert len(set(palette.MARKERS)) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        (" two \n words\t", "two words"),
        ("e\u0301", "é"),
        ("\u200fשלום\u200e", "שלום"),
        ("漢", "□"),
        ("❤️", "❤"),
        ("\x07", ""),
        (7, "7"),
    ],
)
def test_clean_text_is_drawable(text, expected):
    assert lettering.clean(text) == expected


def test_text_is_measured_wrapped_and_shortened():
    assert lettering.width("mm", 7) == pytest.approx(
        2 * lettering.width("m", 7), rel=0.02
    )
    lines = lettering.wrap("one two three four five six", 12, 7, lines=2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(lettering.width(line, 7) <= 12 for line in lines)
    assert lettering.shorten("word", 50, 7) == "word"
    assert lettering.shorten("w" * 50, 10, 7).endswith("…")


def test_leading_words_are_those_that_move_the_sentence():
    from parlance.figures.sentiment_arc import leading_words

    part = pd.DataFrame(
        {"statement": "a", "sentence": [1, 2], "score": [0.5, -0.4], "voice": ""}
    )
    matches = pd.DataFrame(
        {
            "statement": "a",
            "sentence": [1, 1, 1, 2],
            "term": ["good", "bad", "best", "bad"],
            "score_without": [0.3, 0.7, 0.1, 0.0],
        }
    )
    named = leading_words(part, matches, neutral=0.0)
    assert dict(zip(named["sentence"], named["leading"], strict=True)) == {
        1: "best, good",
        2: "bad",
    }


def test_a_half_count_that_outweighs_the_other_rate_draws_no_bar():
    from parlance.figures.keywords import leading

    row = tables.keyness_row("we", 0, 3, n1=1, n2=44, evidence="not distinguishable")
    assert row["log_ratio"] > 0
    table = pd.DataFrame([{**row, "class": "pronoun"}])
    assert leading(table, ("pronoun",), terms=9).empty
