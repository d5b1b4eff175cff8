"""Which inflected forms of a vocabulary belong together."""

from collections.abc import Iterable

from parlance.text import wordclasses

# Endings of a plural and of its singular, the longest first.
_ENDINGS = (("ies", "y"), ("es", ""), ("s", ""))
# Words of their own beside what looks like their singular.
_NO_PLURALS = frozenset({"arms", "customs", "goods", "means", "news", "odds"})
_SIBILANTS = ("s", "x", "z", "ch", "sh")


def plurals(words: Iterable[str]) -> dict[str, str]:
    """Pair plurals with their singulars, where a text has both.

    Args:
        words: counted forms, of English texts.

    Returns:
        Singulars by plural, regular ones of names and content words only:
        `resident` for `residents`, but not `new` for `news`.

    ASSUME a name or content word that ends as the regular plural of another one
    in the same study is its plural.
    """
    known = sorted(set(words))
    classes = dict(zip(known, wordclasses.classify(known), strict=True))
    topical = {word for word in known if classes[word] in wordclasses.TOPICAL}
    plurals = sorted(topical - _NO_PLURALS)
    pairs = ((word, singular) for word in plurals for singular in _of(word))
    return {plural: singular for plural, singular in pairs if singular in topical}


def _of(word: str) -> Iterable[str]:
    """The singulars a word could be the regular plural of."""
    for plural, singular in _ENDINGS:
        stem = word.removesuffix(plural)
        if stem == word or len(stem) < 3:
            continue
        sibilant = stem.endswith(_SIBILANTS)
        if (plural == "es" and not sibilant) or (plural == "s" and stem[-1] == "s"):
            continue
        yield stem + singular
