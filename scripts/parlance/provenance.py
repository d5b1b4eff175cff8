"""What a rule's result depends on beside its inputs: code, word lists, packages.

Snakemake reruns a rule when its script or a param changes, not when a module that
the script imports does. So each rule has a param with the hash made here.
"""

import ast
import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PACKAGE = "parlance"


class Versions:
    """Versions of rules: `Versions(root)["score_keyness"]`.

    A version is a hash of the locked requirements, the rule's script, all modules
    of ours that it imports, directly or not, and the package's data files that
    these name in a string (a word list by its stem, a template by its name).
    """

    def __init__(self, root: Path | str) -> None:
        self._root = Path(root)
        self._scripts = self._root / "scripts"
        self._lock = _hash(self._root / "requirements.txt")
        self._data = {
            file: {file.name, file.stem}
            for file in sorted((self._scripts / PACKAGE).rglob("*"))
            if file.is_file() and file.suffix not in {".py", ".pyc"}
        }

    def __getitem__(self, rule: str) -> str:
        digest = hashlib.sha256(self._lock)
        for file in self.files(rule):
            digest.update(file.relative_to(self._root).as_posix().encode())
            digest.update(_hash(file))
        return digest.hexdigest()[:16]

    def files(self, rule: str) -> list[Path]:
        """The script of a rule and all files of ours that it uses, sorted."""
        found: set[Path] = set()
        waiting = [self._scripts / f"{rule}.py"]
        named: set[str] = set()
        while waiting:
            file = waiting.pop()
            if file in found:
                continue
            found.add(file)
            modules, strings = _mentions(file)
            named |= strings
            waiting += [path for name in modules for path in self._modules(name)]
        used = {file for file, names in self._data.items() if names & named}
        return sorted(found | used)

    def _modules(self, dotted: str) -> Iterator[Path]:
        """The file of `parlance.a.b`; of `parlance.a` when `b` is a name in it."""
        path = self._scripts.joinpath(*dotted.split("."))
        for candidate in (path.with_suffix(".py"), path / "__init__.py"):
            if candidate.is_file():
                yield candidate


@cache
def _hash(file: Path) -> bytes:
    return hashlib.sha256(file.read_bytes()).digest()


@cache
def _mentions(file: Path) -> tuple[frozenset[str], frozenset[str]]:
    """Modules of ours that a file imports, and the strings in it."""
    modules: set[str] = set()
    strings: set[str] = set()
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.Import):
            modules |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            modules.add(node.module)
            modules |= {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            strings.add(node.value)
    ours = {name for name in modules if name.split(".")[0] == PACKAGE}
    return frozenset(ours), frozenset(strings)
