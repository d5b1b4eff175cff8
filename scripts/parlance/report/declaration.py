"""What a figure tells of itself, in attributes `data-…` of its SVG."""

import html
import re
from typing import NamedTuple

_ROOT = re.compile(r"""<svg((?:\s+[\w:-]+=(?:"[^"]*"|'[^']*'))*)""")
_ATTRIBUTE = re.compile(r"""\s+([\w:-]+)=("[^"]*"|'[^']*')""")


class Declaration(NamedTuple):
    """As `figures.theme.figure` declares it; empty where a figure tells nothing."""

    title: str = ""
    links: tuple[tuple[str, str], ...] = ()  # table and column of texts that lead on
    notes: frozenset[str] = frozenset()


def read(svg: str) -> Declaration:
    """The declaration in the text of a figure's SVG.

    Raises:
        ValueError: when a link is not written `TABLE.COLUMN`.
    """
    root = _ROOT.search(svg)
    told = {
        key: html.unescape(value[1:-1])
        for key, value in _ATTRIBUTE.findall(root[1] if root else "")
    }
    links = []
    for link in told.get("data-links", "").split():
        table, dot, column = link.partition(".")
        if not dot:
            raise ValueError(f"a figure links '{link}', which is no TABLE.COLUMN")
        links.append((table, column))
    return Declaration(
        title=told.get("data-title", ""),
        links=tuple(links),
        notes=frozenset(told.get("data-notes", "").split()),
    )


def remove(svg: str) -> str:
    """The SVG without its declaration, which a reader of the page has no use for."""
    return _ROOT.sub(
        lambda root: "<svg" + _ATTRIBUTE.sub(_undeclared, root[1]), svg, count=1
    )


def _undeclared(attribute: re.Match) -> str:
    return "" if attribute[1].startswith("data-") else attribute[0]
