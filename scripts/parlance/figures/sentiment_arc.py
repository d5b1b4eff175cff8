"""Figure `sentiment_arc`: a lexicon's score of each sentence along the statements."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from parlance.figures import lettering, marks, palette, scales, strips, theme
from parlance.sentiment.lexicon import declared

EMPTY = "No sentence was scored by this lexicon."
HEIGHT, LANE = 30.0, 3.1  # mm: a statement's plot, and one line of named words
LANES, CLEAR = 2, 1.2
MARGIN = LANES * LANE + CLEAR  # mm above and below a plot, for named words
START = 12.0  # mm from the sheet's edge to the plots
FINENESS = 240  # sentences that can be told apart in print
KEYS = ["statement", "sentence"]


class Label(NamedTuple):
    """Words named at a sentence: where, how wide (half), how far from the plot."""

    at: float
    center: float
    half: float
    lane: int


@theme.figure(title="Sentiment along each statement", notes=("neutral_terms",))
def draw(
    scores: pd.DataFrame,
    matches: pd.DataFrame,
    left: pd.DataFrame,
    right: pd.DataFrame,
    statements: pd.DataFrame,
    lexicons: Sequence,
    sides: theme.Sides,
    *,
    most: int = 3,
    width: float = theme.WIDE,
):
    """Draw the score of every sentence in reading order, one panel a statement.

    `scores` has the columns of corpus/sentiment.csv (`matched_words` empty where the
    lexicon knows no word: a hollow marker); `matches` one row for each matched term
    (statement, sentence, lexicon, term, score_without), for the words named at the
    extremes; `left` and `right` the sides' sentences (statement, sentence, voice);
    `statements` each statement's `label`; `lexicons` the study's (name, neutral), of
    which the first is drawn. The first `most` statements a side are drawn. Voices are
    the background.
    """
    lexicon, neutral = lexicons[0].name, lexicons[0].neutral
    scored = scores[scores["lexicon"] == lexicon]
    scored = scored.assign(known=scored["matched_words"].fillna("").ne(""))
    words = matches[matches["lexicon"] == lexicon]
    titles = dict(zip(statements["statement"], statements["label"], strict=True))
    parts = [side[[*KEYS, "voice"]].merge(scored, on=KEYS) for side in (left, right)]
    chosen, left_out = _chosen(parts, titles, sides, most=most)
    if not chosen:
        return theme.notice(EMPTY, width=width)
    figure = theme.Sheet(width=width, describe=_describe(chosen, lexicon))
    size = -(-max(part["sentence"].max() for _, _, part in chosen) // FINENESS)
    if size > 1:
        chosen = [(side, label, _means(part, size)) for side, label, part in chosen]
        words = words.iloc[:0]
    shown = pd.concat([part for _, _, part in chosen])
    farthest = (shown["score"] - neutral).abs().max()
    told = declared(lexicon)
    reach = 1.05 * (told.bound or farthest or 1.0)
    last = max(shown["sentence"].max(), 1)
    top = marks.legend(figure, 1, 1.5, width - 2, _entries(shown)) + 2
    room = width - START - 13.0
    for side, label, part in chosen:
        top = marks.heading(figure, START, top, width - START - 1, label, side) + 0.6
        panel = figure.panel(START, top, room, HEIGHT + 2 * MARGIN)
        _limits(panel, last, neutral, reach)
        number = part["sentence"]
        strips.shade(panel, number - size / 2, number + size / 2, part["voice"])
        _stems(panel, part, side, neutral)
        _mean(panel, part, last)
        named = leading_words(part, words, neutral=neutral)
        _name(panel, named, neutral, reach, room / (last + 0.4), most=4)
        _axes(panel, f"{told.spelling} {told.output}", neutral, reach, room)
        top += HEIGHT + 2 * MARGIN + 6
    means = f" (means of {size})" if size > 1 else ""
    panel.set_xlabel(f"sentence, in reading order{means}")
    top += 3
    if left_out:
        note = f"The first {most} statements of a side are drawn; {left_out:,} are not."
        figure.write(1, top + 1, note, color=palette.MUTED)
        top += 4
    return figure.cut(top + 1)


def _chosen(parts, titles: dict, sides, *, most: int) -> tuple[list, int]:
    """Side, heading and scores of each statement drawn, and how many are not."""
    chosen, left_out = [], 0
    for side, scored in enumerate(parts):
        groups = list(scored.groupby("statement", sort=False))
        for statement, part in groups[:most]:
            own = titles.get(statement)
            named = own if isinstance(own, str) and own else statement
            label = sides.labels[side] if len(groups) == 1 else named
            chosen.append((side, label, part.sort_values("sentence")))
        left_out += len(groups[most:])
    return chosen, left_out


def _means(part: pd.DataFrame, size: int) -> pd.DataFrame:
    """Means of so many successive sentences: a long statement, as print shows it."""
    block = (part["sentence"] - 1) // size
    means = part.groupby(block).agg(
        statement=("statement", "first"),
        sentence=("sentence", "mean"),
        score=("score", "mean"),
        known=("known", "any"),
        voice=("voice", "first"),
    )
    return means.reset_index(drop=True)


def leading_words(part, matches, *, neutral: float, most: int = 2) -> pd.DataFrame:
    """The sentences that words move, with the words that do so most (`leading`).

    A word's weight is the sentence's score less its score when the lexicon lacks the
    word; those that push away from the neutral point the way the sentence lies are
    named, the heaviest first.
    """
    words = matches[[*KEYS, "term", "score_without"]]
    moved = part.merge(words, on=KEYS)
    away = moved["score"] - neutral
    push = (moved["score"] - moved["score_without"]) * away.apply(
        lambda distance: (distance > 0) - (distance < 0)
    )
    moved = moved.assign(_size=away.abs(), _push=push.round(9))
    moved = moved[moved["_push"] > 0].drop_duplicates([*KEYS, "term"])
    moved = moved.sort_values("_push", ascending=False, kind="stable")
    named = moved.groupby(KEYS, sort=True)["term"].agg(
        lambda terms: ", ".join(terms.head(most))
    )
    return moved.drop_duplicates(KEYS).merge(named.rename("leading"), on=KEYS)


def _limits(panel, last: int, neutral: float, reach: float) -> None:
    lanes = 2 * reach * MARGIN / HEIGHT
    panel.set_xlim(0.3, last + 0.7)
    panel.set_ylim(neutral - reach - lanes, neutral + reach + lanes)


def _stems(panel, part: pd.DataFrame, side: int, neutral: float) -> None:
    color = palette.EDGES[side]
    panel.vlines(part["sentence"], neutral, part["score"], color=color, linewidth=0.9)
    panel.axhline(neutral, color=palette.MUTED, linewidth=0.7)
    known = part["known"]
    for rows, fill in ((part[known], palette.SIDES[side]), (part[~known], "white")):
        panel.plot(
            rows["sentence"],
            rows["score"],
            **(marks.MARKER | marks.marker(side) | {"color": fill}),
            zorder=4,
            clip_on=False,
        )


def _mean(panel, part: pd.DataFrame, last: int) -> None:
    mean = part["score"].mean()
    panel.axhline(mean, color=palette.INK, linewidth=0.6, dashes=(4, 2), zorder=1)
    panel.annotate(
        f"mean\n{mean:.2f}".replace("-", "−"),
        (last + 0.7, mean),
        xytext=(3, 0),
        textcoords="offset points",
        va="center",
        annotation_clip=False,
    )


def _axes(panel, title: str, neutral: float, reach: float, room: float) -> None:
    panel.spines["left"].set_visible(True)
    panel.spines["left"].set_bounds(neutral - reach, neutral + reach)
    power = 10 ** math.floor(math.log10(reach))
    step = next(power * part for part in (5, 2, 1) if power * part <= reach) / 2
    ticks = [neutral + step * place for place in range(-2, 3)]
    panel.set_yticks(ticks, [scales.number(round(tick, 6)) for tick in ticks])
    panel.set_ylabel(title)
    low, high = panel.get_xlim()
    scales.fit_ticks(panel, room)
    panel.set_xticks([tick for tick in panel.get_xticks() if tick == int(tick) > 0])
    panel.set_xlim(low, high)


def _name(panel, part, neutral, reach, pitch: float, *, most: int) -> None:
    """Name leading words at the highest and lowest scores, in lanes without overlap.

    `pitch` is the width of one sentence in mm. A label keeps to the sentence it
    names as far as its lane allows; one that finds no room is not printed.
    """
    ranked = part.sort_values(["_size", "sentence"], ascending=[False, True])
    low, high = panel.get_xlim()
    for sign in (1, -1):
        extremes = ranked[(ranked["score"] - neutral) * sign > 0].head(most)
        placed: list[Label] = []
        for row in extremes.to_dict("records"):
            text = lettering.shorten(row["leading"], 34, theme.SMALL)
            half = (lettering.width(text, theme.SMALL) + 2) / 2 / pitch
            label = _place(row["sentence"], half, (low, high), placed)
            if label is None:
                continue
            placed.append(label)
            rise = (label.lane + 0.5) * LANE + CLEAR
            height = neutral + sign * (reach + rise * 2 * reach / HEIGHT)
            panel.plot(
                [row["sentence"]] * 2,
                [row["score"], height - sign * 0.8 * reach * LANE / HEIGHT],
                color=palette.MUTED,
                linewidth=0.4,
                zorder=1,
            )
            panel.text(label.center, height, text, ha="center", va="center")


def _place(at: float, half: float, limits, placed: list[Label]) -> Label | None:
    """The first free place whose span holds `at`, none of its leaders crossed."""
    low, high = limits
    for lane in range(LANES):
        for shift in (0, -0.5, 0.5, -0.9, 0.9):
            center = min(max(at + shift * half, low + half), high - half)
            if all(_apart(Label(at, center, half, lane), other) for other in placed):
                return Label(at, center, half, lane)
    return None


def _apart(one: Label, other: Label) -> bool:
    if one.lane == other.lane:
        return abs(one.center - other.center) >= one.half + other.half
    near, far = sorted((one, other), key=lambda label: label.lane)
    return abs(far.at - near.center) >= near.half


def _entries(shown: pd.DataFrame) -> list:
    entries = strips.voice_entries(shown["voice"])
    if not shown["known"].all():
        entries.append((_hollow, "no word in the lexicon"))
    return entries


def _hollow(figure, left: float, top: float) -> None:
    for side, shift in enumerate((-1, 1)):
        marks.key(figure, left + shift, top, side, color="white")


def _describe(chosen: list, lexicon: str) -> str:
    parts = [
        f"{lettering.clean(label)}: {len(part)} sentences, mean "
        f"{part['score'].mean():.2f}, from {part['score'].min():.2f} to "
        f"{part['score'].max():.2f}."
        for _, label, part in chosen
    ]
    return f"Scores of sentences by {lexicon}. " + " ".join(parts)
