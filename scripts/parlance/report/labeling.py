"""Where the words in a figure lead: to their contexts."""

import re
from collections.abc import Iterable, Mapping

import pandas as pd

from parlance.report import links
from parlance.report.declaration import Declaration
from parlance.report.vector import Link

_SCORE = re.compile(r" \([^()]*\)$")


def linker(
    tables: Mapping[str, pd.DataFrame], declared: Mapping[str, Declaration]
) -> Link:
    """A function that finds the address of a text in a figure.

    Args:
        tables: of the comparison, by name.
        declared: what each figure tells of itself, by the figure's name.

    Returns:
        A function of a figure's name and a text in it: the address of the contexts
        of the word, concept or name, or None for any other text.
    """
    known = {
        figure: _addresses(tables, told.links) for figure, told in declared.items()
    }

    def link(figure: str, text: str) -> str | None:
        addresses = known.get(figure, {})
        return addresses.get(text) or addresses.get(_SCORE.sub("", text))

    return link


def _addresses(
    tables: Mapping[str, pd.DataFrame], sources: Iterable[tuple[str, str]]
) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, column in sources:
        if name not in tables:
            continue
        for row in tables[name].to_dict("records"):
            text = str(row[column])
            if text:
                found.setdefault(text, _address(column, text, row))
    return found


def _address(column: str, text: str, row: Mapping) -> str:
    if column == "term":
        return links.contexts(text)
    if column == "variant":
        text = links.variant(row["referent"], text)
    return links.contexts(text, "concept")
