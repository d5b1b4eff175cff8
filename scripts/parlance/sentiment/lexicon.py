"""What a sentiment lexicon is, and which of them a study chose.

A shipped lexicon is a module of `sentiment.lexicons`; its file's name is the
lexicon's. It holds a `Declaration` named LEXICON and a function `load` without
arguments, whose docstring tells license and source. The declaration is read for
print, too: packages that take long to import are imported inside `load`. A study's
own lexicon is a CSV file (columns term, score) named in `sentiment.lexicons`.
"""

import inspect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from parlance import discovery
from parlance.errors import StudyError
from parlance.inputs import records
from parlance.sentiment.word_list import Scored, WordList, is_file, read_scores

SHIPPED = "parlance.sentiment.lexicons"
# Those of a study that names none; the page's margin shows the first.
DEFAULT = ("vader", "afinn", "pattern")


class Lexicon(Protocol):
    """What every lexicon can be asked.

    - `name`: as tables print it; `language`: of the statements it scores;
    - `neutral`: the score of a sentence without a match;
    - `score(text)`: the score of one sentence of normalized text (plain quotes and
      dashes), and the words it rests on;
    - `word_score(word)`: the score of a single word, `None` when it is unknown;
    - `without(term)`: the same lexicon with one entry left out.
    """

    name: str
    language: str
    neutral: float

    def score(self, text: str) -> Scored: ...

    def word_score(self, word: str) -> float | None: ...

    def without(self, term: str) -> "Lexicon": ...


@dataclass(frozen=True, kw_only=True)
class Declaration:
    """How a lexicon is spoken of.

    Attributes:
        name: as config and tables have it: its module's name, or its file's stem.
        spelling: as people write it.
        citation: spelling and source, as the methods cite it.
        language: language tag of its words; empty where nobody says.
        output: what a score is called on an axis.
        bound: how far from neutral a sentence's score can be, where there is a bound.
    """

    name: str
    spelling: str
    citation: str
    language: str
    output: str = "score"
    bound: float | None = None


def load(entries: Sequence[str]) -> list[Lexicon]:
    """Lexicons named in `sentiment.lexicons`, in the order given there.

    Args:
        entries: names of shipped lexicons, or paths of CSV files (term, score), whose
            stem is the lexicon's name.

    Raises:
        StudyError: on an unknown or repeated name, or a mistake in a CSV file.
    """
    lexicons = [_lexicon(entry) for entry in entries]
    names = [lexicon.name for lexicon in lexicons]
    for name in names:
        if names.count(name) > 1:
            raise StudyError(
                f"sentiment.lexicons: two lexicons are named {name!r}; name each once"
            )
    return lexicons


def check(entry: str, where: str) -> None:
    """Refuse an entry of `sentiment.lexicons` that is neither shipped nor a CSV file.

    Raises:
        StudyError: with the place and the nearest name.
    """
    shipped = discovery.names(SHIPPED)
    if not is_file(entry) and entry not in shipped:
        known = [*shipped, "a CSV file with the columns term and score"]
        raise StudyError(f"{where}: {records.unknown(entry, known, 'lexicon')}")


def declared(name: str) -> Declaration:
    """How a lexicon is spoken of; a study's own by its name alone."""
    if name in discovery.names(SHIPPED):
        return discovery.module(SHIPPED, name).LEXICON
    return Declaration(name=name, spelling=name, citation=name, language="")


def described() -> Iterator[tuple[Declaration, str]]:
    """Each shipped lexicon, and what it is, its license and source."""
    for name in discovery.names(SHIPPED):
        module = discovery.module(SHIPPED, name)
        yield module.LEXICON, inspect.getdoc(module.load) or ""


def _lexicon(entry: str) -> Lexicon:
    check(entry, "sentiment.lexicons")
    if is_file(entry):
        return WordList.of(name=Path(entry).stem, scores=read_scores(entry))
    return discovery.module(SHIPPED, entry).load()
