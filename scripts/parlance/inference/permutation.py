"""Permutation p-values for rates of terms: units are dealt, never words.

The statistic is `T = |a − p N1| / √(N1 N2)`, with each deal's own a, N1 and N2: the
difference of the rates over its word-level standard error. The plain difference of
rates finds too much where units are longer on one side. Source of the argument for
dealing units: Lijffijt et al. 2016.
"""

import numpy as np
import scipy

from parlance.inference import resampling

# ASSUME beyond 2,000 units the sum over a random half is normal, unless the term is
# so rare that few of its units fall to the smaller side (Hoeffding 1951).
UNITS_FOR_NORMAL = 2000
TERM_UNITS_FOR_NORMAL = 50
EXPECTED_UNITS_FOR_NORMAL = 10

# Steps after which counting all deals of a term is given up: about a second.
MOST_STATES = 2**28

# Terms whose sums are held at once.
BATCH = 256


def p_values(left, right, words_left, words_right, *, deals, generator):
    """Return p and its method (deals or normal) for each term.

    All terms share the deals. With more than 2,000 units a term that is not sparse
    takes the moment form, `normal_p`. Sums are integers and every comparison is made
    deal by deal, so the result depends neither on cores nor on the order of terms
    that share the deals.

    Args:
        left, right: term × unit counts of the two sides, sparse or dense, the same
            terms.
        words_left, words_right: words of each unit, at least 1.
        deals: number of deals B: one for all terms, or one for each.
    """
    both = [scipy.sparse.csr_array(left), scipy.sparse.csr_array(right)]
    counts = scipy.sparse.hstack(both, format="csr")
    words = np.concatenate([words_left, words_right]).astype(np.int64)
    units_left = len(words_left)
    count = np.broadcast_to(np.asarray(deals, dtype=np.int64), counts.shape[:1])
    normal = takes_normal(np.diff(counts.indptr), units_left, len(words))
    p = np.empty(counts.shape[0])
    p[normal] = normal_p(counts[normal], words, units_left)
    p[~normal] = dealt_p(
        counts[~normal], words, units_left, deals=count[~normal], generator=generator
    )
    return p, np.where(normal, "normal", "deals")


def takes_normal(units_with_term, units_left: int, units: int):
    """Return which terms take the moment form in place of the deals."""
    held = np.asarray(units_with_term)
    expected = held * min(units_left, units - units_left) / units
    common = (held >= TERM_UNITS_FOR_NORMAL) & (expected >= EXPECTED_UNITS_FOR_NORMAL)
    return common & (units > UNITS_FOR_NORMAL)


def normal_p(counts, words, units_left):
    """Return the two-sided p of each term by the moments of a random allocation.

    `z = (a − p N1) N / √(N1 N2 · n/(n−1) · Σ r_i²)`, `r_i = x_i − p n_i`: the exact
    variance of a sum under random allocation. `counts` is term × unit, the left
    side's units first. Source: Hoeffding 1951.
    """
    size, units = int(words.sum()), len(words)
    size_left = int(words[:units_left].sum())
    occurrences, a = _totals(counts, units_left)
    squares = squared_residuals(counts, words, occurrences / size)
    variance = size_left * (size - size_left) * units / (units - 1) * squares
    surplus = np.abs(a * size - occurrences * size_left)
    z = np.divide(surplus, np.sqrt(variance), out=np.zeros(len(a)), where=variance > 0)
    return 2 * scipy.special.ndtr(-z)


def dealt_p(counts, words, units_left, *, deals, generator):
    """Return `(1 + #{T* ≥ T}) / (1 + B)` of each term, B its number of deals.

    `counts` is term × unit, the left side's units first. Terms with the same a and b
    share, deal by deal, the range of left counts that is less extreme than theirs; a
    deal then costs a term the sum of its units' rows and one comparison of bytes.
    """
    # In order of length, units of equal length add up in bytes.
    order = np.argsort(words, kind="stable")
    occurrences, a = _totals(counts, units_left)
    size, size_left = int(words.sum()), int(words[:units_left].sum())
    blocks = list(_blocks(counts[:, order], occurrences, a, deals))
    exceeding = np.zeros(counts.shape[0], dtype=np.int64)
    most, done = int(deals.max(initial=0)), 0
    for chunk in resampling.deals(
        units_left, len(words), count=most, generator=generator
    ):
        sizes = resampling.sum_rows(chunk, words[order])
        dealt = _Widened(chunk)
        for rows, block in blocks:
            first = rows[0]
            held = min(int(deals[first]) - done, len(sizes))
            if held > 0:
                observed = int(occurrences[first]), int(a[first]), size_left
                low, span = _less_extreme(observed, sizes[:held], size, block.dtype)
                counted = block @ dealt.as_type(block.dtype, held)
                exceeding[rows] += held - _count_inside(counted, low, span)
        done += len(sizes)
    return resampling.monte_carlo_p(exceeding, deals)


