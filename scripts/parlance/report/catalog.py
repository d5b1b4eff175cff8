"""All tables that a study publishes, in the order in which a page shows them."""

from pathlib import Path

import pandas as pd

from parlance.concepts.collocates import COLLOCATES
from parlance.concepts.naming import NAMING
from parlance.concepts.rates import CONCEPTS
from parlance.corpus.description import SENTENCES, STATEMENTS
from parlance.corpus.frequencies import FREQUENCIES
from parlance.inputs.removed import REMOVED
from parlance.keyness.detectability import DETECTABILITY
from parlance.keyness.families import FAMILIES
from parlance.keyness.keyness import KEYNESS
from parlance.keyness.robustness import ROBUSTNESS
from parlance.keyness.split_halves import SPLIT_HALVES
from parlance.publication.dictionary import DICTIONARY
from parlance.publication.tables import Table
from parlance.sentiment.influence import INFLUENCE, NEUTRAL_TERMS
from parlance.sentiment.means import SENTIMENT
from parlance.sentiment.scores import SENTENCE_SCORES
from parlance.sentiment.word_shift import WORD_SHIFT
from parlance.voices.voices import SOURCES
from parlance.wording.absences import ABSENCES
from parlance.wording.alignments import ALIGNMENTS
from parlance.wording.concordance import CONCORDANCE
from parlance.wording.shared_phrases import SHARED_PHRASES
from parlance.wording.similarity import SIMILARITY
from parlance.wording.style import STYLE
from parlance.wording.voice_shares import VOICE_SHARES

SHOWN: tuple[Table, ...] = (
    KEYNESS,
    CONCEPTS,
    NAMING,
    ABSENCES,
    SHARED_PHRASES,
    ALIGNMENTS,
    SIMILARITY,
    VOICE_SHARES,
    SENTIMENT,
    WORD_SHIFT,
    INFLUENCE,
    NEUTRAL_TERMS,
    STYLE,
    DETECTABILITY,
    ROBUSTNESS,
    FAMILIES,
    SPLIT_HALVES,
    COLLOCATES,
    CONCORDANCE,
    FREQUENCIES,
    SOURCES,
)
# The rest is shown otherwise than as a table.
TABLES = (
    *SHOWN,
    STATEMENTS,
    SENTENCES,
    SENTENCE_SCORES,
    REMOVED,
    DICTIONARY,
)


def table(name: str) -> Table:
    """The table of that name; of two, that of a comparison."""
    return next(one for one in TABLES if one.name == name)


def of(path: str | Path) -> Table:
    """The table that a published file holds.

    Raises:
        ValueError: for a file that no table is declared for.
    """
    path = Path(path)
    for one in TABLES:
        folder, name = one.file.rpartition("/")[::2]
        if name == path.name and folder.rpartition("/")[2] in ("", path.parent.name):
            return one
    raise ValueError(f"{path}: no published table is declared for this file")


def read(path: str | Path) -> pd.DataFrame:
    """A published table, read back as it is declared."""
    return of(path).read(path)
