"""Counts of words and word sequences, against a naive counter."""

from collections import Counter

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from parlance.text import ngrams

NO_QUOTATION = pd.DataFrame({"statement": [], "start": [], "end": []}).astype(
    {"statement": "str", "start": "int64", "end": "int64"}
)


def table(statements):
    """Words of {statement: [[word, ...], ...]}, each ten characters from the next."""
    rows = [
        (name, number, word)
        for name, sentences in statements.items()
        for number, sentence in enumerate(sentences, start=1)
        for word in sentence
    ]
    words = pd.DataFrame(rows, columns=["statement", "sentence", "word"])
    words["start"] = 10 * words.groupby("statement", sort=False).cumcount()
    return words.astype({"statement": "str", "sentence": "int64", "word": "str"})


def spans(*rows):
    frame = pd.DataFrame(rows, columns=["statement", "start", "end"])
    return frame.astype(NO_QUOTATION.dtypes.to_dict())


def naive(statements, quotations, longest):
    found, quoted = Counter(), Counter()
    for name, sentences in statements.items():
        at = 0
        for number, sentence in enumerate(sentences, start=1):
            starts = [10 * (at + place) for place in range(len(sentence))]
            at += len(sentence)
            inside = [
                any(q == name and s <= start < e for q, s, e in quotations)
                for start in starts
            ]
            for n in range(1, longest + 1):
                for first in range(len(sentence) - n + 1):
                    key = (n, " ".join(sentence[first : first + n]), name, number)
                    found[key] += 1
                    quoted[key] += all(inside[first : first + n])
    return {key: (count, quoted[key]) for key, count in found.items()}


def as_dict(frame):
    return {tuple(row[:4]): tuple(row[4:]) for row in frame.itertuples(index=False)}


word = st.sampled_from(["a", "b", "ab", "null", "c"])
sentence = st.lists(word, max_size=8)
corpora = st.dictionaries(
    st.sampled_from(["x", "y", "z"]), st.lists(sentence, max_size=4), max_size=3
)
quotations = st.lists(
    st.tuples(st.sampled_from(["x", "y", "z"]), st.integers(0, 3)), unique=True
).map(lambda found: [(name, 40 * n + 10, 40 * n + 40) for name, n in found])


@given(corpora, quotations, st.integers(1, 4))
def test_counts_are_those_of_a_naive_counter(statements, quotations, longest):
    found = ngrams.count(table(statements), spans(*quotations), longest=longest)
    assert as_dict(found) == naive(statements, quotations, longest)
    assert not found.duplicated(["n", "term", "statement", "sentence"]).any()


def test_a_sequence_never_crosses_a_sentence():
    found = ngrams.count(
        table({"x": [["a", "b"], ["c"]], "y": [["d"]]}), NO_QUOTATION, longest=3
    )
    assert list(found["term"]) == ["a", "b", "c", "d", "a b"]


def test_occurrences_may_overlap():
    found = ngrams.count(table({"x": [["no"] * 4]}), NO_QUOTATION, longest=3)
    assert list(found["count"]) == [4, 3, 2]


def test_a_sequence_is_quoted_when_all_its_words_are():
    words = table({"x": [["a", "b", "a", "b"]]})
    found = ngrams.count(words, spans(("x", 10, 40)), longest=2)
    quoted = dict(zip(found["term"], found["quoted"], strict=True))
    assert quoted == {"a": 1, "b": 2, "a b": 1, "b a": 1}


def test_no_word_is_no_row():
    found = ngrams.count(table({}), NO_QUOTATION, longest=3)
    assert found.empty
    assert list(found) == ["n", "term", "statement", "sentence", "count", "quoted"]
