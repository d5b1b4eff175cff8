"""Dealing units anew, and what follows from it: p, q, family and evidence.

The units of two sides (sentences, paragraphs or statements) are dealt at random to
two sides of the same numbers of units. Whoever needs a null distribution of any
statistic takes the deals from here; `permutation` does so for rates of terms.
"""

import hashlib
import itertools
import math
from collections.abc import Iterator

import numpy as np

# What evidence a test gives, the strongest first.
CLEAR, SUGGESTIVE = "clear", "suggestive"
NOT_DISTINGUISHABLE, UNTESTED = "not distinguishable", "untested"

# Deals whose statistic equals the observed one but for rounding count as ties.
TIE = 1e-9

# With 200 expected deals at the corrected level labels no longer hang on the seed.
DEALS_AT_LEVEL = 200
MOST_DEALS = 1_000_000
# Standard errors within which a p may have come out otherwise with another seed.
ERRORS = 5

# Bytes of one chunk of deals: large enough to be fast, small enough for a laptop.
# Part of the definition of the random stream, like the two below it.
CHUNK_BYTES = 2**28
LARGEST_CHUNK = 2**14
SMALLEST_CHUNK = 2**8


def generator(seed: int, step: str) -> np.random.Generator:
    """Return the random generator of one step of a study.

    `seed` is the study's; `step` any name. Steps draw independent streams, so that a
    new step leaves the numbers of all others as they were.
    """
    name = np.frombuffer(hashlib.sha256(step.encode()).digest(), dtype="<u4")
    entropy = np.random.SeedSequence([seed, *name.tolist()])
    return np.random.Generator(np.random.PCG64(entropy))


