"""Word lists of a study: background counts, and inflected forms in groups."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from parlance.errors import StudyError
from parlance.inputs import records


def background(path: str | Path) -> dict[str, float]:
    """Read the counts of terms in a reference list.

    Args:
        path: CSV file with the columns term and count.

    Returns:
        Counts, at least 0, by lower-cased term.

    Raises:
        StudyError: with file and line.
    """
    counts: dict[str, float] = {}
    for line, row in _rows(path, "term", "count"):
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


def forms(path: str | Path) -> dict[str, str]:
    """Read which group each inflected form is counted in.

    Args:
        path: CSV file with the columns form and group.

    Returns:
        Groups by lower-cased form; a form in no row is its own group.

    Raises:
        StudyError: with file and line.
    """
    rows = list(_rows(path, "form", "group"))
    groups = {row["form"].lower(): row["group"].lower() for _, row in rows}
    lines = {row["form"].lower(): line for line, row in rows}
    for form, group in groups.items():
        where = f"{path}, line {lines[form]}"
        if groups.get(group, group) != group:
            raise StudyError(
                f"{where}: '{form}' is grouped under '{group}', which is grouped under "
                f"'{groups[group]}'; name the last one"
            )
        for word in (form, group):
            if len(word.split()) != 1:
                raise StudyError(f"{where}: '{word}' is not one word")
    return groups


def members(terms: Iterable[str], groups: Mapping[str, str]) -> list[str]:
    """The forms that are counted under each term.

    Args:
        terms: counted terms.
        groups: what `forms` has read.

    Returns:
        The declared forms and the group itself, sorted and joined by `|`; an empty
        text for a term that groups nothing.
    """
    held: dict[str, set[str]] = {}
    for form, group in groups.items():
        held.setdefault(group, {group}).add(form)
    return ["|".join(sorted(held.get(term, ()))) for term in terms]


def _rows(path: str | Path, first: str, second: str):
    """Rows with both cells filled and a first cell that no other row has."""
    seen: dict[str, int] = {}
    for line, row in records.read(path, required=(first, second)):
        for name in (first, second):
            if not row[name]:
                raise StudyError(f"{path}, line {line}: the cell '{name}' is empty")
        key = row[first].lower()
        if key in seen:
            raise StudyError(
                f"{path}, line {line}: '{row[first]}' stands in line {seen[key]} "
                "already; keep one of the two"
            )
        seen[key] = line
        yield line, row
