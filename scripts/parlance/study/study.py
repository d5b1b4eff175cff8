"""A study as its config and manifest describe it, checked before anything runs."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from parlance.concepts import declared as declared_concepts
from parlance.concepts.declared import Concept
from parlance.inputs import background, forms
from parlance.languages import language as languages
from parlance.languages.language import Language
from parlance.sentiment import lexicon, word_list
from parlance.study import configuration, manifest, paths, selection
from parlance.study.selection import Selection
from parlance.voices import overrides as by_hand

DEFAULT_CONFIG = "config/config.yaml"
# Parts of a comparison, with what its language must offer for them.
PARTS = {
    "words": frozenset(),
    "names": frozenset({"concepts"}),
    "wording": frozenset({"classes", "voices", "style"}),
    "sentiment": frozenset({"sentiment"}),
}


@dataclass(frozen=True)
class Study:
    """All that is known of a study before its texts are decoded.

    Attributes:
        settings: the config with every default filled in.
        entries: the manifest's rows, in order.
        batches: the files to read, in batches; the index is the batch's name.
        comparisons: for each name, its left and right side.
        concepts: what its concept file declares.
    """

    settings: dict
    entries: list[manifest.Entry]
    batches: list[list[manifest.Source]]
    comparisons: dict[str, tuple[Selection, Selection]]
    concepts: tuple[Concept, ...] = ()

    def files(self, batch: int) -> list[str]:
        """The files to read for a batch, each once."""
        return list(dict.fromkeys(source.path for source in self.batches[batch]))

    def requests(self, batch: int) -> list[tuple]:
        """What `readers.read` is asked for a batch."""
        return [
            (
                source.entry.statement,
                source.path,
                source.name,
                source.entry.encoding,
                source.entry.sha256,
                source.part,
                source.parts,
                source.entry.language,
            )
            for source in self.batches[batch]
        ]

    def described(self) -> list[dict]:
        """What the statements' table tells of the manifest's rows, as plain data."""
        columns = ("statement", "side", "label", "issuer", "date", "source")
        return [{c: getattr(entry, c) for c in columns} for entry in self.entries]

    def compared(self) -> dict[str, list[tuple[str, str | None]]]:
        """Side and voice of both sides of each comparison."""
        return {
            name: [(side.side, side.voice) for side in sides]
            for name, sides in self.comparisons.items()
        }

    def languages(self) -> dict[str, str]:
        """The language of each of the manifest's rows."""
        return {entry.statement: entry.language for entry in self.entries}

    def language(self, comparison: str) -> Language:
        """The one language of a comparison, else one that offers nothing."""
        sides = {side.side for side in self.comparisons[comparison]}
        return languages.shared(e.language for e in self.entries if e.side in sides)

    def language_of_concepts(self) -> Language:
        """The language that the concepts' patterns are read in."""
        return _language_of_concepts(self.entries)

    def names(self) -> list[str]:
        """Words that are names, beside those that the shipped lists know."""
        return declared_concepts.proper_names(
            self.concepts, language=self.language_of_concepts()
        )

    def parts(self, comparison: str) -> list[str]:
        """What is compared: words always, the rest as language and concepts allow.

        `words`, `names` (the study's concepts and referents), `wording` (style, voices,
        alike sentences), `sentiment`; the rules are named after them.
        """
        parts = parts_of(self.language(comparison))
        return [part for part in parts if part != "names" or self.concepts]

    def sides(self, comparison: str) -> list[dict]:
        """Name, side and voice of both sides of a comparison, as plain data."""
        fields = ("name", "side", "voice")
        return [
            {field: getattr(side, field) for field in fields}
            for side in self.comparisons[comparison]
        ]

    def labeled_sides(self, comparison: str) -> list[dict]:
        """The sides of a comparison with their labels, for what people see."""
        return [asdict(side) for side in self.comparisons[comparison]]

    def page(self, comparison: str) -> dict:
        """What a comparison's page tells beside its tables and figures."""
        return {
            "name": comparison,
            "sides": self.labeled_sides(comparison),
            "settings": self.settings,
            "languages": self.languages(),
        }

    def tests(self, *keys: str) -> dict:
        """Settings of the tests, by name; only a rule that is given one hangs on it."""
        available = {**self.settings["keyness"], "seed": self.settings["seed"]}
        return {key: available[key] for key in keys}

    def pages(self) -> list[str]:
        """What a person opens when the study is done, relative to the study."""
        return [f"results/{name}/report.html" for name in self.comparisons]

    def subject(self, wildcards: Mapping[str, str]) -> str:
        """What a step is about, in the labels that people see."""
        if "comparison" in wildcards:
            labels = (side.label for side in self.comparisons[wildcards["comparison"]])
            return " and ".join(f"“{label}”" for label in labels)
        if "batch" in wildcards and len(self.batches) > 1:
            return f"part {int(wildcards['batch']) + 1} of {len(self.batches)}"
        return ""

    def lexicon_files(self) -> list[str]:
        """The study's own lexicons."""
        chosen = self.settings["sentiment"]["lexicons"]
        return list(filter(word_list.is_file, chosen))


