"""Findings about names: what each side calls the same referent."""

from collections.abc import Iterator, Mapping

import pandas as pd
from markupsafe import Markup

from parlance.report import links
from parlance.report.findings.phrase import (
    Comparison,
    Finding,
    named,
    occurrences,
    plural,
    rates,
    say,
    test,
)
from parlance.report.quantities import joined

TOPIC = "Names"
_KINDS = ("count_left", "count_right")


def find(comparison: Comparison) -> Iterator[Finding]:
    """One finding for each referent that both sides name, rarest names last."""
    naming = comparison.table("naming")
    if naming.empty:
        return
    family = _family(naming)
    for referent, rows in naming.groupby("referent", sort=False):
        totals = tuple(int(rows[column].sum()) for column in _KINDS)
        if 0 in totals:
            continue
        p, q = (float(rows[key].iloc[0]) for key in ("p_permutation", "q_permutation"))
        text = say(
            "{}: {} ({}).",
            _title(referent),
            _names(comparison, rows, totals),
            test(p, q, family),
        )
        text += _together(comparison, referent)
        text += _quoted(comparison, rows)
        yield Finding(TOPIC, comparison.evidence(p, q), text, "naming", "naming")


def _family(naming: pd.DataFrame) -> str:
    """The referents that q is over: those that both sides name."""
    declared = naming["referent"].nunique()
    tested = naming.loc[naming["q_permutation"].notna(), "referent"].nunique()
    if tested == declared:
        return plural(declared, "declared referent")
    of = plural(declared, "declared referent")
    return f"the {tested} of {of} that both sides name"


def _title(referent: str) -> str:
    return referent[:1].upper() + referent[1:].replace("_", " ")


def _names(
    comparison: Comparison, rows: pd.DataFrame, totals: tuple[int, int]
) -> Markup:
    """`A in every mention by X (7) and B in every mention by Y (11)`, or counts."""
    parts = []
    for side, column, total in zip(comparison.sides, _KINDS, totals, strict=True):
        used = rows[rows[column] > 0].sort_values(
            column, ascending=False, kind="stable"
        )
        if len(used) == 1:
            row = used.iloc[0]
            parts.append(
                say(
                    "{} in every mention by {} ({})",
                    _name(row),
                    side.markup,
                    occurrences(total, _query(row), "name"),
                )
            )
            continue
        each = [
            say("{} {}", _name(row), occurrences(row[column], _query(row), "name"))
            for row in used.to_dict("records")
        ]
        parts.append(say("in {} {}", side.markup, joined(each)))
    return parts[0] + (" and " if parts[0].startswith("<em>") else "; ") + parts[1]


def _query(row: Mapping) -> str:
    return links.variant(row["referent"], row["variant"])


def _name(row: Mapping) -> Markup:
    return named(_query(row), row["variant"], "name")


def _together(comparison: Comparison, referent: str) -> Markup:
    """The joint rate of all names of the referent, and whether it differs."""
    concepts = comparison.table("concepts")
    if concepts.empty:
        return Markup()
    whole = concepts[(concepts["concept"] == referent) & (concepts["variant"] == "")]
    if whole.empty:
        return Markup()
    row = whole.iloc[0]
    return say(
        " Under any name {}: {}.",
        rates(row["per_1000_left"], row["per_1000_right"]),
        comparison.evidence(row["p_permutation"], row["q_permutation"]),
    )


def _quoted(comparison: Comparison, rows: pd.DataFrame) -> Markup:
    """How often the names stand in direct quotation, where a side quotes at all."""
    contexts = comparison.table("concordance")
    if contexts.empty:
        return Markup()
    names = contexts[contexts["kind"] == "name"]
    text = Markup()
    for side, column in zip(comparison.sides, _KINDS, strict=True):
        if not _quotes(comparison, side):
            continue
        for row in rows[rows[column] > 2].to_dict("records"):
            voices = names.loc[
                _mentions(names, row)
                & names["statement"].isin(_statements(comparison, side)),
                "voice",
            ]
            inside = int((voices == "quotation").sum())
            text += say(
                " {} of the {} {} stand{} in direct quotation.",
                "None" if inside == 0 else inside,
                occurrences(row[column], _query(row), "name"),
                _name(row),
                "s" if inside < 2 else "",
            )
    return text


def _mentions(names: pd.DataFrame, row: Mapping) -> pd.Series:
    if "concept" not in names:
        return names["query"] == row["variant"]
    return (names["concept"] == row["referent"]) & (names["variant"] == row["variant"])


def _quotes(comparison: Comparison, side) -> bool:
    sentences = comparison.table("sentences")
    own = sentences["statement"].isin(_statements(comparison, side))
    return side.voice is None and bool((sentences["voice"][own] == "quotation").any())


def _statements(comparison: Comparison, side) -> pd.Series:
    statements = comparison.table("statements")
    return statements.loc[statements["side"] == side.side, "statement"]