def exact_p(counts, words, units_left):
    """Return `#{T* ≥ T} / #deals` of one term over all deals, ties included.

    Counts how many deals give each (N1*, a*), unit by unit. None when that takes more
    than `MOST_STATES` steps.

    Args:
        counts: occurrences in each unit, the left side's units first.
        words: words of each unit.
    """
    size, total = int(words.sum()), int(counts.sum())
    if len(words) * (units_left + 1) * (size + 1) * (total + 1) > MOST_STATES:
        return None
    ways = np.zeros((units_left + 1, size + 1, total + 1))
    ways[0, 0, 0] = 1
    for length, held in zip(words, counts, strict=True):
        before = ways[:-1, : size + 1 - length, : total + 1 - held].copy()
        ways[1:, length:, held:] += before
    dealt = ways[units_left]
    size_left, a = int(words[:units_left].sum()), int(counts[:units_left].sum())
    sizes, on_left = np.ogrid[1:size, : total + 1]
    surplus = np.abs(on_left * size - total * sizes)
    statistic = surplus / np.sqrt(sizes * (size - sizes))
    reached = resampling.at_least(statistic, statistic[size_left - 1, a])
    return float(dealt[1:size][reached].sum() / dealt.sum())


def squared_residuals(counts, words, rates):
    """Return `Σ (x_i − p n_i)²` over the units of each term, p its rate in `rates`."""
    words = np.asarray(words, dtype=np.int64)
    squares = np.asarray(counts.multiply(counts).sum(axis=1), dtype=float)
    products = np.asarray(counts @ words, dtype=float)
    total = squares - 2 * rates * products + rates**2 * float(words @ words)
    return np.maximum(0, total)


def _totals(counts, units_left):
    """Return occurrences on both sides, and on the left, of each term."""
    left = np.asarray(counts[:, :units_left].sum(axis=1), dtype=np.int64)
    return np.asarray(counts.sum(axis=1), dtype=np.int64), left


def _blocks(counts, occurrences, a, deals):
    """Yield (rows, counts of these rows) for terms of equal a, b and B."""
    if not len(a):
        return
    order = np.lexsort((a, occurrences, deals))
    key = np.stack([occurrences, a, deals])[:, order]
    edges = np.flatnonzero((np.diff(key) != 0).any(axis=0)) + 1
    for rows in np.split(order, edges):
        total = int(occurrences[rows[0]])
        # Two more than the total must fit, for the range's ends beyond it.
        dtype = np.min_scalar_type(total + 2)
        for start in range(0, len(rows), BATCH):
            part = rows[start : start + BATCH]
            yield part, counts[part].astype(dtype)


def _less_extreme(observed, sizes, size, dtype):
    """Return for each deal the least left count with T* < T, and how many follow.

    `T* ≥ T` is `|a* N − (a+b) N1*| ≥ T √(N1* N2*)` in whole numbers on the left.
    """
    occurrences, a, size_left = observed
    surplus = abs(a * size - occurrences * size_left)
    statistic = surplus / np.sqrt(float(size_left) * (size - size_left))
    sizes = sizes.astype(float)
    reach = (1 - resampling.TIE) * statistic * np.sqrt(sizes * (size - sizes))
    middle = occurrences * sizes
    low = np.floor((middle - reach) / size) + 1
    high = np.ceil((middle + reach) / size)
    low = np.clip(low, 0, occurrences + 1)
    span = np.clip(np.minimum(high, occurrences + 1) - low, 0, None)
    return low.astype(dtype), span.astype(dtype)


def _count_inside(counted, low, span):
    """Return how many deals of each row lie in `low … low + span − 1`.

    Below `low` the unsigned difference wraps round to a large number.
    """
    np.subtract(counted, low, out=counted)
    inside = counted < span
    return np.array([np.count_nonzero(row) for row in inside])


class _Widened:
    """A chunk of deals in the integer type a block's sums need."""

    def __init__(self, chunk):
        self.chunks = {chunk.dtype: chunk}
        self.narrow = chunk

    def as_type(self, dtype, held):
        chunk = self.chunks.setdefault(dtype, self.narrow.astype(dtype, copy=False))
        return chunk if held == chunk.shape[1] else chunk[:, :held]
