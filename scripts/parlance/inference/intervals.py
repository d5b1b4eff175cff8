"""Intervals for rates, their differences and ratios, and for means.

Occurrences come in units (sentences, paragraphs, statements), and one unit's are not
independent of each other. Counts are therefore divided by a design effect `d ≥ 1`,
estimated between the units, before an exact interval is taken; never the plain
percentile bootstrap, which covers far too little over twenty sentences.

`counts` is term × unit, sparse; `words` the words of each unit; results have one
entry for each term. Rates are per 1,000 words. An open end is `nan`.
"""

import numpy as np
import scipy

from parlance.inference.permutation import squared_residuals

PER = 1000


def rates(counts, words):
    """Return each term's rate per 1,000 words."""
    return PER * _occurrences(counts) / float(np.sum(words))


def rate_interval(counts, words, *, confidence=0.95):
    """Interval of each term's rate per 1,000 words: (low, high).

    Garwood's for a Poisson count on effective counts `a/d` in `N/d` words,
    `d = max(1, n/(n−1) · Σ (x_i − p n_i)² / a) · (t_{n−1}/z)²`; d = 1 where a = 0,
    whose upper end is `−ln(α/2)/N`. Undefined for one unit, unless a = 0.
    Source: Garwood 1936; after Korn & Graubard 1998.
    """
    counts = scipy.sparse.csr_array(counts)
    a, size = _occurrences(counts), float(np.sum(words))
    spread = _between(counts, words)
    present = np.where(a > 0, a, 1)
    widening = _widening(len(words) - 1, confidence)
    effect = np.where(a > 0, np.maximum(1, spread / present) * widening, 1.0)
    tail = (1 - confidence) / 2
    low = scipy.special.gammaincinv(present / effect, tail)
    high = scipy.special.gammainccinv(a / effect + 1, tail)
    scale = PER * effect / size
    return np.where(a > 0, low * scale, 0.0), high * scale


def rate_difference_interval(left, right, words_left, words_right, *, confidence=0.95):
    """Interval of the difference of rates per 1,000 words: (low, high).

    MOVER from the intervals (l, u) of the two rates p1 and p2:
    `p1 − p2 − √((p1−l1)² + (u2−p2)²)` to `p1 − p2 + √((u1−p1)² + (p2−l2)²)`.
    Source: Zou & Donner 2008.
    """
    p1, p2 = rates(left, words_left), rates(right, words_right)
    l1, u1 = rate_interval(left, words_left, confidence=confidence)
    l2, u2 = rate_interval(right, words_right, confidence=confidence)
    difference = p1 - p2
    low = difference - np.hypot(p1 - l1, u2 - p2)
    return low, difference + np.hypot(u1 - p1, p2 - l2)


def rate_ratio_interval(left, right, words_left, words_right, *, confidence=0.95):
    """Interval of the ratio of rates p1/p2: (low, high).

    Clopper-Pearson [L, U] of `a/d` out of `(a+b)/d` as `(N2/N1) L/(1−L)` and the same
    of U, `d = max(1, V/E) · (t_{n1+n2−2}/z)²`, `V = w2² n1/(n1−1) Σ_left r² +
    w1² n2/(n2−1) Σ_right r²`, `E = w2² a + w1² b`, `w_k = N_k/N`, r the residuals about
    each side's own rate. The end beyond a zero count is open.
    Source: Clopper & Pearson 1934; after Korn & Graubard 1998.
    """
    left, right = scipy.sparse.csr_array(left), scipy.sparse.csr_array(right)
    a, b = _occurrences(left), _occurrences(right)
    n1, n2 = float(np.sum(words_left)), float(np.sum(words_right))
    w1, w2 = n1 / (n1 + n2), n2 / (n1 + n2)
    between = w2**2 * _between(left, words_left) + w1**2 * _between(right, words_right)
    expected = np.where(a + b > 0, w2**2 * a + w1**2 * b, np.nan)
    freedom = len(words_left) + len(words_right) - 2
    effect = np.maximum(1, between / expected) * _widening(freedom, confidence)
    tail = (1 - confidence) / 2
    low = n2 / n1 * _odds_end(a / effect, b / effect, tail)
    high = n2 / n1 / _odds_end(b / effect, a / effect, tail)
    return low, high


