"""Findings about declared concepts, absences and shared wording."""

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from parlance.report import links, quantities
from parlance.report.findings.phrase import (
    CLEAR,
    COUNTED,
    NONE,
    SUGGESTIVE,
    Comparison,
    Finding,
    named,
    occurrences,
    plural,
    rates,
    say,
    test,
    word,
)
from parlance.report.quantities import joined
from parlance.text import wordclasses

MOST = 6
_MEASURES = {
    "word Jaccard": "Share of word types in common (Jaccard)",
    "word cosine": "Cosine of the word counts",
    "JSD (bits)": "Jensen-Shannon divergence of the word counts, in bits",
}


def find(comparison: Comparison) -> Iterator[Finding]:
    """Rates of concepts, what stands in one only, and what both share."""
    yield from _concepts(comparison)
    yield from _absences(comparison)
    yield from _phrases(comparison)
    yield from _alignments(comparison)
    yield from _likeness(comparison)


def _concepts(comparison: Comparison) -> Iterator[Finding]:
    table = comparison.table("concepts")
    if table.empty:
        return
    family = (
        f"{len(table)} declared concepts and variants; up to "
        f"{quantities.plain(comparison.alpha * len(table), digits=2)} with p at that "
        "level expected by chance"
    )
    whole = table[table["variant"] == ""]
    labels = [
        comparison.evidence(p, q)
        for p, q in zip(whole["p_permutation"], whole["q_permutation"], strict=True)
    ]
    whole = whole.assign(label=labels)
    for label in (CLEAR, SUGGESTIVE):
        for row in whole[whole["label"] == label].to_dict("records"):
            yield Finding(
                "Concepts",
                label,
                _concept(comparison, row, family),
                "concepts",
                "concepts",
            )
    rest = whole[
        (whole["label"] == NONE) & (whole["count_left"] + whole["count_right"] > 0)
    ]
    if len(rest):
        each = [
            say(
                "{} {}\u00a0:\u00a0{}",
                named(row["concept"], row["concept"].replace("_", " "), "concept"),
                quantities.count(row["count_left"]),
                quantities.count(row["count_right"]),
            )
            for row in rest.to_dict("records")
        ]
        text = say(
            "Rates not distinguishable at this size: {} (occurrences in {} : {}).",
            joined(each),
            comparison.sides[0].markup,
            comparison.sides[1].markup,
        )
        yield Finding("Concepts", NONE, text, "concepts", "concepts")


def _concept(comparison: Comparison, row: Mapping, family: str) -> Markup:
    name = row["concept"]
    return say(
        "{}: {} in {} and {} in {}, {}{} ({}).",
        named(name, name.replace("_", " "), "concept"),
        occurrences(row["count_left"], name, "concept"),
        comparison.sides[0].markup,
        occurrences(row["count_right"], name, "concept"),
        comparison.sides[1].markup,
        rates(row["per_1000_left"], row["per_1000_right"]),
        _ratio(row),
        test(row["p_permutation"], row["q_permutation"], family),
    )


def _ratio(row: Mapping) -> str:
    """The interval of the ratio of rates; an open end is said, not printed."""
    low, high = row["rate_ratio_low"], row["rate_ratio_high"]
    shown = [quantities.plain(end, digits=2) for end in (low, high)]
    if low != low and high != high:
        return ""
    if high != high:
        times = f"at least {shown[0]}"
    elif low != low:
        times = f"at most {shown[1]}"
    else:
        times = f"between {shown[0]} and {shown[1]}"
    return f", the first rate {times} times the second"


def _absences(comparison: Comparison) -> Iterator[Finding]:
    table = comparison.table("absences")
    if table.empty:
        return
    for side, other in (comparison.sides, comparison.sides[::-1]):
        own = table[(table["present_in"] == side.name) & (table["kind"] == "word")]
        own = own[~own["item"].isin(_plain(comparison))]
        if own.empty:
            continue
        own = own.sort_values(["count", "item"], ascending=[False, True])
        each = [
            say(
                "{} {}",
                word(comparison, row["item"]),
                occurrences(row["count"], row["item"]),
            )
            for row in own.head(MOST).to_dict("records")
        ]
        if len(own) > len(each):
            each.append(Markup(f"{len(own) - len(each)} more"))
        bound = own["absent_upper_bound_per_1000"].iloc[0]
        text = say(
            "Used in {} and not used in {}: {}. At the length of {}, an absence "
            "allows a rate of up to {} per 1,000 words; absence is not denial.",
            side.markup,
            other.markup,
            joined(each),
            other.markup,
            quantities.rate(bound),
        )
        yield Finding("In one only", COUNTED, text, "absences")


def _plain(comparison: Comparison) -> list[str]:
    """Words that carry grammar rather than content, by the keyness table's classes."""
    keyness = comparison.table("keyness")
    if "class" not in keyness:
        return []
    return keyness.loc[~keyness["class"].isin(wordclasses.TOPICAL), "term"].tolist()


def _phrases(comparison: Comparison) -> Iterator[Finding]:
    table = comparison.table("shared_phrases")
    if table.empty:
        return
    longest = int(table["n"].max())
    rows = table[table["n"] == longest].head(3).to_dict("records")
    each = [
        say(
            "{} ({}\u00a0:\u00a0{})",
            word(comparison, row["phrase"]),
            row["count_left"],
            row["count_right"],
        )
        for row in rows
    ]
    text = say(
        "The longest word sequence in both has {}: {}.",
        plural(longest, "word"),
        joined(each),
    )
    yield Finding("Shared wording", COUNTED, text, "shared_phrases", "alignments")


def _alignments(comparison: Comparison) -> Iterator[Finding]:
    """How many sentences are alike, and the closest pair."""
    table = comparison.table("alignments")
    if table.empty:
        return
    best = table.iloc[0]
    first, second = (
        links.to_sentence(
            best[f"statement_{end}"],
            best[f"sentence_{end}"],
            f"sentence {best[f'sentence_{end}']}",
        )
        for end in ("left", "right")
    )
    text = say(
        "{} of sentences share{} content words (cosine above 0.2). The closest: {} in "
        "{} and {} in {}, {} ({}).",
        plural(len(table), "pair"),
        "s" if len(table) == 1 else "",
        first,
        comparison.sides[0].markup,
        second,
        comparison.sides[1].markup,
        quantities.plain(best["similarity"], digits=2),
        best["shared_words"],
    )
    yield Finding("Shared wording", COUNTED, text, "alignments", "alignments")


def _likeness(comparison: Comparison) -> Iterator[Finding]:
    table = comparison.table("similarity")
    if table.empty or "p" not in table:
        return
    tested = table[table["p"].notna() & table["value"].notna()]
    for row in tested.to_dict("records"):
        label = CLEAR if row["p"] <= comparison.alpha else NONE
        text = say(
            "{}: {} (random deals of the same {}s: {} to "
            "{}; one global permutation p {}).",
            _MEASURES.get(row["measure"], row["measure"]),
            quantities.plain(row["value"], digits=3),
            comparison.unit,
            quantities.plain(row["null_low"], digits=3),
            quantities.plain(row["null_high"], digits=3),
            quantities.probability(row["p"]),
        )
        yield Finding("Shared wording", label, text, "similarity")
