"""Sentiment lexicons behind one small interface.

A lexicon has a `name` and a `neutral` point, and three methods:

- `score(text)`: the score of one sentence of normalized text (plain quotes and
  dashes), and the words it rests on;
- `word_score(word)`: the score of a single word, `None` when it is unknown;
- `without(term)`: the same lexicon with one entry left out.

Its `language` is the code of the one it is for: it scores statements in no other.

To add a lexicon, write one function and one line in `LEXICONS`. A study's own list
is a CSV file (columns term, score) named in `sentiment.lexicons`.
"""

import inspect
from collections import defaultdict
from collections.abc import Sequence
from importlib.metadata import distribution
from pathlib import Path
from typing import Protocol
from xml.etree import ElementTree

from parlance.errors import StudyError
from parlance.sentiment.vader import Vader
from parlance.sentiment.word_list import Scored, WordList, is_file, read_scores


class Lexicon(Protocol):
    """What every lexicon can be asked."""

    name: str
    neutral: float
    language: str

    def score(self, text: str) -> Scored: ...

    def word_score(self, word: str) -> float | None: ...

    def without(self, term: str) -> "Lexicon": ...


def load(entries: Sequence[str]) -> list[Lexicon]:
    """Lexicons named in `sentiment.lexicons`, in the order given there.

    Args:
        entries: names in `LEXICONS`, or paths of CSV files (term, score), whose stem is
            the lexicon's name.

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


def describe() -> dict[str, str]:
    """What each shipped lexicon is, its license and source, for the documentation."""
    return {name: inspect.getdoc(make) or "" for name, make in LEXICONS.items()}


def vader() -> Vader:
    """VADER's own analyzer: words rated from -4 to 4, with rules for negation,
    degree words, capitals, *but* and punctuation. A sentence's score is its
    compound, from -1 to 1. A word's contribution is the valence the analyzer gives
    it in its sentence, after those rules.

    Package vaderSentiment, MIT License (code and lexicon). Hutto, C. J. and
    Gilbert, E. (2014): VADER: A Parsimonious Rule-based Model for Sentiment Analysis
    of Social Media Text, ICWSM-14.
    """
    return Vader(name="vader")


def afinn() -> WordList:
    """AFINN-en-165: words and phrases rated from -5 to 5 by Finn Årup Nielsen.
    A sentence's score is the mean over its matched entries; negation is not applied,
    save where an entry is itself negated (*not good*).

    Word list of the package afinn 0.1, Open Database License (ODbL) 1.0, which
    stands beside it; only the list is read, the package's code (declared GPL) is
    never imported. Nielsen, F. Å. (2011): A new ANEW: Evaluation of a word list for
    sentiment analysis in microblogs, ESWC Workshop on Making Sense of Microposts.
    """
    lines = _packaged("afinn", "afinn/data/AFINN-en-165.txt").splitlines()
    scores = {
        term: float(score)
        for term, score in (line.strip().split("\t") for line in lines)
    }
    return WordList.of(name="afinn", scores=scores)


def pattern() -> WordList:
    """Pattern's subjectivity lexicon 1.3: mostly adjectives, polarity from -1 to 1,
    rated by sense; here the mean of the parts of speech, each the mean of its
    senses. A sentence's score is the mean over its matched entries; the negation
    and degree rules of TextBlob and Pattern are not applied.

    File en-sentiment.xml of the package textblob (code: MIT License), only read; the
    file itself declares the Public Domain Dedication and License (PDDL), which lets
    anyone use it. De Smedt, T. and Daelemans, W. (2012): Pattern for Python, Journal
    of Machine Learning Research 13.
    """
    root = ElementTree.fromstring(_packaged("textblob", "textblob/en/en-sentiment.xml"))
    senses: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for word in root.iter("word"):
        polarity = float(word.get("polarity", 0))
        senses[word.get("form", "")][word.get("pos", "")].append(polarity)
    # ASSUME the parts of speech of a form weigh the same, as Pattern does untagged
    scores = {
        form: _mean([_mean(values) for values in parts.values()])
        for form, parts in senses.items()
        if form
    }
    return WordList.of(name="pattern", scores=scores)


LEXICONS = {
    "vader": vader,
    "afinn": afinn,
    "pattern": pattern,
}


def _lexicon(entry: str) -> Lexicon:
    if is_file(entry):
        return WordList.of(name=Path(entry).stem, scores=read_scores(entry))
    if entry not in LEXICONS:
        known = ", ".join(LEXICONS)
        raise StudyError(
            f"sentiment.lexicons: {entry!r} is no lexicon; "
            f"name one of {known}, or a CSV file with the columns term and score"
        )
    return LEXICONS[entry]()


def _packaged(package: str, path: str) -> str:
    # The file is found without importing the package, which may be slow to start
    return Path(distribution(package).locate_file(path)).read_text(encoding="utf-8")


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
