"""Tables are written the same way every time, and come back as they were."""

import csv
import json
import os

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parlance.publication.tables import Column, Table, both_sides, with_interval
from parlance.report import catalog

# What spreadsheets and readers of tables take for something else than text.
ODD = [
    *("007", "nan", "NA", "1e5", "=1", "TRUE", "", "a\nb", 'a "b"', '"'),
    *(",", "\n", "\r\n", "\r", "null", "None", "-", "=1+1", " a ", "0", "inf"),
]
texts = st.text(
    st.characters(codec="utf-8", exclude_characters="\x00")
) | st.sampled_from(ODD)
in_one_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])

TERM = Column("term", "text", "A word.")
COUNT = Column("count", "integer", "How often it occurs.", range="at least 0")
SCORE = Column("score", "number", "How it scores.", when_empty="where undefined")
TEXT = Column("text", "text", "Where it stands.")


def table(*columns, **options):
    return Table("a", "A", "About.", "None.", (), columns, **options)


COUNTED = table(TERM, COUNT, TEXT)
SCORED = table(TERM, SCORE)
LINES = table(TERM, COUNT, TEXT, ending=".jsonl")

EVERY = [
    pytest.param(one, column, id=f"{one.file}, {column.name}")
    for one in catalog.TABLES
    for column in one.columns
]
PLAIN = {"text": "x", "integer": 1, "number": 0.5, "boolean": True}


def filled(one, column, values):
    """Rows with these values in a column, and plain ones in the others."""
    names = one.names if column.name in one.names else [*one.names, column.name]
    frame = pd.DataFrame({name: [PLAIN[one.column(name).type]] for name in names})
    frame = frame.loc[[0] * len(values)].reset_index(drop=True)
    return frame.assign(**{column.name: pd.array(values, dtype=column.dtype)})


def back(one, frame, tmp_path):
    """What is read of a table that was written."""
    path = tmp_path / f"a{one.ending}"
    one.write(path, frame)
    return one.read(path)


@pytest.mark.parametrize(("one", "column"), EVERY)
def test_every_column_of_every_table_comes_back(one, column, tmp_path):
    extremes = {
        "text": ([*ODD], ["007", "1"], ["", ""], ["TRUE", "FALSE"], ["nan"]),
        "integer": ([2**53 + 1, 0, -1, -(2**53) - 1], [7]),
        "number": ([0.1, 1e-300, -1e300, 123456789.5], [1.0, 2.0], [np.nan, 0.5]),
        "boolean": ([True, False], [False]),
    }
    several = list(extremes[column.type])
    if column.when_empty and column.type in ("integer", "boolean"):
        several += [[None], [None, several[0][0]]]
    for values in several:
        written = filled(one, column, values)
        read = back(one, written, tmp_path)
        assert list(read) == list(written)
        pd.testing.assert_frame_equal(read, written, check_dtype=False, rtol=1e-9)
        if column.type != "number":
            assert [v if pd.notna(v) else None for v in read[column.name]] == values


@pytest.mark.parametrize("one", catalog.TABLES, ids=lambda one: one.file)
def test_every_table_may_be_empty(one, tmp_path):
    read = back(one, one.frame(), tmp_path)
    assert read.empty
    assert read.dtypes.equals(one.frame().dtypes)


@in_one_folder
@given(st.lists(st.tuples(texts, st.integers(-(2**53), 2**53), texts), min_size=1))
def test_csv_holds_what_was_written(tmp_path, rows):
    path = tmp_path / "a.csv"
    COUNTED.write(path, COUNTED.frame(rows))
    with open(path, encoding="utf-8", newline="") as file:
        read = list(csv.reader(file, strict=True))
    assert read[0] == ["term", "count", "text"]
    assert [tuple(row) for row in read[1:]] == [(t, str(c), x) for t, c, x in rows]
    assert list(COUNTED.read(path).itertuples(index=False, name=None)) == rows


@settings(in_one_folder, max_examples=40)
@given(st.lists(st.floats(-1e300, 1e300) | st.just(float("nan")), min_size=1))
def test_floats_come_back_to_ten_digits(tmp_path, values):
    read = back(SCORED, pd.DataFrame({"term": "a", "score": values}), tmp_path)
    np.testing.assert_allclose(read["score"], values, rtol=1e-9, atol=0)


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (1 / 3, "0.3333333333"),
        (0.0, "0"),
        (-0.0, "0"),
        (1e-18, "1e-18"),
        (123456789012.0, "1.23456789e+11"),
        (2.0, "2"),
        (float("nan"), ""),
    ],
)
def test_floats_are_written_in_ten_digits(tmp_path, value, cell):
    SCORED.write(tmp_path / "a.csv", SCORED.frame([("a", value)]))
    assert (tmp_path / "a.csv").read_text() == f"term,score\na,{cell}\n"


