"""Reporting clauses: who is said to say something, and with which verb."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from parlance.languages.language import Language

# ASSUME a source is named in at most this many words, and what is told to
# somebody ("told reporters on Monday that") starts within this many.
LONGEST_SOURCE = 30
LONGEST_ADDRESSEE = 6
_BOUNDARY = re.compile(r"""[,;:()\[\]"“”„«»–—…!?]|--|\s-\s""")
_QUOTE = re.compile(r'["“”„«»]')


class Report(NamedTuple):
    """One reporting clause: the source's range, its verb's, and the verb."""

    start: int
    end: int
    verb_start: int
    verb_end: int
    verb: str


@dataclass(frozen=True)
class Words:
    """A text and its words: ranges and counted forms, in order; and its language."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    forms: Sequence[str]
    language: Language

    def listed(self, place: int, name: str) -> bool:
        """Whether a word stands on one of the language's lists."""
        return self.forms[place] in self.language.words(name)

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
    verbs = words.language.words("reporting_verbs")
    for place in range(first, last):
        if opener := _opener(words, place, last):
            start = place + 1 + opener.count(" ")
            source = start, _right(words, start, last)
            found = _report(words, source, (place, start), opener)
        else:
            end, verb = _verb(words, place, last)
            if verb not in verbs:
                continue
            found = _reported(words, (place, end, verb), (first, last))
        if found:
            yield found


def _opener(words: Words, place: int, last: int) -> str:
    """What opens a source without a verb ("according to"); empty for none."""
    found = [
        opener
        for opener in words.language.words("source_openers")
        if " ".join(words.forms[place : place + 1 + opener.count(" ")]) == opener
        and place + 1 + opener.count(" ") < last
    ]
    return max(found, key=len, default="")


def _verb(words: Words, place: int, last: int) -> tuple[int, str]:
    """A verb of one or two words ("point out"), with the place after it."""
    form = words.forms[place]
    if form not in words.language.words("reporting_verbs") and place + 1 < last:
        return place + 2, f"{form} {words.forms[place + 1]}"
    return place + 1, form


def _reported(
    words: Words, verb: tuple[int, int, str], sentence: tuple[int, int]
) -> Report | None:
    place, after, form = verb
    source = _source_after(words, verb, sentence) or _source_before(
        words, verb, sentence
    )
    if not source or words.listed(source[0], "no_sources"):
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
    if not (_opens_source(words, after) or words.capitalized(after)):
        return None
    end = _right(words, after, last)
    closed = end == last or _BOUNDARY.search(words.gap(end))
    return (after, end) if closed or _QUOTE.search(before) else None


def _opens_source(words: Words, place: int) -> bool:
    return words.listed(place, "determiners") or words.listed(place, "person_nouns")


def _right(words: Words, start: int, last: int) -> int:
    """Place after a source that starts here."""
    end = start + 1
    limit = min(last, start + LONGEST_SOURCE)
    while end < limit and not _BOUNDARY.search(words.gap(end)):
        if _ends_source(words, end):
            break
        end += 1
    return end


def _ends_source(words: Words, place: int) -> bool:
    if words.listed(place, "subordinators"):
        return True
    inside = words.listed(place, "within_sources")
    return words.listed(place, "prepositions") and not inside


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
    if start is None or not _may_end(words, end - 1):
        return None
    if not _has_content(words, verb, (start, end), sentence):
        return None
    return _without_adjunct(words, start, end)


def _may_end(words: Words, place: int) -> bool:
    if words.listed(place, "no_source_end"):
        return False
    return words.language.marked("reporting_verbs").get(words.forms[place]) != ""


def _skip_adverbs(words: Words, place: int, first: int) -> int | None:
    """Place after the source's last word; None for a passive."""
    while place > first and not _BOUNDARY.search(words.gap(place)):
        if words.listed(place - 1, "be_forms"):
            return None
        adverb = words.forms[place - 1].endswith(words.language.rules.adverb_endings)
        if not (adverb or words.listed(place - 1, "before_reporting")):
            break
        place -= 1
    return place


def _before_apposition(words: Words, end: int, first: int) -> int:
    """Step over an apposition: "Elchin Amirbayov, the envoy, said"."""
    limit = max(first, end - LONGEST_SOURCE)
    start = end - 1
    while start > limit and not _BOUNDARY.search(words.gap(start)):
        start -= 1
    opens = _opens_source(words, start)
    return start if opens and start > first and "," in words.gap(start) else first


def _left(words: Words, end: int, first: int) -> int | None:
    """Place of a source's first word; None in a clause that does not govern."""
    limit = max(first, end - LONGEST_SOURCE)
    start = end
    while start > limit:
        if words.listed(start - 1, "subordinators"):
            return None
        start -= 1
        if start > first and _BOUNDARY.search(words.gap(start)):
            break
    return start if start < end else None


def _without_adjunct(words: Words, start: int, end: int) -> tuple[int, int] | None:
    """Drop an adjunct before a source: "on Monday | the minister"."""
    if not words.listed(start, "prepositions"):
        return start, end
    for place in range(end - 1, start, -1):
        after_preposition = words.listed(place - 1, "prepositions")
        if words.listed(place, "determiners") and not after_preposition:
            return place, end
    return None


def _has_content(
    words: Words,
    verb: tuple[int, int, str],
    source: tuple[int, int],
    sentence: tuple[int, int],
) -> bool:
    """Whether something is reported: after the verb, or before the source."""
    mark = words.language.marked("reporting_verbs")[verb[2]]
    if not mark:
        return True
    after, (first, last) = verb[1], sentence
    for place in range(after, min(last, after + LONGEST_ADDRESSEE + 1)):
        gap = words.gap(place)
        if ":" in gap or _QUOTE.search(gap):
            return True
        if _BOUNDARY.search(gap):
            break
        if words.listed(place, "content_openers"):
            return True
        if mark == "**" and words.listed(place, "request_openers"):
            return True
    ended = after >= last or _BOUNDARY.search(words.gap(after))
    ended = ended or words.listed(after, "prepositions")
    ended = ended or words.listed(after, "to_addressees")
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
        if words.listed(place, "prepositions"):
            return True
    return False


def _before_colon(words: Words, last: int) -> bool:
    """Whether a colon ends the sentence: what is said follows it."""
    end = words.ends[last - 1]
    return words.text[end : end + 2].strip().startswith(":")
