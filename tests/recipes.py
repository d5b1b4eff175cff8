"""The recipes of CONTRIBUTING.md, and how to follow them."""

import re
from pathlib import Path
from typing import NamedTuple

# A path on a line of its own (an edit says so), then a fenced block.
_BLOCK = re.compile(r"^`([\w./-]+)`(, edit)?:?\n\n```(\w+)\n(.*?)^```$", re.M | re.S)
_HEADING = re.compile(r"^### (.+)$", re.M)


class Block(NamedTuple):
    """A new file's content, or the lines of an edit, each with its mark."""

    path: str
    edit: bool
    text: str


def read(page: Path) -> dict[str, list[Block]]:
    """The blocks of each recipe of a page, by the recipe's heading."""
    _, *parts = _HEADING.split(page.read_text(encoding="utf-8"))
    found = {
        heading: [
            Block(path, bool(edit), text)
            for path, edit, _, text in _BLOCK.findall(part)
        ]
        for heading, part in zip(parts[::2], parts[1::2], strict=True)
    }
    for heading, blocks in found.items():
        assert blocks, f"the recipe {heading!r} has no block"
    return found


def follow(blocks: list[Block], project: Path) -> None:
    """Write new files and edit old ones, as the blocks say."""
    for block in blocks:
        path = project / block.path
        assert path.exists() == block.edit, f"{block.path} is new, or is edited"
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text(encoding="utf-8") if block.edit else ""
        after = _edited(before, block) if block.edit else block.text
        path.write_text(after, encoding="utf-8")


def _edited(before: str, block: Block) -> str:
    lines = block.text.splitlines(keepends=True)
    old = "".join(line[1:] for line in lines if not line.startswith("+"))
    new = "".join(line[1:] for line in lines if not line.startswith("-"))
    assert before.count(old) == 1, f"{block.path} holds the lines of the edit once"
    return before.replace(old, new)
