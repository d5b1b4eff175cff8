"""Tables are written the same way every time, and come back as they were."""

import csv
import json
import os

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parlance.inputs import boilerplate
from parlance.publication import tables

texts = st.text(
    st.characters(codec="utf-8", exclude_characters="\x00")
) | st.sampled_from(
    [
        '"',
        ",",
        "\n",
        "\r\n",
        "\r",
        "",
        "nan",
        "null",
        "NA",
        "None",
        "-",
        "=1+1",
        " a ",
        "0",
    ]
)
in_one_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def frame(**columns):
    return pd.DataFrame(columns)


@in_one_folder
@given(st.lists(st.tuples(texts, st.integers(-(2**53), 2**53), texts), min_size=1))
def test_csv_holds_what_was_written(tmp_path, rows):
    path = tmp_path / "a.csv"
    term, count, text = zip(*rows, strict=True)
    written = frame(term=term, count=count, text=text)
    tables.write(path, written)
    with open(path, encoding="utf-8", newline="") as file:
        read = list(csv.reader(file, strict=True))
    assert read[0] == ["term", "count", "text"]
    assert [tuple(row) for row in read[1:]] == [(t, str(c), x) for t, c, x in rows]
    back = tables.read(path)
    assert back["term"].tolist() == list(term)
    assert back["count"].tolist() == list(count)
    assert back["text"].tolist() == list(text)


@settings(in_one_folder, max_examples=40)
@given(st.lists(st.floats(-1e300, 1e300) | st.just(float("nan")), min_size=1))
def test_floats_come_back_to_ten_digits(tmp_path, values):
    path = tmp_path / "a.csv"
    tables.write(path, frame(count=range(len(values)), score=values))
    back = tables.read(path)["score"].astype(float)
    np.testing.assert_allclose(back, values, rtol=1e-9, atol=0)


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
    tables.write(tmp_path / "a.csv", frame(term=["a"], score=[value]))
    assert (tmp_path / "a.csv").read_text() == f"term,score\na,{cell}\n"


@pytest.mark.parametrize("value", [float("inf"), -float("inf")])
def test_no_table_holds_an_infinite_number(tmp_path, value):
    path = tmp_path / "a.csv"
    path.write_text("earlier")
    with pytest.raises(ValueError, match="'score'"):
        tables.write(path, frame(score=[1.0, value]))
    assert path.read_text() == "earlier"
    assert os.listdir(tmp_path) == ["a.csv"]


def test_what_is_undefined_is_empty(tmp_path):
    written = pd.DataFrame(
        {
            "label": ["a", None, np.nan],
            "count": pd.array([1, None, 3], dtype="Int64"),
            "g2": pd.array([None, 0.5, None], dtype="Float64"),
        }
    )
    tables.write(tmp_path / "a.csv", written)
    assert (tmp_path / "a.csv").read_text() == "label,count,g2\na,1,\n,,0.5\n,3,\n"


def test_words_that_look_like_nothing_stay_words(tmp_path):
    words = ["nan", "null", "NA", "None", "true", "1", "1e5", "", " "]
    tables.write(tmp_path / "a.csv", frame(term=words, count=range(len(words))))
    back = tables.read(tmp_path / "a.csv")
    assert back["term"].tolist() == words


def test_an_empty_table_has_its_header(tmp_path):
    tables.write(tmp_path / "a.csv", frame(term=[], count=[]))
    assert (tmp_path / "a.csv").read_bytes() == b"term,count\n"
    back = tables.read(tmp_path / "a.csv")
    assert back.empty
    assert list(back) == ["term", "count"]


def test_rows_end_in_a_line_feed_and_have_no_index(tmp_path):
    tables.write(tmp_path / "a.csv", frame(term=["é", "b"]).iloc[::-1])
    assert (tmp_path / "a.csv").read_bytes() == "term\nb\né\n".encode()


def test_columns_are_chosen_in_the_order_asked(tmp_path):
    for name in ("a.csv", "a.parquet"):
        tables.write(tmp_path / name, frame(term=["x"], count=[1], score=[0.5]))
        assert list(tables.read(tmp_path / name, ["score", "term"])) == [
            "score",
            "term",
        ]


def test_several_files_are_one_table(tmp_path):
    paths = [tmp_path / f"{n}.parquet" for n in range(3)]
    for n, path in enumerate(paths):
        tables.write(path, frame(term=[f"t{n}"] * n))
    back = tables.read(paths)
    assert back["term"].tolist() == ["t1", "t2", "t2"]
    assert back.index.tolist() == [0, 1, 2]


def test_json_lines_hold_text_as_it_is(tmp_path):
    text = 'a "b"/\n\u2028 é 🙂 \\'
    tables.write(tmp_path / "a.jsonl", frame(statement=["x"], start=[3], text=[text]))
    raw = (tmp_path / "a.jsonl").read_bytes()
    assert raw.endswith(b"}\n")
    assert raw.count(b"\n") == 1
    assert "é 🙂" in raw.decode()
    assert json.loads(raw) == {"statement": "x", "start": 3, "text": text}


def test_empty_json_lines_are_an_empty_file(tmp_path):
    tables.write(tmp_path / "a.jsonl", frame(statement=[], text=[]))
    assert (tmp_path / "a.jsonl").read_bytes().strip() == b""


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.parquet"])
def test_the_same_table_is_the_same_bytes(tmp_path, name):
    written = frame(term=["b", "a"], count=[1, 2], score=[0.1, float("nan")])
    tables.write(tmp_path / name, written)
    first = (tmp_path / name).read_bytes()
    tables.write(tmp_path / name, written.copy())
    assert (tmp_path / name).read_bytes() == first


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], b""),
        (
            [("a", 1, 3, 'say "é"')],
            '{"statement":"a","start":1,"end":3,"text":"say \\"é\\""}\n'.encode(),
        ),
    ],
)
def test_lists_of_what_was_left_out_have_a_line_each(tmp_path, rows, expected):
    path = tmp_path / "removed.jsonl"
    tables.write(path, boilerplate.table(rows))
    assert path.read_bytes() == expected
