"""How a counted form is usually written in the statements: `un` as `UN`."""

from collections import Counter, defaultdict

import pandas as pd


def usual(words: pd.DataFrame, sentences: pd.DataFrame) -> dict[str, str]:
    """For each counted form its most frequent spelling, where it has another one.

    A word that opens a sentence tells nothing of its capital letter, and counts only
    where the form occurs nowhere else. Ties go to the spelling in lower case.

    Args:
        words: statement, sentence, start, end, word.
        sentences: statement, sentence, start, text.
    """
    texts = {
        (row.statement, row.sentence): (row.start, row.text)
        for row in sentences.itertuples(index=False)
    }
    inside: dict[str, Counter] = defaultdict(Counter)
    opening: dict[str, Counter] = defaultdict(Counter)
    last = None
    for row in words.itertuples(index=False):
        place = row.statement, row.sentence
        begin, text = texts[place]
        written = text[row.start - begin : row.end - begin]
        spelled = written.lstrip("#")[: len(row.word)]
        (inside if place == last else opening)[row.word][spelled] += 1
        last = place
    return {
        form: spelling
        for form in dict.fromkeys([*opening, *inside])
        if (spelling := _leading(form, inside.get(form) or opening[form])) != form
    }


def _leading(form: str, spellings: Counter) -> str:
    most = max(spellings.values())
    tied = [spelling for spelling, number in spellings.items() if number == most]
    return form if form in tied else min(tied)
