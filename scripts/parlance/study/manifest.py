"""The manifest, the files it names, and the batches they are read in."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from parlance.errors import StudyError
from parlance.inputs import readers, records, schemas, statement_names
from parlance.study.paths import existing, inside

_GLOB = re.compile(r"[*?\[]")


@dataclass(frozen=True)
class Entry:
    """A row of the manifest, with its defaults.

    `row` is the line of the file it stands in; the rest are its columns. Names
    of columns that are not given hold an empty text.
    """

    row: int
    statement: str
    side: str
    path: str
    label: str = ""
    issuer: str = ""
    date: str = ""
    genre: str = ""
    source: str = ""
    language: str = "en"
    encoding: str = "utf-8"
    sha256: str = ""


@dataclass(frozen=True)
class Source:
    """A file to read, or one of several parts of a large data set.

    Attributes:
        entry: the manifest's row that names it.
        path: the file, relative to the study.
        name: the statement's name; for a data set, what its records' names begin
            with.
        size: bytes to read.
        part: which part, from 0, of how many `parts`.
    """

    entry: Entry
    path: str
    name: str
    size: int
    part: int = 0
    parts: int = 1


def read_manifest(path: str, schema: dict) -> list[Entry]:
    """Read and check the manifest.

    Args:
        path: CSV file, UTF-8, with a header line.
        schema: JSON schema of a row.

    Returns:
        Its rows in order.

    Raises:
        StudyError: with file and line.
    """
    existing(path, "manifest")
    known = schema["properties"]
    entries: dict[str, Entry] = {}
    rows = records.read(path, columns=known, required=schema["required"])
    for line, row in rows:
        cells = {name: cell for name, cell in row.items() if cell}

        def where(at: tuple, line: int = line) -> str:
            return f"{path}, line {line}" + "".join(f", {key}" for key in at)

        schemas.check(cells, schema, where)
        entry = Entry(row=line, **schemas.defaults(cells, schema))
        if entry.statement in entries:
            raise StudyError(
                f"{path}, line {line}: the statement '{entry.statement}' stands twice, "
                f"first in line {entries[entry.statement].row}; rename one"
            )
        entries[entry.statement] = _labeled(entry)
    if not entries:
        raise StudyError(f"{path}: lists no statement; add a row for each text")
    return list(entries.values())


def _labeled(entry: Entry) -> Entry:
    fields = vars(entry)
    return Entry(**{**fields, "label": fields["label"] or entry.statement})


def find_sources(entries: Iterable[Entry], manifest: str) -> list[Source]:
    """The files that the manifest's rows name, each checked to exist.

    Args:
        entries: the manifest's rows.
        manifest: its path, for messages.

    Returns:
        A source for each file, in the manifest's order, files of a glob by path.

    Raises:
        StudyError: with the manifest's line.
    """
    return [
        source
        for entry in entries
        for source in _sources_of(entry, f"{manifest}, line {entry.row}, path")
    ]


def _sources_of(entry: Entry, where: str) -> Iterator[Source]:
    # A file may be named `[draft] What next?.txt`.
    if not _GLOB.search(entry.path) or os.path.isfile(entry.path):
        yield _source(entry, Path(entry.path), entry.statement, where)
        return
    inside(_fixed_part(entry.path), where)
    _check_folders(entry.path, where)
    base = Path(_fixed_part(entry.path))
    pattern = str(PurePosixPath(entry.path).relative_to(base.as_posix()))
    found = sorted(
        (path.relative_to(base).as_posix(), path)
        for path in base.glob(pattern)
        if path.is_file()
    )
    if not found:
        raise StudyError(
            f"{where}: no file matches '{entry.path}'; correct the path, or add files"
        )
    if entry.sha256:
        raise StudyError(f"{where}: sha256 is of one file, not of a glob; remove it")
    for name, path in found:
        if readers.suffix(path) in readers.DATA_SETS:
            raise StudyError(
                f"{where}: '{path}' is a data set; name it in a row of its own"
            )
        if not statement_names.fits(name):
            raise StudyError(
                f"{where}: the file name {name!r} holds a control character; rename it"
            )
        inside(path.as_posix(), where)
        yield _source(entry, path, f"{entry.statement}:{name}", where)


def _check_folders(path: str, where: str) -> None:
    """Refuse what Python's versions match differently."""
    *folders, last = PurePosixPath(path).parts
    if "**" in last or any("**" in part != "**" for part in folders):
        raise StudyError(
            f"{where}: in '{path}', `**` must stand alone, for any folders, and be "
            "followed by a file name, as in `texts/**/*.txt`"
        )


def _fixed_part(path: str) -> str:
    """The folders of a glob before its first wildcard."""
    parts = PurePosixPath(path).parts
    wild = next(place for place, part in enumerate(parts) if _GLOB.search(part))
    return PurePosixPath(*parts[:wild]).as_posix()


def _source(entry: Entry, path: Path, name: str, where: str) -> Source:
    if os.path.isdir(path):
        raise StudyError(
            f"{where}: '{path}' is a folder; for all its texts write '{path}/*.txt'"
        )
    existing(path.as_posix(), where)
    if readers.suffix(path) not in readers.TEXTS | readers.DATA_SETS:
        kinds = ", ".join(sorted(readers.TEXTS) + sorted(readers.DATA_SETS))
        raise StudyError(
            f"{where}: '{path}' is of a kind that is not read; convert it to one of "
            f"{kinds}"
        )
    return Source(entry, path.as_posix(), name, path.stat().st_size)


def batches(sources: Iterable[Source], *, size: int) -> list[list[Source]]:
    """Group sources, in order, into batches of about `size` bytes.

    Args:
        sources: files with their sizes in bytes.
        size: bytes that fill a batch, at least 1. A data set larger than that is
            read in several parts; a text file never is.

    Returns:
        Batches, none empty.
    """
    grouped: list[list[Source]] = []
    room = 0
    for source in sources:
        for part in _parts(source, size):
            if not grouped or part.size > room:
                grouped.append([])
                room = size
            grouped[-1].append(part)
            room -= part.size
    return grouped


def _parts(source: Source, size: int) -> list[Source]:
    data_set = readers.suffix(source.path) in readers.DATA_SETS
    parts = -(-source.size // size) if data_set else 1
    if parts <= 1:
        return [source]
    share = source.size // parts
    return [
        Source(source.entry, source.path, source.name, share, part, parts)
        for part in range(parts)
    ]
