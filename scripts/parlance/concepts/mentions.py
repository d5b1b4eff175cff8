"""Where a text mentions the study's concepts, and which mentions are negated."""

from collections.abc import Mapping
from itertools import chain

import numpy as np
import pandas as pd

from parlance.concepts.declared import Concept
from parlance.text.patterns import Words
from parlance.voices import negation


def variants(concepts: list[Concept]) -> pd.DataFrame:
    """All variants of all concepts, in the file's order.

    Returns:
        concept, variant, referent (whether its variants are names of one thing).
    """
    rows = [(c.name, v.name, c.referent) for c in concepts for v in c.variants]
    table = pd.DataFrame(rows, columns=["concept", "variant", "referent"])
    return table.astype({"concept": "str", "variant": "str", "referent": "bool"})


def find(
    concepts: list[Concept], texts: Mapping[str, str], words: pd.DataFrame
) -> pd.DataFrame:
    """Find where a batch of statements mentions each concept.

    The longest match wins, then the earlier, then the one with fewer characters
    left open; matches of one concept never overlap.

    Args:
        concepts: what to look for.
        texts: source text of each statement, by its name.
        words: statement, sentence, start, end, word; in reading order.

    Returns:
        concept, variant, statement, sentence, start, end, negated, negator (its
        counted form, else empty); concepts in order, each in reading order.
    """
    indexed = Words(texts, words)
    negators = negation.negators(indexed)
    rows = [
        (concept.name, variant, first, last)
        for concept in concepts
        for first, last, variant in _mentions(concept, indexed)
    ]
    names = ["concept", "variant", "first", "last"]
    found = pd.DataFrame(rows, columns=names).astype(
        {"concept": "str", "variant": "str", "first": "int64", "last": "int64"}
    )
    first, last = found["first"].to_numpy(), found["last"].to_numpy() - 1
    located = indexed.words.iloc[first].reset_index(drop=True)
    negator = negators[first]
    return found[["concept", "variant"]].assign(
        statement=located["statement"],
        sentence=located["sentence"],
        start=located["start"],
        end=indexed.words["end"].to_numpy()[last],
        negated=negator != negation.NONE,
        negator=negation.forms(indexed, negator),
    )


def _mentions(concept: Concept, words: Words) -> list[tuple[int, int, str]]:
    """First word, end, and variant of each mention, in reading order."""
    candidates = []
    for order, variant in enumerate(concept.variants):
        barred = list(chain.from_iterable(words.find(p) for p in variant.exclude))
        for pattern in variant.patterns:
            candidates += [
                (first - last, first, -pattern.literal, order, last)
                for first, last in _outside(words.find(pattern), barred)
            ]
    taken = np.zeros(len(words), dtype=bool)
    found = []
    for _, first, _, order, last in sorted(candidates):
        if not taken[first:last].any():
            taken[first:last] = True
            found.append((first, last, concept.variants[order].name))
    return sorted(found)


def _outside(
    found: list[tuple[int, int]], barred: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Matches that do not lie within a barred one."""
    longest = max((last - first for first, last in barred), default=0)
    end_of: dict[int, int] = {}
    for first, last in barred:
        end_of[first] = max(last, end_of.get(first, 0))
    return [
        (first, last)
        for first, last in found
        if all(
            end_of.get(start, 0) < last for start in range(first - longest, first + 1)
        )
    ]
