"""Figures: drawn from any table, fit to print, and the same bytes each time."""

import importlib
import os
import re
import subprocess
import sys
from pathlib import Path

import figure_tables as tables
import numpy as np
import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image

from parlance.figures import lettering, palette, theme

SCRIPTS = Path(__file__).parents[1] / "scripts"


def draw(name: str, *, sides=tables.SIDES, **options):
    """The figure of a name over its tables from the two statements."""
    module = importlib.import_module(f"parlance.figures.{name}")
    return module.draw(*tables.INPUTS[name](), sides, **options)


def save(figure, folder: Path) -> tuple[str, Image.Image]:
    theme.save(figure, folder / "figure.svg", folder / "figure.png")
    with Image.open(folder / "figure.png") as png:
        png.load()
    return (folder / "figure.svg").read_text("utf-8"), png


def texts(figure) -> list:
    """Every visible text of a figure, ticks among them."""
    FigureCanvasAgg(figure).draw()
    return [
        text
        for text in figure.findobj(lambda artist: hasattr(artist, "get_fontsize"))
        if text.get_visible() and text.get_text().strip()
    ]


@pytest.mark.parametrize("width", [theme.NARROW, theme.WIDE])
@pytest.mark.parametrize("name", tables.INPUTS)
@pytest.mark.parametrize("sides", [tables.SIDES, tables.LONG], ids=["short", "long"])
def test_text_is_readable_inside_the_sheet_and_apart(name, width, sides):
    figure = draw(name, width=width, sides=sides)
    assert figure.get_size_inches()[0] * 25.4 == pytest.approx(width)
    assert figure.get_size_inches()[1] * 25.4 < 240
    shown = texts(figure)
    assert shown
    assert min(text.get_fontsize() for text in shown) >= 7
    boxes = [text.get_window_extent() for text in shown]
    sheet = figure.bbox
    for text, box in zip(shown, boxes, strict=True):
        inside = (
            box.x0 >= sheet.x0 - 0.5
            and box.y0 >= sheet.y0 - 0.5
            and box.x1 <= sheet.x1 + 0.5
            and box.y1 <= sheet.y1 + 0.5
        )
        assert inside, f"{text.get_text()} leaves the sheet"
    assert overlapping(shown, boxes) == []


def overlapping(shown: list, boxes: list) -> list[tuple[str, str]]:
    """Pairs of texts whose boxes share more than a hair."""
    pairs = []
    for place, box in enumerate(boxes):
        for other in range(place):
            across = min(box.x1, boxes[other].x1) - max(box.x0, boxes[other].x0)
            down = min(box.y1, boxes[other].y1) - max(box.y0, boxes[other].y0)
            if across > 1 and down > 2:
                pairs.append((shown[place].get_text(), shown[other].get_text()))
    return pairs


@pytest.mark.parametrize("name", tables.INPUTS)
def test_no_one_reads_left_or_right(name, tmp_path):
    figure = draw(name)
    words = " ".join(text.get_text() for text in texts(figure)) + figure.describe
    assert not re.search(r"\b(left|right)\b", words, flags=re.IGNORECASE)
    assert all(label in words for label in ("News.az article", "Embassy"))


@pytest.mark.parametrize("name", tables.INPUTS)
def test_an_empty_table_is_said_in_a_sentence(name, tmp_path):
    module = importlib.import_module(f"parlance.figures.{name}")
    empty = [frame.iloc[:0] for frame in tables.INPUTS[name]()]
    figure = module.draw(*empty, tables.SIDES, width=theme.NARROW)
    assert " ".join(text.get_text() for text in texts(figure)) == module.EMPTY
    save(figure, tmp_path)


@pytest.mark.parametrize("name", tables.INPUTS)
def test_svg_stands_in_a_page_beside_others(name, tmp_path):
    svg, _ = save(draw(name), tmp_path)
    ids = re.findall(r'\bid="([^"]*)"', svg)
    assert ids
    assert len(ids) == len(set(ids))
    assert all(found == name or found.startswith(f"{name}-") for found in ids)
    named = re.findall(r'href="#([^"]*)"|url\(#([^)]*)\)', svg)
    assert {one or other for one, other in named} <= set(ids)
    assert f'<style type="text/css">#{name} *{{' in svg
    assert "<text" not in svg
    assert "<metadata" not in svg
    assert "<image" not in svg
    assert len(svg) < 400_000


