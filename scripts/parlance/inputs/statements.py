"""What a format reads and gives, and the checks that all formats share."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from parlance.errors import StudyError
from parlance.inputs import statement_names as allowed


@dataclass(frozen=True, kw_only=True)
class Format:
    """How files of a format are known.

    Attributes:
        suffixes: endings of their names, in lower case, with the dot.
        kind: `text` is one statement a file; a `data set` holds one a record, and is
            read in parts when it is large.
    """

    suffixes: tuple[str, ...]
    kind: Literal["text", "data set"]


class Request(NamedTuple):
    """What is to be read from a file: see `manifest.Source` for the fields."""

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


def raw(request: Request) -> bytes:
    """The bytes of a file, its checksum compared with the manifest's.

    Raises:
        StudyError: when it cannot be read, or has another checksum.
    """
    try:
        read = Path(request.path).read_bytes()
    except OSError as error:
        raise StudyError(f"{request.path}: cannot be read: {error.strerror}") from None
    _compare(request, sha256(read))
    return read


def check_sum(request: Request) -> None:
    """Compare a file's checksum with the manifest's without holding it in memory.

    Of a data set that is read in parts, the first part's reader does so.

    Raises:
        StudyError: when it has another checksum.
    """
    if request.sha256 and request.part == 0:
        with open(request.path, "rb") as file:
            _compare(request, hashlib.file_digest(file, "sha256").hexdigest())


def decode(encoded: bytes, request: Request, where: str = "") -> str:
    """Text in the encoding that the manifest gives, a byte-order mark dropped.

    Raises:
        StudyError: with `where` (default: the file) and the byte.
    """
    where = where or request.path
    try:
        text = encoded.decode(request.encoding)
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


def sha256(raw: bytes) -> str:
    """SHA-256 of bytes, in hexadecimal digits."""
    return hashlib.sha256(raw).hexdigest()


def of_file(request: Request, raw: bytes, text: str) -> Statement:
    """The text of a file as a statement.

    Raises:
        StudyError: with the file, when there is nothing in it.
    """
    if not text.strip():
        raise StudyError(
            f"{request.path}: the file holds no text; fill it or take it out of the "
            "manifest"
        )
    return Statement(request.entry, request.name, text, sha256(raw))


def check_columns(request: Request, columns: Sequence[str]) -> None:
    """Refuse a data set without a column `text`, or with two of a name.

    Raises:
        StudyError: with the file.
    """
    where = f"{request.path}, its columns"
    if "text" not in columns:
        raise StudyError(f"{where}: there is no 'text'; name the column of texts so")
    for name in ("text", "id"):
        if columns.count(name) > 1:
            raise StudyError(f"{where}: '{name}' stands twice; rename one")


def of_record(
    request: Request, record: object, number: int, where: str, names: set[str]
) -> Statement:
    """A record of a data set as a statement.

    Args:
        request: what is read.
        record: a mapping with the field `text` and, optionally, `id`.
        number: its place in the data set, from 1: its name where it has no id.
        where: file and line (or row), for messages.
        names: names so far; this one is added.

    Raises:
        StudyError: with `where`, for a record without text or with a name that is
            taken or has a control character.
    """
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
        request.entry, f"{request.name}:{name}", text, sha256(text.encode())
    )


def check_records(request: Request, number: int) -> None:
    """Refuse a data set of no records.

    Raises:
        StudyError: with the file.
    """
    if number == 0:
        raise StudyError(f"{request.path}: the data set holds no record")


def _compare(request: Request, found: str) -> None:
    if request.sha256 and request.sha256.lower() != found:
        raise StudyError(
            f"{request.path}: the sha256 of the file is {found}, not the manifest's "
            f"{request.sha256}; restore the file, or correct the manifest"
        )


def _check_encodable(text: str, where: str) -> None:
    """Half of a surrogate pair can be written in JSON, but is no character."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise StudyError(
            f"{where}: the text holds half a surrogate pair at character "
            f"{error.start}; replace it by the character meant"
        ) from None
