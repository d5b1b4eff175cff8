"""Which modules declare a figure, and which of them the workflow draws."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "scripts" / "parlance" / "figures"


def declared() -> list[str]:
    """Names of all figures."""
    return sorted(
        path.stem
        for path in FOLDER.glob("*.py")
        if re.search(r"^@theme\.figure\(", path.read_text("utf-8"), re.M)
    )


def figures() -> list[str]:
    """Names of the figures that the Snakefile names."""
    named = set(re.findall(r'"(\w+)"', (ROOT / "Snakefile").read_text("utf-8")))
    return [name for name in declared() if name in named]
