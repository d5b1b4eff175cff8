"""Rules of English that fit no list."""

from collections.abc import Iterator

from parlance.languages.en import markers
from parlance.languages.rules import Rules

# Endings of a plural and of its singular, the longest first.
_PLURALS = (("ies", "y"), ("es", ""), ("s", ""))
_SIBILANTS = ("s", "x", "z", "ch", "sh")


def _singulars(word: str) -> Iterator[str]:
    for plural, singular in _PLURALS:
        stem = word.removesuffix(plural)
        if stem == word or len(stem) < 3:
            continue
        sibilant = stem.endswith(_SIBILANTS)
        if (plural == "es" and not sibilant) or (plural == "s" and stem[-1] == "s"):
            continue
        yield stem + singular


RULES = Rules(
    offers=frozenset({"classes", "voices", "sentiment", "style", "concepts"}),
    possessives=("'s",),
    negative_endings=("n't",),
    contractions=("m", "re", "ve", "ll", "d", "s"),
    number_endings=("st", "nd", "rd", "th", "s"),
    adverb_endings=("ly",),
    singulars=_singulars,
    markers=markers.MARKERS,
    count_markers=markers.count,
)
