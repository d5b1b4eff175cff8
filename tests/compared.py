"""Sides of comparisons for tests: from small texts, and the default study's."""

from functools import cache

import pandas as pd
from segmented import default_study

from parlance.corpus import sides
from parlance.text import ngrams

NO_QUOTATIONS = pd.DataFrame(
    {"statement": pd.Series(dtype=str), "start": [], "end": []}
).astype({"start": int, "end": int})


def side(name, *units):
    """A side whose units are the given strings of words."""
    rows = [
        (n, " ".join(words[start : start + n]), unit)
        for unit, words in enumerate(text.split() for text in units)
        for n in (1, 2, 3)
        for start in range(len(words) - n + 1)
    ]
    held = pd.DataFrame(rows, columns=["n", "term", "unit"])
    counted = held.value_counts(sort=False).reset_index()
    return sides.Side(
        name=name,
        words=pd.Series([len(text.split()) for text in units], dtype=int).to_numpy(),
        counts=counted.assign(quoted=0, sentences=1),
    )


@cache
def default_sides(resample="sentence"):
    """The two sides of the default study, without their quotations."""
    study = default_study()
    counted = ngrams.count(study.words, NO_QUOTATIONS, longest=3)
    return tuple(
        sides.gather(
            study.sentences[study.sentences["statement"] == statement],
            counted,
            name=name,
            resample=resample,
        )
        for statement, name in (("news_az", "news"), ("embassy_berlin", "embassy"))
    )
