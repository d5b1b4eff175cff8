"""Which tables and figures a study publishes."""

from collections.abc import Collection, Mapping

# Tables of the whole corpus, in `results/corpus/`.
CORPUS = (
    "statements.csv",
    "removed.jsonl",
    "sentences.csv",
    "sources.csv",
    "frequencies.csv",
    "sentiment.csv",
)
# Of each comparison, whatever its language.
TABLES = (
    "keyness",
    "families",
    "detectability",
    "split_halves",
    "robustness",
    "absences",
    "concordance",
    "shared_phrases",
    "similarity",
)
FIGURES = ("keywords", "frequencies")
# More, each with what a comparison's language must offer for it.
OFFERED_TABLES = {
    "concepts": "concepts",
    "naming": "concepts",
    "collocates": "concepts",
    "voices": "voices",
    "alignments": "classes",
    "sentiment": "sentiment",
    "influence": "sentiment",
    "neutral_terms": "sentiment",
    "word_shift": "sentiment",
    "style": "style",
}
OFFERED_FIGURES = {
    "naming": "concepts",
    "concepts": "concepts",
    "dispersion": "classes",
    "voices": "voices",
    "sentiment_arc": "sentiment",
    "sentiment_means": "sentiment",
    "word_shift": "sentiment",
    "alignments": "classes",
    "style": "style",
}


def tables(offers: Collection[str], *, concepts: bool) -> list[str]:
    """Names of a comparison's tables, as the page lists them.

    Args:
        offers: what the language of its statements offers.
        concepts: whether the study declares concepts.
    """
    return [*TABLES, *_offered(OFFERED_TABLES, offers, concepts)]


def figures(offers: Collection[str], *, concepts: bool) -> list[str]:
    """Names of a comparison's figures, as the page shows them; see `tables`."""
    return [*FIGURES, *_offered(OFFERED_FIGURES, offers, concepts)]


def _offered(
    named: Mapping[str, str], offers: Collection[str], concepts: bool
) -> list[str]:
    made = set(offers) if concepts else set(offers) - {"concepts"}
    return [name for name, offer in named.items() if offer in made]
