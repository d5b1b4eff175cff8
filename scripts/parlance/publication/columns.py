"""Columns that mean the same in several tables."""

from parlance.publication.tables import Column, both_sides

STATEMENT = Column(
    "statement", "text", "The statement, by its name.", refers_to="statement"
)
SENTENCE = Column(
    "sentence",
    "integer",
    "Number of the sentence in its statement.",
    range="at least 1",
    refers_to="sentence",
)
START = Column(
    "start",
    "integer",
    "Offset of the first character in the source text.",
    unit="characters",
    range="at least 0",
)
END = Column(
    "end",
    "integer",
    "Offset after the last character in the source text.",
    unit="characters",
    range="at least 1",
)
VOICE = Column(
    "voice",
    "text",
    "Narration, reported speech or direct quotation.",
    range="one of narration, quotation, reported",
    choices=True,
)
SPEAKER = Column(
    "speaker", "text", "Who speaks.", when_empty="where no speaker was found"
)
SIDE = Column("side", "text", "Side, by its name.", refers_to="side", choices=True)

N = Column(
    "n",
    "integer",
    "Length of the word sequence.",
    head="Words in term",
    unit="words",
    range="at least 1",
    choices=True,
)
TERM = Column(
    "term", "text", "Word or phrase, in the form that is counted.", refers_to="word"
)
CLASS = Column(
    "class",
    "text",
    "Name, content, pronoun, negation or modal, number, function; a phrase is what its "
    "ends are.",
    head="Word class",
    range="one of name, content, pronoun, negation_modal, number, function",
    choices=True,
)
COUNT = Column(
    "count",
    "integer",
    "Number of occurrences.",
    head="Occurrences",
    unit="occurrences",
    range="at least 0",
)
PER_1000 = Column(
    "per_1000",
    "number",
    "Rate per 1,000 words.",
    head="Per 1,000 words",
    unit="per 1,000 words",
    range="at least 0",
)
COUNTS = both_sides(COUNT)
FAMILY_SIZE = Column(
    "family_size",
    "integer",
    "Number of terms that could reach significance and were tested together.",
    head="Tested family",
    unit="terms",
    range="at least 0",
)
CONCEPT = Column(
    "concept", "text", "Declared group of words and phrases.", refers_to="concept"
)
VARIANT = Column(
    "variant", "text", "One name or wording of the concept.", refers_to="variant"
)
LEXICON = Column(
    "lexicon", "text", "Word list that scores the sentences.", choices=True
)

P_PERMUTATION = Column(
    "p_permutation",
    "number",
    "Share of random deals of the units that give at least as large a difference. "
    "Not corrected; see q.",
    head="p (permutation)",
    range="0 to 1",
)
Q_PERMUTATION = Column(
    "q_permutation",
    "number",
    "p after the Benjamini-Hochberg correction over the tested family.",
    head="q (corrected)",
    range="0 to 1",
    source="Benjamini and Hochberg 1995",
)
EVIDENCE = Column(
    "evidence",
    "text",
    "clear: q at most alpha; suggestive: p at most alpha; else not distinguishable, or "
    "untested. It speaks of these texts alone.",
    range="one of clear, suggestive, not distinguishable, untested",
    choices=True,
)

DP_NORM = Column(
    "dp_norm",
    "number",
    "0: spread over the units as evenly as can be; 1: all in one place.",
    head="Dispersion (DPnorm)",
    range="0 to 1",
    when_empty="where the term does not occur, or there is one unit only",
    source="Gries 2008, Lijffijt and Gries 2012",
)

WORDS = Column("words", "integer", "Number of words.", unit="words", range="at least 0")

# The unit of what a lexicon scores.
SCORE = "the lexicon's score"
