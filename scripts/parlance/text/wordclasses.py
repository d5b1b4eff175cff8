"""Word classes: name, content, pronoun, negation_modal, number, function.

Figures choose terms by class; tables keep every term. The lists are closed classes
of English, so a word on none of them is a content word.
"""

import re
from collections.abc import Collection, Iterable

from parlance.languages import listed

NAME, CONTENT, PRONOUN = "name", "content", "pronoun"
NEGATION_MODAL, NUMBER, FUNCTION = "negation_modal", "number", "function"

# What stands in the first panel of a figure, and in the second.
TOPICAL = frozenset({NAME, CONTENT})
STANCE = frozenset({PRONOUN, NEGATION_MODAL})
# What a figure never shows, and a page last.
PLAIN = frozenset({FUNCTION, NUMBER})

# ASSUME the first list that holds a word decides: "may" is a modal, not a month.
_LISTS = {
    "class_negation_modal": NEGATION_MODAL,
    "class_pronouns": PRONOUN,
    "class_numbers": NUMBER,
    "class_function": FUNCTION,
    "class_names": NAME,
}
_FIGURES = re.compile(r"[+-]?\d[\d.,:/-]*(?:st|nd|rd|th|s|%)?")
_CONTRACTED = re.compile(r"(\w+)'(?:m|re|ve|ll|d|s)")


def classify(terms: Iterable[str], *, names: Collection[str] = ()) -> list[str]:
    """Return the class of each term.

    ASSUME a phrase is what its ends are: `name` where it is declared as one or both
    its ends are names, `content` where each end is a name or content word, else
    `function`; only the first two may stand in a figure.

    Args:
        terms: words or word sequences as they are counted: lower case, one space
            between words.
        names: names the study declares beside the shipped ones: the variants of its
            referents, of one or more words, lower case.
    """
    declared = frozenset(names)
    known = {name for name in declared if " " not in name}
    classes = {}
    found = []
    for term in terms:
        words = term.split(" ")
        for word in (words[0], words[-1]):
            if word not in classes:
                classes[word] = _word_class(word, known)
        if len(words) == 1:
            found.append(classes[term])
        else:
            ends = {classes[words[0]], classes[words[-1]]}
            found.append(NAME if term in declared else _phrase_class(ends))
    return found


def _word_class(word, names):
    if word in names:
        return NAME
    for listing, name in _LISTS.items():
        if word in listed.words(listing):
            return name
    if word.endswith("n't"):
        return NEGATION_MODAL
    if _FIGURES.fullmatch(word):
        return NUMBER
    contracted = _CONTRACTED.fullmatch(word)
    return _word_class(contracted[1], names) if contracted else CONTENT


def _phrase_class(ends):
    if not ends <= TOPICAL:
        return FUNCTION
    return NAME if ends == {NAME} else CONTENT
