"""The methods of a comparison as paragraphs ready to paste into a paper."""

from collections.abc import Mapping

import pandas as pd

from parlance.report import quantities
from parlance.report.findings.keywords import noun
from parlance.report.findings.phrase import Comparison, plural
from parlance.report.quantities import joined
from parlance.sentiment.lexicon import declared

_HYPHENS = {"keep": "as one word", "split": "as separate words"}
_POSSESSIVES = {"strip": "dropped", "keep": "kept"}


def paragraphs(
    comparison: Comparison,
    *,
    settings: Mapping,
    families: pd.DataFrame,
    software: Mapping,
) -> list[str]:
    """Plain paragraphs, made from the settings and versions.

    Args:
        comparison: what is compared.
        settings: the config with every default filled in.
        families: `families.csv`; empty when nothing was tested.
        software: name and version of each package used.
    """
    written = [
        _material(comparison),
        _counting(comparison, settings),
        _testing(comparison, settings, families),
        _concepts(comparison),
        _sentiment(comparison, settings),
        _software(settings, software),
    ]
    return [paragraph for paragraph in written if paragraph]


def basis(comparison: Comparison) -> str:
    """Words and sentences of both sides, in one sentence."""
    each = [
        f"{side.label}: {plural(words, 'word')} in {plural(sentences, 'sentence')}"
        for side, words, sentences in zip(
            comparison.sides, comparison.words, comparison.sentences, strict=True
        )
    ]
    return "; ".join(each) + "."


def tested(families: pd.DataFrame) -> str:
    """Family, results and what chance alone would give, for each term length."""
    each = [
        f"{plural(row['family_size'], noun(int(row['n'])))} tested "
        f"({quantities.count(row['clear'])} clear, "
        f"{quantities.count(row['suggestive'])} suggestive; up to "
        f"{quantities.plain(row['expected'], digits=2)} with uncorrected p at that "
        f"level expected by chance; {quantities.count(row['deals'])} random deals)"
        for row in families.to_dict("records")
        if row["family_size"]
    ]
    return "; ".join(each) + "." if each else ""


def _material(comparison: Comparison) -> str:
    statements = comparison.table("statements")
    each = []
    for side in comparison.sides:
        count = int((statements["side"] == side.side).sum())
        voice = f", {side.voice} only" if side.voice else ""
        each.append(f"{side.label} ({plural(count, 'statement')}{voice})")
    return f"We compared {joined(each)}. {basis(comparison)}"


def _counting(comparison: Comparison, settings: Mapping) -> str:
    text = settings.get("text", {})
    removed = len(text.get("boilerplate", ()))
    dropped = (
        "Paragraphs matching the study's list of boilerplate were set aside and are "
        "listed with the results. "
        if removed
        else ""
    )
    longest = settings.get("ngrams", 3)
    sequences = (
        f"Sequences of up to {longest} words were counted within sentences. "
        if longest > 1
        else ""
    )
    grouped = (
        "Forms that the study lists as one word were counted together. "
        if settings.get("forms")
        else ""
    )
    voices = (
        ""
        if comparison.table("voices").empty  # no rules for their language
        else " Sentences were told apart as narration, reported speech and direct "
        "quotation by rules, and by hand where the study says so."
    )
    return (
        f"{dropped}A word is a token with at least one letter or digit, in lower "
        f"case; hyphenated words were counted {_HYPHENS[text.get('hyphens', 'keep')]}, "
        f"a final ’s was {_POSSESSIVES[text.get('possessives', 'strip')]}, and no stop "
        f"words were removed. {sequences}{grouped}Rates are per 1,000 words.{voices}"
    )


def _testing(comparison: Comparison, settings: Mapping, families: pd.DataFrame) -> str:
    if families.empty:
        return ""
    keyness = settings.get("keyness", {})
    level = keyness.get("confidence", 0.95)
    return (
        "Key words are described by the log ratio of the two rates (Hardie 2014), the "
        "conservative log ratio (Evert 2022), log-likelihood (Dunning 1993; Rayson and "
        "Garside 2000) and further measures. Because words of a text are not "
        "independent draws (Lijffijt et al. 2016), significance was assessed by "
        f"permutation: {comparison.unit}s were dealt anew to two sides of the observed "
        "numbers, with the rate difference over its word-level standard error as the "
        "statistic. Of the terms that occur at least "
        f"{keyness.get('min_count', 3)} times, those that could reach significance at "
        "all (Tarone 1990; Gilbert 2005) form the tested family of their length: "
        f"{tested(families) or 'none could.'} Where the error of so many deals "
        "did not settle a label, p was counted over all deals, unless too many. "
        "It was corrected within each family by "
        "Benjamini and Hochberg (1995); a result is called clear at q ≤ "
        f"{comparison.alpha:g} and suggestive at p ≤ {comparison.alpha:g}. Intervals "
        f"have a confidence of {100 * level:g} % and allow for words recurring within "
        f"{comparison.unit}s (Garwood and Clopper-Pearson on effective counts, after "
        "Korn and Graubard 1998)."
    )


def _concepts(comparison: Comparison) -> str:
    table = comparison.table("concepts")
    if table.empty:
        return ""
    return (
        f"{plural(table['concept'].nunique(), 'concept')} with "
        f"{plural(int((table['variant'] != '').sum()), 'variant')} were declared as "
        "lists of patterns; the longest match wins and matches of one concept never "
        "overlap. An occurrence is under negation when a negator precedes it in its "
        "clause. Their permutation p values were corrected over all declared concepts "
        "and variants; the choice of names was tested once for each referent, by "
        "dealing the units that name it, and corrected over the referents."
    )


def _sentiment(comparison: Comparison, settings: Mapping) -> str:
    table = comparison.table("sentiment")
    if table.empty:
        return ""
    used = list(dict.fromkeys(table["lexicon"]))
    each = [declared(lexicon).citation for lexicon in used]
    neutral = settings.get("sentiment", {}).get("neutral_terms", ())
    set_neutral = f" Set neutral were: {joined(list(neutral))}." if neutral else ""
    return (
        f"Sentences were scored by {joined(each)}; a side is the mean over its "
        "sentences, every sentence weighing the same, with Welch's interval and a "
        "permutation p for the difference from dealing the sentences, whatever the "
        "units of the key words, corrected over the lexicons. "
        "Contributions of single words follow Gallagher et al. "
        f"(2021).{set_neutral} Scores are output of word lists, "
        "neither opinion nor stance."
    )


def _software(settings: Mapping, software: Mapping) -> str:
    each = [f"{package} {version}" for package, version in software.items()]
    with_packages = f" with {joined(each)}" if each else ""
    return (
        f"The analysis was run by Parlance{with_packages}; seed "
        f"{settings.get('seed', '')}. Published files are sealed by checksums; the "
        "same inputs and package versions give the same bytes."
    )
