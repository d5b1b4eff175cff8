"""Measure how often two real texts of one source have a clear word.

Reads the Brown corpus as NLTK distributes it (a zip archive, not part of this
project), cuts the files of a category into blocks of 500 words and compares blocks as
the pipeline compares two statements:

    PYTHONPATH=scripts python tests/benchmarks/one_source.py brown.zip
"""

import re
import sys
import zipfile
from itertools import combinations, pairwise

import numpy as np
import pandas as pd
from scipy import special

from parlance.inference import permutation, resampling
from parlance.keyness.measures.g2 import g2
from parlance.keyness.measures.lrc import lrc

SEED = 20231005
ALPHA = 0.05
BLOCK_WORDS = 500

# Files of a category, each from one newspaper.
CATEGORIES = {"editorials": ("cb", 27), "news": ("ca", 44)}


def main(archive: str) -> None:
    rows = []
    with zipfile.ZipFile(archive) as corpus:
        for category, (prefix, number) in CATEGORIES.items():
            names = [f"brown/{prefix}{i:02d}" for i in range(1, number + 1)]
            files = [blocks(corpus.read(name).decode()) for name in names]
            for kind, pairs in kinds_of_pairs(files).items():
                rows.append((category, kind, *summary(pairs, f"{category} {kind}")))
    columns = ["category", "pairs_of", "pairs", *MEASURED]
    table = pd.DataFrame(rows, columns=columns)
    print(table.to_string(index=False, float_format="%.3f"))


def blocks(text: str) -> list[list[list[str]]]:
    """Return blocks of sentences of words, each of at least 500 words."""
    found, block = [], []
    for line in text.splitlines():
        tokens = [token.rsplit("/", 1)[0].lower() for token in line.split()]
        words = [
            token.removesuffix("'s") for token in tokens if re.search(r"\w", token)
        ]
        if words:
            block.append(words)
        if sum(map(len, block)) >= BLOCK_WORDS:
            found.append(block)
            block = []
    return found


def kinds_of_pairs(files):
    """Return pairs of blocks: of one file, of two files, and of one file shuffled."""
    random = resampling.generator(SEED, "shuffle")
    within = [pair for file in files for pair in combinations(file, 2)]
    shuffled = []
    for one, other in within:
        both = one + other
        order = random.permutation(len(both))
        dealt = [both[place] for place in order]
        shuffled.append((dealt[: len(one)], dealt[len(one) :]))
    return {
        "neighboring blocks of one file": [(file[0], file[1]) for file in files],
        "all blocks of one file": within,
        "blocks of two files": [(file[0], other[1]) for file, other in pairwise(files)],
        "one file, sentences shuffled": shuffled,
    }


MEASURED = ["with_clear", "clear_words", "suggestive_share", "with_g2", "with_lrc"]


def summary(pairs, step):
    """Return how many pairs there are, and the mean of what is measured."""
    generator = resampling.generator(SEED, step)
    found = np.array([compared(*pair, generator) for pair in pairs], dtype=float)
    return len(pairs), *found.mean(axis=0)


def compared(one, other, generator):
    """Return for a pair of blocks: clear words or none, how many, and by others."""
    units, n1 = one + other, len(one)
    place = {word: i for i, word in enumerate(sorted({w for u in units for w in u}))}
    counts = np.zeros((len(place), len(units)), dtype=np.int64)
    for unit, words in enumerate(units):
        np.add.at(counts[:, unit], [place[word] for word in words], 1)
    held = (counts > 0).sum(axis=1)
    family = resampling.reachable(held, n1, len(other), alpha=ALPHA)
    counts = counts[family & (counts.sum(axis=1) >= 3)]
    left, right = counts[:, :n1], counts[:, n1:]
    words = np.array([len(unit) for unit in units])
    p, _ = permutation.p_values(
        left, right, words[:n1], words[n1:], deals=20_000, generator=generator
    )
    table = left.sum(axis=1), right.sum(axis=1), words[:n1].sum(), words[n1:].sum()
    by_g2 = special.chdtrc(1, np.abs(g2(*table)))
    conservative = lrc(*table, family_size=len(p))
    clear = (resampling.q_values(p) <= ALPHA).sum()
    return (
        clear > 0,
        clear,
        (p <= ALPHA).mean(),
        (resampling.q_values(by_g2) <= ALPHA).any(),
        (conservative != 0).any(),
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
