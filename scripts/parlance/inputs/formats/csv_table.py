"""CSV: a row is a record, in the columns `text` and, optionally, `id`."""

import csv
import io
import sys
from collections.abc import Iterator

from parlance.errors import StudyError
from parlance.inputs import statements
from parlance.inputs.statements import Format, Request, Statement

FORMAT = Format(suffixes=(".csv",), kind="data set")


def read(request: Request) -> Iterator[Statement]:
    """The records of the part that is asked for."""
    raw = statements.raw(request)
    text = statements.decode(raw, request)
    csv.field_size_limit(sys.maxsize)
    names: set[str] = set()
    number = passed = 0
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        statements.check_columns(request, rows.fieldnames or ())
        for number, row in enumerate(rows, start=1):
            here = min(passed * request.parts // len(text), request.parts - 1)
            where = f"{request.path}, line {rows.line_num}"
            if None in row or None in row.values():
                raise StudyError(f"{where}: more or fewer cells than columns")
            passed += sum(map(len, row.values()))
            if here == request.part:
                yield statements.of_record(request, row, number, where, names)
    except csv.Error as error:
        where = f"{request.path}, line {rows.reader.line_num}"
        raise StudyError(
            f"{where}: not valid CSV: {error}; close every quotation mark, and "
            "double one that is part of a text"
        ) from None
    statements.check_records(request, number)
