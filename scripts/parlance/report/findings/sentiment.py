"""Findings about lexicon output and style."""

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from parlance.figures import printed
from parlance.inference import resampling
from parlance.report import quantities
from parlance.report.findings.phrase import (
    COUNTED,
    NONE,
    SUGGESTIVE,
    Comparison,
    Finding,
    plural,
    say,
    test,
    these_are,
    word,
)
from parlance.report.quantities import joined
from parlance.sentiment.lexicon import declared

TOPIC = "Sentiment, by lexicon"
MOST = 6  # words named for each lexicon


def find(comparison: Comparison) -> Iterator[Finding]:
    """One finding for each lexicon, whether they agree, and the style."""
    table = comparison.table("sentiment")
    if not table.empty:
        whole = table[(table["voice"] == "all") & table["p_permutation"].notna()]
        whole = whole.assign(q=resampling.q_values(whole["p_permutation"]))
        for row in whole.to_dict("records"):
            yield _lexicon(comparison, row, len(whole))
        yield from _turning(comparison)
    yield from _style(comparison)


def neutral(comparison: Comparison, terms: Sequence[str]) -> Markup:
    """What the terms set neutral change; empty where none are set."""
    table = comparison.table("neutral_terms")
    if not terms or table.empty:
        return Markup("")
    each = [
        say(
            "{} by {} ({} without)",
            quantities.score(row["difference"]),
            declared(row["lexicon"]).spelling,
            quantities.score(row["difference_plain"]),
        )
        for row in table.to_dict("records")
        if row["difference"] == row["difference"]
    ]
    first = table.iloc[0]
    return say(
        "With {} set neutral ({}; {} in {} and {} in {}), the difference of the mean "
        "sentence scores is {}.",
        plural(len(terms), "term"),
        joined([say("<em>{}</em>", term) for term in terms]),
        plural(int(first["occurrences_left"]), "occurrence"),
        comparison.sides[0].markup,
        int(first["occurrences_right"]),
        comparison.sides[1].markup,
        joined(each) if each else "not defined",
    )


def _lexicon(comparison: Comparison, row: Mapping, lexicons: int) -> Finding:
    p, q = row["p_permutation"], row["q"]
    label = comparison.evidence(p, q)
    text = say(
        "{}: mean sentence score {} in {} and {} in {}, a difference of {}{}; {} ({}).",
        declared(row["lexicon"]).spelling,
        quantities.score(row["mean_left"]),
        comparison.sides[0].markup,
        quantities.score(row["mean_right"]),
        comparison.sides[1].markup,
        quantities.score(row["difference"]),
        _interval(row),
        "not distinguishable from chance" if label == NONE else label,
        test(p, q, plural(lexicons, "lexicon")),
    )
    if row["detectable_difference"] == row["detectable_difference"]:
        text += say(
            " The smallest difference that texts of this length would show with 80 % "
            "power is {}.",
            quantities.plain(row["detectable_difference"], digits=2),
        )
    return Finding(TOPIC, label, text, "sentiment", "sentiment_means")


def _interval(row: Mapping) -> str:
    low, high = row["difference_low"], row["difference_high"]
    if low != low or high != high:
        return ""
    return f" (interval {quantities.score(low)} to {quantities.score(high)})"


def _turning(comparison: Comparison) -> Iterator[Finding]:
    """Words that alone turn the sign of a lexicon's difference."""
    table = comparison.table("influence")
    if table.empty:
        return
    # A difference that a word brings to zero, or from zero, has not turned
    turned = table["difference"] * table["difference_without"] < 0
    turning = table[table["turns_sign"].astype(bool) & turned]
    parts = []
    for lexicon, rows in turning.groupby("lexicon", sort=False):
        each = [word(comparison, term) for term in rows["term"].head(MOST)]
        if len(rows) > len(each):
            each.append(Markup(f"{len(rows) - len(each)} more"))
        parts.append(say("{} ({})", declared(lexicon).spelling, joined(each)))
    if parts:
        text = say(
            "Taking a single word out of the lexicon turns the sign of the difference "
            "for {}.",
            joined(parts),
        )
        yield Finding(TOPIC, COUNTED, text, "influence", "word_shift")


def _style(comparison: Comparison) -> Iterator[Finding]:
    table = comparison.table("style")
    if table.empty:
        return
    known = table[table["difference_low"].notna() & table["difference_high"].notna()]
    apart = known[(known["difference_low"] > 0) | (known["difference_high"] < 0)]
    expected = quantities.plain(comparison.alpha * len(known), digits=2)
    if known.empty:
        return
    if apart.empty:
        text = Markup(
            f"Of {plural(len(known), 'measure')}, none is distinguishable: every "
            "interval of a difference holds zero."
        )
        yield Finding("Style", NONE, text, "style", "style")
        return
    each = [_measure(row) for row in apart.to_dict("records")]
    text = say(
        "Intervals of differences that leave out zero: {} ({} : {}). {} {} of "
        "{} differences, not corrected for their number; up to {} expected by chance.",
        Markup("; ").join(each),
        comparison.sides[0].markup,
        comparison.sides[1].markup,
        these_are(len(apart)),
        len(apart),
        len(known),
        expected,
    )
    yield Finding("Style", SUGGESTIVE, text, "style", "style")


def _measure(row: Mapping) -> Markup:
    return say(
        "{}, {}, {} : {}",
        printed.measure(row["measure"]),
        row["unit"],
        quantities.plain(row["left"], digits=3),
        quantities.plain(row["right"], digits=3),
    )
