"""The strict reader of YAML files: plain data or one message with file and line."""

import pytest

from parlance.errors import StudyError
from parlance.inputs import strict_yaml


@pytest.fixture
def read(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def read(content):
        raw = content if isinstance(content, bytes) else content.encode()
        (tmp_path / "a.yaml").write_bytes(raw)
        return strict_yaml.read("a.yaml")

    return read


def test_plain_data_comes_with_the_line_of_each_key(read):
    data, lines = read("# note\na: 1\nb:\n  - x\n  - {c: 2.5, d: true}\n")
    assert data == {"a": 1, "b": ["x", {"c": 2.5, "d": True}]}
    assert lines[("a",)] == 2
    assert lines[("b",)] == 3
    assert lines[("b", 0)] == 4
    assert lines[("b", 1, "d")] == 5


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("no", "no"),  # YAML 1.1 reads false, 750, a date, a merge, 8
        ("12:30", "12:30"),
        ("2023-10-05", "2023-10-05"),
        ("<<", "<<"),
        ("010", 10),
        ("08", 8),
        ("1_000", "1_000"),
        ("0x10", "0x10"),
        (".inf", ".inf"),
        ("1e3", 1000.0),
        ("~", None),
        ("", None),
        ("'5'", "5"),
        ("9" * 30, 1e30),
    ],
)
def test_scalars_are_those_of_yaml_1_2(read, written, meant):
    value = read(f"a: {written}")[0]["a"]
    assert value == meant
    assert type(value) is type(meant)


def test_a_byte_order_mark_is_dropped(read):
    assert read(b"\xef\xbb\xbfa: b")[0] == {"a": "b"}


@pytest.mark.parametrize(
    ("content", "where", "what"),
    [
        ("a: 1\nb: 2\na: 3", "line 3", "'a' stands twice, first in line 1"),
        ("a: {b: 1, b: 2}", "line 1", "'b' stands twice"),
        ('1: x\n"1": y', "line 2", "stands twice"),
        ("a: !!python/object/apply:os.system [ls]", "line 1", "tag"),
        ("a: !!str b", "line 1", "tag"),
        ("a: ! b", "line 1", "tag"),
        ("%TAG ! tag:yaml.org,2002:\n---\na: !str b", "line 3", "tag"),
        ("\na: &x b\nc: *x", "line 2", "'x'"),
        ("__use_yte__: true", "line 1", "runs no code"),
        ('a: 1\n"__use\\u005fyte__": true', "line 2", "runs no code"),
        ("? [a]\n: b", "line 1", "plain text"),
        ("? {a: b}\n: c", "line 1", "plain text"),
        ("a:\n\tb: 1", "line 2, column 1", "not valid YAML"),
        ("{a: b", "line ", "not valid YAML"),
        ("a: b\n---\nc: d", "line 2", "another document"),
        ('a: "\\0"', "line 1", "NUL"),
        ('a: "\\ud800"', "line 1", "not valid YAML"),
        ("a: \x07", "offset 3", "remove the character"),
        ("a: " + "[" * 5000 + "]" * 5000, "line 1", "deep"),
        ("", "", "empty"),
        ("# a note", "", "empty"),
        (b"a: \xff", "byte 3", "not UTF-8"),
        ("a: b".encode("utf-16"), "byte 0", "not UTF-8"),
    ],
)
def test_what_is_not_plain_is_refused_with_its_place(read, content, where, what):
    with pytest.raises(StudyError) as mistake:
        read(content)
    message = str(mistake.value)
    assert message.startswith("a.yaml")
    assert where in message
    assert what in message
    assert "\n" not in message


def test_a_bomb_of_aliases_is_refused_at_its_first_anchor(read):
    levels = "".join(
        f"b{n}: &b{n} [{', '.join([f'*b{n - 1}'] * 9)}]\n" for n in range(1, 30)
    )
    with pytest.raises(StudyError, match="line 1: the anchor"):
        read("b0: &b0 [x]\n" + levels)


def test_a_missing_file_or_a_folder_is_a_mistake(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StudyError, match=r"none\.yaml: no such file"):
        strict_yaml.read("none.yaml")
    with pytest.raises(StudyError, match="cannot be read: Is a directory"):
        strict_yaml.read(".")
