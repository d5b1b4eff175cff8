"""Wording that both sides share: the longest sequences of words."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pandas as pd

from parlance.publication.columns import COUNT, N
from parlance.publication.tables import Column, Table, both_sides
from parlance.text import wordclasses

SHARED_PHRASES = Table(
    name="shared_phrases",
    title="Shared phrases",
    about="The longest word sequences that stand in both.",
    order="n falling, both counts together falling, phrase",
    leading=("phrase", "n", "count_left", "count_right"),
    columns=(
        replace(N, range="at least 2"),
        Column(
            "phrase",
            "text",
            "Word sequence that stands on both sides.",
            refers_to="word",
        ),
        Column(
            "content_words",
            "integer",
            "Names and content words in the phrase.",
            unit="words",
            range="at least 0",
        ),
        *both_sides(replace(COUNT, range="at least 1")),
    ),
)
# ASSUME a sentence shared beyond this many words is shown in pieces.
LONGEST = 1000


def table(
    left: pd.DataFrame, right: pd.DataFrame, *, names: list[str] | None = None
) -> pd.DataFrame:
    """Maximal sequences of two or more words that stand on both sides.

    A sequence is maximal when an occurrence on each side can be found between which
    no word more is shared: the words before them differ, and so do the words after
    them (or a sentence begins or ends there). It never crosses a sentence.

    Args:
        left, right: the sides' words: statement, sentence, word; in reading order.
        names: what counts as a name for `content_words` beside the shipped names.

    Returns:
        n (words), phrase, content_words (names and content words in it), and all
        its occurrences on either side; n falling, then both counts together
        falling, then phrase.
    """
    words = pd.concat([left, right], ignore_index=True)
    on_left = np.arange(len(words)) < len(left)
    sentence = _sentence_numbers(words, on_left)
    codes, forms = pd.factorize(words["word"])
    around = _Neighbors(codes.astype(np.int64), sentence, on_left)
    rows: list[tuple] = []
    starts = _shared(np.arange(len(words)), codes, on_left)
    labels = codes.astype(np.int64)
    for n in range(2, LONGEST + 1):
        starts, labels = _extended(starts, labels, codes, sentence, n)
        if not len(starts):
            break
        keep = np.isin(starts, _shared(starts, labels, on_left))
        starts, labels = starts[keep], labels[keep]
        rows += [
            (n, " ".join(forms[codes[first : first + n]]), a, b)
            for first, a, b in _maximal(starts, labels, n, around)
        ]
    found = pd.DataFrame(rows, columns=["n", "phrase", "count_left", "count_right"])
    found["content_words"] = _content_words(found["phrase"], names or [])
    found["both"] = found["count_left"] + found["count_right"]
    found = found.sort_values(["n", "both", "phrase"], ascending=[False, False, True])
    integers = dict.fromkeys(["n", "content_words", "count_left", "count_right"], int)
    return found[SHARED_PHRASES.names].astype(integers).reset_index(drop=True)


def _sentence_numbers(words: pd.DataFrame, on_left: np.ndarray) -> np.ndarray:
    keys = words[["statement", "sentence"]].assign(side=on_left)
    return (keys != keys.shift()).any(axis=1).cumsum().to_numpy(np.int64)


def _shared(starts: np.ndarray, labels: np.ndarray, on_left: np.ndarray) -> np.ndarray:
    """Starts of the sequences that stand on both sides."""
    side = on_left[starts]
    both = np.intersect1d(labels[side], labels[~side])
    return starts[np.isin(labels, both)]


def _extended(
    starts: np.ndarray,
    labels: np.ndarray,
    codes: np.ndarray,
    sentence: np.ndarray,
    n: int,
) -> tuple[np.ndarray, np.ndarray]:
    """Sequences of n words whose first and last n − 1 words are both shared."""
    if n == 2:
        known = np.isin(np.arange(len(codes)), starts)
        label_of = labels
    else:
        known = np.zeros(len(codes), dtype=bool)
        known[starts] = True
        label_of = np.zeros(len(codes), dtype=np.int64)
        label_of[starts] = labels
    at = np.flatnonzero(known[:-1] & known[1:]) if len(codes) > 1 else np.empty(0, int)
    at = at[at + n <= len(codes)]
    at = at[sentence[at] == sentence[at + n - 1]]
    pairs = label_of[at] * (codes.max(initial=0) + 1) + codes[at + n - 1]
    return at, pd.factorize(pairs)[0].astype(np.int64)


class _Neighbors:
    """The word before and after each sequence; an edge differs from everything."""

    def __init__(
        self, codes: np.ndarray, sentence: np.ndarray, on_left: np.ndarray
    ) -> None:
        self.codes, self.sentence, self.on_left = codes, sentence, on_left

    def code(self, at: np.ndarray, starts: np.ndarray) -> list[int]:
        """Codes of the words at places, or of an edge where the sentence ends."""
        inside = (at >= 0) & (at < len(self.codes))
        held = np.clip(at, 0, len(self.codes) - 1)
        inside &= self.sentence[held] == self.sentence[starts]
        edge = np.where(self.on_left[starts], -1, -2)
        return np.where(inside, self.codes[held], edge).tolist()


def _maximal(
    starts: np.ndarray, labels: np.ndarray, n: int, around: _Neighbors
) -> Iterator[tuple[int, int, int]]:
    """First start and counts of each sequence that is maximal somewhere."""
    firsts: dict[int, int] = {}
    found: dict[int, tuple[list, list]] = {}
    sides = around.on_left[starts].tolist()
    pairs = zip(
        around.code(starts - 1, starts), around.code(starts + n, starts), strict=True
    )
    rows = zip(labels.tolist(), starts.tolist(), sides, pairs, strict=True)
    for label, start, on_left, pair in rows:
        firsts.setdefault(label, start)
        left, right = found.setdefault(label, ([], []))
        (left if on_left else right).append(pair)
    for label, (left, right) in found.items():
        if _differ(left, right):
            yield firsts[label], len(left), len(right)


def _differ(left: list[tuple[int, int]], right: list[tuple[int, int]]) -> bool:
    """Whether some pair of the two lists differs in both of its parts."""
    pairs = set(right)
    before: dict[int, int] = {}
    after: dict[int, int] = {}
    for one, other in pairs:
        before[one] = before.get(one, 0) + 1
        after[other] = after.get(other, 0) + 1
    return any(
        before.get(one, 0) + after.get(other, 0) - ((one, other) in pairs) < len(pairs)
        for one, other in set(left)
    )


def _content_words(phrases: pd.Series, names: list[str]) -> list[int]:
    words = sorted({word for phrase in phrases for word in phrase.split(" ")})
    classes = dict(zip(words, wordclasses.classify(words, names=names), strict=True))
    return [
        sum(classes[word] in wordclasses.TOPICAL for word in phrase.split(" "))
        for phrase in phrases
    ]
