"""Reporting clauses: who is said to say something, and with which verb."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from parlance.languages import listed

# ASSUME a source is named in at most this many words, and what is told to
# somebody ("told reporters on Monday that") starts within this many.
LONGEST_SOURCE = 30
LONGEST_ADDRESSEE = 6
_BOUNDARY = re.compile(r"""[,;:()\[\]"“”„«»–—…!?]|--|\s-\s""")
_QUOTE = re.compile(r'["“”„«»]')
_BE = frozenset({"am", "is", "are", "was", "were", "be", "been", "being"})
_OPENS_CONTENT = frozenset({"that", "whether", "if", "how", "why", "what"})
_OPENS_REQUEST = frozenset({"to", "for"})
# ASSUME the issuer's own "we say" is narration, not report.
_NO_SOURCE = frozenset({"i", "we", "you", "there"})


_SUBORDINATORS = listed.words("subordinators")
_DETERMINERS = listed.words("determiners")
_BETWEEN = listed.words("before_reporting")
_NO_END = listed.words("no_source_end")
_PERSONS = listed.words("person_nouns")
_VERBS = listed.marked("reporting_verbs")
PREPOSITIONS = listed.words("prepositions")
_AFTER_SOURCE = PREPOSITIONS - {"of", "for", "from"} | _SUBORDINATORS


class Report(NamedTuple):
    """One reporting clause: the source's range, its verb's, and the verb."""

    start: int
    end: int
    verb_start: int
    verb_end: int
    verb: str