@pytest.mark.parametrize("name", tables.INPUTS)
def test_png_has_print_resolution_and_few_colors(name, tmp_path):
    _, png = save(draw(name, width=theme.NARROW), tmp_path)
    assert png.mode == "P"
    assert len(png.getcolors()) <= 64
    assert png.width == pytest.approx(85 / 25.4 * 300, abs=1)
    assert png.info["dpi"] == pytest.approx((300, 300), abs=0.1)
    assert "Software" not in png.info
    assert png.convert("RGB").getpixel((0, 0)) == (255, 255, 255)
    assert (tmp_path / "figure.png").stat().st_size < 250_000


def test_bytes_do_not_depend_on_hash_seed_time_zone_or_settings(tmp_path):
    program = (
        "import sys; sys.path[:0] = sys.argv[2:4]\n"
        "import test_figures as t, pathlib\n"
        "for name in t.tables.INPUTS:\n"
        "    figure = t.draw(name)\n"
        "    at = pathlib.Path(sys.argv[1]) / name\n"
        "    t.theme.save(figure, f'{at}.svg', f'{at}.png')\n"
    )
    runs = []
    for seed, zone, style in (("1", "UTC", ""), ("2", "Asia/Baku", "font.size: 30")):
        folder = tmp_path / seed
        folder.mkdir()
        (folder / "matplotlibrc").write_text(f"{style}\n")
        paths = [str(folder), str(Path(__file__).parent), str(SCRIPTS)]
        subprocess.run(
            [sys.executable, "-c", program, *paths],
            check=True,
            cwd=folder,
            env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone},
        )
        (folder / "matplotlibrc").unlink()
        runs.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert len(runs[0]) == 2 * len(tables.INPUTS)
    assert runs[0] == runs[1]


def test_drawing_leaves_settings_alone_and_imports_no_pyplot():
    program = (
        "import sys; sys.path[:0] = sys.argv[1:3]\n"
        "import matplotlib\n"
        "matplotlib.rcParams['font.size'] = 31\n"
        "import test_figures as t\n"
        "t.draw('keywords')\n"
        "assert matplotlib.rcParams['font.size'] == 31\n"
        "assert 'matplotlib.pyplot' not in sys.modules\n"
    )
    paths = [str(Path(__file__).parent), str(SCRIPTS)]
    subprocess.run([sys.executable, "-c", program, *paths], check=True)


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
    shown = {text.get_text() for text in texts(figure)}
    assert {"$x_1$", "$", "□□", "שלום", "gnp.exe", "<b>&--", "_x"} <= shown
    save(figure, tmp_path)


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
    for rows in ([huge], [many[0]], [*many, huge]):
        for width in (theme.NARROW, theme.WIDE):
            figure = module.draw(pd.DataFrame(rows), tables.LONG, terms=40, width=width)
            shown = texts(figure)
            boxes = [text.get_window_extent() for text in shown]
            assert overlapping(shown, boxes) == []


def test_keywords_print_counts_and_choose_by_class_and_size():
    figure = draw("keywords", terms=3)
    shown = [text.get_text() for text in texts(figure)]
    assert "karabakh" in shown
    assert "garabagh" in shown
    assert "them" in shown
    assert "the" not in shown
    assert "karabakh 7 : 0" in figure.describe
    assert "garabagh 0 : 11" in figure.describe


def test_an_open_interval_is_an_arrow():
    row = tables.keyness_row("word", 7, 0, **{"class": "content"})
    (module,) = [importlib.import_module("parlance.figures.keywords")]
    figure = module.draw(pd.DataFrame([row]), tables.SIDES)
    markers = [line.get_marker() for line in figure.axes[0].lines]
    assert "<" in markers
    assert "|" in markers


def test_keywords_need_neither_evidence_nor_intervals():
    table = tables.keyness().drop(
        columns=["evidence", "log_ratio_low", "log_ratio_high", "lrc"]
    )
    module = importlib.import_module("parlance.figures.keywords")
    shown = [text.get_text() for text in texts(module.draw(table, tables.SIDES))]
    assert "karabakh" in shown
    assert "untested" not in shown


def test_sides_differ_in_grey_and_evidence_in_shade():
    def grey(color: str) -> float:
        channels = [int(color[at : at + 2], 16) for at in (1, 3, 5)]
        return float(np.dot(channels, (0.299, 0.587, 0.114)))

    left, right = map(grey, palette.SIDES)
    assert abs(left - right) > 80
    for side in palette.SIDES:
        shades = [grey(palette.tint(side, part)) for part in palette.EVIDENCE.values()]
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
