"""Who is speaking: direct quotation, reported speech or narration."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import pandas as pd

from parlance.errors import StudyError
from parlance.languages.language import Language
from parlance.publication.columns import END, SENTENCE, START, STATEMENT, VOICE
from parlance.publication.tables import CORPUS, Column, Table
from parlance.voices import overrides as by_hand
from parlance.voices import quotations, reporting, speakers
from parlance.voices.attribution import Words
from parlance.voices.overrides import Override
from parlance.voices.quotations import Quotation
from parlance.voices.reporting import Clause, Sentence

SOURCES = Table(
    name="sources",
    title="Sources",
    about="Who is named as a source, and by which verb.",
    order="reading order",
    leading=("source", "reporting_verb", "voice", "sentence"),
    folder=CORPUS,
    columns=(
        STATEMENT,
        SENTENCE,
        START,
        END,
        Column("source", "text", "Who is named as the source."),
        Column("reporting_verb", "text", "Verb that introduces the speech."),
        replace(VOICE, range="one of quotation, reported"),
    ),
)
# Shorter is a phrase in quotation marks, part of its sentence.
SHORTEST_QUOTATION = 5


@dataclass(frozen=True)
class Voices:
    """What was found in some statements; offsets refer to the source text.

    Attributes:
        sentences: [statement, sentence, voice, speaker], a row for each sentence.
        quotations: [statement, start, end], direct quotations without their marks.
        sources: `SOURCES`, a row for each reporting clause; `start`:`end` is the
            source's range.
        warnings: [statement, offset, mark], marks without a partner.
    """

    sentences: pd.DataFrame
    quotations: pd.DataFrame
    sources: pd.DataFrame
    warnings: pd.DataFrame


def find(
    texts: Mapping[str, str],
    sentences: pd.DataFrame,
    words: pd.DataFrame,
    overrides: Sequence[Override] = (),
    *,
    languages: Mapping[str, Language],
) -> Voices:
    """Tell the voices of the statements' sentences.

    A sentence is `quotation` when more than half its words stand in direct
    quotations of at least five words, `reported` when a reporting verb with a
    source governs it and nothing in it is quoted, else `narration`.

    Args:
        texts: source text of each statement, by its name.
        sentences: their sentences [statement, sentence, paragraph, start, end], each
            statement's together and in order.
        words: their words [statement, sentence, start, end, word], likewise.
        overrides: rows of `overrides.read`; those of other statements are left out. A
            row with offsets says what its range is: a quotation is added, another
            voice ends one there; sentences with more than half their words in it get
            its voice and speaker. A row with a sentence then sets that sentence's
            alone.
        languages: of each statement.

    Returns:
        The tables, statements in the order of `texts`.

    Raises:
        StudyError: an override lies outside its statement.
    """
    spoken = dict(list(sentences.groupby("statement", sort=False)))
    worded = dict(list(words.groupby("statement", sort=False)))
    given: dict[str, list[Override]] = {}
    for row in overrides:
        given.setdefault(row.statement, []).append(row)
    found = [
        _found(
            text,
            spoken.get(statement, sentences.iloc[:0]),
            worded.get(statement, words.iloc[:0]),
            given.get(statement, ()),
            statement=statement,
            language=languages[statement],
        )
        for statement, text in texts.items()
    ]
    return Voices(**_tables(found))


def _tables(found: Sequence[dict[str, list]]) -> dict[str, pd.DataFrame]:
    columns = {
        "sentences": {"sentence": int, "voice": str, "speaker": str},
        "quotations": {"start": int, "end": int},
        "warnings": {"offset": int, "mark": str},
    }
    rows = {
        name: [row for one in found for row in one[name]]
        for name in ("sources", *columns)
    }
    tables = {"sources": SOURCES.frame(rows["sources"])}
    for name, kinds in columns.items():
        frame = pd.DataFrame(rows[name], columns=["statement", *kinds])
        dtypes = {k: "int64" if kind is int else "str" for k, kind in kinds.items()}
        tables[name] = frame.astype({"statement": "str"} | dtypes)
    return tables


def _found(
    text: str,
    sentences: pd.DataFrame,
    words: pd.DataFrame,
    overrides: Sequence[Override],
    *,
    statement: str,
    language: Language,
) -> dict[str, list]:
    columns = (words[c].tolist() for c in ("start", "end", "word"))
    read = Words(text, *columns, language=language)
    spoken = _sentences(sentences, read)
    marked, unbalanced = quotations.find(text, _paragraphs(text, spoken))
    quoted = [q for q in marked if _count(read, q) >= SHORTEST_QUOTATION]
    quoted = by_hand.change_quotations(quoted, overrides, len(text))
    _place_quotations(spoken, read, quoted)
    clauses = reporting.clauses(read, spoken, quoted)
    names = speakers.names(read, [clause.source for clause in clauses])
    for clause, name in zip(clauses, names, strict=True):
        clause.name = name
    reporting.attach(read, clauses, quoted)
    _tell(spoken, clauses, reporting.quoted_speakers(spoken, quoted, clauses))
    _override(spoken, read, overrides)
    return {
        "sentences": [(statement, s.number, s.voice, s.speaker) for s in spoken],
        "quotations": [(statement, *q) for q in quoted],
        "sources": [(statement, *_source_row(text, clause)) for clause in clauses],
        "warnings": [(statement, *w) for w in unbalanced],
    }


def _sentences(sentences: pd.DataFrame, words: Words) -> list[Sentence]:
    columns = ("sentence", "paragraph", "start", "end")
    rows = zip(*(sentences[c].tolist() for c in columns), strict=True)
    found, first = [], 0
    for number, paragraph, start, end in rows:
        last = bisect_left(words.starts, end, lo=first)
        found.append(Sentence(number, paragraph, start, end, first, last))
        first = last
    return found


def _paragraphs(text: str, spoken: Sequence[Sentence]) -> list[tuple[int, int]]:
    """Ranges of the paragraphs, out to the line's ends: a mark may stand there."""
    found = []
    for _, group in groupby(spoken, key=lambda s: s.paragraph):
        members = list(group)
        after = found[-1][1] if found else 0
        line = text.rfind("\n", after, members[0].start) + 1
        end = text.find("\n", members[-1].end)
        found.append((max(line, after), len(text) if end < 0 else end))
    return found


