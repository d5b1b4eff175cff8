"""Languages by their code: what the folder of each one says of it."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from parlance import discovery
from parlance.languages.rules import Rules

# The package of the folders; a rule's version counts all files in it, since which
# of them a run loads hangs on its statements.
PACKAGE = "parlance.languages"
_FOLDER = Path(__file__).parent
# BCP 47's code for several languages at once.
SEVERAL = "mul"


class Language:
    """What is true of one language and of no other.

    Attributes:
        code: its code, without region or script: `en`.
        rules: what its module declares; of a language without one, nothing.
    """

    def __init__(
        self, code: str, *, folder: Path | None = None, rules: Rules | None = None
    ) -> None:
        self.code = code
        self.rules = rules or Rules()
        self._folder = folder
        self._lists: dict[str, dict[str, str]] = {}
        self._words: dict[str, frozenset[str]] = {}

    def __repr__(self) -> str:
        return f"Language({self.code!r})"

    @property
    def offers(self) -> frozenset[str]:
        """What its comparisons get beside counts and keyness: see `Rules`."""
        return self.rules.offers

    def lower(self, text: str) -> str:
        """A text in lower case."""
        return self.rules.lower(text)

    def without_possessive(self, form: str) -> str:
        """A word without the ending of a possessive, in any case."""
        for ending in self.rules.possessives:
            if form[-len(ending) :].lower() == ending:
                return form[: -len(ending)]
        return form

    def count_markers(self, words: Sequence[str]) -> dict[str, int]:
        """How often each of its markers of style stands in a sentence.

        Args:
            words: as they are written, in order, apostrophes plain.
        """
        count = self.rules.count_markers
        return count(words, self.words) if count else {}

    def words(self, name: str) -> frozenset[str]:
        """The entries of one of its lists, without their marks.

        Args:
            name: the list's file name without `.txt`.

        Returns:
            Its entries, lower-cased: a line each; lines after `#` are comments. A
            list that the language lacks is empty.
        """
        if name not in self._words:
            self._words[name] = frozenset(self.marked(name))
        return self._words[name]

    def marked(self, name: str) -> Mapping[str, str]:
        """The entries of one of its lists, each with its mark (`*`, `**` or none)."""
        if name not in self._lists:
            self._lists[name] = self._read(name)
        return self._lists[name]

    def _read(self, name: str) -> dict[str, str]:
        file = self._folder / f"{name}.txt" if self._folder else None
        entries = {}
        if file and file.is_file():
            for line in file.read_text(encoding="utf-8").splitlines():
                if entry := self.lower(line.partition("#")[0].strip()):
                    plain = entry.rstrip("*")
                    entries[plain.strip()] = entry[len(plain) :]
        return entries


def load(code: str) -> Language:
    """The language of a code.

    Args:
        code: a BCP 47 tag: `en`, `en-GB`; only its first part counts.

    Returns:
        The language, always the same object. One without a folder here has no
        lists, lower-cases as Python does, and offers nothing.
    """
    return _load(code.lower().partition("-")[0])


@cache
def _load(code: str) -> Language:
    if code not in known():
        return Language(code)
    folder = _FOLDER / code
    if not (folder / "rules.py").is_file():
        return Language(code, folder=folder)
    # Loaded when a statement asks for it: importing this module loads no language.
    rules = discovery.module(f"{PACKAGE}.{code}", "rules").RULES
    return Language(code, folder=folder, rules=rules)


def known() -> list[str]:
    """Codes of the languages that have a folder, sorted."""
    kept = {".txt", ".py"}
    return sorted(
        folder.name
        for folder in _FOLDER.iterdir()
        if folder.is_dir() and any(file.suffix in kept for file in folder.iterdir())
    )


def each(codes: Mapping[str, str]) -> dict[str, Language]:
    """The language of each statement.

    Args:
        codes: its code, by the statement's name.
    """
    return {statement: load(code) for statement, code in codes.items()}


def shared(codes: Iterable[str]) -> Language:
    """The one language of several statements.

    Args:
        codes: of all statements that are compared.

    Returns:
        The language that all of them share; where they differ, one that has no
        lists and offers nothing.
    """
    found = {load(code).code for code in codes}
    return load(found.pop()) if len(found) == 1 else load(SEVERAL)