@pytest.mark.parametrize("value", [float("inf"), -float("inf")])
def test_no_table_holds_an_infinite_number(tmp_path, value):
    path = tmp_path / "a.csv"
    path.write_text("earlier")
    with pytest.raises(ValueError, match="'score'"):
        SCORED.write(path, SCORED.frame([("a", 1.0), ("b", value)]))
    assert path.read_text() == "earlier"
    assert os.listdir(tmp_path) == ["a.csv"]


@pytest.mark.parametrize(
    "columns", [["term"], ["score", "term"], ["term", "score", "more"], ["term", "n"]]
)
def test_no_table_has_other_columns_than_it_declares(tmp_path, columns):
    path = tmp_path / "a.csv"
    with pytest.raises(ValueError, match="the table 'a' is to be written with other"):
        SCORED.write(path, pd.DataFrame([[0] * len(columns)], columns=columns))
    assert not path.exists()
    path.write_text(",".join(columns) + "\n")
    with pytest.raises(ValueError, match=r"a\.csv with other columns"):
        SCORED.read(path)


def test_optional_columns_may_lack(tmp_path):
    one = table(TERM, Column("members", "text", "Its forms.", optional=True))
    assert one.names == ["term"]
    assert list(back(one, pd.DataFrame({"term": ["a"]}), tmp_path)) == ["term"]
    both = pd.DataFrame({"term": ["a"], "members": ["007"]})
    assert back(one, both, tmp_path)["members"].tolist() == ["007"]


def test_what_is_undefined_is_empty(tmp_path):
    gap = Column("count", "integer", "How often.", when_empty="where unknown")
    one = table(TERM, gap, SCORE)
    written = pd.DataFrame(
        {
            "term": ["a", None, np.nan],
            "count": pd.array([1, None, 3], dtype="Int64"),
            "score": pd.array([None, 0.5, None], dtype="Float64"),
        }
    )
    one.write(tmp_path / "a.csv", written)
    assert (tmp_path / "a.csv").read_text() == "term,count,score\na,1,\n,,0.5\n,3,\n"


def test_rows_end_in_a_line_feed_and_have_no_index(tmp_path):
    one = table(TERM)
    one.write(tmp_path / "a.csv", pd.DataFrame({"term": ["é", "b"]}).iloc[::-1])
    assert (tmp_path / "a.csv").read_bytes() == "term\nb\né\n".encode()


def test_columns_are_chosen_in_the_order_asked(tmp_path):
    for one in (COUNTED, LINES):
        path = tmp_path / f"a{one.ending}"
        one.write(path, one.frame([("x", 1, "y")]))
        assert list(one.read(path, ["text", "term"])) == ["text", "term"]


def test_json_lines_hold_text_as_it_is(tmp_path):
    text = 'a "b"/\n\u2028 é 🙂 \\'
    LINES.write(tmp_path / "a.jsonl", LINES.frame([("x", 3, text)]))
    raw = (tmp_path / "a.jsonl").read_bytes()
    assert raw.endswith(b"}\n")
    assert raw.count(b"\n") == 1
    assert "é 🙂" in raw.decode()
    assert json.loads(raw) == {"term": "x", "count": 3, "text": text}
    assert raw == (
        '{"term":"x","count":3,"text":"a \\"b\\"/\\n\u2028 é 🙂 \\\\"}\n'.encode()
    )


def test_empty_json_lines_are_an_empty_file(tmp_path):
    LINES.write(tmp_path / "a.jsonl", LINES.frame())
    assert (tmp_path / "a.jsonl").read_bytes() == b""


@pytest.mark.parametrize("one", [COUNTED, LINES], ids=["a.csv", "a.jsonl"])
def test_the_same_table_is_the_same_bytes(tmp_path, one):
    written = one.frame([("b", 1, "x"), ("a", 2, "y")])
    path = tmp_path / f"a{one.ending}"
    one.write(path, written)
    first = path.read_bytes()
    one.write(path, written.copy())
    assert path.read_bytes() == first


def test_pairs_and_intervals_are_declared_once():
    rate = Column("per_1000", "number", "Rate.", head="Rate", range="at least 0")
    ends = both_sides(*with_interval(rate, when_empty="where it is open"))
    assert [(one.name, one.head, one.side) for one in ends] == [
        ("per_1000_left", "Rate", 0),
        ("per_1000_left_low", "Rate, lower", 0),
        ("per_1000_left_high", "Rate, upper", 0),
        ("per_1000_right", "Rate", 1),
        ("per_1000_right_low", "Rate, lower", 1),
        ("per_1000_right_high", "Rate, upper", 1),
    ]
    assert ends[1].help == "Lower end of the interval. Empty where it is open."
    assert {one.range for one in ends} == {"at least 0"}


def test_a_column_has_a_known_type():
    with pytest.raises(ValueError, match="'float'"):
        Column("a", "float", "A number.")


def test_a_table_names_its_columns_once_and_leads_with_them():
    for columns, leading in (((TERM, TERM), ()), ((TERM,), ("count",))):
        with pytest.raises(ValueError, match="'a'"):
            Table("a", "A", "About.", "None.", leading, columns)
