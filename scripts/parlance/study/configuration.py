"""The config of a study: files and overrides merged, checked and filled in."""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from parlance.errors import StudyError
from parlance.inputs import schemas, strict_yaml
from parlance.sentiment import lexicon


def schema(folder: Path | str) -> dict:
    """The JSON schema of a config, with the defaults that other packages declare."""
    read = json.loads((Path(folder) / "config.schema.json").read_text("utf-8"))
    sentiment = read["properties"]["sentiment"]["properties"]
    sentiment["lexicons"]["default"] = list(lexicon.DEFAULT)
    return read


def configure(
    schema: dict,
    *,
    config: dict | None = None,
    files: Iterable[Path | str] = (),
    overrides: Mapping = {},
) -> tuple[dict, Callable[[tuple], str]]:
    """Merge and check config files and overrides; fill in the defaults.

    Args:
        schema: the JSON schema of a config.
        config: a config already in memory; with it, no file is read.
        files: config files; a later one's keys replace an earlier one's.
        overrides: keys set on the command line.

    Returns:
        The config as plain data, and the place in words (file, line, key) for a path
        of keys.

    Raises:
        StudyError: with file and line, or the key.
    """
    merged: dict = {}
    places: dict[tuple, str] = {}
    if config is not None:
        _merge(merged, json.loads(json.dumps(config, default=str)))
        places[()] = "the importing workflow's config"
    else:
        for file in map(Path, files):
            shown = _shown(file)
            data, lines = strict_yaml.read(file)
            if not isinstance(data, dict):
                raise StudyError(f"{shown}: must hold keys and values")
            _merge(merged, data)
            places |= {path: f"{shown}, line {line}" for path, line in lines.items()}
            places[()] = shown
    _merge(merged, overrides)
    places |= dict.fromkeys(_paths(overrides), "--config")

    def where(path: tuple) -> str:
        key = repr(".".join(map(str, path)))[1:-1]  # a line break stays in its line
        known = path
        while known not in places:
            known = known[:-1]
        return f"{places[known]}, {key}" if key else places[known]

    schemas.check(merged, schema, where)
    return schemas.defaults(merged, schema), where


def _merge(into: dict, more: Mapping) -> None:
    """Update nested mappings, as Snakemake does with several config files."""
    for key, value in more.items():
        if isinstance(value, Mapping) and isinstance(into.get(key), dict):
            _merge(into[key], value)
        elif isinstance(value, Mapping):
            into[key] = {}
            _merge(into[key], value)
        else:
            into[key] = value


def _paths(data: Mapping, at: tuple = ()) -> Iterable[tuple]:
    for key, value in data.items():
        yield (*at, key)
        if isinstance(value, Mapping):
            yield from _paths(value, (*at, key))


def _shown(file: Path) -> str:
    """A file's name as a person in the study's folder would write it."""
    inside = file.is_absolute() and file.is_relative_to(Path.cwd())
    return str(file.relative_to(Path.cwd()) if inside else file)
