"""Text as it is set in figures: drawable, measured, wrapped and shortened."""

import unicodedata
from functools import cache

from matplotlib.font_manager import FontProperties, findfont, get_font

FONT = "DejaVu Sans"
MISSING = "\u25a1"  # a white square stands for a character the font lacks
POINTS_PER_MM = 72 / 25.4
BOLD = "bold"


def clean(text: object) -> str:
    """The text in characters the figures' font can draw, on one line.

    Controls and invisible marks of direction or joining are dropped (they would
    reorder what stands beside them); any other character that DejaVu Sans lacks
    becomes a white square.
    """
    spaced = " ".join(str(text).split())
    drawn = (
        char if ord(char) in _characters() else MISSING
        for char in unicodedata.normalize("NFC", spaced)
        if not _invisible(char)
    )
    return "".join(drawn)


@cache
def width(text: str, size: float, *, weight: str = "normal") -> float:
    """Width in mm of one line of clean text set at a size in points."""
    font = _font(weight)
    font.set_size(size, 72 * 16)  # a fine grid: the width is not rounded to pixels
    font.set_text(text, 0.0)
    return font.get_width_height()[0] / 64 / 16 / POINTS_PER_MM


def widest(texts, size: float, *, weight: str = "normal") -> float:
    """Width in mm of the widest text; 0 without any."""
    return max((width(text, size, weight=weight) for text in texts), default=0.0)


def shorten(text: object, room: float, size: float, *, weight: str = "normal") -> str:
    """The clean text, cut with an ellipsis where it is wider than the room in mm."""
    text = clean(text)
    if width(text, size, weight=weight) <= room:
        return text
    kept, dropped = 0, len(text)
    while dropped - kept > 1:
        middle = (kept + dropped) // 2
        line = text[:middle].rstrip() + "…"
        if width(line, size, weight=weight) <= room:
            kept = middle
        else:
            dropped = middle
    return text[:kept].rstrip() + "…"


def wrap(
    text: object, room: float, size: float, *, lines: int = 3, weight: str = "normal"
) -> list[str]:
    """The clean text broken between words into lines of the room in mm.

    What is left over at the last line is shortened, as is a single word that is
    wider than a line.
    """
    words = clean(text).split(" ")
    wrapped: list[str] = []
    while words and len(wrapped) < lines - 1:
        count = 1
        while count < len(words) and (
            width(" ".join(words[: count + 1]), size, weight=weight) <= room
        ):
            count += 1
        wrapped.append(shorten(" ".join(words[:count]), room, size, weight=weight))
        words = words[count:]
    if words:
        wrapped.append(shorten(" ".join(words), room, size, weight=weight))
    return wrapped


@cache
def _characters() -> frozenset[int]:
    return frozenset(_font("normal").get_charmap()) & frozenset(
        _font(BOLD).get_charmap()
    )


@cache
def _font(weight: str):
    return get_font(findfont(FontProperties(family=FONT, weight=weight)))


def _invisible(char: str) -> bool:
    return unicodedata.category(char) in {"Cc", "Cf", "Cs"} or (
        "\ufe00" <= char <= "\ufe0f"
    )
