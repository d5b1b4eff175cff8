"""Statements read: their texts, what was left out, sentences, words and voices."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from parlance.corpus import description
from parlance.inputs import boilerplate, readers
from parlance.inputs.removed import REMOVED
from parlance.text import segmentation
from parlance.voices import overrides as by_hand
from parlance.voices import voices


class Reading(NamedTuple):
    """What is known of a batch of statements once they are read.

    Attributes:
        texts: entry, statement, text, sha256, language.
        removed: statement, start, end, text of the paragraphs left out.
        sentences, words: see `segmentation.Segments`.
        voices, quotations, sources, unbalanced: see `voices.Voices`.

    Offsets are 0-based, half open, in code points of the source text.
    """

    texts: pd.DataFrame
    removed: pd.DataFrame
    sentences: pd.DataFrame
    words: pd.DataFrame
    voices: pd.DataFrame
    quotations: pd.DataFrame
    sources: pd.DataFrame
    unbalanced: pd.DataFrame


def read(
    requests: Iterable[Sequence],
    *,
    rules: Mapping,
    speakers: str | None = None,
) -> Reading:
    """Read a batch of statements.

    Args:
        requests: see `readers.Request`.
        rules: the study's settings of `text`: boilerplate, abbreviations, hyphens,
            possessives.
        speakers: file of voices and speakers given by hand.

    Raises:
        StudyError: for a file that cannot be read, or a mistake in `speakers`.
    """
    asked = [readers.Request(*request) for request in requests]
    statements = list(readers.read(asked))
    columns = ["entry", "statement", "text", "sha256"]
    spoken = {request.entry: request.language for request in asked}
    texts = pd.DataFrame(statements, columns=columns)
    texts = texts.assign(language=texts["entry"].map(spoken).astype("str"))
    cut = {key: value for key, value in rules.items() if key != "boilerplate"}
    removed = REMOVED.frame(
        (statement.name, *paragraph)
        for statement in statements
        for paragraph in boilerplate.find(statement.text, rules["boilerplate"])
    )
    found = segmentation.segment(texts, removed, **cut)
    voiced = voices.find(
        description.texts_by_name(texts),
        found.sentences,
        found.words,
        by_hand.read(speakers) if speakers else (),
        languages=description.languages_by_name(texts),
    )
    return Reading(
        texts,
        removed,
        found.sentences,
        found.words,
        voiced.sentences,
        voiced.quotations,
        voiced.sources,
        voiced.warnings,
    )


def summary(found: Reading) -> Iterator[str]:
    """What a log tells of a batch: how much was read, what was left out."""
    yield f"read {len(found.texts)} statements"
    yield f"found {len(found.sentences)} sentences and {len(found.words)} words"
    for part, number in found.sentences["part"].value_counts().sort_index().items():
        yield f"{number} sentences are {part}"
    for voice, number in found.voices["voice"].value_counts().sort_index().items():
        yield f"{number} sentences are {voice}"
    yield f"found {len(found.quotations)} quotations, {len(found.sources)} sources"
    for name, start, end, text in found.removed.itertuples(index=False):
        yield f"left out of {name}, characters {start} to {end}: {text}"
    for name, offset, mark in found.unbalanced.itertuples(index=False):
        yield f"{name}, character {offset}: the mark {mark} has no partner"
