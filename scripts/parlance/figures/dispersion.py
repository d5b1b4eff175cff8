"""Figure `dispersion`: where in each statement leading words and concepts stand."""

import numpy as np
import pandas as pd

from parlance.figures import (
    keywords,
    ledger,
    lettering,
    marks,
    palette,
    scales,
    strips,
    theme,
)
from parlance.text.wordclasses import TOPICAL

EMPTY = "No leading word or concept occurs on either side."
GUTTER = 4.0  # mm between the sides


@theme.figure(
    title="Where the leading words stand", links=("concepts.concept", "keyness.term")
)
def draw(
    concordance: pd.DataFrame,
    keyness: pd.DataFrame,
    left: pd.DataFrame,
    right: pd.DataFrame,
    sides: theme.Sides,
    *,
    most_words: int = 6,
    most_concepts: int = 10,
    width: float = theme.WIDE,
):
    """Draw each occurrence as a stroke along its side, voices as background.

    `concordance` has the columns of concordance.csv, `keyness` those of keyness.csv:
    its first `most_words` names and content words a direction are drawn, and the
    `most_concepts` most frequent concepts. `left` and `right` are the sides' sentences
    (statement, sentence, start, end, words, voice) in reading order, which are laid
    end to end. A cross is an occurrence under negation.
    """
    both = pd.concat([left, right])[strips.KEYS].drop_duplicates()
    found = concordance.merge(both, on=strips.KEYS)
    laid = [strips.lay(side) for side in (left, right)]
    rows = _rows(found, keyness, laid, words=most_words, concepts=most_concepts)
    if not rows:
        return theme.notice(EMPTY, width=width)
    figure = theme.Sheet(width=width, describe=_describe(rows, sides))
    place = ledger.columns(rows, left=0, right=width, share=0.31)
    top = _legend(figure, width, rows, laid) + 2
    room = (place.across - GUTTER) / 2
    starts = (place.start, place.start + room + GUTTER)
    heads = [
        lettering.wrap(label, room - marks.SWATCH, theme.SMALL, lines=6, weight="bold")
        for label in sides.labels
    ]
    deep = max(map(len, heads))
    for side, lines in enumerate(heads):
        first = top + theme.LINE * (deep - len(lines) + 0.5)
        marks.key(figure, starts[side] + 1.2, first, side)
        for number, line in enumerate(lines):
            left_edge = starts[side] + marks.SWATCH
            figure.write(left_edge, first + theme.LINE * number, line, weight="bold")
    top += theme.LINE * deep
    marks.counts_head(figure, place.colon, top - theme.LINE / 2)
    top += 1
    for side, start in enumerate(starts):
        at = place._replace(start=start, stop=start + room)
        bottom = _side(figure, at, rows, top, laid[side], side, lettered=side == 0)
    return figure.cut(bottom + 9)


def _rows(found, keyness, laid, *, words: int, concepts: int) -> list[ledger.Row]:
    """Words by direction, then concepts by frequency, with their positions."""
    terms = keywords.leading(
        keyness[keyness["term"].isin(found.loc[found["kind"] == "word", "query"])],
        TOPICAL,
        terms=words,
    )["term"]
    mentioned = found.loc[found["kind"] == "concept", "query"]
    frequent = mentioned.value_counts(sort=True).reset_index()
    frequent = frequent.sort_values(["count", "query"], ascending=[False, True])
    groups = (
        ("word", "Key words", list(terms)),
        ("concept", "Concepts", list(frequent["query"].head(concepts))),
    )
    positions = [strips.places(found, side) for side in laid]
    negated = found["negated"].fillna(False).to_numpy(dtype=bool)
    rows: list[ledger.Row] = []
    for kind, title, queries in groups:
        if queries:
            rows.append(ledger.Row(title))
        for query in queries:
            own = ((found["kind"] == kind) & (found["query"] == query)).to_numpy()
            rows.append(_row(query, positions, own & ~negated, own & negated))
    return rows


def _row(query: str, positions: list[np.ndarray], plainly, denying) -> ledger.Row:
    plain, denied = (
        [side[chosen & ~np.isnan(side)] for side in positions]
        for chosen in (plainly, denying)
    )
    pair = tuple(len(plain[side]) + len(denied[side]) for side in (0, 1))
    return ledger.Row(label=query, pair=pair, data={"plain": plain, "denied": denied})


def _side(figure, place, rows, top, laid, side: int, *, lettered: bool) -> float:
    if lettered:
        panel, middles, bottom = ledger.panel(figure, place, rows, top)
    else:
        breaks = tuple(at for at, row in enumerate(rows) if row.pair is None)
        bottom = top + theme.ROW * scales.depth(len(rows), breaks)
        panel = figure.panel(place.start, top, place.across, bottom - top)
        middles = scales.rows(panel, [""] * len(rows), breaks=breaks)
    panel.grid(visible=False)
    end = max(int(laid["last"].max()) if len(laid) else 1, 1)
    panel.set_xlim(0, end)
    scales.fit_ticks(panel, place.across - 4)
    panel.set_xlabel("position (words)")
    strips.shade(panel, laid["first"], laid["last"], laid["voice"])
    strips.part(panel, laid)
    for row, middle in zip(rows, middles, strict=True):
        if row.pair is None:
            continue
        panel.axhline(middle, color=palette.GRID, linewidth=0.4, zorder=0.5)
        at = strips.distinct(row.data["plain"][side], end)
        color = palette.EDGES[side]
        strips.strokes(
            panel, at, middle - 0.36, middle + 0.36, color=color, linewidth=1
        )
        crossed = strips.distinct(row.data["denied"][side], end)
        panel.plot(crossed, [middle] * len(crossed), **_cross(color))
    return bottom


def _cross(color: str) -> dict:
    return {
        "marker": "x",
        "markersize": 4.2,
        "markeredgewidth": 1.1,
        "color": color,
        "linestyle": "none",
    }


def _legend(figure, width: float, rows, laid) -> float:
    entries = strips.voice_entries(pd.concat(laid)["voice"])
    if any(len(side) for row in rows if row.pair for side in row.data["denied"]):
        entries.append((_crossed, "under negation"))
    return marks.legend(figure, 1, 1.5, width - 2, entries)


def _crossed(figure, left: float, top: float) -> None:
    marks.line(figure, left, top, **_cross(palette.INK))


def _describe(rows: list[ledger.Row], sides: theme.Sides) -> str:
    listed = "; ".join(
        f"{lettering.clean(row.label)} {row.pair[0]} : {row.pair[1]}"
        for row in rows
        if row.pair
    )
    return f"Occurrences along {sides.labels[0]} : {sides.labels[1]}: {listed}."
