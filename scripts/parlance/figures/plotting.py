"""Any figure, drawn by its name from what a rule has read."""

import inspect
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from matplotlib.figure import Figure

from parlance import discovery
from parlance.figures import theme


def save(
    names: Iterable[str],
    given: Mapping[str, Any],
    sides: list[dict],
    paths: Iterable[str | Path],
) -> None:
    """Draw several figures, and write each as SVG and as PNG.

    Args:
        names: of modules of this package.
        given: see `draw`.
        sides: the two sides of the comparison, with their `label`.
        paths: a file `NAME.svg` and a file `NAME.png` for each name.
    """
    labels = theme.sides(sides)
    by_name = {Path(path).name: path for path in paths}
    for name in names:
        figure = draw(name, given, labels)
        theme.save(figure, by_name[f"{name}.svg"], by_name[f"{name}.png"])


def draw(name: str, given: Mapping[str, Any], sides: theme.SideLabels) -> Figure:
    """Draw the figure of a name from those inputs that it asks for.

    A figure's inputs are the parameters by position of its module's `draw`: a table
    of the comparison by its name, `left` and `right` for the sides' sentences,
    `scores`, `matches`, `statements` and `lexicons`.

    Args:
        name: of a module of this package.
        given: inputs by name; more than the figure asks for do no harm.
        sides: the labels of the two sides.

    Raises:
        TypeError: when the figure asks for an input that is not given.
    """
    # By `Versions.of_rule` a rule hangs on its own figures, so that no string here
    # may name the package whole.
    drawing = discovery.module(__package__, name).draw
    offered = {**given, "sides": sides}
    asked = [
        parameter
        for parameter in inspect.signature(drawing).parameters.values()
        if parameter.kind is parameter.POSITIONAL_OR_KEYWORD
    ]
    for parameter in asked:
        if parameter.name not in offered and parameter.default is parameter.empty:
            raise TypeError(
                f"the figure '{name}' asks for '{parameter.name}', which is not given; "
                f"given are {', '.join(sorted(offered))}"
            )
    named = [parameter.name for parameter in asked if parameter.name in offered]
    return drawing(**{key: offered[key] for key in named})