def _count(words: Words, span: Quotation) -> int:
    """Words that lie wholly inside a range."""
    first = bisect_left(words.starts, span.start)
    return max(0, bisect_left(words.ends, span.end + 1) - first)


def _place_quotations(
    spoken: Sequence[Sentence], words: Words, quoted: Sequence[Quotation]
) -> None:
    """Note in each sentence which quotations it shares, and how many quoted words."""
    first = 0
    for sentence in spoken:
        while first < len(quoted) and quoted[first].end <= sentence.start:
            first += 1
        at = first
        while at < len(quoted) and quoted[at].start < sentence.end:
            start = max(sentence.start, quoted[at].start)
            inside = Quotation(start, min(sentence.end, quoted[at].end))
            sentence.quoted += _count(words, inside)
            at += 1
        sentence.quotations = range(first, at)


def _tell(
    spoken: Sequence[Sentence], clauses: Sequence[Clause], named: Sequence[str]
) -> None:
    for sentence in spoken:
        if 2 * sentence.quoted > sentence.last - sentence.first:
            sentence.voice = "quotation"
            sentence.speaker = named[sentence.quotations[0]]
    for clause in clauses:
        sentence = clause.sentence
        if not sentence.quotations and clause.quotation is None:
            sentence.voice = "reported"
            sentence.speaker = sentence.speaker or clause.name


def _override(
    spoken: Sequence[Sentence], words: Words, overrides: Sequence[Override]
) -> None:
    ends = [sentence.end for sentence in spoken]
    for row in by_hand.placed(overrides, "start"):
        for sentence in spoken[bisect_left(ends, row.start) :]:
            if sentence.start >= row.end:
                break
            start, end = max(row.start, sentence.start), min(row.end, sentence.end)
            inside = _count(words, Quotation(start, end)) if start < end else 0
            if 2 * inside > sentence.last - sentence.first:
                sentence.voice, sentence.speaker = row.voice, row.speaker
    numbered = {sentence.number: sentence for sentence in spoken}
    for row in by_hand.placed(overrides, "sentence"):
        if row.sentence not in numbered:
            raise StudyError(
                f"{row.where}: the statement has {len(spoken)} sentences, no "
                f"sentence {row.sentence}; correct the number"
            )
        sentence = numbered[row.sentence]
        sentence.voice, sentence.speaker = row.voice, row.speaker


def _source_row(text: str, clause: Clause) -> tuple:
    report = clause.report
    voice = "reported" if clause.quotation is None else "quotation"
    source = text[report.start : report.end]
    return clause.sentence.number, report.start, report.end, source, report.verb, voice
