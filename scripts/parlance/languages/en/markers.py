"""Grammatical and rhetorical markers of an English sentence, counted from lists."""

from collections.abc import Callable, Sequence
from functools import cache

# Reads one of the lists beside this module.
Lists = Callable[[str], frozenset[str]]

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
_CONTRACTED_MODALS = {"can't": "can", "won't": "will", "shan't": "shall"}
_CONTRACTED_WITH = frozenset("m re ve ll d s".split())
# ASSUME a passive's participle follows its form of be within this many words
_BETWEEN = 3
# ASSUME a by-agent follows its participle within this many words
_BEFORE_AGENT = 3


def count(words: Sequence[str], lists: Lists) -> dict[str, int]:
    """How often each marker of `MARKERS` stands in one sentence.

    Args:
        words: the sentence's words in reading order as they are written, apostrophes
            plain.
        lists: the entries of a list, by its name.

    Returns:
        negators (*no*, *not*, any *-n't*, …), modals, hedges and boosters (lists after
        Hyland 2005, modals apart), first- and third-person pronouns (after Biber 1988,
        without *it*), and be-passive candidates with and without a by-agent: a form of
        be, at most three adverbs or negators, and a participle. *won't* is a negator
        and a modal.
    """
    forms = [word.removeprefix("#").lower() for word in words]
    agents = [_has_agent(forms, place) for place in _participles(forms, lists)]
    return {
        "negators": sum(_is_negator(form, lists) for form in forms),
        "modals": sum(_is_modal(form, lists) for form in forms),
        "hedges": _listed(forms, lists, "hedges"),
        "boosters": _listed(forms, lists, "boosters"),
        "first_person_pronouns": _pronouns(words, lists("first_person")),
        "third_person_pronouns": _pronouns(words, lists("third_person")),
        "be_passives_with_agent": sum(agents),
        "be_passives_without_agent": len(agents) - sum(agents),
    }


def _is_negator(form: str, lists: Lists) -> bool:
    return form.endswith("n't") or form in lists("negation_words")


def _is_modal(form: str, lists: Lists) -> bool:
    base = _CONTRACTED_MODALS.get(form, form.removesuffix("n't"))
    return base in lists("modals") or form.endswith("'ll")


def _listed(forms: Sequence[str], lists: Lists, name: str) -> int:
    """Occurrences of a list's terms, the longest first, none inside another."""
    terms, longest = _terms(lists, name)
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
def _terms(lists: Lists, name: str) -> tuple[frozenset[tuple[str, ...]], int]:
    terms = frozenset(tuple(term.split()) for term in lists(name))
    return terms, max(map(len, terms))


def _pronouns(words: Sequence[str], pronouns: frozenset[str]) -> int:
    # "US" is a country
    return sum(_pronoun(word.lower()) in pronouns for word in words if word != "US")


def _pronoun(form: str) -> str:
    base, _, rest = form.partition("'")
    return base if rest in _CONTRACTED_WITH else form


def _participles(forms: Sequence[str], lists: Lists) -> list[int]:
    """Places of the participles of be-passive candidates."""
    found = set()
    for place in (place for place, form in enumerate(forms) if _is_be(form, lists)):
        after = place + 1
        while after <= place + _BETWEEN and _between(_at(forms, after), lists):
            after += 1
        if _is_participle(_at(forms, after), lists):
            found.add(after)
    return sorted(found)


def _at(forms: Sequence[str], place: int) -> str:
    """A word; after the sentence's end an empty one, which is no participle."""
    return forms[place] if place < len(forms) else ""


def _is_be(form: str, lists: Lists) -> bool:
    return form.removesuffix("n't") in lists("be_forms") or form.endswith(("'re", "'m"))


def _between(form: str, lists: Lists) -> bool:
    """Whether a word may stand between be and its participle."""
    return (
        form.endswith("ly") or _is_negator(form, lists) or form in lists("mid_adverbs")
    )


def _is_participle(form: str, lists: Lists) -> bool:
    regular = form.endswith("ed") and form not in lists("not_participles")
    return regular or form in lists("irregular_participles")


def _has_agent(forms: Sequence[str], participle: int) -> bool:
    """Whether *by* and no manner (*by using*) or time (*by 2025*) follows soon."""
    for place in range(participle + 1, participle + 1 + _BEFORE_AGENT):
        if place + 1 < len(forms) and forms[place] == "by":
            after = forms[place + 1]
            return not (after.endswith("ing") or after[0].isdigit())
    return False
