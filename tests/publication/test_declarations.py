"""Every published table is declared, in full, and holds what it declares."""

import csv
import json
import re
from pathlib import Path

import pytest

from parlance.publication import dictionary
from parlance.report import catalog

ROOT = Path(__file__).parents[2]
RESULTS = ROOT / "results"
HELD = sorted(path for path in RESULTS.rglob("*") if path.suffix in (".csv", ".jsonl"))
COLUMNS = [
    pytest.param(one, column, id=f"{one.file}, {column.name}")
    for one in catalog.TABLES
    for column in one.columns
]
_NUMBER = r"(-?\d+(?:\.\d+)?)"


def allows(values: str):
    """What a declared range says of a value, as a function.

    Raises:
        ValueError: for words that are none of the forms of a range.
    """
    if values.startswith("one of "):
        return set(values.removeprefix("one of ").split(", ")).__contains__
    if found := re.fullmatch(rf"at least {_NUMBER}", values):
        return lambda value: float(value) >= float(found[1])
    if found := re.fullmatch(rf"above {_NUMBER}", values):
        return lambda value: float(value) > float(found[1])
    if found := re.fullmatch(rf"{_NUMBER} to {_NUMBER}", values):
        return lambda value: float(found[1]) <= float(value) <= float(found[2])
    if values:
        raise ValueError(values)
    return lambda value: True


def rows_of(path):
    """The cells of a published table as they are written."""
    text = path.read_text("utf-8")
    if path.suffix == ".jsonl":
        return [
            {name: str(value) for name, value in json.loads(line).items()}
            for line in text.splitlines()
        ]
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("path", HELD, ids=lambda path: str(path.relative_to(RESULTS)))
def test_published_tables_hold_what_they_declare(path):
    one = catalog.of(path)
    forms = {
        "text": r"(?s).*",
        "integer": r"-?\d+",
        "number": r"-?\d+(\.\d+)?(e[+-]\d+)?",
        "boolean": "True|False",
    }
    rows = rows_of(path)
    assert list(rows[0]) == one.names
    for column in (one.column(name) for name in one.names):
        cells = [row[column.name] for row in rows]
        if not column.when_empty:
            assert all(cells), column.name
        allowed = allows(column.range)
        for cell in filter(None, cells):
            assert re.fullmatch(forms[column.type], cell), (column.name, cell)
            assert allowed(cell), (column.name, cell)


def test_every_published_table_is_declared_and_no_other():
    """A rule's outputs are written out in the Snakefile."""
    snakefile = (ROOT / "Snakefile").read_text(encoding="utf-8")
    named = set(re.findall(r'"results/((?:corpus/)?\w+\.(?:csv|jsonl))"', snakefile))
    made = re.findall(r"=f\"\{TABLES\}/(\w+\.csv)\"", snakefile)
    named |= {f"COMPARISON/tables/{name}" for name in made}
    assert named == {one.file for one in catalog.TABLES}


@pytest.mark.parametrize(("one", "column"), COLUMNS)
def test_every_column_is_described(one, column):
    assert column.meaning.endswith(".")
    assert allows(column.range)
    assert not column.unit or column.type in ("integer", "number")
    assert not column.when_empty.endswith(".")
    assert column.when_empty.partition(" ")[0] in (
        *("", "where", "for", "without", "unless", "at"),
    )


@pytest.mark.parametrize("one", catalog.TABLES, ids=lambda one: one.file)
def test_every_table_is_described(one):
    assert one.title
    assert one.about.endswith(".")
    assert one.order
    assert one.leading
    optional = [column.optional for column in one.columns]
    assert optional == sorted(optional), "optional columns stand last"


def test_the_contract_is_kept():
    """Names that other people's scripts read; more may be added."""
    declared = {one.file: one.names for one in catalog.TABLES}
    contract = ROOT / "tests" / "reference" / "contract.csv"
    for row in csv.DictReader(contract.read_text("utf-8").splitlines()):
        names = row["columns"].split()
        held = declared[row["table"]]
        assert [name for name in held if name in names] == names, row["table"]


def test_the_dictionary_is_what_the_tables_declare():
    described = dictionary.table(catalog.TABLES)
    published_ = catalog.read(RESULTS / "data_dictionary.csv")
    assert published_.equals(described), "run the study"
    own = described[described["table"] == "data_dictionary.csv"]
    assert own["column"].tolist() == dictionary.DICTIONARY.names
    assert len(described) == sum(len(one.columns) for one in catalog.TABLES)


def test_a_file_that_is_not_declared_is_named():
    with pytest.raises(ValueError, match=r"corpus/other\.csv"):
        catalog.of("results/corpus/other.csv")
