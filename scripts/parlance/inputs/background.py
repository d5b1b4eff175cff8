"""How often terms occur in a reference list that a study declares."""

from pathlib import Path

from parlance.errors import StudyError
from parlance.inputs import two_columns


def read(path: str | Path) -> dict[str, float]:
    """Read the counts of terms in a reference list.

    Args:
        path: CSV file with the columns term and count.

    Returns:
        Counts, at least 0, by lower-cased term.

    Raises:
        StudyError: with file and line.
    """
    counts: dict[str, float] = {}
    for line, row in two_columns.read(path, "term", "count"):
        try:
            count = float(row["count"])
        except ValueError:
            count = -1.0
        if not 0 <= count < float("inf"):
            raise StudyError(
                f"{path}, line {line}: the count '{row['count']}' is no number of at "
                "least 0"
            )
        counts[row["term"].lower()] = count
    return counts
