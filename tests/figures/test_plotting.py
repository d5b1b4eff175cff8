"""Any figure by its name, and what it tells of itself."""

import importlib
import inspect

import drawn
import figure_tables as tables
import pytest

from parlance.figures import keywords, plotting, theme
from parlance.report import declaration

FIGURES = drawn.declared()
GIVEN = {**tables.inputs(), "lexicons": tables.LEXICONS, "unused": None}


@pytest.fixture(scope="module")
def declared(tmp_path_factory):
    """What each figure's SVG tells of it."""
    folder = tmp_path_factory.mktemp("figures")
    for name in FIGURES:
        svg = folder / f"{name}.svg"
        theme.save(plotting.draw(name, GIVEN, tables.SIDES), svg, folder / "one.png")
    return {
        name: declaration.read((folder / f"{name}.svg").read_text("utf-8"))
        for name in FIGURES
    }


def test_a_figure_takes_what_it_asks_for_by_name():
    one = plotting.draw("keywords", GIVEN, tables.SIDES)
    other = keywords.draw(tables.keyness(), tables.SIDES)
    assert one.describe == other.describe
    assert one.name == "keywords"


def test_a_missing_input_is_named_with_the_figure():
    given = {key: frame for key, frame in GIVEN.items() if key != "keyness"}
    with pytest.raises(TypeError, match="'dispersion' asks for 'keyness'"):
        plotting.draw("dispersion", given, tables.SIDES)


@pytest.mark.parametrize("name", FIGURES)
def test_inputs_have_the_names_of_what_is_given_and_options_have_defaults(name):
    drawing = importlib.import_module(f"parlance.figures.{name}").draw
    for parameter in inspect.signature(drawing).parameters.values():
        if parameter.kind is parameter.POSITIONAL_OR_KEYWORD:
            assert parameter.name in {*GIVEN, "sides"}
        else:
            assert parameter.default is not parameter.empty


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_drawn_by_a_rule_and_has_a_caption(name):
    assert name in drawn.figures()
    caption = drawn.ROOT / "config" / "captions" / f"plot_{name}.rst"
    assert caption.read_text("utf-8").strip()


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_tells_its_title_and_columns_that_exist(name, declared):
    told = declared[name]
    assert told.title
    assert told.notes <= {"neutral_terms", "families"}
    for table, column in told.links:
        assert column in tables.inputs()[table]


def test_titles_differ_and_an_empty_figure_tells_them_too(declared, tmp_path):
    assert len({told.title for told in declared.values()}) == len(FIGURES)
    empty = keywords.draw(tables.keyness().iloc[:0], tables.SIDES)
    theme.save(empty, tmp_path / "one.svg", tmp_path / "one.png")
    told = declaration.read((tmp_path / "one.svg").read_text("utf-8"))
    assert told == declared["keywords"]
