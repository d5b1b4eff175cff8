"""What the columns of the tables are called and mean; the column dictionary."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DICTIONARY = "columns.toml"
_SIDES = {"_left": 0, "_right": 1}
_ENDS = ("_low", "_high")


@dataclass(frozen=True)
class Column:
    """A column of a table.

    Attributes:
        key: its name in the CSV file.
        head: what people read on top of it.
        meaning: one or two sentences.
        side: index of the side it belongs to, or None.
    """

    key: str
    head: str
    meaning: str
    side: int | None = None


@dataclass(frozen=True)
class Description:
    """What a table is called and is about, and which columns lead."""

    title: str
    about: str
    leading: tuple[str, ...]


def column(key: str) -> Column:
    """Describe a column; one that the dictionary lacks is called by its name."""
    known = _dictionary()["columns"]
    plain, side = _split(key)
    for name in (plain, key):
        if name in known:
            head, meaning = known[name]
            return Column(key, head, meaning, side)
    return Column(key, plain.replace("_", " ").capitalize(), "", side)


def table(name: str) -> Description:
    """Describe a table; one that the dictionary lacks is called by its name."""
    known = _dictionary()["tables"].get(name, {})
    return Description(
        title=known.get("title", name.replace("_", " ").capitalize()),
        about=known.get("about", ""),
        leading=tuple(known.get("leading", ())),
    )


def order() -> list[str]:
    """Names of the described tables, in the order in which a page shows them."""
    return list(_dictionary()["tables"])


def _split(key: str) -> tuple[str, int | None]:
    """`per_1000_left_low` is `per_1000_low` of side 0; `left_low` of style too."""
    stem, end = next(
        ((key.removesuffix(end), end) for end in _ENDS if key.endswith(end)), (key, "")
    )
    if stem in ("left", "right"):
        return key, _SIDES[f"_{stem}"]
    for suffix, side in _SIDES.items():
        if stem.endswith(suffix):
            return stem.removesuffix(suffix) + end, side
    return key, None


@cache
def _dictionary() -> dict:
    return tomllib.loads((Path(__file__).parent / DICTIONARY).read_text("utf-8"))
