"""What a comparison cannot tell, and what it could find: said before any result."""

from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from parlance.languages import language
from parlance.report import quantities
from parlance.report.findings.phrase import Comparison, plural, say
from parlance.report.quantities import joined
from parlance.sentiment.lexicon import declared

CRITERION = "permutation"


def limits(comparison: Comparison, *, languages: Mapping[str, str]) -> list[Markup]:
    """Sentences for the box of limits.

    Args:
        comparison: what is compared.
        languages: of each statement shown.
    """
    said = [
        Markup(
            "This page describes how statements are worded. It says nothing about "
            "whether they are true, why they were made, or what the law holds."
        ),
        _confounded(comparison),
        Markup("Counts of words are no evidence of events, and absence is not denial."),
    ]
    rules = _rules(comparison)
    if rules:
        said.append(
            say(
                "{} found by rules and lists that can be read and corrected in the "
                "study's configuration.",
                rules,
            )
        )
    foreign = sorted(
        {code for code in languages.values() if not language.load(code).offers}
    )
    if foreign:
        said.append(
            say(
                "Statements in languages that Parlance has no rules for ({}) get "
                "counts and keyness only.",
                joined(foreign),
            )
        )
    return said


def detectable(comparison: Comparison) -> list[Markup]:
    """What this study could find at all, and what a clear result means."""
    said = [*_needed(comparison), *_differences(comparison)]
    said.append(
        Markup(
            "The test asks whether these texts' {unit}s could have been dealt to the "
            "two sides at random. Any two texts differ in topic: between two texts of "
            "500 words from the editorials of one newspaper it finds a clear word in "
            "about two pairs in five, where the same sentences dealt at random give "
            "one in one pair in fifty. “Clear” speaks of these texts, not of issuers, "
            "genres or sides; "
            "that needs several statements a side and statements as units."
        ).format(unit=comparison.unit)
    )
    return said


def _confounded(comparison: Comparison) -> Markup:
    statements = comparison.table("statements")
    names = [side.side for side in comparison.sides]
    per_side = statements[statements["side"].isin(names)].groupby("side").size()
    if len(set(names)) == 2 and (per_side == 1).all():
        return Markup(
            "With one statement a side, issuer, genre and date cannot be told apart: "
            "any of them may stand behind a difference."
        )
    return Markup(
        "Issuer, genre and date may go together: any of them may stand behind a "
        "difference."
    )


def _rules(comparison: Comparison) -> str:
    known = ["Voices"]
    if not comparison.table("concepts").empty:
        known = ["Concepts", "names", "voices", "negation"]
    if comparison.table("voices").empty:  # no rules for their language
        return ""
    return f"{joined(known)} are"


def _needed(comparison: Comparison) -> list[Markup]:
    table = comparison.table("detectability")
    if "n" not in table:
        return []
    rows = table[(table["n"] == 1) & (table["family_size"] > 0)].set_index("criterion")
    if rows.empty:
        return [
            Markup(
                "No word occurs often enough, in enough {unit}s, to be tested: none "
                "can be clear or suggestive here."
            ).format(unit=comparison.unit)
        ]
    return [
        _criterion(comparison, rows.loc[criterion], result)
        for criterion, result in (
            (CRITERION, "clear as the only one among {family}"),
            (f"{CRITERION}_uncorrected", "suggestive, without correction"),
        )
        if criterion in rows.index
    ]


def _criterion(comparison: Comparison, row: pd.Series, result: str) -> Markup:
    """How often a word must occur in one alone, or that no number is enough."""
    corrected = row.name == CRITERION
    named = result.format(family=plural(int(row["family_size"]), "tested word"))
    counts = [row["count_needed_left"], row["count_needed_right"]]
    enough = [
        say("{} times in {}", quantities.count(count), side.markup)
        for count, side in zip(counts, comparison.sides, strict=True)
        if pd.notna(count)
    ]
    if not enough:
        return say(
            "No word that occurs in one alone, once a {}, could by itself be {}{}.",
            comparison.unit,
            named,
            "; several together may be" if corrected else "",
        )
    too_short = [
        side.markup
        for count, side in zip(counts, comparison.sides, strict=True)
        if pd.isna(count)
    ]
    if too_short:
        enough[0] += say(" (in {}, no number is enough)", too_short[0])
    return say(
        "To be {}, a word must occur about {} and never in the other, once a {}{}.",
        named,
        joined(enough, "or"),
        comparison.unit,
        # The Benjamini-Hochberg correction asks less of each when several are found.
        "; fewer times are enough where others are clear, too" if corrected else "",
    )


def _differences(comparison: Comparison) -> list[Markup]:
    table = comparison.table("sentiment")
    if table.empty:
        return []
    rows = table[(table["voice"] == "all") & table["detectable_difference"].notna()]
    each = [
        f"{quantities.plain(difference, digits=2)} ({declared(lexicon).spelling})"
        for lexicon, difference in zip(
            rows["lexicon"], rows["detectable_difference"], strict=True
        )
    ]
    if not each:
        return []
    return [
        say(
            "Mean sentence scores must differ by about {} to be found with 80 % power.",
            joined(each),
        )
    ]
