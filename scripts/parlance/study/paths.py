"""Paths that a study names: they lead to files in its folder."""

import os
from pathlib import Path, PurePosixPath

from parlance.errors import StudyError


def inside(path: str, what: str) -> None:
    """Refuse a path that leads out of the study's folder.

    Raises:
        StudyError: for an absolute path, one with `..`, or a link to elsewhere; and
            for one with braces, which Snakemake takes for wildcards.
    """
    if "{" in path or "}" in path:
        raise StudyError(
            f"{what}: the path '{path}' holds braces, which Snakemake reads as "
            "wildcards; rename the file or folder"
        )
    relative = PurePosixPath(path)
    if (
        relative.is_absolute()
        or ".." in relative.parts
        or not Path(os.path.realpath(path)).is_relative_to(os.path.realpath("."))
    ):
        raise StudyError(
            f"{what}: the path '{path}' leaves the study's folder; copy the file into "
            "the study and give its path from there"
        )


def existing(path: str, what: str) -> None:
    """Refuse a path that is no file in the study's folder.

    Raises:
        StudyError: see `inside`; or when there is no such file.
    """
    inside(path, what)
    if not os.path.exists(path):
        raise StudyError(
            f"{what}: the file '{path}' does not exist; correct the path, or add it"
        )
    if os.path.isdir(path):
        raise StudyError(f"{what}: '{path}' is a folder; name a file")
    if not os.path.isfile(path):
        raise StudyError(f"{what}: '{path}' is no regular file; name one")
