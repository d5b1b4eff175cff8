"""All findings of a comparison, in the order in which a page tells them.

Findings are fixed templates filled from the numbers: the quantity, both counts, an
interval or corrected evidence, and where to read it. What is not distinguishable is
printed as readily as what is clear.
"""

from itertools import groupby

from parlance.report.findings import keywords, naming, sentiment, voices, wording
from parlance.report.findings.phrase import Comparison, Finding

_KINDS = (naming, keywords, wording, voices, sentiment)


def find(comparison: Comparison) -> list[tuple[str, list[Finding]]]:
    """The findings under their topics; a table that is missing has none."""
    found = [finding for kind in _KINDS for finding in kind.find(comparison)]
    order = list(dict.fromkeys(finding.topic for finding in found))
    found.sort(key=lambda finding: order.index(finding.topic))
    return [
        (topic, list(group))
        for topic, group in groupby(found, key=lambda finding: finding.topic)
    ]
