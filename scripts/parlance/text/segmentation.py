"""Cut statements into paragraphs, sentences and words, with source offsets."""

from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from parlance.languages import language as languages
from parlance.languages.language import Language
from parlance.text import sentences, tokens
from parlance.text.normalize import Normalized, normalize


class Segments(NamedTuple):
    """Sentences and words of a batch of statements, in reading order.

    Attributes:
        sentences: statement, sentence (from 1), paragraph (from 1, without those
            left out), start, end, part (title, dateline, body), words.
        words: statement, sentence, start, end, word (the form counted).

    Offsets are 0-based, half open, in code points of the source text.
    """

    sentences: pd.DataFrame
    words: pd.DataFrame


def segment(
    texts: pd.DataFrame,
    removed: pd.DataFrame,
    *,
    abbreviations: list[str] | None = None,
    hyphens: str = "keep",
    possessives: str = "strip",
) -> Segments:
    """Cut each statement of a batch.

    Args:
        texts: statement, text, language.
        removed: statement, start, end of the paragraphs left out.
        abbreviations: words whose final period ends no sentence; each language's
            own unless given.
        hyphens, possessives: see `tokens.words`.

    Returns:
        The sentences and words of all statements.
    """
    left_out = set(zip(removed["statement"], removed["start"], strict=True))
    sentence_rows, word_rows = [], []
    columns = (texts[column] for column in ("statement", "text", "language"))
    for name, text, code in zip(*columns, strict=True):
        language = languages.load(code)
        normalized = normalize(text)
        lines = [
            line
            for line in sentences.paragraphs(normalized.text)
            if (name, normalized.source(*line)[0]) not in left_out
        ]
        for number, (paragraph, part, start, end) in enumerate(
            _sentences(normalized.text, lines, language, abbreviations), start=1
        ):
            found = [
                (name, number, *_moved(normalized, start, word), word.form)
                for word in tokens.words(
                    normalized.text[start:end],
                    language=language,
                    hyphens=hyphens,
                    possessives=possessives,
                )
            ]
            place = normalized.source(start, end)
            row = (name, number, paragraph, *place, part, len(found))
            sentence_rows.append(row)
            word_rows += found
    return Segments(
        _frame(sentence_rows, "statement sentence paragraph start end part words"),
        _frame(word_rows, "statement sentence start end word"),
    )


def _sentences(
    text: str,
    lines: list[sentences.Span],
    language: Language,
    abbreviations: list[str] | None,
) -> Iterator[tuple[int, str, int, int]]:
    """Paragraph, part and range of each sentence."""
    split = [
        [
            (line.start + start, line.start + end)
            for start, end in sentences.sentences(
                text[line.start : line.end],
                language=language,
                abbreviations=abbreviations,
            )
        ]
        for line in lines
    ]
    parts = sentences.parts(
        [[text[s:e] for s, e in spans] for spans in split], language=language
    )
    for number, (part, spans) in enumerate(zip(parts, split, strict=True), start=1):
        for start, end in spans:
            yield number, part, start, end


def _moved(normalized: Normalized, by: int, word: tokens.Word) -> tuple[int, int]:
    return normalized.source(by + word.start, by + word.end)


def _frame(rows: list[tuple], columns: str) -> pd.DataFrame:
    names = columns.split()
    frame = pd.DataFrame(rows, columns=names)
    texts = {"statement", "part", "word"}
    return frame.astype({name: "str" if name in texts else "int64" for name in names})
