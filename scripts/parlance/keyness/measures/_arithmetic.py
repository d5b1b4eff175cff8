"""What the measures of keyness share; see `parlance.keyness.measure`."""

import numpy as np


def arrays(*values):
    """Return the arguments as float arrays of one shape."""
    return np.broadcast_arrays(*(np.asarray(value, dtype=float) for value in values))


def plain(values):
    """Return values with −0 made 0, and a lone number as a number."""
    return np.asarray(values)[()] + 0.0


def ratio(above, below):
    """Divide, leaving `nan` where there is nothing to divide by."""
    above, below = arrays(above, below)
    return np.divide(above, below, out=np.full(above.shape, np.nan), where=below > 0)


def direction(a, b, n1, n2):
    """Return 1, −1 or 0 as the left rate is higher, lower or equal (in integers)."""
    return np.sign(np.multiply(a, n2) - np.multiply(b, n1))


def worded(n1, n2):
    """Whether both sides have words."""
    return (n1 > 0) & (n2 > 0)


def table(a, b, n1, n2):
    """Return observed and expected counts: term left, term right, rest, rest."""
    a, b, n1, n2 = arrays(a, b, n1, n2)
    rate = np.where(worded(n1, n2), ratio(a + b, n1 + n2), np.nan)
    observed = np.array([a, b, n1 - a, n2 - b])
    return observed, np.array([n1 * rate, n2 * rate, n1 * (1 - rate), n2 * (1 - rate)])


def log_sum(observed, expected):
    """Return `Σ O ln(O/E)` over the first axis, never under 0."""
    positive = observed > 0
    quotient = np.divide(
        observed, expected, out=np.ones(observed.shape), where=positive
    )
    return np.maximum(0, (observed * np.log(quotient)).sum(axis=0))


def signed(size, a, b, n1, n2):
    """Give a size the sign of the direction; undefined for a side without words."""
    a, b, n1, n2 = arrays(a, b, n1, n2)
    score = np.where(worded(n1, n2), size, np.nan)
    return plain(direction(a, b, n1, n2) * score)


def haldane(a, b, n1, n2):
    """Return the cells of the 2 × 2 table, ½ more in each where one is 0."""
    a, b, n1, n2 = arrays(a, b, n1, n2)
    cells = np.array([a, b, n1 - a, n2 - b])
    filled = cells + 0.5 * (cells == 0).any(axis=0)
    return np.where(worded(n1, n2), filled, np.nan)
