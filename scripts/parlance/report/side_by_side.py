"""The statements as they are read side by side: voices, key words, sentiment."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

import pandas as pd
from markupsafe import Markup, escape

from parlance.figures import printed
from parlance.inference.resampling import CLEAR, SUGGESTIVE
from parlance.report import links, quantities
from parlance.report.labels import LabeledSide

MOST_WORDS = 150_000  # of a side; longer sides are cut, and the page says so
Sides = tuple[LabeledSide, LabeledSide]
KEY_EVIDENCE = (CLEAR, SUGGESTIVE)
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True)
class Score:
    """Lexicon output for a sentence: its value, and its share of the widest."""

    value: float
    share: float

    @property
    def text(self) -> str:
        return quantities.score(self.value)


@dataclass(frozen=True)
class Sentence:
    """A sentence of a statement.

    Attributes:
        number: from 1.
        markup: its text, with key words as links.
        voice: of the sentence.
        compared: whether it belongs to the side.
        anchored: whether addresses lead here; of a statement that stands in both
            columns, each sentence is anchored once.
        score: lexicon output, or None.
    """

    number: int
    markup: Markup
    voice: str
    compared: bool
    anchored: bool
    score: Score | None


@dataclass(frozen=True)
class Run:
    """Sentences of a paragraph that share voice and speaker."""

    voice: str
    name: str
    speaker: str
    sentences: list[Sentence]


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; one that was left out of the analysis has a text and no runs."""

    part: str
    runs: list[Run]
    removed: str = ""


@dataclass(frozen=True)
class Statement:
    """A statement with what stands about it in the corpus."""

    name: str
    label: str
    language: str
    row: Mapping
    paragraphs: list[Paragraph]
    left_out: int


def statements(
    side: LabeledSide,
    other: LabeledSide,
    *,
    described: pd.DataFrame,
    sentences: pd.DataFrame,
    removed: pd.DataFrame,
    words: pd.DataFrame,
    keys: Mapping[str, tuple[int, str]],
    scores: pd.DataFrame,
    languages: Mapping[str, str],
) -> list[Statement]:
    """The statements of a side, ready to be read.

    Args:
        side, other: of the comparison; the statements are those of the first.
        described: `corpus/statements.csv`.
        sentences: `corpus/sentences.csv`.
        removed: statement, start, end, text of the paragraphs left out.
        words: statement, sentence, start, end, word.
        keys: for each key word, the side it is key for and its evidence.
        scores: sentence scores of one lexicon: statement, sentence, score.
        languages: of each statement; `en` where not told.
    """
    marks = _marks(words, keys)
    widest = float(scores["score"].abs().max()) if len(scores) else 0.0
    scored = _scores(scores, widest or 1.0)
    room = MOST_WORDS
    found = []
    for row in described[described["side"] == side.side].to_dict("records"):
        name = row["statement"]
        own = sentences[sentences["statement"] == name]
        shown = own[own["words"].cumsum() <= room] if room > 0 else own.head(0)
        room -= int(own["words"].sum())
        cut = removed[removed["statement"] == name]
        found.append(
            Statement(
                name=name,
                label=str(row["label"]),
                language=languages.get(name, "en"),
                row=row,
                paragraphs=list(_paragraphs(shown, cut, (side, other), marks, scored)),
                left_out=len(own) - len(shown),
            )
        )
    return found


def printable(text: str) -> str:
    """The text with characters that HTML cannot hold replaced, one for one."""
    return _UNPRINTABLE.sub("\ufffd", text)


def _marks(
    words: pd.DataFrame, keys: Mapping[str, tuple[int, str]]
) -> dict[tuple[str, int], list[tuple[int, int, str, int, str]]]:
    chosen = words[words["word"].isin(list(keys))]
    marks = defaultdict(list)
    for row in chosen.itertuples(index=False):
        side, evidence = keys[row.word]
        marks[row.statement, row.sentence].append(
            (row.start, row.end, row.word, side, evidence)
        )
    return marks


def _scores(scores: pd.DataFrame, widest: float) -> dict[tuple[str, int], Score]:
    return {
        (row.statement, row.sentence): Score(row.score, row.score / widest)
        for row in scores.itertuples(index=False)
        if row.score == row.score
    }


def _paragraphs(
    sentences: pd.DataFrame, removed: pd.DataFrame, sides: Sides, marks, scored
) -> Iterator[Paragraph]:
    cuts = removed.sort_values("start").to_dict("records")
    for _, group in groupby(
        sentences.to_dict("records"), key=lambda row: row["paragraph"]
    ):
        rows = list(group)
        while cuts and cuts[0]["start"] < rows[0]["start"]:
            yield Paragraph("removed", [], printable(cuts.pop(0)["text"]))
        yield Paragraph(rows[0]["part"], list(_runs(rows, sides, marks, scored)))
    for cut in cuts:
        yield Paragraph("removed", [], printable(cut["text"]))


def _runs(rows: list[Mapping], sides: Sides, marks, scored) -> Iterator[Run]:
    side, other = sides
    for (voice, speaker), group in groupby(
        rows, key=lambda row: (row["voice"], row["speaker"])
    ):
        sentences = [
            Sentence(
                number=int(row["sentence"]),
                markup=_marked(row, marks.get((row["statement"], row["sentence"]), ())),
                voice=voice,
                compared=side.voice in (None, voice),
                anchored=_anchored(side, other, voice),
                score=scored.get((row["statement"], row["sentence"])),
            )
            for row in group
        ]
        yield Run(voice, printed.VOICES.get(voice, voice), speaker, sentences)


def _anchored(side: LabeledSide, other: LabeledSide, voice: str) -> bool:
    if side.side != other.side or side.voice in (None, voice):
        return True
    return other.voice not in (None, voice) and side.index == 0


def _marked(row: Mapping, marks) -> Markup:
    """A sentence with its key words as links to their contexts."""
    text, place, pieces = row["text"], row["start"], []
    for start, end, word, side, evidence in sorted(marks):
        pieces.append(
            escape(printable(text[place - row["start"] : start - row["start"]]))
        )
        shown = printable(text[start - row["start"] : end - row["start"]])
        pieces.append(
            Markup('<a class="key key-{}{}" href="{}">{}</a>').format(
                side,
                "" if evidence == CLEAR else " weaker",
                links.contexts(word),
                shown,
            )
        )
        place = end
    pieces.append(escape(printable(text[place - row["start"] :])))
    return Markup("").join(pieces)