def parts_of(language: Language) -> list[str]:
    """The parts of a comparison that its language has rules and lists for."""
    return [part for part, needed in PARTS.items() if needed <= language.offers]


def load(
    schema_folder: Path | str,
    *,
    config: dict | None = None,
    files: Iterable[Path | str] = (DEFAULT_CONFIG,),
    overrides: Mapping = {},
) -> Study:
    """Read and check a study in the working folder.

    Args:
        schema_folder: where the JSON schemas lie.
        config: a config already in memory (of an importing workflow); with it,
            no file is read.
        files: config files; a later one's keys replace an earlier one's.
        overrides: keys set on the command line.

    Returns:
        The study.

    Raises:
        StudyError: for the first mistake found in config, manifest or files.
    """
    checked, where = configuration.configure(
        configuration.schema(schema_folder),
        config=config,
        files=files,
        overrides=overrides,
    )
    for place, name in enumerate(checked["sentiment"]["lexicons"]):
        lexicon.check(name, where(("sentiment", "lexicons", place)))
    entries = manifest.read_manifest(
        checked["manifest"], _schema(schema_folder, "statements")
    )
    declared = _read_lists(checked, schema_folder, _language_of_concepts(entries))
    comparisons = {
        name: selection.select(entries, name, chosen, where)
        for name, chosen in checked["comparisons"].items()
    }
    sources = manifest.find_sources(entries, checked["manifest"])
    megabytes = checked["batch_megabytes"]
    return Study(
        settings=checked,
        entries=entries,
        batches=manifest.batches(sources, size=max(1, int(megabytes * 1_000_000))),
        comparisons=comparisons,
        concepts=tuple(declared),
    )


def _language_of_concepts(entries: Iterable[manifest.Entry]) -> Language:
    """The one language that offers concepts; of several, one without rules."""
    found = (entry.language for entry in entries)
    return languages.shared(
        code for code in found if "concepts" in languages.load(code).offers
    )


def _read_lists(
    checked: dict, schema_folder: Path | str, language: Language
) -> list[Concept]:
    """Read the study's own lists, so that a mistake in one is told at once."""
    readers = {
        "background": background.read,
        "forms": forms.read,
        "speakers": by_hand.read,
        "concepts": partial(
            declared_concepts.read,
            schema=_schema(schema_folder, "concepts"),
            language=language,
        ),
    }
    found = {}
    for key, reader in readers.items():
        if key in checked:
            paths.existing(checked[key], key)
            found[key] = reader(checked[key])
    for name in checked["sentiment"]["lexicons"]:
        if word_list.is_file(name):
            paths.existing(name, "sentiment.lexicons")
            word_list.read_scores(name)
    return found.get("concepts", [])


def _schema(folder: Path | str, name: str) -> dict:
    return json.loads((Path(folder) / f"{name}.schema.json").read_text("utf-8"))
