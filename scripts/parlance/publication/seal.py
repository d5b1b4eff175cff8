"""The seal: checksums of the published files."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from parlance.publication.files import put


def checksums(files: Iterable[str | Path], *, beside: str | Path) -> dict[str, str]:
    """SHA-256 of files, under their paths as seen from the seal's folder.

    Args:
        files: published files.
        beside: the seal that will list them.

    Returns:
        Hexadecimal digests by relative path, sorted: what `sha256sum` prints and
        `sha256sum --check` reads.
    """
    folder = Path(beside).parent
    digests = {}
    for file in sorted(Path(file).relative_to(folder).as_posix() for file in files):
        with open(folder / file, "rb") as content:
            digests[file] = hashlib.file_digest(content, "sha256").hexdigest()
    return digests


def write(path: str | Path, sums: Mapping[str, str]) -> None:
    """Write digests by path, as `sha256sum` prints them."""
    lines = [f"{digest}  {name}\n" for name, digest in sums.items()]
    put(path, "".join(lines).encode())
