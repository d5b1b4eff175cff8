"""Word classes: name, content, pronoun, negation_modal, number, function.

Figures choose terms by class; tables keep every term. A language's lists are closed
classes, so a word on none of them is a content word.
"""

import re
from collections.abc import Collection, Iterable
from functools import cache

from parlance.languages.language import Language

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
_WORD = re.compile(r"\w+")


def classify(
    terms: Iterable[str], *, language: Language, names: Collection[str] = ()
) -> list[str]:
    """Return the class of each term.

    ASSUME a phrase is what its ends are: `name` where it is declared as one or both
    its ends are names, `content` where each end is a name or content word, else
    `function`; only the first two may stand in a figure.

    Args:
        terms: words or word sequences as they are counted: lower case, one space
            between words.
        language: theirs.
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
                classes[word] = _word_class(word, known, language)
        if len(words) == 1:
            found.append(classes[term])
        else:
            ends = {classes[words[0]], classes[words[-1]]}
            found.append(NAME if term in declared else _phrase_class(ends))
    return found


def _word_class(word, names, language):
    if word in names:
        return NAME
    for name, word_class in _LISTS.items():
        if word in language.words(name):
            return word_class
    if word.endswith(language.rules.negative_endings):
        return NEGATION_MODAL
    if _figures(language).fullmatch(word):
        return NUMBER
    head, apostrophe, rest = word.rpartition("'")
    if apostrophe and rest in language.rules.contractions and _WORD.fullmatch(head):
        return _word_class(head, names, language)
    return CONTENT


@cache
def _figures(language):
    endings = "|".join(map(re.escape, (*language.rules.number_endings, "%")))
    return re.compile(rf"[+-]?\d[\d.,:/-]*(?:{endings})?")


def _phrase_class(ends):
    if not ends <= TOPICAL:
        return FUNCTION
    return NAME if ends == {NAME} else CONTENT
