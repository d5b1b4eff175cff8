"""Plain text and Markdown: the file is the statement."""

from collections.abc import Iterator

from parlance.errors import StudyError
from parlance.inputs import statements
from parlance.inputs.statements import Format, Request, Statement

FORMAT = Format(suffixes=(".txt", ".md"), kind="text")


def read(request: Request) -> Iterator[Statement]:
    """The file as a statement."""
    raw = statements.raw(request)
    text = statements.decode(raw, request)
    if not text.strip():
        raise StudyError(
            f"{request.path}: the file holds no text; fill it or take it out of the "
            "manifest"
        )
    yield Statement(request.entry, request.name, text, statements.sha256(raw))
