"""Figure `alignments`: which sentences of the two sides are worded alike."""

import pandas as pd
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline

from parlance.figures import lettering, marks, palette, scales, strips, theme

EMPTY = "No two sentences of the two sides are alike enough to be aligned."
STRIP, BETWEEN = 3.6, 26.0  # mm: a side's strip of sentences, and the room for links
MOST_EDGES = 200


@theme.figure(title="Similar sentences")
def draw(
    alignments: pd.DataFrame,
    left: pd.DataFrame,
    right: pd.DataFrame,
    sides: theme.Sides,
    *,
    most: int = 12,
    links: int = 120,
    width: float = theme.WIDE,
):
    """Draw links between aligned sentences, and the most similar pairs in a list.

    `alignments` has the columns of alignments.csv; `left` and `right` are the sides'
    sentences (statement, sentence, voice) in reading order. Of the most similar pairs
    `links` are linked (a note says so when there are more) and `most` listed with
    what they share; the darker, the more alike.
    """
    orders = [_order(side) for side in (left, right)]
    pairs = _pairs(alignments, orders)
    if not pairs:
        return theme.notice(EMPTY, width=width)
    figure = theme.Sheet(width=width, describe=_describe(pairs, sides))
    voices = strips.voice_entries(pd.concat([left, right])["voice"])
    top = marks.legend(figure, 1, 1.5, width - 2, voices) + 2
    top = marks.heading(figure, 2, top, width - 4, sides.labels[0], 0) + 0.4
    height = 2 * STRIP + BETWEEN
    panel = figure.panel(2, top + theme.LINE, width - 4, height)
    panel.set_axis_off()
    panel.set_xlim(0, 1)
    panel.set_ylim(height, 0)
    for side, sentences in enumerate((left, right)):
        _strip(panel, sentences, side, side * (STRIP + BETWEEN), width - 4)
    for pair in reversed(pairs[:links]):
        _link(panel, pair, [len(left), len(right)])
    top += theme.LINE * 2 + height + 0.5
    top = marks.heading(figure, 2, top, width - 4, sides.labels[1], 1) + 0.4
    several = any(side["statement"].nunique() > 1 for side in (left, right))
    top = _listed(figure, top + 3, width, pairs[:most], several=several)
    if len(pairs) > links:
        note = f"Of {len(pairs):,} aligned pairs the {links} most similar are linked."
        figure.write(2, top + 1, note, color=palette.MUTED)
        top += 4
    return figure.cut(top)


def _order(sentences: pd.DataFrame) -> dict:
    keys = zip(sentences["statement"], sentences["sentence"], strict=True)
    return {key: number for number, key in enumerate(keys)}


def _pairs(alignments: pd.DataFrame, orders: list[dict]) -> list[dict]:
    """Aligned pairs of sentences that are compared, the most similar first."""
    pairs = []
    for row in alignments.to_dict("records"):
        keys = [
            (row[f"statement_{at}"], row[f"sentence_{at}"]) for at in ("left", "right")
        ]
        at = [order.get(key) for order, key in zip(orders, keys, strict=True)]
        if None not in at:
            pairs.append(row | {"at": at, "keys": keys})
    return sorted(pairs, key=lambda pair: (-pair["similarity"], pair["at"]))


