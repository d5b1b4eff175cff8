"""Which tables and figures a study publishes."""

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
# What rests on word lists and rules for English.
ENGLISH_TABLES = (
    "voices",
    "alignments",
    "sentiment",
    "influence",
    "neutral_terms",
    "word_shift",
    "style",
)
ENGLISH_FIGURES = (
    "dispersion",
    "voices",
    "sentiment_arc",
    "sentiment_means",
    "word_shift",
    "alignments",
    "style",
)
CONCEPT_TABLES = ("concepts", "naming", "collocates")
CONCEPT_FIGURES = ("naming", "concepts")


def tables(*, english: bool, concepts: bool) -> list[str]:
    """Names of a comparison's tables, as the page lists them.

    Args:
        english: whether all its statements are in English.
        concepts: whether the study declares concepts, which are for English too.
    """
    declared = CONCEPT_TABLES if english and concepts else ()
    return [*TABLES, *declared, *(ENGLISH_TABLES if english else ())]


def figures(*, english: bool, concepts: bool) -> list[str]:
    """Names of a comparison's figures, as the page shows them; see `tables`."""
    declared = CONCEPT_FIGURES if english and concepts else ()
    return [*FIGURES, *declared, *(ENGLISH_FIGURES if english else ())]
