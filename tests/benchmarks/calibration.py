"""Measure whether the pipeline's p-values and intervals mean what they say.

Studies are simulated in which the truth is known, and scored by the pipeline's own
functions. Run from the project's folder; it prints the tables of CALIBRATION.md and
writes calibration.csv and calibration.svg beside it:

    PYTHONPATH=scripts python tests/benchmarks/calibration.py
"""

import sys
from dataclasses import dataclass
from pathlib import Path

import matplotlib
import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from scipy import special

from parlance.inference import intervals, permutation, resampling
from parlance.keyness.measures.fisher_p import fisher_p
from parlance.keyness.measures.g2 import g2

HERE = Path(__file__).parent
SEED = 20231005
ALPHA = 0.05
STUDIES = 1000

LEVELS = "False positives at 5 %: one tested term of each study"
TESTS = ["permutation", "plain_difference", "g2", "fisher"]
INTERVALS = ["rate", "rate_bootstrap", "difference", "ratio_1", "ratio_4"]

# Sentences of the default study's two sides.
UNITS = 19, 24
# Expected share of the words each of 200 terms makes up, like a real text's words.
RATES = 0.06 / np.arange(1, 201) ** 0.95
# Family of the default study's words, for what is left after correction.
FAMILY = 38


@dataclass(frozen=True)
class World:
    """How the sentences of one source come about.

    lengths: words a sentence, from and to, on each side.
    burst: a word's rate varies between sentences with this coefficient of variation.
    topic: and between texts with this one.
    """

    name: str
    lengths: tuple[tuple[int, int], tuple[int, int]] = ((10, 40), (10, 40))
    burst: float = 0.0
    topic: float = 0.0


# Sentences four times as long on one side; words that come in clusters.
UNEQUAL = ((5, 15), (25, 55))
BURST = 2.5

WORLDS = [
    World("equal lengths"),
    World("unequal lengths", lengths=UNEQUAL),
    World("equal lengths, bursty words", burst=BURST),
    World("unequal lengths, bursty words", lengths=UNEQUAL, burst=BURST),
]


