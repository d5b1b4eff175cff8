"""Tables as a page shows them: leading columns first, cells that lead to contexts."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
from markupsafe import Markup, escape

from parlance.report import columns, embedding, links, quantities
from parlance.report.columns import Column
from parlance.report.labels import Side
from parlance.text import wordclasses

IN_HTML = 500  # rows that are readable without script
IN_PAGE = 20_000  # rows that the page holds in all
FREQUENT = 100  # rows of frequencies for each side
CONTEXTS = 300  # rows of contexts
MOST_CHOICES = 8  # of a column that can be filtered by choosing
FAMILIES = frozenset(
    "class evidence kind lexicon voice key_for side choice criterion n present_in "
    "turns_sign negated".split()
)
QUERIES = {"term": "word", "phrase": "word", "collocate": "word"}
COUNTS = frozenset(
    "n count sentences statements quoted negated start end words position family_size "
    "min_count count_needed content_words sentence paragraph occurrences "
    "deals splits clear suggestive".split()
)


@dataclass(frozen=True)
class Table:
    """A table of the page.

    Attributes:
        name, title, about: what it is.
        columns: in the order shown.
        leading: how many of them stand before the rest.
        rows: cells of the rows that stand in the HTML.
        more: cells of the rows that only the script shows.
        choices: for each column that can be filtered by choosing, its index.
        left_out: rows of the CSV file that the page does not hold.
        numeric: for each column, whether it holds numbers.
    """

    name: str
    title: str
    about: str
    columns: list[Column]
    leading: int
    rows: list[list[Markup]]
    more: list[list[Markup]]
    choices: list[int]
    left_out: int
    numeric: list[bool]

    @property
    def more_json(self) -> Markup:
        """The rows for the script alone, as JSON."""
        return embedding.as_json(self.more)

    @property
    def size(self) -> int:
        return len(self.rows) + len(self.more)


def tables(
    frames: Mapping[str, pd.DataFrame],
    *,
    sides: tuple[Side, Side],
    labels: Mapping[str, str],
) -> list[Table]:
    """The tables of a page, in its order; those that are not there are left out.

    Args:
        frames: for each table, its rows.
        sides: of the comparison.
        labels: for each statement, what people see.
    """
    plain = _plain(frames.get("keyness"))
    known = [name for name in columns.order() if name in frames]
    others = sorted(set(frames) - set(known))
    return [
        listed(name, frames[name], sides=sides, labels=labels, plain=plain)
        for name in known + others
        if len(frames[name])
    ]


def listed(
    name: str,
    frame: pd.DataFrame,
    *,
    sides: tuple[Side, Side],
    labels: Mapping[str, str],
    plain: frozenset[str] = frozenset(),
) -> Table:
    """One table of a page; `plain` are terms whose contexts the page leaves out."""
    described = columns.table(name)
    kept = _kept(name, frame, sides, plain)
    leading = [key for key in described.leading if key in frame]
    keys = leading + [key for key in frame if key not in leading]
    shown = [columns.column(key) for key in keys]
    rows = _rows(kept, keys, sides=sides, labels=labels)
    numeric = [pd.api.types.is_numeric_dtype(kept[key]) for key in keys]
    return Table(
        name=name,
        title=described.title,
        about=described.about,
        columns=shown,
        leading=len(leading) or len(keys),
        rows=rows[:IN_HTML],
        more=rows[IN_HTML:],
        choices=[
            place
            for place, key in enumerate(keys)
            if key in FAMILIES and 1 < kept[key].nunique() <= MOST_CHOICES
        ],
        left_out=len(frame) - len(kept),
        numeric=[bool(flag) for flag in numeric],
    )


def _kept(
    name: str, frame: pd.DataFrame, sides: tuple[Side, Side], plain: frozenset[str]
) -> pd.DataFrame:
    """The rows that the page holds; the CSV file holds all."""
    if name == "keyness" and "evidence" in frame:
        frame = frame[frame["evidence"] != "untested"]
    elif name == "frequencies":
        ours = frame["side"].isin([side.side for side in sides])
        single = frame[ours & (frame["n"] == 1)]
        frame = single.groupby("side", sort=False).head(FREQUENT)
    elif name == "concordance":
        frame = frame[~((frame["kind"] == "word") & frame["query"].isin(plain))]
        frame = frame.head(CONTEXTS)
    elif name == "collocates":
        frame = frame[frame["count"] > 1]
    return frame.head(IN_PAGE)


def _plain(keyness: pd.DataFrame | None) -> frozenset[str]:
    """Function words and numbers: their contexts stand in the CSV file alone."""
    if keyness is None or "class" not in keyness:
        return frozenset()
    return frozenset(keyness.loc[keyness["class"].isin(wordclasses.PLAIN), "term"])


def _rows(
    frame: pd.DataFrame,
    keys: list[str],
    *,
    sides: tuple[Side, Side],
    labels: Mapping[str, str],
) -> list[list[Markup]]:
    names = {side.name: side.label for side in sides}
    records = frame.to_dict("records")
    return [
        [_cell(key, record, names=names, labels=labels) for key in keys]
        for record in records
    ]


def _cell(
    key: str, record: Mapping, *, names: Mapping[str, str], labels: Mapping[str, str]
) -> Markup:
    value = record[key]
    if value is None or value == "" or value != value:
        return Markup("")
    plain = columns.column(key).key.removesuffix("_left").removesuffix("_right")
    if plain == "sentence":
        suffix = key.removeprefix("sentence")
        return links.to_sentence(record[f"statement{suffix}"], value)
    if plain == "statement":
        return escape(labels.get(str(value), value))
    if key in ("key_for", "side", "present_in", "halves_of"):
        return escape(names.get(str(value), value))
    kind = _query_kind(key, record)
    if kind:
        return links.to_contexts(_query_of(key, record), kind, value)
    return escape(_text(plain, value))


def _query_kind(key: str, record: Mapping) -> str | None:
    """Which contexts a cell opens: of a word, concept or name; None for none."""
    if key in QUERIES:
        return QUERIES[key]
    if key in ("concept", "referent", "variant", "node"):
        return "concept"
    if key in ("item", "query"):
        return "word" if record["kind"] == "word" else "concept"
    return None


def _query_of(key: str, record: Mapping) -> str:
    """What a cell that opens contexts asks for."""
    if key == "variant":
        whole = record.get("referent", record.get("concept"))
        return links.variant(whole, record["variant"])
    if key == "query" and record["kind"] == "name" and "concept" in record:
        return links.variant(record["concept"], record["variant"])
    return str(record[key])


def _text(plain: str, value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int) or (plain in COUNTS and isinstance(value, float)):
        return quantities.count(value)
    if isinstance(value, float):
        return quantities.plain(value)
    return str(value)
