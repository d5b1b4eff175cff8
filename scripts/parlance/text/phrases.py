"""Phrases beside their words: which terms a figure shows, so that none shows twice."""

import pandas as pd

from parlance.text.wordclasses import TOPICAL


def absorb(table: pd.DataFrame) -> pd.DataFrame:
    """Return a keyness table without what a figure would show twice.

    Kept are all words, and phrases that begin and end in a name or content word. Such
    a phrase absorbs a word or shorter phrase inside it only if it holds all its
    occurrences on both sides: *armenian origin* absorbs *origin*, not *armenian*.
    What is absorbed is dropped; an added column `absorbed` lists it, sorted and joined
    by `|`, in the row of the longest phrase that holds it. Phrases of one side alone
    and of both are treated alike.

    Args:
        table: `n`, `term`, `class`, `count_left`, `count_right`, in any order, which is
            kept.
    """
    shown = table.loc[(table["n"] == 1) | table["class"].isin(TOPICAL)]
    counts = {
        row.term: (row.count_left, row.count_right)
        for row in shown[["term", "count_left", "count_right"]].itertuples()
    }
    holder: dict[str, str] = {}
    phrases = shown.loc[shown["n"] > 1].sort_values(["n", "term"])["term"]
    for phrase in phrases:
        for part, times in _parts(phrase).items():
            held = tuple(times * count for count in counts[phrase])
            if counts.get(part) == held:
                holder[part] = phrase
    absorbed: dict[str, list[str]] = {}
    for part in holder:
        absorbed.setdefault(_outermost(part, holder), []).append(part)
    kept = shown.loc[~shown["term"].isin(holder)]
    listing = kept["term"].map(lambda term: "|".join(sorted(absorbed.get(term, []))))
    return kept.assign(absorbed=listing)


def _parts(phrase):
    """Return every shorter sequence inside a phrase, and how often it occurs in it."""
    words = phrase.split(" ")
    found: dict[str, int] = {}
    for size in range(1, len(words)):
        for start in range(len(words) - size + 1):
            part = " ".join(words[start : start + size])
            found[part] = found.get(part, 0) + 1
    return found


def _outermost(part, holder):
    while part in holder:
        part = holder[part]
    return part
