"""Plain text and Markdown: the file is the statement."""

from collections.abc import Iterator

from parlance.inputs import statements
from parlance.inputs.statements import Format, Request, Statement

FORMAT = Format(suffixes=(".txt", ".md"), kind="text")


def read(request: Request) -> Iterator[Statement]:
    """The file as a statement."""
    raw = statements.raw(request)
    yield statements.of_file(request, raw, statements.decode(raw, request))
