"""Text files and data sets are read strictly."""

import csv
import hashlib
import io
import json
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from parlance.errors import StudyError
from parlance.inputs import readers


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def read(name, content=None, *, encoding="utf-8", sha256="", part=0, parts=1):
    if content is not None:
        raw = content if isinstance(content, bytes) else content.encode()
        Path(name).write_bytes(raw)
    request = readers.Request("x", name, "x", encoding, sha256, part, parts)
    return list(readers.read([request]))


def texts(*arguments, **options):
    return [statement.text for statement in read(*arguments, **options)]


def named(*arguments, **options):
    return [statement.name for statement in read(*arguments, **options)]


def mistake(*arguments, **options):
    with pytest.raises(StudyError) as found:
        read(*arguments, **options)
    assert "\n" not in found.value.message
    return found.value.message


def lines(*found):
    return "".join(json.dumps(record) + "\n" for record in found)


def test_a_suffix_belongs_to_one_format():
    suffixes = [name for one in readers.FORMATS for name in one.FORMAT.suffixes]
    assert sorted(suffixes) == sorted(readers.TEXTS | readers.DATA_SETS)
    for name in suffixes:
        assert readers.suffix(f"a.b{name.upper()}") == name


def test_formats_are_found_without_the_packages_that_read_them():
    """They are imported whenever a study is read."""
    code = "import sys; from parlance.inputs import readers; print(*sys.modules)"
    scripts = Path(readers.__file__).parents[2]
    loaded = subprocess.run(
        [sys.executable, "-c", code],
        cwd=scripts,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert "parlance.inputs.formats.parquet" in loaded
    assert not {"pyarrow", "pandas", "numpy"} & set(loaded)


def test_a_text_is_what_its_file_holds():
    raw = "é\r\nb\r\x00\u2028\n".encode()
    (statement,) = read("a.txt", raw)
    assert statement == ("x", "x", raw.decode(), hashlib.sha256(raw).hexdigest())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_a_byte_order_mark_is_no_text(encoding):
    raw = "\ufeffWords".encode(encoding)
    if encoding in ("utf-8-sig", "utf-16"):
        raw = "Words".encode(encoding)
    assert texts("a.txt", raw, encoding=encoding) == ["Words"]


def test_other_encodings_are_read_when_declared():
    assert texts("a.txt", "Приказ".encode("cp1251"), encoding="cp1251") == ["Приказ"]


@pytest.mark.parametrize(
    ("raw", "encoding", "what"),
    [
        (b"abc\xff", "utf-8", "byte 3: not utf-8"),
        ("é".encode("latin-1"), "utf-8", "byte 0: not utf-8"),
        ("abc".encode("utf-16"), "utf-8", "byte 0: not utf-8"),
        (b"\xed\xa0\x80", "utf-8", "byte 0: not utf-8"),
        (b"abcd\x00", "utf-16-le", "byte 4: not utf-16-le"),
        (b"abc", "undefined", "not undefined"),
        (b"xn--\xff.com", "idna", "not idna"),
        (b"\\ud800", "unicode_escape", "half a surrogate pair at character 0"),
    ],
)
def test_what_cannot_be_decoded_is_told_with_its_byte(raw, encoding, what):
    message = mistake("a.txt", raw, encoding=encoding)
    assert message.startswith("a.txt")
    assert what in message


@pytest.mark.parametrize("raw", [b"", b" \r\n\t", "\ufeff \u2003".encode()])
def test_an_empty_text_is_a_mistake(raw):
    assert mistake("a.txt", raw).startswith("a.txt: the file holds no text")


def test_the_checksum_is_that_of_the_file():
    raw = b"\xef\xbb\xbfWords"
    right = hashlib.sha256(raw).hexdigest()
    assert texts("a.txt", raw, sha256=right) == ["Words"]
    assert texts("a.txt", raw, sha256=right.upper()) == ["Words"]
    message = mistake("a.txt", raw, sha256="0" * 64)
    assert message.startswith("a.txt: the sha256 of the file is " + right)


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv"])
def test_a_data_set_has_its_checksum_checked_too(name):
    content = lines({"text": "Words"}) if name == "a.jsonl" else "text\nWords\n"
    right = hashlib.sha256(content.encode()).hexdigest()
    assert texts(name, content, sha256=right) == ["Words"]
    assert "sha256" in mistake(name, content, sha256="0" * 64)


def test_a_file_that_cannot_be_read_is_a_mistake():
    Path("a.txt").mkdir()
    assert mistake("a.txt") == "a.txt: cannot be read: Is a directory"
    assert mistake("b.txt").startswith("b.txt: cannot be read: No such file")


RECORDS = [
    {"text": "One", "id": "first"},
    {"text": "Two", "id": None},
    {"text": "Three", "id": 7},
    {"text": "Four", "id": "é \u200d🙂/../x"},
    {"text": 'Five, "5"\nsix', "id": ""},
]
NAMES = ["x:first", "x:2", "x:7", "x:é \u200d🙂/../x", "x:5"]


def write(kind):
    if kind == "jsonl":
        Path("a.jsonl").write_text(lines(*RECORDS), encoding="utf-8")
    elif kind == "csv":
        out = io.StringIO()
        rows = csv.DictWriter(out, ["id", "text"])
        rows.writeheader()
        rows.writerows(RECORDS)
        Path("a.csv").write_text(out.getvalue(), encoding="utf-8", newline="")
    else:
        frame = pd.DataFrame(RECORDS)
        frame["id"] = [None if i is None else str(i) for i in frame["id"]]
        frame.to_parquet("a.parquet")
    return f"a.{kind}"


@pytest.mark.parametrize("kind", ["jsonl", "csv", "parquet"])
def test_records_are_named_by_id_or_number(kind):
    found = read(write(kind))
    assert [s.name for s in found] == NAMES
    assert [s.text for s in found] == [r["text"] for r in RECORDS]
    assert found[0].sha256 == hashlib.sha256(b"One").hexdigest()
    assert {s.entry for s in found} == {"x"}


@pytest.mark.parametrize("kind", ["jsonl", "csv", "parquet"])
@pytest.mark.parametrize("parts", [2, 3, 5, 20])
def test_parts_hold_each_record_once_in_order(kind, parts):
    name = write(kind)
    found = [s for part in range(parts) for s in read(name, part=part, parts=parts)]
    assert found == read(name)


def test_blank_lines_are_no_records():
    content = "\n" + lines({"text": "One"}) + " \r\n" + lines({"text": "Two"}) + "\n"
    assert named("a.jsonl", content) == ["x:1", "x:2"]
    assert named("a.csv", "text\n\nOne\n\n\nTwo\n") == ["x:1", "x:2"]


def test_line_ends_and_marks_of_other_systems():
    raw = b"\xef\xbb\xbf" + lines({"text": "One"}, {"text": "Two"}).encode()
    assert texts("a.jsonl", raw.replace(b"\n", b"\r\n")) == ["One", "Two"]
    assert texts("a.csv", b"\xef\xbb\xbftext\r\nOne\r\nTwo") == ["One", "Two"]


def test_a_line_separator_ends_no_record():
    content = json.dumps({"text": "One\u2028two\x85"}, ensure_ascii=False)
    assert texts("a.jsonl", content) == ["One\u2028two\x85"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32", "cp1251"])
def test_csv_is_read_in_its_encoding(encoding):
    raw = "text\nПриказ".encode(encoding)
    assert texts("a.csv", raw, encoding=encoding) == ["Приказ"]


@pytest.mark.parametrize("encoding", ["cp1251", "utf-8-sig", "gb18030"])
def test_json_lines_are_read_in_an_encoding_that_extends_ascii(encoding):
    raw = (json.dumps({"text": "Приказ"}, ensure_ascii=False) + "\n").encode(encoding)
    assert texts("a.jsonl", raw, encoding=encoding) == ["Приказ"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_json_lines_in_another_encoding_are_refused(encoding):
    raw = lines({"text": "Words"}).encode(encoding)
    message = mistake("a.jsonl", raw, encoding=encoding)
    assert message.endswith("convert the file to UTF-8")


@pytest.mark.parametrize(
    ("content", "where", "what"),
    [
        ("", "", "holds no record"),
        ("\n \n", "", "holds no record"),
        ('{"text": "a"}\n{"text": ', "line 2", "not valid JSON"),
        ('{"text": "a"} {"text": "b"}', "line 1", "not valid JSON"),
        ("[" * 100_000, "line 1", "not valid JSON"),
        ('{"text": "a", "n": ' + "9" * 5000 + "}", "line 1", "not valid JSON"),
        ('["a"]', "line 1", "not a record"),
        ('"a"', "line 1", "not a record"),
        ("{}", "line 1", "'text' is missing"),
        ('\n{"text": " "}', "line 2", "'text' is missing, empty"),
        ('{"text": null}', "line 1", "'text' is missing"),
        ('{"text": 5}', "line 1", "no text"),
        ('{"Text": "a"}', "line 1", "'text' is missing"),
        ('{"text": "a\\ud800b"}', "line 1", "surrogate pair at character 1"),
        ('{"text": "a", "id": "\\ud800"}', "line 1", "surrogate"),
        ('{"text": "a", "id": "b\\nc"}', "line 1", "control character"),
        ('{"text": "a", "id": "b\\u0000"}', "line 1", "control character"),
        ('{"text": "a", "id": {"b": 1}}', "line 1", "id"),
        ('{"text": "a", "id": [1]}', "line 1", "id"),
        (
            '{"text": "a", "id": "b"}\n{"text": "b", "id": "b"}',
            "line 2",
            "'b' stands twice",
        ),
        ('{"text": "a", "id": 2}\n{"text": "b"}', "line 2", "'2' stands twice"),
        (b'{"text": "a"}\n{"text": "b\xff"}', "line 2, byte 11", "not utf-8"),
    ],
)
def test_a_mistake_in_json_lines_is_told_with_its_line(content, where, what):
    message = mistake("a.jsonl", content)
    assert message.startswith("a.jsonl")
    assert where in message
    assert what in message


@pytest.mark.parametrize(
    ("content", "where", "what"),
    [
        ("", "columns", "there is no 'text'"),
        ("text\n", "", "holds no record"),
        ("id,body\n1,a", "columns", "there is no 'text'"),
        ("text,text\na,b", "columns", "twice"),
        ("id,text\n1", "line 2", "cells"),
        ("id,text\n1,a,b", "line 2", "cells"),
        ('text\n"a', "line 2", "unexpected end"),
        ("id,text\nb,x\nb,y", "line 3", "'b' stands twice"),
        ('id,text\nb,x\n"c\nd",y', "line 4", "control character"),
        ("text\nx\n' '\n\" \"", "line 4", "empty"),
        (b"text\na\xff", "byte 6", "not utf-8"),
    ],
)
def test_a_mistake_in_csv_is_told_with_its_line(content, where, what):
    message = mistake("a.csv", content)
    assert message.startswith("a.csv")
    assert where in message
    assert what in message


def test_a_csv_text_may_be_long():
    long = "word " * 100_000
    assert texts("a.csv", f'text\n"{long}"\n') == [long]


def test_a_mistake_in_parquet_is_told():
    assert "not a readable Parquet file" in mistake("a.parquet", "text")
    assert "not a readable Parquet file" in mistake("a.parquet", "")
    pd.DataFrame({"body": ["a"]}).to_parquet("a.parquet")
    assert "there is no 'text'" in mistake("a.parquet")
    pd.DataFrame({"text": ["a", None]}).to_parquet("a.parquet")
    assert "row 2: the field 'text'" in mistake("a.parquet")
    pd.DataFrame({"text": ["a", "b"], "id": [1, 1]}).to_parquet("a.parquet")
    assert "row 2: the id '1' stands twice" in mistake("a.parquet")
    pd.DataFrame({"text": pd.Series([], dtype="str")}).to_parquet("a.parquet")
    assert "holds no record" in mistake("a.parquet")
