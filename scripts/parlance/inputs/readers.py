"""Read statements out of text files and data sets, strictly."""

import csv
import hashlib
import io
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from parlance.errors import StudyError
from parlance.inputs import statement_names as allowed


class Request(NamedTuple):
    """What is to be read from a file: see `corpus.Source` for the fields."""

    entry: str
    path: str
    name: str
    encoding: str
    sha256: str
    part: int
    parts: int
    language: str = "en"


class Statement(NamedTuple):
    """A statement as it was read.

    Attributes:
        entry: the manifest's row it belongs to.
        name: unique name.
        text: source text; all offsets count its code points.
        sha256: checksum of the file, for a record of a data set of its text.
    """

    entry: str
    name: str
    text: str
    sha256: str


def read(requests: Iterable[Request]) -> Iterator[Statement]:
    """Read statements in the order requested.

    Raises:
        StudyError: for a file that cannot be read or decoded, has another
            checksum than the manifest says, is empty, or holds a record without
            text or with a name that is taken or has a control character.
    """
    for request in requests:
        kind = Path(request.path).suffix.lower()
        yield from _READERS.get(kind, _read_text)(request)


def _read_text(request: Request) -> Iterator[Statement]:
    raw = _bytes(request)
    text = _decode(raw, request)
    if not text.strip():
        raise StudyError(
            f"{request.path}: the file holds no text; fill it or take it out of the "
            "manifest"
        )
    yield Statement(request.entry, request.name, text, _sha256(raw))


def _read_jsonl(request: Request) -> Iterator[Statement]:
    _check_sum(request)
    if not "\n\n".encode(request.encoding).endswith(b"\n\n"):
        raise StudyError(
            f"{request.path}: JSON Lines in {request.encoding} are not read; convert "
            "the file to UTF-8"
        )
    names: set[str] = set()
    number = read = 0
    with open(request.path, "rb") as lines:
        size = Path(request.path).stat().st_size
        for line_number, line in enumerate(lines, start=1):
            here = read * request.parts // size == request.part
            read += len(line)
            if not line.strip():
                continue
            number += 1
            if here:
                where = f"{request.path}, line {line_number}"
                yield _record(
                    request, _json(line, request, where), number, where, names
                )
    _check_records(request, number)


def _json(line: bytes, request: Request, where: str) -> object:
    text = _decode(line, request, where)
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise StudyError(f"{where}: not valid JSON: {error}") from None


def _read_csv(request: Request) -> Iterator[Statement]:
    raw = _bytes(request)
    text = _decode(raw, request)
    csv.field_size_limit(sys.maxsize)
    names: set[str] = set()
    number = read = 0
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        _check_columns(request, rows.fieldnames or ())
        for number, row in enumerate(rows, start=1):
            here = min(read * request.parts // len(text), request.parts - 1)
            where = f"{request.path}, line {rows.line_num}"
            if None in row or None in row.values():
                raise StudyError(f"{where}: more or fewer cells than columns")
            read += sum(map(len, row.values()))
            if here == request.part:
                yield _record(request, row, number, where, names)
    except csv.Error as error:
        where = f"{request.path}, line {rows.reader.line_num}"
        raise StudyError(
            f"{where}: not valid CSV: {error}; close every quotation mark, and "
            "double one that is part of a text"
        ) from None
    _check_records(request, number)


def _read_parquet(request: Request) -> Iterator[Statement]:
    # Only studies with Parquet data sets pay for this import here.
    import pyarrow.parquet as pq
    from pyarrow import ArrowException

    _check_sum(request)
    names: set[str] = set()
    number = 0
    try:
        with pq.ParquetFile(request.path) as file:
            total = file.metadata.num_rows
            _check_columns(request, file.schema_arrow.names)
            columns = [c for c in ("text", "id") if c in file.schema_arrow.names]
            for batch in file.iter_batches(columns=columns):
                for row in batch.to_pylist():
                    here = number * request.parts // total == request.part
                    number += 1
                    if here:
                        where = f"{request.path}, row {number}"
                        yield _record(request, row, number, where, names)
    except (ArrowException, OSError) as error:
        raise StudyError(
            f"{request.path}: not a readable Parquet file: {error}"
        ) from None
    _check_records(request, number)


def _check_columns(request: Request, columns: Sequence[str]) -> None:
    where = f"{request.path}, its columns"
    if "text" not in columns:
        raise StudyError(f"{where}: there is no 'text'; name the column of texts so")
    for name in ("text", "id"):
        if columns.count(name) > 1:
            raise StudyError(f"{where}: '{name}' stands twice; rename one")


def _record(
    request: Request, record: object, number: int, where: str, names: set[str]
) -> Statement:
    if not isinstance(record, dict):
        raise StudyError(f"{where}: not a record with fields; write an object")
    text = record.get("text")
    if not isinstance(text, str) or not text.strip():
        raise StudyError(f"{where}: the field 'text' is missing, empty or no text")
    _check_encodable(text, where)
    given = record.get("id")
    if isinstance(given, bool | list | dict):
        raise StudyError(
            f"{where}: the id {given!r} is no text; write a text or number"
        )
    name = str(number if given is None or given == "" else given)
    _check_encodable(name, where)
    if not allowed.fits(name):
        raise StudyError(f"{where}: the id {name!r} holds a control character")
    if name in names:
        raise StudyError(f"{where}: the id '{name}' stands twice; ids must be unique")
    names.add(name)
    return Statement(
        request.entry, f"{request.name}:{name}", text, _sha256(text.encode())
    )


def _check_records(request: Request, number: int) -> None:
    if number == 0:
        raise StudyError(f"{request.path}: the data set holds no record")


def _bytes(request: Request) -> bytes:
    try:
        raw = Path(request.path).read_bytes()
    except OSError as error:
        raise StudyError(f"{request.path}: cannot be read: {error.strerror}") from None
    _compare(request, _sha256(raw))
    return raw


def _check_sum(request: Request) -> None:
    if request.sha256 and request.part == 0:
        with open(request.path, "rb") as file:
            _compare(request, hashlib.file_digest(file, "sha256").hexdigest())


def _compare(request: Request, found: str) -> None:
    if request.sha256 and request.sha256.lower() != found:
        raise StudyError(
            f"{request.path}: the sha256 of the file is {found}, not the manifest's "
            f"{request.sha256}; restore the file, or correct the manifest"
        )


def _decode(raw: bytes, request: Request, where: str = "") -> str:
    where = where or request.path
    try:
        text = raw.decode(request.encoding)
    except UnicodeDecodeError as error:
        raise StudyError(
            f"{where}, byte {error.start}: not {request.encoding}: {error.reason}; "
            "convert the file, or give its encoding in the manifest"
        ) from None
    except UnicodeError as error:  # a few codecs say no byte
        raise StudyError(
            f"{where}: not {request.encoding}: {error}; give its encoding in the "
            "manifest"
        ) from None
    text = text.removeprefix("\ufeff")
    _check_encodable(text, where)
    return text


def _check_encodable(text: str, where: str) -> None:
    """Half of a surrogate pair can be written in JSON, but is no character."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise StudyError(
            f"{where}: the text holds half a surrogate pair at character "
            f"{error.start}; replace it by the character meant"
        ) from None


def _sha256(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


_READERS = {".jsonl": _read_jsonl, ".csv": _read_csv, ".parquet": _read_parquet}
