"""Read statements out of files, each in its format, strictly.

A format is a module of `inputs.formats`. It holds a `Format` named FORMAT and a
function `read` that takes a request and yields statements; it is imported whenever a
study is read, so what takes long to import is imported inside `read`.
"""

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from parlance import discovery
from parlance.inputs.statements import Request, Statement

_FOLDER = "parlance.inputs.formats"
FORMATS = [discovery.module(_FOLDER, name) for name in discovery.names(_FOLDER)]
_BY_SUFFIX = {suffix: one for one in FORMATS for suffix in one.FORMAT.suffixes}
TEXTS, DATA_SETS = (
    frozenset(suffix for suffix, one in _BY_SUFFIX.items() if one.FORMAT.kind == kind)
    for kind in ("text", "data set")
)


def read(requests: Iterable[Request]) -> Iterator[Statement]:
    """Read statements in the order requested.

    Args:
        requests: of files whose names end in one of `TEXTS` or `DATA_SETS`.

    Raises:
        StudyError: for a file that cannot be read or decoded, has another
            checksum than the manifest says, is empty, or holds a record without
            text or with a name that is taken or has a control character.
    """
    for request in requests:
        yield from _BY_SUFFIX[suffix(request.path)].read(request)


def suffix(path: str | PurePath) -> str:
    """The ending of a file's name that tells its format."""
    return PurePath(path).suffix.lower()
