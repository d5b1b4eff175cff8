"""Which inflected forms of a vocabulary belong together."""

from collections.abc import Iterable

from parlance.languages.language import Language
from parlance.text import wordclasses


def plurals(words: Iterable[str], *, language: Language) -> dict[str, str]:
    """Pair plurals with their singulars, where a text has both.

    Args:
        words: counted forms.
        language: theirs.

    Returns:
        Singulars by plural, regular ones of names and content words only:
        `resident` for `residents`, but not `new` for `news`. None in a language
        whose plurals no rule is known for.

    ASSUME a name or content word that ends as the regular plural of another one
    in the same study is its plural.
    """
    singulars = language.rules.singulars
    if singulars is None:
        return {}
    known = sorted(set(words))
    classified = wordclasses.classify(known, language=language)
    classes = dict(zip(known, classified, strict=True))
    topical = {word for word in known if classes[word] in wordclasses.TOPICAL}
    plurals = sorted(topical - language.words("no_plurals"))
    pairs = ((word, singular) for word in plurals for singular in singulars(word))
    return {plural: singular for plural, singular in pairs if singular in topical}