@dataclass(frozen=True)
class Words:
    """A text and its words: ranges and counted forms, in order."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    forms: Sequence[str]

    def gap(self, place: int) -> str:
        """What stands between a word and the one before it."""
        return self.text[self.ends[place - 1] : self.starts[place]]

    def capitalized(self, place: int) -> bool:
        """Whether a word begins in upper case (after a `#`)."""
        start = self.starts[place]
        return self.text[start + (self.text[start] == "#")].isupper()


def reports(words: Words, first: int, last: int) -> Iterator[Report]:
    """Find the reporting clauses of one sentence.

    A reporting verb counts when its source stands before it ("the mission also
    said"), after it ("…, said the mission"), or follows "according to". It does
    not count in the passive, after "to", a modal or a negator, in a clause that
    a subordinator opens, or when its subject is the issuer's own "we".

    Args:
        words: the statement's words.
        first: place of the sentence's first word.
        last: place after its last word.
    """
    for place in range(first, last):
        form = words.forms[place]
        if form == "according":
            found = _according(words, place, last)
        else:
            end, verb = _verb(words, place, last)
            if verb not in _VERBS:
                continue
            found = _reported(words, (place, end, verb), (first, last))
        if found:
            yield found


def _verb(words: Words, place: int, last: int) -> tuple[int, str]:
    """A verb of one or two words ("point out"), with the place after it."""
    form = words.forms[place]
    if form not in _VERBS and place + 1 < last:
        return place + 2, f"{form} {words.forms[place + 1]}"
    return place + 1, form


def _according(words: Words, place: int, last: int) -> Report | None:
    if place + 2 >= last or words.forms[place + 1] != "to":
        return None
    end = _right(words, place + 2, last)
    return _report(words, (place + 2, end), (place, place + 2), "according to")


def _reported(
    words: Words, verb: tuple[int, int, str], sentence: tuple[int, int]
) -> Report | None:
    place, after, form = verb
    source = _source_after(words, verb, sentence) or _source_before(
        words, verb, sentence
    )
    if not source or words.forms[source[0]] in _NO_SOURCE:
        return None
    return _report(words, source, (place, after), form)


def _report(
    words: Words, source: tuple[int, int], verb: tuple[int, int], form: str
) -> Report | None:
    if source[0] >= source[1]:
        return None
    start, end = words.starts[source[0]], words.ends[source[1] - 1]
    return Report(start, end, words.starts[verb[0]], words.ends[verb[1] - 1], form)


def _source_after(
    words: Words, verb: tuple[int, int, str], sentence: tuple[int, int]
) -> tuple[int, int] | None:
    """The source of an inverted clause: what is said, then verb, then source."""
    place, after, _ = verb
    first, last = sentence
    if place == first:
        before = words.text[max(0, words.starts[place] - 2) : words.starts[place]]
    else:
        before = words.gap(place)
    if not re.search(r'[,!?"“”«»]', before) or after >= last:
        return None
    if _BOUNDARY.search(words.gap(after)):
        return None
    opens = words.forms[after] in _DETERMINERS | _PERSONS
    if not (opens or words.capitalized(after)):
        return None
    end = _right(words, after, last)
    closed = end == last or _BOUNDARY.search(words.gap(end))
    return (after, end) if closed or _QUOTE.search(before) else None


def _right(words: Words, start: int, last: int) -> int:
    """Place after a source that starts here."""
    end = start + 1
    limit = min(last, start + LONGEST_SOURCE)
    while end < limit and not _BOUNDARY.search(words.gap(end)):
        if words.forms[end] in _AFTER_SOURCE:
            break
        end += 1
    return end


def _source_before(
    words: Words, verb: tuple[int, int, str], sentence: tuple[int, int]
) -> tuple[int, int] | None:
    """The source that stands before its verb, with adverbs between them."""
    first = sentence[0]
    end = _skip_adverbs(words, verb[0], first)
    if end is None or end <= first:
        return None
    if "," in words.gap(end) and not _QUOTE.search(words.gap(end)):
        end = _before_apposition(words, end, first)
    elif _BOUNDARY.search(words.gap(end)):
        return None
    start = _left(words, end, first)
    if start is None or not _may_end(words.forms[end - 1]):
        return None
    if not _has_content(words, verb, (start, end), sentence):
        return None
    return _without_adjunct(words, start, end)


def _may_end(form: str) -> bool:
    return form not in _NO_END and _VERBS.get(form) != ""


def _skip_adverbs(words: Words, place: int, first: int) -> int | None:
    """Place after the source's last word; None for a passive."""
    while place > first and not _BOUNDARY.search(words.gap(place)):
        before = words.forms[place - 1]
        if before in _BE:
            return None
        if before not in _BETWEEN and not before.endswith("ly"):
            break
        place -= 1
    return place


def _before_apposition(words: Words, end: int, first: int) -> int:
    """Step over an apposition: "Elchin Amirbayov, the envoy, said"."""
    limit = max(first, end - LONGEST_SOURCE)
    start = end - 1
    while start > limit and not _BOUNDARY.search(words.gap(start)):
        start -= 1
    opens = words.forms[start] in _DETERMINERS | _PERSONS
    return start if opens and start > first and "," in words.gap(start) else first


def _left(words: Words, end: int, first: int) -> int | None:
    """Place of a source's first word; None in a clause that does not govern."""
    limit = max(first, end - LONGEST_SOURCE)
    start = end
    while start > limit:
        if words.forms[start - 1] in _SUBORDINATORS:
            return None
        start -= 1
        if start > first and _BOUNDARY.search(words.gap(start)):
            break
    return start if start < end else None


def _without_adjunct(words: Words, start: int, end: int) -> tuple[int, int] | None:
    """Drop an adjunct before a source: "on Monday | the minister"."""
    if words.forms[start] not in PREPOSITIONS:
        return start, end
    for place in range(end - 1, start, -1):
        after_preposition = words.forms[place - 1] in PREPOSITIONS
        if words.forms[place] in _DETERMINERS and not after_preposition:
            return place, end
    return None


def _has_content(
    words: Words,
    verb: tuple[int, int, str],
    source: tuple[int, int],
    sentence: tuple[int, int],
) -> bool:
    """Whether something is reported: after the verb, or before the source."""
    mark = _VERBS[verb[2]]
    if not mark:
        return True
    after, (first, last) = verb[1], sentence
    opens = _OPENS_CONTENT | (_OPENS_REQUEST if mark == "**" else frozenset())
    for place in range(after, min(last, after + LONGEST_ADDRESSEE + 1)):
        gap = words.gap(place)
        if ":" in gap or _QUOTE.search(gap):
            return True
        if _BOUNDARY.search(gap):
            break
        if words.forms[place] in opens:
            return True
    ended = after >= last or _BOUNDARY.search(words.gap(after))
    ended = ended or words.forms[after] in PREPOSITIONS | {"to"}
    ended = ended or (mark == "**" and _addressed(words, after, last))
    start = source[0]
    if start == first:
        before = words.text[max(0, words.starts[start] - 2) : words.starts[start]]
        return bool(ended and _QUOTE.search(before)) or _before_colon(words, last)
    return bool(ended and re.search(r'[,"“”«»]', words.gap(start)))


def _addressed(words: Words, after: int, last: int) -> bool:
    """Whether an addressee alone ends the clause: "…", she told reporters."""
    for place in range(after + 1, min(last, after + LONGEST_ADDRESSEE) + 1):
        if place == last or _BOUNDARY.search(words.gap(place)):
            return True
        if words.forms[place] in PREPOSITIONS:
            return True
    return False


def _before_colon(words: Words, last: int) -> bool:
    """Whether a colon ends the sentence: what is said follows it."""
    end = words.ends[last - 1]
    return words.text[end : end + 2].strip().startswith(":")
