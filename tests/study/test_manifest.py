"""The manifest, the files it names, and batches."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parlance.errors import StudyError
from parlance.study import manifest

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "config/schemas/statements.schema.json").read_text()
)
HEADER = "statement,side,path"


@pytest.fixture
def study(tmp_path, monkeypatch):
    (tmp_path / "study" / "texts" / "deep").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "study")
    for name in ("a.txt", "b.txt", "deep/c.md"):
        Path("texts", name).write_text("Words.")
    return Path()


def entries(content):
    raw = content if isinstance(content, bytes) else content.encode()
    Path("m.csv").write_bytes(raw)
    return manifest.read_manifest("m.csv", SCHEMA)


def sources(path, **cells):
    names = "".join(f",{name}" for name in cells)
    values = "".join(f',"{value}"' for value in cells.values())
    rows = entries(f'{HEADER}{names}\nx,side,"{path}"{values}\n')
    return manifest.find_sources(rows, "m.csv")


def mistake(call, *arguments, **options):
    with pytest.raises(StudyError) as found:
        call(*arguments, **options)
    message = str(found.value)
    assert "\n" not in message
    return message


def test_rows_have_defaults_and_lines(study):
    first, second = entries(
        f"{HEADER},label,date\n\nx,news,texts/a.txt,,\ny,press,texts/b.txt,Release,2023"
    )
    assert (first.row, first.label, first.language) == (3, "x", "en")
    assert (first.encoding, first.date, first.sha256) == ("utf-8", "", "")
    assert (second.row, second.label, second.date) == (4, "Release", "2023")


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_spreadsheets_line_ends_and_marks_are_read(study, line_end, mark):
    text = line_end.join([HEADER, 'x,"a ""b"", c",texts/a.txt', ""])
    assert entries(mark + text.encode())[0].side == 'a "b", c'


@pytest.mark.parametrize(
    ("content", "place", "what"),
    [
        ("", "line 1", "'statement' is missing"),
        (HEADER, "m.csv", "lists no statement"),
        ("statement,side\nx,y", "line 1", "'path' is missing"),
        (f"{HEADER},lable\nx,y,z,l", "line 1", "did you mean 'label'?"),
        (f"{HEADER},side\nx,y,z,y", "line 1", "'side' stands twice"),
        (f"{HEADER},\nx,y,z,", "line 1", "unknown column ''"),
        ("statement;side;path\nx;y;z", "line 1", "separated by commas"),
        (f"{HEADER}\nx,y,z,4", "line 2", "4 cells under 3 columns"),
        (f"{HEADER}\nx,y,z\nx,y,z", "line 3", "stands twice, first in line 2"),
        (f"{HEADER}\nX,y,z", "line 2, statement", "lower-case"),
        (f"{HEADER}\n../x,y,z", "line 2, statement", "lower-case"),
        (f"{HEADER}\n,y,z", "line 2", "'statement' is missing"),
        (f"{HEADER}\nx,,z", "line 2", "'side' is missing"),
        (f"{HEADER}\nx,y, ", "line 2", "'path' is missing"),
        (f'{HEADER}\nx,"y\nz",z', "line 3, side", "One line"),
        (f'{HEADER},label\nx,y,z,"a\nb"', "line 3, label", "One line"),
        (f'{HEADER}\n"x,y,z', "line 2", "not valid CSV"),
        (f"{HEADER}\nx,y,a\0b", "line 2", "NUL"),
        (f"{HEADER}\nx,y,z\n".encode() + b"\xff", "byte 26", "not UTF-8"),
        (f"{HEADER}\nx,y,z".encode("utf-16"), "byte 0", "not UTF-8"),
        (f"{HEADER},sha256\nx,y,z,abc", "line 2, sha256", "hexadecimal"),
        (f"{HEADER},language\nx,y,z,English", "line 2, language", "BCP 47"),
        *(
            (f"{HEADER},date\nx,y,z,{date}", "line 2, date", "such as 2023-10-05")
            for date in ("05.10.2023", "2023-13", "2023-W01-1", "0000", "٢٠٢٣", "x")
        ),
        *(
            (f"{HEADER},encoding\nx,y,z,{name}", "line 2, encoding", "known character")
            for name in ("utf-9", "rot13", "hex", "zlib", "base64", "É")
        ),
    ],
)
def test_a_mistake_in_the_manifest_is_told_with_its_line(study, content, place, what):
    message = mistake(entries, content)
    assert message.startswith("m.csv")
    assert place in message
    assert what in message


@pytest.mark.parametrize("date", ["2023", "2023-10", "2023-10-05", "2024-02-29"])
def test_dates_of_iso_8601_may_be_short(study, date):
    assert entries(f"{HEADER},date\nx,y,z,{date}")[0].date == date


def test_a_file_is_one_source_named_by_its_row(study):
    (source,) = sources("./texts/a.txt")
    assert (source.path, source.name, source.size) == ("texts/a.txt", "x", 6)


@pytest.mark.parametrize(
    ("glob", "names"),
    [
        ("texts/*.txt", ["x:a.txt", "x:b.txt"]),
        ("texts/**/*.*", ["x:a.txt", "x:b.txt", "x:deep/c.md"]),
        ("t*/[!a]*", ["x:texts/b.txt"]),
        ("texts/?.txt", ["x:a.txt", "x:b.txt"]),
    ],
)
def test_files_of_a_glob_are_named_below_its_fixed_part(study, glob, names):
    assert [source.name for source in sources(glob)] == names


def test_a_file_named_like_a_glob_is_a_file(study):
    Path("texts/[draft] What next?.txt").write_text("Words.")
    (source,) = sources("texts/[draft] What next?.txt")
    assert source.name == "x"


@pytest.mark.parametrize("name", ["a b", "é", "e\u0301", "a\u200db", "a\xa0b", "🙂"])
def test_names_may_be_any_text(study, name):
    Path("texts/deep", f"{name}.txt").write_text("Words.")
    (source,) = sources("texts/deep/*.txt")
    assert source.name == f"x:{name}.txt"


@pytest.mark.parametrize("name", [b"a\nb", b"a\x7fb", "a\u2028b".encode(), b"a\xffb"])
def test_names_hold_no_control_character(study, name):
    Path("texts/deep", os.fsdecode(name) + ".txt").write_text("Words.")
    assert "control character" in mistake(sources, "texts/deep/*.txt")


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("texts/none.txt", "does not exist"),
        ("texts/a.txt/b.txt", "does not exist"),
        ("~/a.txt", "does not exist"),
        ("x" * 300, "does not exist"),
        ("x/" * 3000, "does not exist"),
        ("texts", "write 'texts/*.txt'"),
        ("texts/pipe.txt", "no regular file"),
        ("texts/a.xyz", "convert it to one of"),
        ("texts/*.md", "no file matches"),
        ("texts/[", "no file matches"),
        ("loop/*.txt", "no file matches"),
        ("texts/**", "stand alone"),
        ("texts/**.txt", "stand alone"),
        ("a**/b.txt", "stand alone"),
        ("texts/*", "data set"),
        ("../outside.txt", "leaves the study"),
        ("texts/../../outside.txt", "leaves the study"),
        ("/etc/hostname", "leaves the study"),
        ("//*", "leaves the study"),
        ("texts/{a}.txt", "holds braces"),
        ("texts/braces/*", "holds braces"),
        ("../*.txt", "leaves the study"),
        ("texts/*/../../../*.txt", "leaves the study"),
        ("link.txt", "leaves the study"),
        ("away/outside.txt", "leaves the study"),
        ("away/*.txt", "leaves the study"),
        ("*.txt", "leaves the study"),
    ],
)
def test_a_path_that_cannot_be_read_is_told_with_its_line(study, path, what):
    Path("../outside.txt").write_text("Words.")
    Path("link.txt").symlink_to("../outside.txt")
    Path("away").symlink_to("..")
    Path("loop").symlink_to("loop")
    Path("texts/a.xyz").write_text("Words.")
    Path("texts/records.jsonl").write_text("{}")
    Path("texts/braces").mkdir()
    Path("texts/braces/{a}.txt").write_text("Words.")
    os.mkfifo("texts/pipe.txt")
    if path == "texts/*":
        Path("texts/a.xyz").unlink()
        Path("texts/pipe.txt").unlink()
    message = mistake(sources, path)
    assert message.startswith("m.csv, line 2, path")
    assert what in message


def test_a_link_within_the_study_is_fine(study):
    Path("link.txt").symlink_to("texts/a.txt")
    assert sources("link.txt")[0].path == "link.txt"


def test_a_glob_has_no_checksum(study):
    assert "not of a glob" in mistake(sources, "texts/*.txt", sha256="0" * 64)


def source_of(size, path="a.txt"):
    return manifest.Source(manifest.Entry(2, "x", "y", path), path, "x", size)


def test_batches_hold_about_their_size_in_order():
    sizes = [4, 4, 4, 20, 1, 0, 9]
    grouped = manifest.batches(map(source_of, sizes), size=10)
    assert [[s.size for s in batch] for batch in grouped] == [
        [4, 4],
        [4],
        [20],
        [1, 0, 9],
    ]


def test_a_large_data_set_is_read_in_parts():
    grouped = manifest.batches([source_of(25, "a.jsonl")], size=10)
    assert [(s.part, s.parts) for batch in grouped for s in batch] == [
        (0, 3),
        (1, 3),
        (2, 3),
    ]


@given(st.lists(st.integers(0, 50)), st.integers(1, 60))
def test_batches_lose_and_reorder_nothing(sizes, size):
    sources = [source_of(n) for n in sizes]
    grouped = manifest.batches(sources, size=size)
    assert [source for batch in grouped for source in batch] == sources
    assert all(batch for batch in grouped)
    assert all(
        sum(s.size for s in batch) <= size or len(batch) == 1 for batch in grouped
    )
