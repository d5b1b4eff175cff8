"""How evenly a term is spread over the units of a text."""

import numpy as np
import scipy


def dp(counts, words):
    """Deviation of proportions, `DP = ½ Σ |v_i/f − s_i|`.

    One number for each term, from 0 (spread as the units' lengths) to `1 − min s`
    (all in the shortest unit); undefined where f = 0. Source: Gries 2008.

    Args:
        counts: term × unit counts, sparse or dense; one row is one term.
        words: words of each unit; s_i is the unit's share of them.
    """
    held = scipy.sparse.coo_array(
        counts if scipy.sparse.issparse(counts) else np.atleast_2d(counts)
    )
    size = np.asarray(words, dtype=float)
    share = size / size.sum() if size.sum() > 0 else size
    occurrences = np.asarray(held.sum(axis=1), dtype=float)
    row, unit = held.coords
    # Units without the term deviate by their whole share, so that only the others
    # are visited: ½ [1 + Σ (|v/f − s| − s)].
    change = np.abs(held.data / occurrences[row] - share[unit]) - share[unit]
    deviation = (1 + np.bincount(row, change, minlength=held.shape[0])) / 2
    return np.where(occurrences > 0, np.maximum(0, deviation), np.nan)


def dp_norm(counts, words):
    """Normalized deviation of proportions, `DP / (1 − min s)`, from 0 to 1.

    Undefined where the term does not occur or there is one unit only.
    Source: Lijffijt & Gries 2012.
    """
    size = np.asarray(words, dtype=float)
    deviation = dp(counts, size)
    if len(size) < 2:
        return np.full(deviation.shape, np.nan)
    return np.minimum(1, deviation / (1 - size.min() / size.sum()))
