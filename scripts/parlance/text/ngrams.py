"""Count words and word sequences."""

import numpy as np
import pandas as pd


def count(
    words: pd.DataFrame, quotations: pd.DataFrame, *, longest: int
) -> pd.DataFrame:
    """Count every word and word sequence in every sentence.

    Args:
        words: statement, sentence, start, word: in reading order, a statement's
            words together.
        quotations: statement, start, end: the spans of direct quotation.
        longest: number of words of the longest sequences.

    Returns:
        n (words in the term), term, statement, sentence, count, quoted (occurrences
        wholly inside direct quotation); in the order of n, statements, sentences,
        and first occurrence. A sequence never crosses a sentence.
    """
    place = _sentence_numbers(words)
    quoted = quoted_words(words, quotations)
    first = words.drop_duplicates(["statement", "sentence"])
    counted = [
        _per_sentence(n, codes, vocabulary, place[starts], _runs(quoted, starts, n))
        for n, starts, codes, vocabulary in _sequences(words["word"], place, longest)
    ]
    found = pd.concat(counted, ignore_index=True)
    for column in ("statement", "sentence"):
        found[column] = first[column].to_numpy()[found["place"]]
    return found[["n", "term", "statement", "sentence", "count", "quoted"]]


def _sentence_numbers(words: pd.DataFrame) -> np.ndarray:
    """The number of each word's sentence, counted from 0 in reading order."""
    keys = words[["statement", "sentence"]]
    return (keys != keys.shift()).any(axis=1).cumsum().to_numpy(np.int64) - 1


def _sequences(words: pd.Series, place: np.ndarray, longest: int):
    """For each n: where sequences of n words start, their codes, what these mean."""
    word_codes, word_forms = pd.factorize(words)
    word_codes, word_forms = word_codes.astype(np.int64), word_forms.to_numpy(object)
    starts = np.arange(len(word_codes))
    codes, forms = word_codes, word_forms
    yield 1, starts, codes, forms
    for n in range(2, longest + 1):
        last = starts + n - 1
        whole = last < len(place)
        whole[whole] = place[starts[whole]] == place[last[whole]]
        starts, last = starts[whole], last[whole]
        pairs = codes[whole] * len(word_forms) + word_codes[last]
        codes, unique = pd.factorize(pairs)
        before, after = np.divmod(unique, max(1, len(word_forms)))
        forms = forms[before] + " " + word_forms[after]
        yield n, starts, codes.astype(np.int64), forms


def _runs(flags: np.ndarray, starts: np.ndarray, n: int) -> np.ndarray:
    """Whether all of the n flags from each start are set."""
    every = np.ones(len(starts), dtype=bool)
    for step in range(n):
        every &= flags[starts + step]
    return every


def _per_sentence(n, codes, forms, place, quoted) -> pd.DataFrame:
    """One row for each sentence and term in it, in order of first occurrence."""
    pair, pairs = pd.factorize(place * max(1, len(forms)) + codes)
    sentence, code = np.divmod(pairs, max(1, len(forms)))
    return pd.DataFrame(
        {
            "n": n,
            "term": forms[code],
            "place": sentence,
            "count": np.bincount(pair, minlength=len(pairs)),
            "quoted": np.bincount(pair[quoted], minlength=len(pairs)),
        }
    )


def quoted_words(words: pd.DataFrame, quotations: pd.DataFrame) -> np.ndarray:
    """Whether each word stands inside direct quotation.

    Args:
        words: statement, start.
        quotations: statement, start, end; spans of a statement do not overlap.

    Returns:
        A boolean for each word.
    """
    if quotations.empty or words.empty:
        return np.zeros(len(words), dtype=bool)
    spans = quotations.sort_values(["start"], kind="stable")
    asked = words[["statement", "start"]].reset_index(drop=True)
    found = pd.merge_asof(
        asked.reset_index(names="row").sort_values("start", kind="stable"),
        spans[["statement", "start", "end"]].assign(opened=spans["start"]),
        on="start",
        by="statement",
    ).sort_values("row")
    return (found["start"] < found["end"].fillna(-1)).to_numpy()
