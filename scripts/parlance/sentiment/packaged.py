"""Data files of installed packages, of which nothing is imported."""

from importlib.metadata import distribution
from pathlib import Path


def text(package: str, path: str) -> str:
    """The text of a file that a package installs, which may be slow to import.

    Args:
        package: name of the distribution.
        path: the file, from where packages are installed.
    """
    return Path(distribution(package).locate_file(path)).read_text(encoding="utf-8")
