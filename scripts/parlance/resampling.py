import numpy as np


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