def _strip(panel, sentences, side: int, top: float, across: float) -> None:
    """A side's sentences as equal blocks, shaded by voice, some of them numbered."""
    count = max(len(sentences), 1)
    places = [number / count for number in range(len(sentences) + 1)]
    for voice, start, stop in strips.runs(places[:-1], places[1:], sentences["voice"]):
        color = palette.VOICE_FILLS.get(voice, palette.PAPER)
        panel.bar(start, STRIP, stop - start, top, align="edge", color=color)
    edge = {"color": palette.RULE, "linewidth": 0.4, "clip_on": False}
    cuts = places if count <= MOST_EDGES else [0, 1]
    strips.strokes(panel, cuts, top, top + STRIP, **edge)
    for level in (top, top + STRIP):
        panel.plot([0, 1], [level, level], **edge)
    panel.plot(
        [0, 1],
        [top + (0 if side == 0 else STRIP)] * 2,
        color=palette.SIDES[side],
        linewidth=2.2,
        solid_capstyle="butt",
        clip_on=False,
    )
    height = top - theme.LINE / 2 if side == 0 else top + STRIP + theme.LINE / 2
    taken = -1.0
    for number, sentence in enumerate(sentences["sentence"]):
        if number == 0 or sentence % 5 == 0:
            text = str(sentence)
            half = (lettering.width(text, theme.SMALL) / 2 + 0.8) / across
            middle = (number + 0.5) / count
            if middle - half > taken and middle + half <= 1.02:
                panel.text(middle, height, text, ha="center", va="center_baseline")
                taken = middle + half


def _link(panel, pair: dict, counts: list[int]) -> None:
    start, stop = (
        (at + 0.5) / count for at, count in zip(pair["at"], counts, strict=True)
    )
    top, bottom = STRIP, STRIP + BETWEEN
    bend = BETWEEN * 0.4
    codes = [Outline.MOVETO, Outline.CURVE4, Outline.CURVE4, Outline.CURVE4]
    points = [(start, top), (start, top + bend), (stop, bottom - bend), (stop, bottom)]
    strength = _strength(pair["similarity"])
    panel.add_patch(
        PathPatch(
            Outline(points, codes),
            facecolor="none",
            edgecolor=palette.tint(palette.INK, strength),
            linewidth=0.5 + 1.7 * strength,
        )
    )


def _strength(similarity: float) -> float:
    return min(1.0, max(0.2, 1.6 * similarity - 0.1))


def _listed(figure, top: float, width: float, pairs, *, several: bool) -> float:
    """The pairs as rows: which sentences, how alike, which words both have."""
    labels = [
        tuple(
            f"{statement} {sentence}" if several else str(sentence)
            for statement, sentence in pair["keys"]
        )
        for pair in pairs
    ]
    limit = 0.14 * width
    labels = [
        tuple(lettering.shorten(text, limit, theme.SMALL) for text in label)
        for label in labels
    ]
    before, after = marks.counts_room(labels)
    colon = 2 + max(before, 4)
    start = colon + max(after, 4) + 2.5
    across = 0.2 * width
    words = start + across + 3
    marks.counts_head(figure, colon, top + theme.LINE / 2)
    for left, head in ((start, "sentences"), (words, "shared words")):
        figure.write(left, top + theme.LINE / 2, head, color=palette.MUTED)
    top += theme.LINE + 0.8
    panel = figure.panel(start, top, across, theme.ROW * len(pairs))
    middles = scales.rows(panel, [""] * len(pairs))
    panel.set_xlim(0, 1)
    panel.set_xticks([0, 0.5, 1], ["0", "0.5", "1"])
    panel.set_xlabel("similarity (cosine)")
    for pair, label, middle in zip(pairs, labels, middles, strict=True):
        color = palette.tint(palette.INK, _strength(pair["similarity"]))
        panel.barh(middle, pair["similarity"], height=0.62, color=color, zorder=2)
        level = top + theme.ROW * middle
        marks.counts(figure, colon, [level], [label])
        shared = lettering.shorten(pair["shared_words"], width - words - 1, theme.SMALL)
        figure.write(words, level, shared)
    return top + theme.ROW * len(pairs) + 9


def _describe(pairs: list[dict], sides: theme.Sides) -> str:
    listed = "; ".join(
        f"{pair['keys'][0][1]} and {pair['keys'][1][1]} {pair['similarity']:.2f}"
        for pair in pairs[:12]
    )
    return f"Sentences aligned, {sides.labels[0]} and {sides.labels[1]}: {listed}."
