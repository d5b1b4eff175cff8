"""Statements laid out along an axis: positions in words, voices as background."""

from itertools import groupby

import numpy as np
import pandas as pd

from parlance.figures import marks, palette, printed

MOST_RUNS = 300  # of one voice; a background of more is left away
MOST_BOUNDARIES = 20
FINENESS = 200  # places along an axis that can be told apart in print
KEYS = ["statement", "sentence"]


def lay(sentences: pd.DataFrame) -> pd.DataFrame:
    """Sentences of a side one after another: `first` and `last` word of each."""
    ordered = sentences.reset_index(drop=True)
    last = ordered["words"].cumsum()
    return ordered.assign(first=last - ordered["words"], last=last)


def places(found: pd.DataFrame, laid: pd.DataFrame) -> np.ndarray:
    """Positions in words of occurrences, from their offsets in their sentences.

    Nan stands for an occurrence in a sentence that is not laid out.
    """
    columns = [*KEYS, "start", "end", "first", "last"]
    named = laid[columns].rename(columns={"start": "opens", "end": "closes"})
    at = found[[*KEYS, "start"]].merge(named, on=KEYS, how="left", validate="m:1")
    share = (at["start"] - at["opens"]) / (at["closes"] - at["opens"]).clip(lower=1)
    return (at["first"] + share * (at["last"] - at["first"])).to_numpy(dtype=float)


def distinct(positions: np.ndarray, end: float) -> np.ndarray:
    """Positions that print apart, so that a figure of a long text stays small."""
    if len(positions) <= FINENESS:
        return np.sort(positions)
    return np.unique(np.round(positions / end * FINENESS)) * end / FINENESS


def strokes(panel, at, low: float, high: float, **options) -> None:
    """Upright strokes between two heights, all of them one path of the SVG."""
    across = np.repeat(np.asarray(at, dtype=float), 3)
    down = np.tile([low, high, np.nan], len(at))
    panel.plot(across, down, **({"solid_capstyle": "butt"} | options))


def runs(starts, stops, voices) -> list[tuple[str, float, float]]:
    """Successive spans of one voice as one: voice, start, stop; none if too many."""
    spans = zip(starts, stops, voices, strict=True)
    found = []
    for voice, run in groupby(spans, key=lambda span: span[2]):
        held = list(run)
        found.append((voice, held[0][0], held[-1][1]))
    return found if len(found) <= MOST_RUNS else []


def shade(panel, starts, stops, voices) -> None:
    """Shade spans by voice."""
    for voice, start, stop in runs(starts, stops, voices):
        if voice in palette.VOICE_FILLS and voice != "narration":
            color = palette.VOICE_FILLS[voice]
            panel.axvspan(start, stop, facecolor=color, edgecolor="none", zorder=0)


def part(panel, laid: pd.DataFrame) -> None:
    """A line where one statement of a side ends and the next begins."""
    ends = laid.groupby("statement", sort=False)["last"].max()
    if len(ends) <= MOST_BOUNDARIES:
        for end in ends.iloc[:-1]:
            panel.axvline(end, color=palette.MUTED, linewidth=0.6, linestyle=":")


def voice_entries(voices) -> list:
    """The legend's entries for the voices that occur."""
    present = set(voices)
    return [
        (_swatch(palette.VOICE_FILLS[voice]), name)
        for voice, name in printed.VOICES.items()
        if voice in present
    ]


def _swatch(color: str):
    return lambda figure, left, top: marks.box(figure, left, top, color)