def main(studies: int = STUDIES) -> None:
    found = {
        LEVELS: levels(2 * studies),
        "Coverage of 95 % intervals": coverage(studies),
        "Power at 10 per 1,000 words": power(studies),
        "Pairs of texts of one source with a clear word": pairs(max(200, studies // 5)),
    }
    for title, table in found.items():
        print(f"\n{title}\n{table.to_string(index=False, float_format='%.3f')}")
    data = pd.concat(
        [table.assign(table=title) for title, table in found.items()],
        ignore_index=True,
    )
    data.to_csv(
        HERE / "calibration.csv", index=False, float_format="%.10g", lineterminator="\n"
    )
    draw(found[LEVELS])


def levels(studies: int) -> pd.DataFrame:
    """Return the share of p ≤ 0.05 where both sides come from one source."""
    rows = []
    for world in WORLDS:
        random = resampling.generator(SEED, f"levels {world.name}")
        p = np.array([_one_term(world, random) for _ in range(studies)])
        shares = (p <= ALPHA).mean(axis=0)
        rows.append((world.name, studies, *shares, (p[:, 0] <= ALPHA / 5).mean()))
    columns = ["world", "studies", *TESTS, "permutation_at_1_percent"]
    return pd.DataFrame(rows, columns=columns)


def coverage(studies: int) -> pd.DataFrame:
    """Return how often intervals hold the true value, one term of each study."""
    rows = []
    for world in WORLDS:
        for rate in (5, 10, 30):
            random = resampling.generator(SEED, f"coverage {world.name} {rate}")
            hits = [_covered(world, rate, random) for _ in range(studies)]
            rows.append((world.name, studies, rate, *np.nanmean(hits, axis=0)))
    columns = ["world", "studies", "per_1000", *INTERVALS]
    return pd.DataFrame(rows, columns=columns)


def power(studies: int) -> pd.DataFrame:
    """Return how often a term is found that is 2, 4 or 8 times as frequent."""
    rows = []
    for world in WORLDS:
        for ratio in (2, 4, 8):
            random = resampling.generator(SEED, f"power {world.name} {ratio}")
            p = np.empty(studies)
            for study in range(studies):
                left, right, *words = draw_study(
                    world, random, rates=np.array([0.01]), ratio=ratio
                )
                p[study] = _dealt(left, right, *words, random, 1999)[0]
            shares = (p <= ALPHA).mean(), (p <= ALPHA / FAMILY).mean()
            rows.append((world.name, studies, ratio, *shares))
    columns = ["world", "studies", "ratio", "suggestive", f"corrected_for_{FAMILY}"]
    return pd.DataFrame(rows, columns=columns)


def pairs(studies: int) -> pd.DataFrame:
    """Return how often two texts of one source have a clear word.

    With `topic` 0 the texts are sentences dealt at random; else each text favors words
    of its own.
    """
    rows = []
    for topic in (0.0, 0.25, 0.5, 0.75, 1.0):
        world = World("texts with topics", topic=topic, burst=1.0)
        random = resampling.generator(SEED, f"pairs {topic}")
        clear = np.empty(studies, dtype=int)
        tested = np.empty(studies, dtype=int)
        for study in range(studies):
            left, right, *words = draw_study(world, random)
            family = _family(left, right)
            p = _dealt(left[family], right[family], *words, random, 20_000)
            clear[study] = (resampling.q_values(p) <= ALPHA).sum()
            tested[study] = family.sum()
        rows.append((topic, studies, tested.mean(), (clear > 0).mean(), clear.mean()))
    columns = ["topic", "studies", "tested", "pairs_with_a_clear_word", "clear_words"]
    return pd.DataFrame(rows, columns=columns)


def draw_study(world, random, *, rates=RATES, ratio=1.0):
    """Return term × unit counts and words of two sides of one source.

    `ratio` multiplies the left side's rates.
    """
    sides = []
    for units, (low, high), factor in zip(
        UNITS, world.lengths, (ratio, 1.0), strict=True
    ):
        words = random.integers(low, high + 1, units)
        expected = rates[:, None] * words * factor
        expected = expected * _varying(world.topic, (len(rates), 1), random)
        expected = expected * _varying(world.burst, expected.shape, random)
        counts = np.minimum(random.poisson(expected), words)
        sides.append((counts, words))
    (left, words_left), (right, words_right) = sides
    return left, right, words_left, words_right


def _varying(variation, shape, random):
    """Return factors of mean 1 with a coefficient of variation."""
    if variation == 0:
        return np.ones(shape)
    return random.gamma(1 / variation**2, variation**2, shape)


def _family(left, right):
    held = (left > 0).sum(axis=1) + (right > 0).sum(axis=1)
    frequent = left.sum(axis=1) + right.sum(axis=1) >= 3
    return frequent & resampling.reachable(held, *UNITS, alpha=ALPHA)


def _one_term(world, random):
    """Return the p-values of one tested term of a study, by four tests."""
    left, right, *words = draw_study(world, random)
    term = random.choice(np.flatnonzero(_family(left, right)))
    left, right = left[[term]], right[[term]]
    a, b, n1, n2 = left.sum(), right.sum(), words[0].sum(), words[1].sum()
    return (
        _dealt(left, right, *words, random, 999)[0],
        _plain_difference(left[0], right[0], *words, random, 999),
        special.chdtrc(1, abs(g2(a, b, n1, n2))),
        fisher_p(a, b, n1, n2),
    )


def _dealt(left, right, words_left, words_right, random, deals):
    p, _ = permutation.p_values(
        left, right, words_left, words_right, deals=deals, generator=random
    )
    return p


def _plain_difference(left, right, words_left, words_right, random, deals):
    """Return p by the difference of rates, not standardized deal by deal."""
    counts, words = (
        np.concatenate([left, right]),
        np.concatenate([words_left, words_right]),
    )
    observed = abs(left.sum() / words_left.sum() - right.sum() / words_right.sum())
    exceeding = 0
    for chunk in resampling.deals(
        len(left), len(counts), count=deals, generator=random
    ):
        dealt = chunk.astype(np.int64)
        a, n1 = counts @ dealt, words @ dealt
        difference = a / n1 - (counts.sum() - a) / (words.sum() - n1)
        exceeding += resampling.at_least(np.abs(difference), observed).sum()
    return resampling.monte_carlo_p(exceeding, deals)


def _covered(world, rate, random):
    """Return whether each interval holds the truth; nan where it is undefined."""
    rates = np.array([rate / 1000])
    left, right, *words = draw_study(world, random, rates=rates)
    difference = intervals.rate_difference_interval(left, right, *words)
    return [
        _holds(intervals.rate_interval(left, words[0]), rate),
        _holds(_bootstrap(left[0], words[0], random), rate),
        _holds(difference, 0),
        _holds(intervals.rate_ratio_interval(left, right, *words), 1),
        _holds(_ratio_of_four(world, rates, random), 4),
    ]


def _ratio_of_four(world, rates, random):
    return intervals.rate_ratio_interval(
        *draw_study(world, random, rates=rates, ratio=4)
    )


def _holds(ends, truth):
    """Return whether an interval holds the truth; an open end holds everything."""
    low, high = (np.ravel(end)[0] for end in ends)
    if np.isnan(low) and np.isnan(high):
        return np.nan
    return float(not low > truth and not high < truth)


def _bootstrap(counts, words, random):
    """Return the plain percentile bootstrap of a rate over the sentences."""
    drawn = random.integers(0, len(words), (999, len(words)))
    rates = 1000 * counts[drawn].sum(axis=1) / words[drawn].sum(axis=1)
    return np.quantile(rates, [ALPHA / 2, 1 - ALPHA / 2])


def draw(levels: pd.DataFrame) -> None:
    """Draw the share of false positives of each test in each world."""
    with matplotlib.rc_context({"svg.hashsalt": "calibration", "svg.fonttype": "path"}):
        figure = Figure(figsize=(7, 3), layout="constrained")
        axes = figure.subplots()
        for place, test in enumerate(TESTS):
            heights = np.arange(len(levels)) + 0.18 * (place - 1.5)
            axes.plot(100 * levels[test], heights, "o", label=test.replace("_", " "))
        axes.axvline(100 * ALPHA, color="0.5", linewidth=1)
        axes.set_yticks(np.arange(len(levels)), levels["world"])
        axes.invert_yaxis()
        axes.set_xlabel("terms of one source with p ≤ 0.05, in percent")
        axes.set_xlim(left=0)
        axes.legend(frameon=False)
        figure.savefig(HERE / "calibration.svg", metadata={"Date": None})


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
