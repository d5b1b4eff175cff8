"""SVG figures made fit to stand together in one HTML page."""

import re

_ID = re.compile(r'\sid="([^"]+)"')
_BEFORE_ROOT = re.compile(r"\A.*?(?=<svg\b)", re.DOTALL)
_METADATA = re.compile(r"\s*<metadata>.*?</metadata>", re.DOTALL)
_LINE = re.compile(r"\s*\n\s*")
_PATH = re.compile(r'\sd="[^"]*"')
_LONG = re.compile(r"-?\d+\.\d{3,}")
_SIZE = re.compile(r'(<svg\b[^>]*?)\swidth="([\d.]+)pt"\sheight="([\d.]+)pt"')


def inline(svg: str, name: str) -> str:
    """The `<svg>` element alone, with ids that are unique to the figure.

    Args:
        svg: text of an SVG file.
        name: of the figure; no two figures of a page share it.

    Returns:
        Markup without prolog and metadata. Its ids, and all that refers to them,
        begin with `figure-NAME-`; its printed size is stated in CSS pixels as an
        aspect that a style sheet may shrink.
    """
    body = _METADATA.sub("", _BEFORE_ROOT.sub("", svg, count=1)).strip()
    ids = sorted(set(_ID.findall(body)), key=len, reverse=True)
    if ids:
        body = _renamed(body, ids, f"figure-{name}-")
    body = _PATH.sub(_shorter, _LINE.sub("\n", body))
    return _SIZE.sub(_in_pixels, body, count=1)


def _renamed(body: str, ids: list[str], prefix: str) -> str:
    either = "|".join(map(re.escape, ids))
    body = re.sub(rf'(\sid=")({either})(?=")', rf"\g<1>{prefix}\g<2>", body)
    body = re.sub(rf'(href="#)({either})(?=")', rf"\g<1>{prefix}\g<2>", body)
    body = re.sub(rf"(url\(#)({either})(?=\))", rf"\g<1>{prefix}\g<2>", body)
    return re.sub(
        r"(<style[^>]*>)(.*?)(</style>)",
        lambda match: (
            match[1]
            + re.sub(rf"#({either})(?![\w-])", rf"#{prefix}\g<1>", match[2])
            + match[3]
        ),
        body,
        flags=re.DOTALL,
    )


def _shorter(match: re.Match) -> str:
    """A path to a hundredth of a point: what a screen shows, in half the space."""
    return _LONG.sub(_hundredths, match[0].replace("\n", " "))


def _hundredths(match: re.Match) -> str:
    text = f"{float(match[0]):.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _in_pixels(match: re.Match) -> str:
    width, height = (float(match[group]) * 4 / 3 for group in (2, 3))
    return f'{match[1]} width="{width:.0f}" height="{height:.0f}"'
