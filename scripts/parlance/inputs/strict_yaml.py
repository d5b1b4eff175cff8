"""Read a YAML file strictly: nothing runs, nothing is guessed, nothing twice."""

import re
from pathlib import Path

import yaml

from parlance.errors import StudyError
from parlance.inputs import records

Lines = dict[tuple, int]


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """PyYAML's safe loader with YAML 1.2's scalars: `no` and `12:30` are texts."""


_Loader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    # Longer numbers are read as floats: nothing here is counted in quintillions.
    ("int", r"[-+]?[0-9]{1,18}", "-+0123456789"),
    (
        "float",
        r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?",
        "-+.0123456789",
    ),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    _Loader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(f"(?:{_pattern})$"), list(_first)
    )
# PyYAML reads `010` as 8, as YAML 1.1 did.
_Loader.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))
_NO_CHARACTER = re.compile("[\x00\ud800-\udfff]")
DEEPEST = 20


def read(path: Path | str) -> tuple[object, Lines]:
    """Read one YAML document of plain mappings, lists and scalars.

    Args:
        path: a UTF-8 file.

    Returns:
        The data, and the line (from 1) at which each path of keys stands.

    Raises:
        StudyError: with file and line, for what cannot be read, a duplicate key,
            a tag, an anchor or alias, a key that is no text, or `__use_yte__`
            (with which Snakemake would run Python out of a config file).
    """
    text = records.text(path)
    try:
        depth = 0
        for event in yaml.parse(text, Loader=_Loader):
            _refuse_magic(event, path)
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                raise StudyError(
                    f"{path}, line {event.start_mark.line + 1}: nested more than "
                    f"{DEEPEST} deep; no key needs that"
                )
        loader = _Loader(text)
        node = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise StudyError(
            f"{path}, line {mark.line + 1}, column {mark.column + 1}: not valid YAML: "
            f"{error.problem or error.context}"
        ) from None
    except yaml.reader.ReaderError as error:
        raise StudyError(
            f"{path}, offset {error.position}: not valid YAML: {error.reason}; "
            "remove the character"
        ) from None
    if node is None:
        raise StudyError(
            f"{path}: is empty; write its keys and values, or name another file"
        )
    lines: Lines = {}
    return _build(loader, node, (), lines, path), lines


def _refuse_magic(event: yaml.Event, path: Path | str) -> None:
    refused = None
    if getattr(event, "tag", None) is not None:
        refused = f"the tag '{event.tag}' is not read; write plain values"
    elif getattr(event, "anchor", None) is not None:
        refused = (
            f"the anchor or alias '{event.anchor}' is not read; write the value out"
        )
    elif not isinstance(event, yaml.ScalarEvent):
        return
    elif _NO_CHARACTER.search(event.value):
        refused = "a NUL or half a surrogate pair is no text; remove it"
    elif event.value == "__use_yte__":
        refused = "'__use_yte__' is not read: a config file runs no code; remove it"
    if refused:
        raise StudyError(f"{path}, line {event.start_mark.line + 1}: {refused}")


def _build(loader: _Loader, node: yaml.Node, at: tuple, lines: Lines, path):
    lines[at] = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        return [
            _build(loader, item, (*at, place), lines, path)
            for place, item in enumerate(node.value)
        ]
    if isinstance(node, yaml.ScalarNode):
        return loader.construct_object(node)
    built = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        key = key_node.value
        if not isinstance(key, str):
            raise StudyError(f"{path}, line {line}: a key must be a plain text")
        if key in built:
            place = "".join(f", {part}" for part in at)
            raise StudyError(
                f"{path}, line {line}{place}: the key '{key}' stands twice, first in "
                f"line {lines[(*at, key)]}; keep one of them"
            )
        built[key] = _build(loader, value_node, (*at, key), lines, path)
        lines[(*at, key)] = line
    return built