def deals(
    units_left: int,
    units: int,
    *,
    count: int,
    generator: np.random.Generator,
    at_once: int = LARGEST_CHUNK,
) -> Iterator[np.ndarray]:
    """Yield random deals in chunks: unit × deal matrices of 1 (left) and 0 (right).

    Every deal gives `units_left` of `units` to the left, each such choice being
    equally likely; the chunks hold `count` deals together, as unsigned bytes, so that
    what a term counts on the left is a sum of rows. A chunk holds at most `at_once`
    deals, which changes none of them; it is overwritten by a later one.

    Each unit first falls to the left independently, with nearly the right chance;
    random units then change sides until their number is right. Both steps treat all
    units alike, so the outcome is uniform whatever the chance of the first step.
    """
    widest = min(LARGEST_CHUNK, max(SMALLEST_CHUNK, CHUNK_BYTES // units))
    width = min(widest, max(1, count))
    chunk = np.empty((units, width), dtype=np.uint8)
    for start in range(0, count, width):
        _scatter(chunk, units_left / units, generator)
        _settle(chunk, units_left, generator)
        held = min(width, count - start)
        if held <= at_once:
            yield chunk if held == width else np.ascontiguousarray(chunk[:, :held])
            continue
        for first in range(0, held, at_once):
            yield chunk[:, first : min(first + at_once, held)]


def reachable(units_with_term, units_left: int, units_right: int, *, alpha: float):
    """Return which terms could reach α at all, blind to the sides' labels.

    A term stands in k of n units. If all were dealt to one side, its p would be
    `C(n1,k)/C(n,k)` or `C(n2,k)/C(n,k)`; it is tested when the smaller is ≤ α.
    Source: Tarone 1990, Gilbert 2005.
    """
    most = int(np.max(units_with_term, initial=0))
    drawn = np.arange(most)
    smaller = min(units_left, units_right)
    steps = np.maximum(0, smaller - drawn) / (units_left + units_right - drawn)
    chance = np.concatenate([[1.0], np.cumprod(steps)])
    return chance[np.asarray(units_with_term, dtype=int)] <= alpha * (1 + TIE)


def number_of_deals(permutations: int, family_size: int, *, alpha: float) -> int:
    """Return B: `permutations` or, if larger, `200 m / α`, at most a million."""
    needed = math.ceil(round(DEALS_AT_LEVEL * family_size / alpha, 6))
    return min(MOST_DEALS, max(permutations, needed))


def level(confidence: float) -> float:
    """Return α = 1 − confidence without the dust of binary fractions."""
    return round(1 - confidence, 12)


def q_values(p):
    """Return Benjamini-Hochberg adjusted p-values over one family.

    `q_(i) = min over j ≥ i of p_(j) m / j`, at most 1: the smallest false discovery
    rate at which the test is a finding. Source: Benjamini & Hochberg 1995.
    """
    p = np.asarray(p, dtype=float)
    order = np.argsort(p, kind="stable")[::-1]
    rank = np.arange(len(p), 0, -1)
    q = np.empty(len(p))
    q[order] = np.minimum(1, np.minimum.accumulate(p[order] * (len(p) / rank)))
    return q


def evidence(p, q, *, alpha: float):
    """Return the label of each test: what its p and q say at level α.

    clear (q ≤ α), suggestive (p ≤ α), not distinguishable, or untested (no p).
    """
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    labels = [UNTESTED, CLEAR, SUGGESTIVE]
    return np.select([np.isnan(p), q <= alpha, p <= alpha], labels, NOT_DISTINGUISHABLE)


def monte_carlo_p(exceeding, count):
    """Return `(1 + #{T* ≥ T}) / (1 + B)`: never 0, never anti-conservative."""
    return (1 + np.asarray(exceeding)) / (1 + np.asarray(count))


def undecided(p, count, *, alpha: float):
    """Return which labels of one family the Monte-Carlo error of its p leaves open.

    Those that differ between p less and plus `ERRORS` standard errors `√(p(1−p)/B)`.
    """
    p = np.asarray(p, dtype=float)
    error = ERRORS * np.sqrt(p * (1 - p) / np.asarray(count))
    ends = (np.maximum(0, p - error), np.minimum(1, p + error))
    least, most = (evidence(end, q_values(end), alpha=alpha) for end in ends)
    return least != most


def at_least(dealt, observed):
    """Return which dealt statistics reach the observed one, ties included."""
    return dealt >= observed - TIE * np.abs(observed)


def _scatter(chunk, chance, generator):
    """Fill the chunk with independent units, left with about the given chance."""
    threshold = min(255, round(256 * chance))
    rows, width = chunk.shape
    # A deal's random bytes come as 64-bit numbers, a few rows at a time.
    step = max(1, 2**22 // width)
    for start in range(0, rows, step):
        part = chunk[start : start + step]
        drawn = generator.integers(0, 2**64, -(-part.size // 8), dtype=np.uint64)
        random_bytes = drawn.astype("<u8", copy=False).view(np.uint8)[: part.size]
        np.less(random_bytes.reshape(part.shape), threshold, out=part.view(bool))


def _settle(chunk, units_left, generator):
    """Move random units of each deal over until `units_left` are on the left."""
    surplus = sum_rows(chunk) - units_left
    while (deal := np.flatnonzero(surplus)).size:
        unit = generator.integers(0, len(chunk), deal.size)
        moved = (chunk[unit, deal] == 1) == (surplus[deal] > 0)
        unit, deal = unit[moved], deal[moved]
        surplus[deal] -= np.sign(surplus[deal])
        chunk[unit, deal] ^= 1


def sum_rows(chunk, weights=None):
    """Return Σ over units of weight × membership for each deal, exact integers."""
    total = np.zeros(chunk.shape[1], dtype=np.int64)
    for start, stop in _runs(len(chunk), weights):
        weight = 1 if weights is None else int(weights[start])
        rows = np.add.reduce(chunk[start:stop], axis=0, dtype=np.uint8)
        total += rows.astype(np.int64) * weight
    return total


def _runs(length, weights):
    """Yield runs of rows of equal weight that a byte can count."""
    if weights is None:
        edges = [0, length]
    else:
        edges = [0, *(np.flatnonzero(np.diff(weights)) + 1).tolist(), length]
    for first, last in itertools.pairwise(edges):
        for start in range(first, last, 255):
            yield start, min(start + 255, last)
