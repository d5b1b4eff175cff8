"""What a rule's result depends on beside its inputs: code, word lists, packages.

Snakemake reruns a rule when its script or a param changes, not when a module that
the script imports does. So each rule has a param with the hash made here.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path

PACKAGE = "parlance"


class Versions:
    """Versions of rules: `Versions(root)["compare_words"]`.

    A version is a hash of the locked requirements, the rule's script, all modules
    of ours that it imports, directly or not, and the package's data files that
    these name in a string (a template by its name). A string that is the dotted name
    of a package stands for all files in it: which ones a run loads, its data decide.
    """

    def __init__(self, root: Path | str) -> None:
        self._root = Path(root)
        self._scripts = self._root / "scripts"
        self._lock = _hash(self._root / "requirements.txt")
        package = sorted((self._scripts / PACKAGE).rglob("*"))
        self._modules = {
            ".".join(file.relative_to(self._scripts).with_suffix("").parts): file
            for file in package
            if file.suffix == ".py"
        }
        self._packages: dict[str, list[Path]] = defaultdict(list)
        for name, file in self._modules.items():
            if file.stem != "__init__":
                self._packages[name.rpartition(".")[0]].append(file)
        self._data = {
            file: {file.name, file.stem}
            for file in package
            if file.is_file() and file.suffix not in {".py", ".pyc"}
        }

    def __getitem__(self, rule: str) -> str:
        return self.of_rule(rule)

    def of_rule(self, rule: str, *, figures: Iterable[str] = ()) -> str:
        """The version of a rule that draws figures by their names.

        Args:
            rule: its name.
            figures: modules of `parlance.figures` that its script loads as it runs.
        """
        digest = hashlib.sha256(self._lock)
        for file in self.files(rule, figures=figures):
            digest.update(file.relative_to(self._root).as_posix().encode())
            digest.update(_hash(file))
        return digest.hexdigest()[:16]

    def of(self, *patterns: str) -> str:
        """A hash of files outside the scripts, by globs relative to the project.

        For what a script finds beside itself: as an input, its place would count.
        """
        digest = hashlib.sha256()
        for file in sorted(path for one in patterns for path in self._root.glob(one)):
            digest.update(file.relative_to(self._root).as_posix().encode())
            digest.update(_hash(file))
        return digest.hexdigest()[:16]

    def files(self, rule: str, *, figures: Iterable[str] = ()) -> list[Path]:
        """The script of a rule and all files of ours that it uses, sorted.

        Args: as for `of_rule`.
        """
        found: set[Path] = set()
        waiting = [self._scripts / f"{rule}.py"]
        waiting += [self._modules[f"{PACKAGE}.figures.{name}"] for name in figures]
        named: set[str] = set()
        while waiting:
            file = waiting.pop()
            if file in found:
                continue
            found.add(file)
            if file.suffix != ".py":
                continue
            modules, strings = _mentions(file)
            named |= strings
            waiting += self._inside(strings)
            waiting += [
                self._modules[name] for name in modules if name in self._modules
            ]
            for name in strings - {PACKAGE}:
                waiting += self._packages.get(name, ())
        used = {file for file, names in self._data.items() if names & named}
        return sorted(found | used)

    def _inside(self, names: frozenset[str]) -> list[Path]:
        """All files of the packages among some dotted names, but their door plates."""
        folders = [
            self._scripts.joinpath(*name.split("."))
            for name in names
            if f"{name}.__init__" in self._modules and name != PACKAGE
        ]
        return [
            file
            for file in (*self._modules.values(), *self._data)
            if file.name != "__init__.py"
            and any(file.is_relative_to(folder) for folder in folders)
        ]


@cache
def _hash(file: Path) -> bytes:
    return hashlib.sha256(file.read_bytes()).digest()


@cache
def _mentions(file: Path) -> tuple[frozenset[str], frozenset[str]]:
    """Modules of ours that a file imports, and the plain strings in it.

    Read off the text: parsing all modules would take a quarter of a second each time
    Snakemake starts. A test holds this against the parsed modules.
    """
    text = file.read_text(encoding="utf-8")
    modules = set()
    for source, names in _IMPORTS.findall(text):
        modules.add(source)
        modules |= {f"{source}.{name}" for name in _NAMES.findall(names)}
    return frozenset(modules), frozenset(_STRINGS.findall(text))


_IMPORTS = re.compile(
    rf"^\s*(?:from|import) ({PACKAGE}[\w.]*)(?: import (\([^)]*\)|[^#\n]*))?", re.M
)
_NAMES = re.compile(r"\w+")
_STRINGS = re.compile(r"[\"']([\w.-]+)[\"']")