def log_ratio_interval(left, right, words_left, words_right, *, confidence=0.95):
    """Interval of the log ratio: the binary logarithms of the ratio's (low, high)."""
    ends = rate_ratio_interval(
        left, right, words_left, words_right, confidence=confidence
    )
    return tuple(np.log2(end) for end in ends)


def absent_upper_bound(words, *, confidence=0.95):
    """Return the highest rate per 1,000 words that absence leaves open.

    `−ln(α/2)/N`, the upper end of the two-sided interval at a = 0.
    """
    return -PER * np.log((1 - confidence) / 2) / np.sum(words)


def welch(left, right, *, confidence=0.95):
    """Difference of two means with Welch's interval: (difference, low, high).

    `left`, `right` are the sentences' scores. The interval is undefined with fewer
    than two of them on a side, the difference without any. Source: Welch 1947.
    """
    left, right = np.asarray(left, dtype=float), np.asarray(right, dtype=float)
    if not len(left) or not len(right):
        return np.nan, np.nan, np.nan
    difference = left.mean() - right.mean()
    if min(len(left), len(right)) < 2:
        return difference, np.nan, np.nan
    errors = np.array([side.var(ddof=1) / len(side) for side in (left, right)])
    if errors.sum() == 0:
        return difference, difference, difference
    sizes = np.array([len(left), len(right)])
    freedom = errors.sum() ** 2 / np.sum(errors**2 / (sizes - 1))
    reach = scipy.special.stdtrit(freedom, (1 + confidence) / 2) * np.sqrt(errors.sum())
    return difference, difference - reach, difference + reach


def mean_interval(values, *, confidence=0.95):
    """Mean with Student's t interval: (mean, low, high); ends undefined for one."""
    values = np.asarray(values, dtype=float)
    if not len(values):
        return np.nan, np.nan, np.nan
    mean = values.mean()
    if len(values) < 2:
        return mean, np.nan, np.nan
    error = np.sqrt(values.var(ddof=1) / len(values))
    reach = scipy.special.stdtrit(len(values) - 1, (1 + confidence) / 2) * error
    return mean, mean - reach, mean + reach


def jackknife(estimate, *left_out, confidence=0.95):
    """Delete-one-unit jackknife interval with t: (low, high).

    `estimate ± t √(Σ_samples (n−1)/n Σ (θ_(i) − θ_(·))²)`, t of Σ (n−1) degrees of
    freedom. Undefined for a sample of fewer than two units.
    Source: Tukey 1958.

    Args:
        estimate: the measure over all units.
        left_out: for each independent sample (one text, or each of two sides), the
            measure recomputed without each of its units in turn.
    """
    samples = [np.asarray(sample, dtype=float) for sample in left_out]
    if any(len(sample) < 2 for sample in samples):
        return np.nan, np.nan
    variance = sum((len(s) - 1) * s.var() for s in samples)
    freedom = sum(len(sample) - 1 for sample in samples)
    reach = scipy.special.stdtrit(freedom, (1 + confidence) / 2) * np.sqrt(variance)
    return estimate - reach, estimate + reach


def _occurrences(counts):
    return np.asarray(counts.sum(axis=1), dtype=float)


def _between(counts, words):
    """Return `n/(n−1) · Σ (x_i − p n_i)²`: the variance of a count between units."""
    units = len(words)
    if units < 2:
        return np.full(counts.shape[0], np.nan)
    own = _occurrences(counts) / float(np.sum(words))
    return units / (units - 1) * squared_residuals(counts, words, own)


def _widening(freedom, confidence):
    """Return (t/z)²: what few units cost; undefined for one."""
    if freedom < 1:
        return np.nan
    share = (1 + confidence) / 2
    return (scipy.special.stdtrit(freedom, share) / scipy.special.ndtri(share)) ** 2


def _odds_end(a, b, tail):
    """Return `L/(1−L)`, L the lower end for a of a + b; `nan` (open) where a = 0."""
    present = np.where(a > 0, a, 1.0)
    low = scipy.special.betaincinv(present, b + 1, tail)
    rest = scipy.special.betainccinv(b + 1, present, tail)
    return np.where(a > 0, low / rest, np.nan)
