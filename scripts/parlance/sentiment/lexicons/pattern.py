"""Pattern: a list of words rated by part of speech and sense."""

from collections import defaultdict
from collections.abc import Sequence
from xml.etree import ElementTree

from parlance.sentiment import packaged
from parlance.sentiment.lexicon import Declaration
from parlance.sentiment.word_list import WordList

LEXICON = Declaration(
    name="pattern",
    spelling="Pattern",
    citation="Pattern (De Smedt and Daelemans 2012)",
    language="en",
)


def load() -> WordList:
    """Pattern's subjectivity lexicon 1.3: mostly adjectives, polarity from -1 to 1,
    rated by sense; here the mean of the parts of speech, each the mean of its
    senses. A sentence's score is the mean over its matched entries; the negation
    and degree rules of TextBlob and Pattern are not applied.

    File en-sentiment.xml of the package textblob (code: MIT License), only read; the
    file itself declares the Public Domain Dedication and License (PDDL), which lets
    anyone use it. De Smedt, T. and Daelemans, W. (2012): Pattern for Python, Journal
    of Machine Learning Research 13.
    """
    root = ElementTree.fromstring(
        packaged.text("textblob", "textblob/en/en-sentiment.xml")
    )
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
    return WordList.of(name=LEXICON.name, scores=scores, language=LEXICON.language)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
