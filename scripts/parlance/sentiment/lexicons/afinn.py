"""AFINN: a list of rated words and phrases."""

from parlance.sentiment import packaged
from parlance.sentiment.lexicon import Declaration
from parlance.sentiment.word_list import WordList

LEXICON = Declaration(
    name="afinn",
    spelling="AFINN",
    citation="AFINN (Nielsen 2011)",
    language="en",
)


def load() -> WordList:
    """AFINN-en-165: words and phrases rated from -5 to 5 by Finn Årup Nielsen.
    A sentence's score is the mean over its matched entries; negation is not applied,
    save where an entry is itself negated (*not good*).

    Word list of the package afinn 0.1, Open Database License (ODbL) 1.0, which
    stands beside it; only the list is read, the package's code (declared GPL) is
    never imported. Nielsen, F. Å. (2011): A new ANEW: Evaluation of a word list for
    sentiment analysis in microblogs, ESWC Workshop on Making Sense of Microposts.
    """
    lines = packaged.text("afinn", "afinn/data/AFINN-en-165.txt").splitlines()
    scores = {
        term: float(score)
        for term, score in (line.strip().split("\t") for line in lines)
    }
    return WordList.of(name=LEXICON.name, scores=scores, language=LEXICON.language)
