"""Findings about single words and phrases, from the keyness and its checks."""

from collections.abc import Iterator, Mapping

import pandas as pd
from markupsafe import Markup

from parlance.keyness.robustness import AS_PUBLISHED
from parlance.report import quantities
from parlance.report.findings.phrase import (
    CLEAR,
    COUNTED,
    NONE,
    SUGGESTIVE,
    Comparison,
    Finding,
    occurrences,
    plural,
    say,
    these_are,
    word,
)
from parlance.report.quantities import joined
from parlance.text import wordclasses

TOPIC = "Words"
MOST = 8  # words named one by one, or in one sentence
_NOUNS = {1: "word", 2: "two-word phrase", 3: "three-word phrase"}
_NEEDED = {"lrc", "evidence", "count_left", "count_right", "q_permutation"}


def find(comparison: Comparison) -> Iterator[Finding]:
    """Clear words one by one, suggestive ones together, and what bounds them."""
    keyness = comparison.table("keyness")
    if keyness.empty or not set(keyness.columns) >= _NEEDED:
        return
    for n, terms in keyness.groupby("n"):
        tested = terms[terms["p_permutation"].notna()]
        if len(tested):
            yield from _of_length(comparison, int(n), tested)
    yield from _ratios(keyness)
    yield from _halves(comparison)


def noun(n: int) -> str:
    """What a term of n words is called."""
    return _NOUNS.get(n, f"{n}-word phrase")


def _of_length(
    comparison: Comparison, n: int, tested: pd.DataFrame
) -> Iterator[Finding]:
    family = f"{plural(len(tested), f'tested {noun(n)}')}"
    clear = tested[tested["evidence"] == CLEAR].sort_values(
        ["q_permutation", "p_permutation", "term"]
    )
    plain = clear["class"].isin(wordclasses.PLAIN)
    for row in clear[~plain].head(MOST).to_dict("records"):
        yield Finding(
            TOPIC, CLEAR, _clear(comparison, row, family), "keyness", "keywords"
        )
    others = [*clear[~plain]["term"][MOST:], *clear[plain]["term"]]
    if others:
        text = _further(comparison, clear[clear["term"].isin(others)], family)
        yield Finding(TOPIC, CLEAR, text, "keyness")
    weaker = tested[tested["evidence"] == SUGGESTIVE].sort_values(
        ["p_permutation", "term"]
    )
    if len(weaker):
        text = _suggestive(comparison, n, weaker, len(tested))
        yield Finding(TOPIC, SUGGESTIVE, text, "keyness", "keywords")
    if clear.empty and weaker.empty:
        if len(tested) == 1:
            text = say(
                "The one {} has p > {:g}.", f"tested {noun(n)}", comparison.alpha
            )
        else:
            text = say("Of {}, none has p ≤ {:g}.", family, comparison.alpha)
        yield Finding(TOPIC, NONE, text, "keyness", "keywords")


def _clear(comparison: Comparison, row: Mapping, family: str) -> Markup:
    text = say(
        "{}: {} in {} and {} in {} ({} and {} per 1,000 words; {}; permutation "
        "q {} over {}).",
        word(comparison, row["term"]),
        occurrences(row["count_left"], row["term"]),
        comparison.sides[0].markup,
        occurrences(row["count_right"], row["term"]),
        comparison.sides[1].markup,
        quantities.rate(row["per_1000_left"]),
        quantities.rate(row["per_1000_right"]),
        _ratio(row, comparison),
        quantities.probability(row["q_permutation"]),
        family,
    )
    return text + _in_quotation(comparison, row) + _robust(comparison, row)


def _ratio(row: Mapping, comparison: Comparison) -> Markup:
    """Times as frequent with its interval; an open end is said, not printed."""
    side = comparison.sides[0 if row["log_ratio"] > 0 else 1]
    low, high = row["log_ratio_low"], row["log_ratio_high"]
    if row["log_ratio"] < 0:
        low, high = -high, -low
    if low != low and high != high:
        return Markup("no interval")
    if high != high:
        times = f"at least {_times(low)}"
    else:
        times = f"{_times(low)} to {_times(high)}"
    return say("the rate in {} is {} times the other", side.markup, times)


def _times(log2: float) -> str:
    return quantities.plain(2.0**log2, digits=2)


