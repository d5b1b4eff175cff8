"""SVG figures made fit to stand together in one HTML page.

What a screen does not show is left out: prolog, metadata, declaration, ids that
nothing refers to, coordinates beyond a hundredth of a point. The file that a reader
downloads stays the figure as it was drawn.
"""

import html
import re
from collections.abc import Callable, Mapping

from parlance.report import declaration

Link = Callable[[str, str], str | None]

_ID = re.compile(r'\sid="([^"]+)"')
_POINTER = re.compile(r'(href="#|url\(#)([^")]+)')
_BEFORE_ROOT = re.compile(r"\A.*?(?=<svg\b)", re.DOTALL)
_METADATA = re.compile(r"<metadata>.*?</metadata>", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
# A text as Matplotlib draws it: a comment that holds it, a group of outlines.
_TEXT = re.compile(r"<!-- ([^>]*) -->\s*(<g\b[^>]*>(?:(?!<g\b|</g>).)*</g>)", re.DOTALL)
_ROLE = re.compile(r'(<svg\b[^>]*?)\srole="img"')
_BETWEEN = re.compile(r">\s+<")
_LINE = re.compile(r"\s*\n\s*")
_STYLE = re.compile(r"(<style[^>]*>)(.*?)(</style>)", re.DOTALL)
_STYLED_ID = re.compile(r"#([\w.-]+)")
_TAG = re.compile(r"<(?!svg\b)[^>]+>")
_LONG = re.compile(r"(?<!scale\()(?<![\w.#-])-?\d+\.\d{3,}(?!\w)")
_SIZE = re.compile(r'(<svg\b[^>]*?)\swidth="([\d.]+)pt"\sheight="([\d.]+)pt"')
# A letter as Matplotlib draws it: an outline in units of the font.
_LETTER = re.compile(r'<path id="([^"]+)"( d="[^"]*" transform="scale\([\d.]+\)")\s*/>')


def sheet(
    figures: Mapping[str, str], link: Link | None = None
) -> tuple[str, dict[str, str]]:
    """Figures that share one set of letters, so that each outline stands once.

    Args:
        figures: SVG text by name.
        link: of a figure's name and a text in it, the address it leads to, if any.

    Returns:
        An invisible `<svg>` that holds the letters, and each figure's `<svg>`. No id
        occurs twice in all of them.
    """
    letters: dict[str, str] = {}
    drawn = {name: inline(svg, name, letters, link) for name, svg in figures.items()}
    outlines = "".join(
        f'<path id="{key}"{outline}/>' for outline, key in letters.items()
    )
    if not outlines:
        return "", drawn
    return (
        '<svg class="letters" width="0" height="0" aria-hidden="true">'
        f"<defs>{outlines}</defs></svg>",
        drawn,
    )


def inline(
    svg: str,
    name: str,
    letters: dict[str, str] | None = None,
    link: Link | None = None,
) -> str:
    """The `<svg>` element alone, with ids that are unique to the figure.

    Args:
        svg: text of an SVG file.
        name: of the figure; no two figures of a page share it.
        letters: takes up the outlines of letters, each with its id; without it they
            stay in the figure.
        link: as for `sheet`.

    Returns:
        Markup whose ids begin with `NAME-`. Its size is told in CSS pixels.
    """
    body = _METADATA.sub("", _BEFORE_ROOT.sub("", svg, count=1)).strip()
    body = declaration.remove(body)
    if link:
        # What holds links is no single picture to a screen reader.
        body = _ROLE.sub(r'\g<1> role="group"', body, count=1)
        body = _TEXT.sub(lambda match: _linked(match, name, link), body)
    body = _COMMENT.sub("", body)
    body = _TAG.sub(_shorter, _BETWEEN.sub("><", body))
    renamed: dict[str, str] = {}
    if letters is not None:
        body = _LETTER.sub(lambda match: _taken(match, letters, renamed), body)
        body = body.replace("<defs></defs>", "")
    return _SIZE.sub(_in_pixels, _renamed(body, name, renamed), count=1)


def _linked(match: re.Match, name: str, link: Link) -> str:
    """A text as a link by pointer; by keyboard the tables lead to the same place."""
    text = html.unescape(match[1])
    address = link(name, text)
    if not address:
        return match[2]
    return (
        f'<a class="query" href="{html.escape(address)}" tabindex="-1" '
        f'aria-label="{html.escape(text)}">{match[2]}</a>'
    )


def _taken(match: re.Match, letters: dict[str, str], renamed: dict[str, str]) -> str:
    outline = match[2]
    renamed[match[1]] = letters.setdefault(outline, f"letter-{len(letters)}")
    return ""


def _renamed(body: str, name: str, renamed: dict[str, str]) -> str:
    """The ids that something refers to, numbered; the others gone."""
    style = " ".join(match[2] for match in _STYLE.finditer(body))
    pointers = {match[2] for match in _POINTER.finditer(body)}
    pointers.update(_STYLED_ID.findall(style))
    names = dict(renamed)
    for key in dict.fromkeys(_ID.findall(body)):
        if key in pointers:
            names[key] = f"{name}-{len(names)}"

    def kept(match: re.Match) -> str:
        return f' id="{names[match[1]]}"' if match[1] in names else ""

    def pointed(match: re.Match) -> str:
        return match[1] + names.get(match[2], match[2])

    def styled(match: re.Match) -> str:
        text = _STYLED_ID.sub(lambda key: f"#{names.get(key[1], key[1])}", match[2])
        return match[1] + text + match[3]

    return _STYLE.sub(styled, _POINTER.sub(pointed, _ID.sub(kept, body)))


def _shorter(match: re.Match) -> str:
    """A tag on one line, its numbers to a hundredth of a point."""
    return _LONG.sub(_hundredths, _LINE.sub(" ", match[0]))


def _hundredths(match: re.Match) -> str:
    text = f"{float(match[0]):.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _in_pixels(match: re.Match) -> str:
    width, height = (float(match[group]) * 4 / 3 for group in (2, 3))
    return f'{match[1]} width="{width:.0f}" height="{height:.0f}"'
