"""How two sides are worded: diversity, readability, markers, with intervals."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pandas as pd

from parlance.corpus import description, sides
from parlance.inference import intervals
from parlance.languages.language import Language
from parlance.publication.tables import SIDES, Column, Table, with_interval
from parlance.text.normalize import normalize
from parlance.wording import diversity, readability

STYLE = Table(
    name="style",
    title="Style",
    about=(
        "Length, diversity and rates of word groups, with the difference of the sides "
        "and its interval."
    ),
    order="diversity, readability, sentence length, then markers",
    leading=("measure", "left", "right", "difference"),
    columns=(
        Column("measure", "text", "What is measured."),
        Column("unit", "text", "Unit of the values."),
        *(
            replace(end, side=side)
            for side, name in enumerate(SIDES)
            for end in with_interval(
                Column(
                    name,
                    "number",
                    "Value on this side.",
                    head="Value",
                    unit="as the column unit says",
                    when_empty="where the side is too short for the measure",
                ),
                when_empty="where the side is too short for the measure, or one unit",
            )
        ),
        *with_interval(
            Column(
                "difference",
                "number",
                "First side minus second.",
                unit="as the column unit says",
                when_empty="where a side is too short for the measure",
            ),
            when_empty="where a side is too short for the measure, or one unit",
        ),
    ),
)
# With more units, successive ones are left out together: as many refits at most
MOST_LEFT_OUT = 60
# MTLD of a shorter text hangs on its last words (McCarthy & Jarvis 2010)
SHORTEST_FOR_MTLD = 100


class Passage(NamedTuple):
    """A side's words in reading order; one entry a word, and one a sentence.

    words: code of the counted form; characters: letters and digits; letters;
    sentence: number of the word's sentence; unit: number of each sentence's unit;
    marked: sentence × marker counts, in the order of the language's markers.
    """

    words: np.ndarray
    characters: np.ndarray
    letters: np.ndarray
    sentence: np.ndarray
    unit: np.ndarray
    marked: np.ndarray


def style(
    left: pd.DataFrame,
    right: pd.DataFrame,
    words: pd.DataFrame,
    texts: pd.DataFrame,
    *,
    language: Language,
    resample: str = "sentence",
    confidence: float = 0.95,
) -> pd.DataFrame:
    """Table `style.csv`: one row per measure, diversity first, then markers.

    Diversity and readability have delete-one-unit jackknife intervals with t (over
    60 units: successive ones left out together), sentence length Student's and
    Welch's t, rates of markers Garwood's on effective counts and MOVER.

    Args:
        left, right: each side's sentences: statement, sentence, paragraph, words.
        words: statement, sentence, start, end, word: one row per word of the study, in
            reading order.
        texts: statement, text: the source texts.
        language: theirs, which has markers of its own.
        resample: what a unit is: sentence, paragraph or statement.

    Returns:
        `STYLE`. A measure that a side is too short for is NaN there, and so is the
        difference.
    """
    pair = [_passage(side, words, texts, resample, language) for side in (left, right)]
    rows = [
        *_whole_text_rows(pair, confidence),
        _sentence_length_row(pair, confidence),
        *_rate_rows(pair, confidence, language.rules.markers),
    ]
    return pd.DataFrame(rows, columns=STYLE.names)


def _mattr(passage: Passage) -> float:
    return diversity.mattr(passage.words.tolist())


def _mtld(passage: Passage) -> float:
    if len(passage.words) < SHORTEST_FOR_MTLD:
        return np.nan
    return diversity.mtld(passage.words.tolist())


def _hd_d(passage: Passage) -> float:
    return diversity.hd_d(passage.words.tolist())


def _yules_k(passage: Passage) -> float:
    return diversity.yules_k(passage.words.tolist())


def _ari(passage: Passage) -> float:
    return readability.ari(
        characters=int(passage.characters.sum()),
        words=len(passage.words),
        sentences=len(np.unique(passage.sentence)),
    )


def _coleman_liau(passage: Passage) -> float:
    return readability.coleman_liau(
        letters=int(passage.letters.sum()),
        words=len(passage.words),
        sentences=len(np.unique(passage.sentence)),
    )


WHOLE_TEXT: Mapping[str, tuple[str, Callable[[Passage], float]]] = {
    "mattr": ("types per word, in 50 words", _mattr),
    "mtld": ("words", _mtld),
    "hd_d": ("types per word, in 42 words", _hd_d),
    "yules_k": ("K", _yules_k),
    "ari": ("school grade", _ari),
    "coleman_liau": ("school grade", _coleman_liau),
}


def _passage(
    side: pd.DataFrame,
    words: pd.DataFrame,
    texts: pd.DataFrame,
    resample: str,
    language: Language,
) -> Passage:
    worded = side[side["words"] > 0].sort_values(["statement", "sentence"])
    worded = worded.assign(
        place=np.arange(len(worded)),
        unit=worded.groupby(sides.UNIT_KEYS[resample], sort=False).ngroup(),
    )
    own = words.merge(
        worded[["statement", "sentence", "place"]], on=["statement", "sentence"]
    ).sort_values("place", kind="stable")
    source = description.texts_by_name(texts)
    surfaces = [
        normalize(source[name][start:end]).text
        for name, start, end in zip(
            own["statement"], own["start"], own["end"], strict=True
        )
    ]
    return Passage(
        words=pd.factorize(own["word"])[0],
        characters=np.array([sum(map(str.isalnum, word)) for word in surfaces], int),
        letters=np.array([sum(map(str.isalpha, word)) for word in surfaces], int),
        sentence=own["place"].to_numpy(),
        unit=worded["unit"].to_numpy(),
        marked=_marked(surfaces, own["place"].to_numpy(), len(worded), language),
    )


def _marked(
    surfaces: list[str], sentence: np.ndarray, sentences: int, language: Language
) -> np.ndarray:
    edges = np.searchsorted(sentence, np.arange(sentences + 1))
    counts = [
        language.count_markers(surfaces[start:end]) for start, end in pairwise(edges)
    ]
    names = language.rules.markers
    rows = [[count[name] for name in names] for count in counts]
    return np.array(rows, dtype=np.int64).reshape(sentences, len(names))


def _whole_text_rows(pair: list[Passage], confidence: float) -> Iterator[list]:
    without = [list(_left_out(passage)) for passage in pair]
    for name, (unit, measure) in WHOLE_TEXT.items():
        values = [measure(passage) for passage in pair]
        refits = [[measure(passage) for passage in parts] for parts in without]
        difference = values[0] - values[1]
        yield [
            name,
            unit,
            values[0],
            *intervals.jackknife(values[0], refits[0], confidence=confidence),
            values[1],
            *intervals.jackknife(values[1], refits[1], confidence=confidence),
            difference,
            *intervals.jackknife(difference, *refits, confidence=confidence),
        ]


def _left_out(passage: Passage) -> Iterator[Passage]:
    """The passage without each unit in turn, or each of 60 runs of units."""
    units = int(passage.unit.max(initial=-1)) + 1
    groups = min(units, MOST_LEFT_OUT)
    group = passage.unit * groups // max(1, units)
    for out in range(groups):
        kept = group[passage.sentence] != out
        yield passage._replace(
            words=passage.words[kept],
            characters=passage.characters[kept],
            letters=passage.letters[kept],
            sentence=passage.sentence[kept],
        )


def _sentence_length_row(pair: list[Passage], confidence: float) -> list:
    lengths = [_sentence_lengths(passage) for passage in pair]
    return [
        "sentence_length",
        "words",
        *intervals.mean_interval(lengths[0], confidence=confidence),
        *intervals.mean_interval(lengths[1], confidence=confidence),
        *intervals.welch(*lengths, confidence=confidence),
    ]


def _sentence_lengths(passage: Passage) -> np.ndarray:
    return np.bincount(passage.sentence, minlength=len(passage.unit))


def _rate_rows(
    pair: list[Passage], confidence: float, markers: tuple[str, ...]
) -> list[list]:
    if not markers:
        return []
    counts, lengths = zip(*map(_by_unit, pair), strict=True)
    if not all(len(side) for side in lengths):
        return [[name, "per 1,000 words", *[np.nan] * 9] for name in markers]
    parts = []
    for count, length in zip(counts, lengths, strict=True):
        ends = intervals.rate_interval(count, length, confidence=confidence)
        parts += [intervals.rates(count, length), *ends]
    ends = intervals.rate_difference_interval(*counts, *lengths, confidence=confidence)
    parts += [parts[0] - parts[3], *ends]
    return [
        [name, "per 1,000 words", *values]
        for name, *values in zip(markers, *parts, strict=True)
    ]


def _by_unit(passage: Passage) -> tuple[np.ndarray, np.ndarray]:
    """Marker × unit counts, and the words of each unit."""
    units = int(passage.unit.max(initial=-1)) + 1
    counts = np.zeros((passage.marked.shape[1], units), dtype=np.int64)
    np.add.at(counts.T, passage.unit, passage.marked)
    lengths = np.bincount(
        passage.unit, weights=_sentence_lengths(passage), minlength=units
    )
    return counts, lengths.astype(np.int64)
