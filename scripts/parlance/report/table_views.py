"""Tables as a page shows them: leading columns first, cells that lead to contexts."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
from markupsafe import Markup, escape

from parlance.publication.tables import CORPUS, SIDES, Column, Table
from parlance.report import catalog, embedding, links, quantities
from parlance.report.labels import LabeledSide
from parlance.text import wordclasses

IN_HTML = 500  # rows that are readable without script
IN_PAGE = 20_000  # rows that the page holds in all
FREQUENT = 100  # rows of frequencies for each side
CONTEXTS = 300  # rows of contexts
MOST_CHOICES = 8  # of a column that can be filtered by choosing


@dataclass(frozen=True)
class TableView:
    """A table of the page.

    Attributes:
        name, title, about: what it is.
        path: its CSV file, as seen from the page.
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
    path: str
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
    compared: Mapping[str, pd.DataFrame],
    corpus: Mapping[str, pd.DataFrame],
    *,
    sides: tuple[LabeledSide, LabeledSide],
    labels: Mapping[str, str],
) -> list[TableView]:
    """The tables of a page, in its order; those that are not there are left out.

    Args:
        compared, corpus: tables of the comparison and of the corpus, by name.
        sides: of the comparison.
        labels: for each statement, what people see.
    """
    plain = _plain(compared.get("keyness"))
    return [
        view(one.name, frames[one.name], sides=sides, labels=labels, plain=plain)
        for one in catalog.SHOWN
        for frames in (corpus if one.folder == CORPUS else compared,)
        if len(frames.get(one.name, ()))
    ]


def view(
    name: str,
    frame: pd.DataFrame,
    *,
    sides: tuple[LabeledSide, LabeledSide],
    labels: Mapping[str, str],
    plain: frozenset[str] = frozenset(),
) -> TableView:
    """One table of a page; `plain` are terms whose contexts the page leaves out."""
    declared = catalog.table(name)
    kept = _kept(name, frame, sides, plain)
    leading = [key for key in declared.leading if key in frame]
    keys = leading + [key for key in frame if key not in leading]
    shown = [declared.column(key) for key in keys]
    rows = _rows(kept, shown, sides=sides, labels=labels)
    return TableView(
        name=name,
        title=declared.title,
        about=declared.about,
        path=_path(declared),
        columns=shown,
        leading=len(leading) or len(keys),
        rows=rows[:IN_HTML],
        more=rows[IN_HTML:],
        choices=[
            place
            for place, column in enumerate(shown)
            if column.choices and 1 < kept[column.name].nunique() <= MOST_CHOICES
        ],
        left_out=len(frame) - len(kept),
        numeric=[column.type != "text" for column in shown],
    )


def _path(table: Table) -> str:
    """Its file, beside or below the comparison's page."""
    in_comparison = table.file.partition("/")[2]
    return f"../{table.file}" if table.folder == CORPUS else in_comparison


def _kept(
    name: str,
    frame: pd.DataFrame,
    sides: tuple[LabeledSide, LabeledSide],
    plain: frozenset[str],
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
    shown: list[Column],
    *,
    sides: tuple[LabeledSide, LabeledSide],
    labels: Mapping[str, str],
) -> list[list[Markup]]:
    names = {side.name: side.label for side in sides}
    # As objects, an undefined whole number is no number of another kind.
    records = frame.astype(object).where(frame.notna(), None).to_dict("records")
    return [
        [_cell(column, record, names=names, labels=labels) for column in shown]
        for record in records
    ]


def _cell(
    column: Column,
    record: Mapping,
    *,
    names: Mapping[str, str],
    labels: Mapping[str, str],
) -> Markup:
    value = record[column.name]
    if value is None or value == "":
        return Markup("")
    if column.refers_to == "sentence":
        side = "" if column.side is None else f"_{SIDES[column.side]}"
        return links.to_sentence(record[f"statement{side}"], value)
    if column.refers_to == "statement":
        return escape(labels.get(str(value), value))
    if column.refers_to == "side":
        return escape(names.get(str(value), value))
    if column.refers_to:
        query, kind = _query(column, record)
        return links.to_contexts(query, kind, value)
    return escape(_text(column.type, value))


def _query(column: Column, record: Mapping) -> tuple[str, str]:
    """Which contexts a cell opens, and whether of a word, or of a concept or name."""
    value = str(record[column.name])
    kind = record["kind"] if column.refers_to == "item" else column.refers_to
    if kind == "word":
        return value, "word"
    if kind == "variant":
        whole = record.get("referent", record.get("concept"))
        return links.variant(whole, value), "concept"
    if kind == "name" and "concept" in record:
        return links.variant(record["concept"], record["variant"]), "concept"
    return value, "concept"


def _text(kind: str, value: object) -> str:
    if kind == "boolean":
        return "yes" if value else "no"
    if kind == "integer":
        return quantities.count(value)
    return quantities.plain(value) if kind == "number" else str(value)
