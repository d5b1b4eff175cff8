"""JSON Lines: a line is a record with the fields `text` and, optionally, `id`."""

import json
from collections.abc import Iterator
from pathlib import Path

from parlance.errors import StudyError
from parlance.inputs import statements
from parlance.inputs.statements import Format, Request, Statement

FORMAT = Format(suffixes=(".jsonl",), kind="data set")


def read(request: Request) -> Iterator[Statement]:
    """The records of the part that is asked for; lines without any are passed over."""
    statements.check_sum(request)
    if not "\n\n".encode(request.encoding).endswith(b"\n\n"):
        raise StudyError(
            f"{request.path}: JSON Lines in {request.encoding} are not read; convert "
            "the file to UTF-8"
        )
    names: set[str] = set()
    number = passed = 0
    with open(request.path, "rb") as lines:
        size = Path(request.path).stat().st_size
        for line_number, line in enumerate(lines, start=1):
            here = passed * request.parts // size == request.part
            passed += len(line)
            if not line.strip():
                continue
            number += 1
            if here:
                where = f"{request.path}, line {line_number}"
                yield statements.of_record(
                    request, _json(line, request, where), number, where, names
                )
    statements.check_records(request, number)


def _json(line: bytes, request: Request, where: str) -> object:
    text = statements.decode(line, request, where)
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise StudyError(f"{where}: not valid JSON: {error}") from None
