"""Reader of the shipped word lists."""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "en"


@cache
def words(name: str) -> frozenset[str]:
    """The entries of one shipped list, without their marks.

    Args:
        name: the list's file name without `.txt`.

    Returns:
        Its entries, lower-cased: a line each; lines after `#` are comments.
    """
    return frozenset(marked(name))


@cache
def marked(name: str) -> dict[str, str]:
    """The entries of one shipped list, each with its mark (`*`, `**` or nothing)."""
    entries = {}
    for line in (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if entry := line.partition("#")[0].strip().lower():
            plain = entry.rstrip("*")
            entries[plain.strip()] = entry[len(plain) :]
    return entries
