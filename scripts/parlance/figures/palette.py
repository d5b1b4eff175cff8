"""The colors of the project: one pair for the two sides, the same everywhere.

Purple and amber differ in lightness (CIE L* 33 and 70), so that they stay apart
for every kind of color vision and in gray print; a marker of its own goes with
each. The pair holds no red and green and is none of the flags' pairs.
"""

from parlance.inference.resampling import (
    CLEAR,
    NOT_DISTINGUISHABLE,
    SUGGESTIVE,
    UNTESTED,
)

LEFT, RIGHT = "#5b3794", "#e09f1f"
SIDES = (LEFT, RIGHT)
EDGES = ("#3c2168", "#8a5a00")  # the same hues, dark enough for outlines and text
MARKERS = ("o", "D")

INK = "#1f1f1f"
MUTED = "#5c5c5c"
RULE = "#8c8c8c"
GRID = "#dedede"
PAPER = "#ffffff"

# How much of a side's color a mark carries; the rest is paper.
EVIDENCE = {
    CLEAR: 1.0,
    SUGGESTIVE: 0.6,
    NOT_DISTINGUISHABLE: 0.22,
    UNTESTED: 0.0,
}

VOICE_FILLS = {"narration": "#ffffff", "reported": "#ebebeb", "quotation": "#cfcfcf"}


def tint(color: str, strength: float) -> str:
    """The color mixed with paper: 1 is the color itself, 0 is white."""
    channels = (int(color[start : start + 2], 16) for start in (1, 3, 5))
    mixed = (round(255 + (channel - 255) * strength) for channel in channels)
    return "#" + "".join(f"{channel:02x}" for channel in mixed)