def _in_quotation(comparison: Comparison, row: Mapping) -> Markup:
    """How many of the occurrences are quoted, where a side quotes at all."""
    text = Markup()
    keyness = comparison.table("keyness")
    for end, side in zip(("left", "right"), comparison.sides, strict=True):
        if f"quoted_{end}" not in row or not keyness[f"quoted_{end}"].any():
            continue
        if row[f"count_{end}"] > 0 and side.voice is None:
            inside = int(row[f"quoted_{end}"])
            text += say(
                " {} of the {} in {} stand{} in direct quotation.",
                "None" if inside == 0 else inside,
                quantities.count(row[f"count_{end}"]),
                side.markup,
                "s" if inside < 2 else "",
            )
    return text


def _robust(comparison: Comparison, row: Mapping) -> Markup:
    """Under how many other choices of the analysis the label stays."""
    checks = comparison.table("robustness")
    if checks.empty:
        return Markup()
    others = checks["choice"] != AS_PUBLISHED
    own = checks[(checks["term"] == row["term"]) & others]
    if own.empty:
        return Markup()
    same = int((own["evidence"] == row["evidence"]).sum())
    return say(
        " It stays {} under {} of {} other choices of the analysis.",
        row["evidence"],
        same,
        len(own),
    )


def _suggestive(
    comparison: Comparison, n: int, weaker: pd.DataFrame, size: int
) -> Markup:
    each = _pairs(comparison, weaker)
    return say(
        "Suggestive only, p ≤ {:g} but not after correction: {} (occurrences in "
        "{} : {}). {} {} of {} tested {}s; up to {} would be expected by "
        "chance alone.",
        comparison.alpha,
        joined(each),
        comparison.sides[0].markup,
        comparison.sides[1].markup,
        these_are(len(weaker)),
        len(weaker),
        size,
        noun(n),
        quantities.plain(comparison.alpha * size, digits=2),
    )


def _further(comparison: Comparison, rows: pd.DataFrame, family: str) -> Markup:
    return say(
        "Clear as well: {} (occurrences in {} : {}; largest permutation q {} over {}).",
        joined(_pairs(comparison, rows)),
        comparison.sides[0].markup,
        comparison.sides[1].markup,
        quantities.probability(rows["q_permutation"].max()),
        family,
    )


def _pairs(comparison: Comparison, rows: pd.DataFrame) -> list[Markup]:
    """`word 7 : 0` of the first rows, and how many more there are."""
    each = [
        say(
            "{} {}\u00a0:\u00a0{}",
            word(comparison, row["term"]),
            occurrences(row["count_left"], row["term"]),
            occurrences(row["count_right"], row["term"]),
        )
        for row in rows.head(MOST).to_dict("records")
    ]
    rest = len(rows) - len(each)
    return [*each, Markup(f"{rest} more")] if rest else each


def _ratios(keyness: pd.DataFrame) -> Iterator[Finding]:
    """Says so when the conservative log ratio is 0 for every term."""
    scored = keyness["lrc"].dropna()
    if len(scored) and (scored == 0).all():
        yield Finding(
            TOPIC,
            COUNTED,
            Markup(
                "The conservative log ratio is 0 for every tested term: at this size, "
                "corrected for all terms, no ratio of rates is bounded away from 1. "
                "That does not contradict a clear permutation result: whether "
                "sentences could have been dealt at random and how large a ratio "
                "must at least be are different questions."
            ),
            "keyness",
        )


def _halves(comparison: Comparison) -> Iterator[Finding]:
    """The largest log-likelihood between the sides, beside that within each."""
    table = comparison.table("split_halves")
    if table.empty:
        return
    rows = table[(table["n"] == 1) & (table["measure"] == "g2")]
    labels = {side.name: side.markup for side in comparison.sides}
    each = [
        say(
            "{} (up to {} in 95 % of splits) within {}",
            quantities.plain(row["typical"], digits=2),
            quantities.plain(row["high"], digits=2),
            labels.get(row["halves_of"], row["halves_of"]),
        )
        for row in rows.to_dict("records")
        if row["typical"] == row["typical"]
    ]
    if each:
        text = say(
            "The largest log-likelihood of a word is {} between the sides; between "
            "random halves of one side it is typically {}.",
            quantities.plain(rows["observed"].iloc[0], digits=3),
            joined(each),
        )
        yield Finding(TOPIC, COUNTED, text, "split_halves")
