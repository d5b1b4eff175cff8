"""Measures of keyness: one function for each, on arrays of counts.

A term occurs `a` times in the left side of `n1` words and `b` times in the right
side of `n2` words. Every argument is a number or an array, and they broadcast;
every result has their shape. With `n = n1 + n2`, `p = (a + b) / n` is the term's
pooled rate and `e1 = n1 p`, `e2 = n2 p` are its expected counts; `0 ln 0 = 0`. A
signed score is positive where the left rate is higher. What is undefined is `nan`,
never infinite; a side without words leaves everything undefined.
"""

import numpy as np
from scipy import special


def g2(a, b, n1, n2):
    """Signed four-cell log-likelihood ratio, `2 Σ O ln(O/E)` over the 2 × 2 table.

    No unit; chi-squared with one degree of freedom if words were independent draws.
    Source: Dunning 1993.
    """
    observed, expected = _table(a, b, n1, n2)
    return _signed(2 * _log_sum(observed, expected), a, b, n1, n2)


def g2_two_term(a, b, n1, n2):
    """Signed two-term log-likelihood, `2 [a ln(a/E1) + b ln(b/E2)]`.

    No unit; what the UCREL log-likelihood wizard prints.
    Source: Rayson & Garside 2000.
    """
    observed, expected = _table(a, b, n1, n2)
    return _signed(2 * _log_sum(observed[:2], expected[:2]), a, b, n1, n2)


def chi2_yates(a, b, n1, n2):
    """Signed chi-squared with Yates' correction, `Σ max(0, |O−E|−½)² / E`.

    No unit. Source: Yates 1934.
    """
    observed, expected = _table(a, b, n1, n2)
    distance = np.maximum(0, np.abs(observed - expected) - 0.5)
    cells = _ratio(distance**2, np.where(expected == 0, 1, expected))
    return _signed(cells.sum(axis=0), a, b, n1, n2)


def log_ratio(a, b, n1, n2):
    """Binary logarithm of the ratio of rates, `log2(p1/p2)`, a zero taken as 0.5.

    In doublings: 1 is twice the rate. Where the term is on neither side, undefined.
    Source: Hardie 2014.
    """
    a, b, n1, n2 = _arrays(a, b, n1, n2)
    filled = [np.where(count == 0, 0.5, count) for count in (a, b)]
    score = np.log2(_ratio(filled[0], n1)) - np.log2(_ratio(filled[1], n2))
    equal = (_direction(a, b, n1, n2) == 0) & _worded(n1, n2)
    score = np.where(equal, 0.0, score)
    return _plain(np.where(a + b > 0, score, np.nan))


def lrc(a, b, n1, n2, *, family_size, confidence=0.95):
    """Conservative log ratio: the end of its interval that is nearer to 0.

    Two-sided Clopper-Pearson [L, U] of a out of a + b with α/(2m) in each tail, m the
    family: `max(0, log2[(N2/N1) L/(1−L)])` where p1 > p2, else the same of U with
    min. In doublings; 0 where the direction is uncertain; shrinks as m grows.
    Source: Evert 2022 and the R package `corpora`.
    """
    a, b, n1, n2 = _arrays(a, b, n1, n2)
    tail = (1 - confidence) / (2 * np.asarray(family_size, dtype=float))
    direction = _direction(a, b, n1, n2)
    worded = _worded(n1, n2)
    size = np.log2(np.where(worded, n2, 1)) - np.log2(np.where(worded, n1, 1))
    for_left = np.maximum(0, _log2_share_end(a, b, tail) + size)
    for_right = np.maximum(0, _log2_share_end(b, a, tail) - size)
    score = np.select([direction > 0, direction < 0], [for_left, -for_right], 0.0)
    return _plain(np.where(worded, score, np.nan))


def percent_difference(a, b, n1, n2):
    """Difference of rates in percent of the right rate, `100 (p1−p2)/p2`.

    From −100; undefined where b = 0. Source: Gabrielatos 2018.
    """
    a, b, n1, n2 = _arrays(a, b, n1, n2)
    return _plain(100 * (_ratio(a * n2, b * n1) - 1))


def odds_ratio(a, b, n1, n2):
    """Odds ratio, `a(N2−b) / [b(N1−a)]`, Haldane's ½ in every cell when one is 0.

    Above 0; 1 is no difference.
    """
    left, right, left_rest, right_rest = _haldane(a, b, n1, n2)
    return _plain(left * right_rest / (right * left_rest))


