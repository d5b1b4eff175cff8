"""What the results for each length of terms must be printed with."""

import pandas as pd

from parlance.inference import resampling
from parlance.publication.columns import FAMILY_SIZE, N
from parlance.publication.tables import Column, Table

FAMILIES = Table(
    name="families",
    title="Tested families",
    about=(
        "How many terms of each length were tested together, by how many random deals, "
        "and what chance alone would give."
    ),
    order="n",
    leading=("n", "family_size", "clear", "suggestive"),
    columns=(
        N,
        FAMILY_SIZE,
        Column(
            "deals",
            "integer",
            "Number of random deals of the units.",
            head="Random deals",
            unit="deals",
            range="at least 1",
        ),
        Column(
            "floor",
            "number",
            "Smallest p that this number of deals can give.",
            head="Smallest p",
            range="0 to 1",
        ),
        Column(
            "clear",
            "integer",
            "Terms whose evidence is clear.",
            unit="terms",
            range="at least 0",
        ),
        Column(
            "suggestive",
            "integer",
            "Terms whose evidence is suggestive.",
            unit="terms",
            range="at least 0",
        ),
        Column(
            "expected",
            "number",
            "Terms with p at most alpha that chance alone would give: alpha times the "
            "family.",
            head="Expected by chance",
            unit="terms",
            range="at least 0",
        ),
    ),
)


def table(
    keyness: pd.DataFrame, *, permutations: int = 99_999, confidence: float = 0.95
) -> pd.DataFrame:
    """Return what the results for each n must be printed with.

    `n`; `family_size` m, the terms tested; `deals` B; `floor`, the smallest p that B
    deals can give; `clear` and `suggestive` terms; `expected`, the α m terms with
    p ≤ α that chance alone would give.
    """
    alpha = resampling.level(confidence)
    rows = []
    for n, terms in keyness.groupby("n"):
        size = int(terms["p_permutation"].notna().sum())
        deals = resampling.number_of_deals(permutations, size, alpha=alpha)
        labels = terms["evidence"]
        rows.append(
            {
                "n": n,
                "family_size": size,
                "deals": deals,
                "floor": resampling.monte_carlo_p(0, deals),
                "clear": int((labels == resampling.CLEAR).sum()),
                "suggestive": int((labels == resampling.SUGGESTIVE).sum()),
                "expected": alpha * size,
            }
        )
    return pd.DataFrame(rows, columns=FAMILIES.names)
