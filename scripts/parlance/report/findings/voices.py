"""Findings about who speaks and what is negated."""

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from parlance.figures import wording
from parlance.report import links, quantities
from parlance.report.findings.phrase import (
    COUNTED,
    Finding,
    Study,
    named,
    plural,
    say,
)
from parlance.report.labels import Side
from parlance.report.quantities import listed

MOST = 6  # variants named


def find(study: Study) -> Iterator[Finding]:
    """The share of each voice on either side, and what is negated."""
    yield from _shares(study)
    yield from _negations(study)


def _shares(study: Study) -> Iterator[Finding]:
    sentences, statements = study.table("sentences"), study.table("statements")
    if study.table("voices").empty:  # the rules are for English
        return
    if any(side.voice for side in study.sides) or "voice" not in sentences:
        return
    parts = []
    for side in study.sides:
        own = sentences[side.holds(sentences, statements)]
        words = own.groupby("voice")["words"].sum()
        each = [
            f"{wording.VOICES[voice]} {quantities.percent(number / words.sum())}"
            for voice in ("quotation", "reported", "narration")
            if (number := words.get(voice, 0))
        ]
        parts.append(say("in {} {}", side.markup, listed(each)))
    if not (sentences["voice"] != "narration").any():
        return
    yield Finding(
        "Voices",
        COUNTED,
        say("Share of the words: {}; {}.", *parts),
        "voices",
        "voices",
    )


def _negations(study: Study) -> Iterator[Finding]:
    concepts = study.table("concepts")
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
    each = [_negated(study, row) for row in rows.head(MOST).to_dict("records")]
    rest = len(rows) - len(each)
    if rest:
        each.append(say("{} in the table.", plural(rest, "further variant")))
    text = Markup(" ").join(say('<span class="line">{}</span>', line) for line in each)
    yield Finding("Negation", COUNTED, text, "concepts", "concepts")


def _negated(study: Study, row: Mapping) -> Markup:
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
        _times(left, query, study.sides[0]),
        _times(right, query, study.sides[1]),
        under,
    )


def _times(number: int, query: str, side: Side) -> Markup:
    """`once in X`, `2 times in X`, `not in X`; the number leads to the contexts."""
    if number == 0:
        return say("not in {}", side.markup)
    shown = "once" if number == 1 else f"{number} times"
    return say("{} in {}", links.to_contexts(query, "concept", shown), side.markup)
