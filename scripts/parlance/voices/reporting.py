"""Which quotation each reporting clause belongs to, and so who is quoted."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from parlance.voices import attribution
from parlance.voices.attribution import Report, Words
from parlance.voices.quotations import Quotation
from parlance.voices.speakers import Source

# A mark, a line break and some spaces: what may stand between a quotation and a
# sentence that introduces or closes it.
MARK_AND_SPACE = 8


@dataclass
class Sentence:
    """A sentence: places of its words, ranges, and what is found about it."""

    number: int
    paragraph: int
    start: int
    end: int
    first: int
    last: int
    quoted: int = 0
    quotations: range = range(0)
    voice: str = "narration"
    speaker: str = ""


@dataclass
class Clause:
    """A reporting clause, who its source is, and the quotation it belongs to."""

    report: Report
    source: Source
    sentence: Sentence
    name: str = ""
    quotation: int | None = None


def clauses(
    words: Words, spoken: Sequence[Sentence], quoted: Sequence[Quotation]
) -> list[Clause]:
    """The reporting clauses that are not themselves quoted."""
    found = []
    for sentence in spoken:
        own = sentence.quotations
        for report in attribution.reports(words, sentence.first, sentence.last):
            at = bisect_left(quoted, (report.verb_start + 1,)) - 1
            if at in own and report.verb_start < quoted[at].end:
                continue
            first = bisect_left(words.starts, report.start, sentence.first)
            last = bisect_left(words.starts, report.end, first)
            source = Source(report, first, last, sentence.paragraph)
            found.append(Clause(report, source, sentence))
    return found


def attach(
    words: Words, clauses: Sequence[Clause], quoted: Sequence[Quotation]
) -> None:
    """Tell which quotation each reporting clause belongs to.

    The nearest one of its sentence; else the one that a colon at the sentence's
    end introduces; else one that ended just before a sentence that is only the
    clause.
    """
    for clause in clauses:
        if clause.sentence.quotations:
            clause.quotation = _nearest(clause, quoted)
            continue
        after = bisect_left(quoted, (clause.sentence.end,))
        if after < len(quoted) and _introduces(words, clause, quoted[after]):
            clause.quotation = after
        elif after and _closes(words, clause, quoted[after - 1]):
            clause.quotation = after - 1


def _nearest(clause: Clause, quoted: Sequence[Quotation]) -> int:
    own, verb = clause.sentence.quotations, clause.report.verb_start
    after = bisect_left(quoted, (verb,), own[0], own[-1] + 1)
    if after in own and after - 1 in own:
        before_is_nearer = verb - quoted[after - 1].end <= quoted[after].start - verb
        return after - before_is_nearer
    return after if after in own else after - 1


def _introduces(words: Words, clause: Clause, span: Quotation) -> bool:
    sentence = clause.sentence
    if span.start - sentence.end > MARK_AND_SPACE:
        return False
    between = words.text[words.ends[sentence.last - 1] : span.start]
    return ":" in between and not any(c.isalnum() for c in between)


def _closes(words: Words, clause: Clause, span: Quotation) -> bool:
    sentence, report = clause.sentence, clause.report
    between = words.text[span.end : sentence.start]
    if sentence.start - span.end > MARK_AND_SPACE or "\n" in between:
        return False
    rest = bisect_left(words.starts, max(report.end, report.verb_end), sentence.first)
    return rest >= sentence.last or words.listed(rest, "prepositions")


def quoted_speakers(
    spoken: Sequence[Sentence],
    quoted: Sequence[Quotation],
    clauses: Sequence[Clause],
) -> list[str]:
    """The speaker of each quotation."""
    named = [""] * len(quoted)
    attached = [False] * len(quoted)
    for clause in clauses:
        if clause.quotation is not None:
            attached[clause.quotation] = True
            named[clause.quotation] = named[clause.quotation] or clause.name
    paragraph = {}
    for sentence in spoken:
        for at in sentence.quotations:
            paragraph.setdefault(at, sentence.paragraph)
    # ASSUME a quotation without a reporting clause of its own goes on from the
    # one before it in its paragraph.
    for at in range(1, len(quoted)):
        if not attached[at] and paragraph.get(at) == paragraph.get(at - 1):
            named[at] = named[at - 1]
    return named
