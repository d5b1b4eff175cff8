"""How every published or kept file is written."""

import os
from pathlib import Path


def put(path: Path | str, content: bytes) -> None:
    """Write a file that appears whole or not at all."""
    path = Path(path)
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(content)
    os.replace(part, path)
