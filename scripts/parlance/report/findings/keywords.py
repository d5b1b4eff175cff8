"""Findings about single words and phrases, from the keyness and its checks."""

from collections.abc import Iterator, Mapping

import pandas as pd
from markupsafe import Markup

from parlance.report import quantities
from parlance.report.findings.phrase import (
    CLEAR,
    COUNTED,
    NONE,
    SUGGESTIVE,
    Finding,
    Study,
    occurrences,
    plural,
    say,
    these_are,
    word,
)
from parlance.report.quantities import listed
from parlance.text import wordclasses

TOPIC = "Words"
MOST = 8  # words named one by one, or in one sentence
AS_PUBLISHED = "as published"
_NOUNS = {1: "word", 2: "two-word phrase", 3: "three-word phrase"}
MEASURES = {"lrc", "evidence", "count_left", "count_right", "q_permutation"}


def find(study: Study) -> Iterator[Finding]:
    """Clear words one by one, suggestive ones together, and what bounds them."""
    keyness = study.table("keyness")
    if keyness.empty or not set(keyness.columns) >= MEASURES:
        return
    for n, terms in keyness.groupby("n"):
        tested = terms[terms["p_permutation"].notna()]
        if len(tested):
            yield from _of_length(study, int(n), tested)
    yield from _ratios(keyness)
    yield from _halves(study)


def noun(n: int) -> str:
    """What a term of n words is called."""
    return _NOUNS.get(n, f"{n}-word phrase")


def _of_length(study: Study, n: int, tested: pd.DataFrame) -> Iterator[Finding]:
    family = f"{plural(len(tested), f'tested {noun(n)}')}"
    clear = tested[tested["evidence"] == CLEAR].sort_values(
        ["q_permutation", "p_permutation", "term"]
    )
    plain = clear["class"].isin(wordclasses.PLAIN)
    for row in clear[~plain].head(MOST).to_dict("records"):
        yield Finding(TOPIC, CLEAR, _clear(study, row, family), "keyness", "keywords")
    others = [*clear[~plain]["term"][MOST:], *clear[plain]["term"]]
    if others:
        text = _further(study, clear[clear["term"].isin(others)], family)
        yield Finding(TOPIC, CLEAR, text, "keyness")
    weaker = tested[tested["evidence"] == SUGGESTIVE].sort_values(
        ["p_permutation", "term"]
    )
    if len(weaker):
        text = _suggestive(study, n, weaker, len(tested))
        yield Finding(TOPIC, SUGGESTIVE, text, "keyness", "keywords")
    if clear.empty and weaker.empty:
        if len(tested) == 1:
            text = say("The one {} has p > {:g}.", f"tested {noun(n)}", study.alpha)
        else:
            text = say("Of {}, none has p ≤ {:g}.", family, study.alpha)
        yield Finding(TOPIC, NONE, text, "keyness", "keywords")


def _clear(study: Study, row: Mapping, family: str) -> Markup:
    text = say(
        "{}: {} in {} and {} in {} ({} and {} per 1,000 words; {}; permutation "
        "q {} over {}).",
        word(study, row["term"]),
        occurrences(row["count_left"], row["term"]),
        study.sides[0].markup,
        occurrences(row["count_right"], row["term"]),
        study.sides[1].markup,
        quantities.rate(row["per_1000_left"]),
        quantities.rate(row["per_1000_right"]),
        _ratio(row, study),
        quantities.probability(row["q_permutation"]),
        family,
    )
    return text + _in_quotation(study, row) + _robust(study, row)


def _ratio(row: Mapping, study: Study) -> Markup:
    """Times as frequent with its interval; an open end is said, not printed."""
    side = study.sides[0 if row["log_ratio"] > 0 else 1]
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


def _in_quotation(study: Study, row: Mapping) -> Markup:
    """How many of the occurrences are quoted, where a side quotes at all."""
    text = Markup()
    keyness = study.table("keyness")
    for end, side in zip(("left", "right"), study.sides, strict=True):
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


def _robust(study: Study, row: Mapping) -> Markup:
    """Under how many other choices of the analysis the label stays."""
    checks = study.table("robustness")
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


def _suggestive(study: Study, n: int, weaker: pd.DataFrame, size: int) -> Markup:
    each = _pairs(study, weaker)
    return say(
        "Suggestive only, p ≤ {:g} but not after correction: {} (occurrences in "
        "{} : {}). {} {} of {} tested {}s; up to {} would be expected by "
        "chance alone.",
        study.alpha,
        listed(each),
        study.sides[0].markup,
        study.sides[1].markup,
        these_are(len(weaker)),
        len(weaker),
        size,
        noun(n),
        quantities.plain(study.alpha * size, digits=2),
    )


def _further(study: Study, rows: pd.DataFrame, family: str) -> Markup:
    return say(
        "Clear as well: {} (occurrences in {} : {}; largest permutation q {} over {}).",
        listed(_pairs(study, rows)),
        study.sides[0].markup,
        study.sides[1].markup,
        quantities.probability(rows["q_permutation"].max()),
        family,
    )


def _pairs(study: Study, rows: pd.DataFrame) -> list[Markup]:
    """`word 7 : 0` of the first rows, and how many more there are."""
    each = [
        say(
            "{} {}\u00a0:\u00a0{}",
            word(study, row["term"]),
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


def _halves(study: Study) -> Iterator[Finding]:
    """The largest log-likelihood between the sides, beside that within each."""
    table = study.table("split_halves")
    if table.empty:
        return
    rows = table[(table["n"] == 1) & (table["measure"] == "g2")]
    labels = {side.name: side.markup for side in study.sides}
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
            listed(each),
        )
        yield Finding(TOPIC, COUNTED, text, "split_halves")
