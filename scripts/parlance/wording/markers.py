"""Grammatical and rhetorical markers of a sentence, counted from shipped lists."""

from collections.abc import Sequence
from functools import cache

from parlance.languages import listed

MARKERS = (
    "negators",
    "modals",
    "hedges",
    "boosters",
    "first_person_pronouns",
    "third_person_pronouns",
    "be_passives_with_agent",
    "be_passives_without_agent",
)
BE = frozenset("am is are was were be been being".split())
_CONTRACTED_MODALS = {"can't": "can", "won't": "will", "shan't": "shall"}
_CONTRACTED_WITH = frozenset("m re ve ll d s".split())
# ASSUME a passive's participle follows its form of be within this many words
_BETWEEN = 3
# ASSUME a by-agent follows its participle within this many words
_BEFORE_AGENT = 3


def count(words: Sequence[str]) -> dict[str, int]:
    """How often each marker of `MARKERS` stands in one sentence.

    Args:
        words: the sentence's words in reading order as they are written, apostrophes
            plain.

    Returns:
        negators (*no*, *not*, any *-n't*, …), modals, hedges and boosters (lists after
        Hyland 2005, modals apart), first- and third-person pronouns (after Biber 1988,
        without *it*), and be-passive candidates with and without a by-agent: a form of
        be, at most three adverbs or negators, and a participle. *won't* is a negator
        and a modal.
    """
    forms = [word.removeprefix("#").lower() for word in words]
    agents = [_has_agent(forms, place) for place in _participles(forms)]
    return {
        "negators": sum(map(_is_negator, forms)),
        "modals": sum(map(_is_modal, forms)),
        "hedges": _listed(forms, "hedges"),
        "boosters": _listed(forms, "boosters"),
        "first_person_pronouns": _pronouns(words, "first_person"),
        "third_person_pronouns": _pronouns(words, "third_person"),
        "be_passives_with_agent": sum(agents),
        "be_passives_without_agent": len(agents) - sum(agents),
    }


def _is_negator(form: str) -> bool:
    return form.endswith("n't") or form in listed.words("negation_words")


def _is_modal(form: str) -> bool:
    base = _CONTRACTED_MODALS.get(form, form.removesuffix("n't"))
    return base in listed.words("modals") or form.endswith("'ll")


def _listed(forms: Sequence[str], name: str) -> int:
    """Occurrences of a list's terms, the longest first, none inside another."""
    terms, longest = _terms(name)
    found = place = 0
    while place < len(forms):
        for size in range(min(longest, len(forms) - place), 0, -1):
            if tuple(forms[place : place + size]) in terms:
                found += 1
                place += size
                break
        else:
            place += 1
    return found


@cache
def _terms(name: str) -> tuple[frozenset[tuple[str, ...]], int]:
    terms = frozenset(tuple(term.split()) for term in listed.words(name))
    return terms, max(map(len, terms))


def _pronouns(words: Sequence[str], name: str) -> int:
    # "US" is a country
    return sum(
        _pronoun(word.lower()) in listed.words(name) for word in words if word != "US"
    )


def _pronoun(form: str) -> str:
    base, _, rest = form.partition("'")
    return base if rest in _CONTRACTED_WITH else form


def _participles(forms: Sequence[str]) -> list[int]:
    """Places of the participles of be-passive candidates."""
    found = set()
    for place in (place for place, form in enumerate(forms) if _is_be(form)):
        after = place + 1
        # At the sentence's end no word is left, which is no participle either
        while after <= place + _BETWEEN and _between("".join(forms[after : after + 1])):
            after += 1
        if _is_participle("".join(forms[after : after + 1])):
            found.add(after)
    return sorted(found)


def _is_be(form: str) -> bool:
    return form.removesuffix("n't") in BE or form.endswith(("'re", "'m"))


def _between(form: str) -> bool:
    """Whether a word may stand between be and its participle."""
    return (
        form.endswith("ly") or _is_negator(form) or form in listed.words("mid_adverbs")
    )


def _is_participle(form: str) -> bool:
    regular = form.endswith("ed") and form not in listed.words("not_participles")
    return regular or form in listed.words("irregular_participles")


def _has_agent(forms: Sequence[str], participle: int) -> bool:
    """Whether *by* and no manner (*by using*) or time (*by 2025*) follows soon."""
    for place in range(participle + 1, participle + 1 + _BEFORE_AGENT):
        if place + 1 < len(forms) and forms[place] == "by":
            after = forms[place + 1]
            return not (after.endswith("ing") or after[0].isdigit())
    return False
