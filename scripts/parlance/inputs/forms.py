"""Inflected forms that a study counts as one word."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from parlance.errors import StudyError
from parlance.inputs import two_columns


def read(path: str | Path) -> dict[str, str]:
    """Read which group each inflected form is counted in.

    Args:
        path: CSV file with the columns form and group.

    Returns:
        Groups by lower-cased form; a form in no row is its own group.

    Raises:
        StudyError: with file and line.
    """
    rows = list(two_columns.read(path, "form", "group"))
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


def read_if(path: str | Path | None) -> dict[str, str]:
    """Read the groups of a study that may declare none."""
    return read(path) if path else {}


def members(terms: Iterable[str], groups: Mapping[str, str]) -> list[str]:
    """The forms that are counted under each term.

    Args:
        terms: counted terms.
        groups: what `read` has found.

    Returns:
        The declared forms and the group itself, sorted and joined by `|`; an empty
        text for a term that groups nothing.
    """
    held: dict[str, set[str]] = {}
    for form, group in groups.items():
        held.setdefault(group, {group}).add(form)
    return ["|".join(sorted(held.get(term, ()))) for term in terms]