def odds_ratio_interval(a, b, n1, n2, *, confidence=0.95):
    """Interval of the odds ratio, `exp(ln OR ± z √Σ 1/cell)`: (low, high)."""
    cells = np.array(_haldane(a, b, n1, n2))
    reach = special.ndtri((1 + confidence) / 2) * np.sqrt((1 / cells).sum(axis=0))
    middle = np.log(odds_ratio(a, b, n1, n2))
    return _plain(np.exp(middle - reach)), _plain(np.exp(middle + reach))


def delta_p(a, b, n1, n2):
    """Difference of the shares of words, `p1 − p2`; from −1 to 1. Gries 2013."""
    a, b, n1, n2 = _arrays(a, b, n1, n2)
    return _plain(_ratio(a, n1) - _ratio(b, n2))


def bic(a, b, n1, n2):
    """Bayesian information criterion, `|g2_two_term| − ln N`.

    Under 0 favors no difference, over 10 is very strong. Source: Wilson 2013.
    """
    a, b, n1, n2 = _arrays(a, b, n1, n2)
    words = np.where(n1 + n2 > 0, n1 + n2, np.nan)
    return _plain(np.abs(g2_two_term(a, b, n1, n2)) - np.log(words))


def log_odds_z(a, b, n1, n2, *, prior, prior_total):
    """Standardized log-odds ratio with an informative Dirichlet prior.

    `δ = ln[(a+α_t)/(N1+α0−a−α_t)] − ln[(b+α_t)/(N2+α0−b−α_t)]`, and
    `z = δ / √(1/(a+α_t) + 1/(b+α_t))`; `prior` is α_t, above 0, `prior_total` α0, its
    sum over all types. In standard errors. Undefined where a side holds nothing but
    the term, and no other type has a prior. Source: Monroe et al. 2008.
    """
    a, b, n1, n2 = _arrays(a, b, n1, n2)
    left, right = a + prior, b + prior
    odds_left = _ratio(left, n1 + prior_total - left)
    odds_right = _ratio(right, n2 + prior_total - right)
    delta = np.log(odds_left) - np.log(odds_right)
    score = delta / np.sqrt(1 / left + 1 / right)
    return _plain(np.where(_worded(n1, n2), score, np.nan))


def _arrays(*values):
    """Return the arguments as float arrays of one shape."""
    return np.broadcast_arrays(*(np.asarray(value, dtype=float) for value in values))


def _plain(values):
    """Return values with −0 made 0, and a lone number as a number."""
    return np.asarray(values)[()] + 0.0


def _ratio(above, below):
    """Divide, leaving `nan` where there is nothing to divide by."""
    above, below = _arrays(above, below)
    return np.divide(above, below, out=np.full(above.shape, np.nan), where=below > 0)


def _direction(a, b, n1, n2):
    """Return 1, −1 or 0 as the left rate is higher, lower or equal (in integers)."""
    return np.sign(np.multiply(a, n2) - np.multiply(b, n1))


def _worded(n1, n2):
    return (n1 > 0) & (n2 > 0)


def _table(a, b, n1, n2):
    """Return observed and expected counts: term left, term right, rest, rest."""
    a, b, n1, n2 = _arrays(a, b, n1, n2)
    rate = np.where(_worded(n1, n2), _ratio(a + b, n1 + n2), np.nan)
    observed = np.array([a, b, n1 - a, n2 - b])
    return observed, np.array([n1 * rate, n2 * rate, n1 * (1 - rate), n2 * (1 - rate)])


def _log_sum(observed, expected):
    """Return `Σ O ln(O/E)` over the first axis, never under 0."""
    positive = observed > 0
    quotient = np.divide(
        observed, expected, out=np.ones(observed.shape), where=positive
    )
    return np.maximum(0, (observed * np.log(quotient)).sum(axis=0))


def _signed(size, a, b, n1, n2):
    a, b, n1, n2 = _arrays(a, b, n1, n2)
    score = np.where(_worded(n1, n2), size, np.nan)
    return _plain(_direction(a, b, n1, n2) * score)


def _haldane(a, b, n1, n2):
    """Return the cells of the 2 × 2 table, ½ more in each where one is 0."""
    a, b, n1, n2 = _arrays(a, b, n1, n2)
    cells = np.array([a, b, n1 - a, n2 - b])
    filled = cells + 0.5 * (cells == 0).any(axis=0)
    return np.where(_worded(n1, n2), filled, np.nan)


def _log2_share_end(a, b, tail):
    """Return `log2[L/(1−L)]`, L the Clopper-Pearson lower end of a of a + b."""
    low = special.betaincinv(np.where(a > 0, a, 1), b + 1, tail)
    high = special.betainccinv(b + 1, np.where(a > 0, a, 1), tail)
    return np.where(a > 0, np.log2(low) - np.log2(high), -np.inf)
