"""A study as its config and manifest describe it, checked before anything runs."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from parlance.concepts.concepts import Concept, names
from parlance.concepts.concepts import read as read_concepts
from parlance.errors import StudyError
from parlance.keyness import reference_lists
from parlance.languages import language as codes
from parlance.languages.language import Language
from parlance.publication import published
from parlance.sentiment import word_list
from parlance.study import configuration, manifest, paths
from parlance.voices import overrides as by_hand

Where = Callable[[tuple], str]

DEFAULT_CONFIG = "config/config.yaml"


@dataclass(frozen=True)
class Selection:
    """One side of a comparison: a side of the manifest, or one voice of it.

    Attributes:
        name: what tables print: the side, with its voice where both sides of the
            comparison are voices of one.
        side: value of the manifest's column `side`.
        voice: `narration`, `quotation`, `reported`, or None for all.
        label: what people see.
    """

    name: str
    side: str
    voice: str | None
    label: str


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
        return codes.shared(e.language for e in self.entries if e.side in sides)

    def language_of_concepts(self) -> Language:
        """The language that the concepts' patterns are read in."""
        return _language_of_concepts(self.entries)

    def names(self) -> list[str]:
        """Words that are names, beside those that the shipped lists know."""
        return names(list(self.concepts), language=self.language_of_concepts())

    def tables(self, comparison: str) -> list[str]:
        """Names of the tables of a comparison."""
        offers = self.language(comparison).offers
        return published.tables(offers, concepts=bool(self.concepts))

    def figures(self, comparison: str) -> list[str]:
        """Names of the figures of a comparison."""
        offers = self.language(comparison).offers
        return published.figures(offers, concepts=bool(self.concepts))

    def corpus(self) -> list[str]:
        """The tables of the whole corpus, relative to the study."""
        return [f"results/corpus/{name}" for name in published.CORPUS]

    def published(self) -> list[str]:
        """All files that the seal covers, relative to the study."""
        files = self.corpus()
        for name in self.comparisons:
            figures = [f"{name}/figures/{figure}" for figure in self.figures(name)]
            files += [f"results/{name}/tables/{one}.csv" for one in self.tables(name)]
            files += [f"results/{one}.{k}" for one in figures for k in ("svg", "png")]
            files.append(f"results/{name}/report.html")
        return files

    def lexicon_files(self) -> list[str]:
        """The study's own lexicons."""
        chosen = self.settings["sentiment"]["lexicons"]
        return list(filter(word_list.is_file, chosen))


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
    schema = _schema(schema_folder, "config")
    checked, where = configuration.configure(
        schema, config=config, files=files, overrides=overrides
    )
    entries = manifest.read_manifest(
        checked["manifest"], _schema(schema_folder, "statements")
    )
    declared = _read_lists(checked, schema_folder, _language_of_concepts(entries))
    comparisons = {
        name: _selections(entries, name, pair, where)
        for name, pair in checked["comparisons"].items()
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
    return codes.shared(code for code in found if "concepts" in codes.load(code).offers)


def _read_lists(
    checked: dict, schema_folder: Path | str, language: Language
) -> list[Concept]:
    """Read the study's own lists, so that a mistake in one is told at once."""
    readers = {
        "background": reference_lists.background,
        "forms": reference_lists.forms,
        "speakers": by_hand.read,
        "concepts": partial(
            read_concepts,
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


def _selections(
    entries: list[manifest.Entry], comparison: str, pair: dict, where: Where
) -> tuple[Selection, Selection]:
    sides = {
        hand: {"voice": None, **(given if isinstance(given, dict) else {"side": given})}
        for hand, given in pair.items()
    }
    left, right = sides["left"], sides["right"]
    one_side = left["side"] == right["side"]
    if one_side and left != right and None in (left["voice"], right["voice"]):
        raise StudyError(
            f"{where(('comparisons', comparison))}: one side holds the other, and the "
            "tests need two; compare two voices, or two sides"
        )
    return tuple(
        _selection(entries, **sides[hand], full=one_side, where=where(path))
        for hand, path in (
            ("left", ("comparisons", comparison, "left")),
            ("right", ("comparisons", comparison, "right")),
        )
    )


def _selection(
    entries: list[manifest.Entry], *, side: str, voice: str, full: bool, where: str
) -> Selection:
    rows = [entry for entry in entries if entry.side == side]
    if not rows:
        known = ", ".join(dict.fromkeys(entry.side for entry in entries))
        raise StudyError(
            f"{where}: no statement of the manifest is on the side '{side}'; sides: "
            f"{known}"
        )
    label = rows[0].label if len(rows) == 1 else side
    return Selection(
        name=f"{side}, {voice}" if full and voice else side,
        side=side,
        voice=voice,
        label=f"{label}, {voice}" if voice else label,
    )
