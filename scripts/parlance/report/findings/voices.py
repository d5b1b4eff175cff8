"""Findings about who speaks and what is negated."""

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from parlance.figures import printed
from parlance.report import links, quantities
from parlance.report.findings.phrase import (
    COUNTED,
    Comparison,
    Finding,
    named,
    plural,
    say,
)
from parlance.report.labels import LabeledSide
from parlance.report.quantities import joined

MOST = 6  # variants named


def find(comparison: Comparison) -> Iterator[Finding]:
    """The share of each voice on either side, and what is negated."""
    yield from _shares(comparison)
    yield from _negations(comparison)


def _shares(comparison: Comparison) -> Iterator[Finding]:
    sentences, statements = (
        comparison.table("sentences"),
        comparison.table("statements"),
    )
    if comparison.table("voices").empty:  # no rules for their language
        return
    if any(side.voice for side in comparison.sides) or "voice" not in sentences:
        return
    parts = []
    for side in comparison.sides:
        own = sentences[side.holds(sentences, statements)]
        words = own.groupby("voice")["words"].sum()
        each = [
            f"{printed.VOICES[voice]} {quantities.percent(number / words.sum())}"
            for voice in ("quotation", "reported", "narration")
            if (number := words.get(voice, 0))
        ]
        parts.append(say("in {} {}", side.markup, joined(each)))
    if not (sentences["voice"] != "narration").any():
        return
    yield Finding(
        "Voices",
        COUNTED,
        say("Share of the words: {}; {}.", *parts),
        "voices",
        "voices",
    )


def _negations(comparison: Comparison) -> Iterator[Finding]:
    concepts = comparison.table("concepts")
    if concepts.empty or "negated_left" not in concepts:
        return
    denied = concepts["negated_left"] + concepts["negated_right"]
    rows = concepts[(concepts["variant"] != "") & (denied > 0)]
    if rows.empty:
        return
    total = rows["count_left"] + rows["count_right"]
    rows = rows.assign(denied=denied, share=denied / total).sort_values(
        ["share", "denied", "concept", "variant"], ascending=[False, False, True, True]
    )
    each = [_negated(comparison, row) for row in rows.head(MOST).to_dict("records")]
    rest = len(rows) - len(each)
    if rest:
        each.append(say("{} in the table.", plural(rest, "further variant")))
    text = Markup(" ").join(say('<span class="line">{}</span>', line) for line in each)
    yield Finding("Negation", COUNTED, text, "concepts", "concepts")


def _negated(comparison: Comparison, row: Mapping) -> Markup:
    query = links.variant(row["concept"], row["variant"])
    left, right = int(row["count_left"]), int(row["count_right"])
    inside = int(row["negated_left"]) + int(row["negated_right"])
    total = left + right
    if inside == total:
        under = {1: "under negation", 2: "both times under negation"}.get(
            total, "each time under negation"
        )
    else:
        under = f"{inside} of {total} under negation"
    return say(
        "{}: {} and {}, {}.",
        named(query, row["variant"], "concept"),
        _times(left, query, comparison.sides[0]),
        _times(right, query, comparison.sides[1]),
        under,
    )


def _times(number: int, query: str, side: LabeledSide) -> Markup:
    """`once in X`, `2 times in X`, `not in X`; the number leads to the contexts."""
    if number == 0:
        return say("not in {}", side.markup)
    shown = "once" if number == 1 else f"{number} times"
    return say("{} in {}", links.to_contexts(query, "concept", shown), side.markup)
