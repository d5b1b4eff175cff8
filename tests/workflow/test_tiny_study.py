"""A study in a folder of its own, counted by hand."""

import csv
import hashlib
import json

import pytest
import studies

pytestmark = pytest.mark.study


def rows(study, name):
    with open(study / "results" / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_words_are_those_counted_by_hand(finished):
    counted = {
        (row["side"], row["term"]): int(row["count"])
        for row in rows(finished, "corpus/frequencies.csv")
        if row["n"] == "1"
    }
    assert counted == {
        ("one", "peace"): 5,
        ("one", "we"): 2,
        ("one", "want"): 2,
        ("one", "now"): 1,
        ("one", "don't"): 1,
        ("one", "war"): 1,
        ("two", "war"): 3,
        ("two", "no"): 2,
        ("two", "peace"): 2,
        ("two", "and"): 1,
        ("two", "they"): 1,
        ("two", "say"): 1,
        ("two", "the"): 1,
        ("two", "goes"): 1,
        ("two", "on"): 1,
    }


def test_sequences_stay_in_their_sentence(finished):
    pairs = {
        row["term"]: int(row["count"])
        for row in rows(finished, "corpus/frequencies.csv")
        if row["n"] == "2" and row["side"] == "one"
    }
    assert pairs == {
        "peace now": 1,
        "we want": 1,
        "want peace": 1,
        "we don't": 1,
        "don't want": 1,
        "want war": 1,
        "peace peace": 2,
    }


def test_rates_are_per_thousand_words(finished):
    by_term = {
        row["term"]: row for row in rows(finished, "one_vs_two/tables/keyness.csv")
    }
    peace = by_term["peace"]
    assert (peace["count_left"], peace["count_right"]) == ("5", "2")
    assert float(peace["per_1000_left"]) == pytest.approx(5000 / 12)
    assert float(peace["per_1000_right"]) == pytest.approx(2000 / 13)
    assert peace["key_for"] == "one"


def test_statements_are_described(finished):
    memo, note, reply = rows(finished, "corpus/statements.csv")
    assert (memo["characters"], memo["removed_characters"]) == ("53", "7")
    assert (memo["paragraphs"], memo["sentences"], memo["words"]) == ("2", "3", "9")
    assert (note["words"], note["types"]) == ("3", "1")
    assert (reply["paragraphs"], reply["sentences"], reply["words"]) == ("2", "3", "13")
    assert (
        memo["sha256"]
        == hashlib.sha256(studies.TINY["texts/memo.txt"].encode()).hexdigest()
    )


def test_offsets_cut_the_source(finished):
    for row in rows(finished, "corpus/sentences.csv"):
        source = studies.TINY[f"texts/{row['statement']}.txt"]
        assert source[int(row["start"]) : int(row["end"])] == row["text"]


def test_what_was_left_out_is_listed_and_nowhere_else(finished):
    removed = (finished / "results/corpus/removed.jsonl").read_text()
    assert json.loads(removed) == {
        "statement": "memo",
        "start": 45,
        "end": 52,
        "text": "Read on",
    }
    tables = (finished / "results").rglob("*.csv")
    assert not any(b"Read on" in table.read_bytes() for table in tables)


def test_a_speaker_given_by_hand_holds(finished):
    (sentence,) = (
        row
        for row in rows(finished, "corpus/sentences.csv")
        if row["statement"] == "note"
    )
    assert (sentence["voice"], sentence["speaker"]) == ("reported", "Ann")


def test_the_seal_lists_every_published_file(finished):
    results = studies.published(finished)
    sums = results.pop("SHA256SUMS").decode()
    listed = {
        name: digest
        for digest, name in (line.split("  ") for line in sums.splitlines())
    }
    assert listed == {
        name: hashlib.sha256(content).hexdigest() for name, content in results.items()
    }


def test_tables_have_one_form(finished):
    for name, content in studies.published(finished).items():
        if name.endswith(".csv"):
            text = content.decode()
            assert "\r" not in text
            assert text.endswith("\n")
            cells = {cell for row in csv.reader(text.splitlines()) for cell in row}
            assert not cells & {"nan", "inf", "-inf", "NaN", "None", "<NA>"}


def test_every_job_says_what_it_did(finished):
    logs = list((finished / "logs").rglob("*.log"))
    assert logs
    assert all(path.read_text().strip() for path in logs)


def test_a_second_run_does_nothing(finished):
    assert studies.planned(finished) == {}


def test_results_name_no_path(finished):
    for name, content in studies.published(finished).items():
        assert str(finished).encode() not in content, name
        assert str(studies.ROOT).encode() not in content, name


def test_a_study_in_which_nothing_declared_occurs_runs_to_its_end(tmp_path):
    files = dict(studies.TINY)
    files["config/own.csv"] = "term,score\nfamine,-1\n"
    study = studies.write(tmp_path, files)
    studies.replace(study / "config/config.yaml", "[vader]", "[config/own.csv]")
    studies.replace(study / "config/concepts.yaml", "[peace]", "[truce]")
    studies.replace(study / "config/concepts.yaml", "[war, wars]", "[famine]")
    studies.finish(study)
    tables = study / "results/one_vs_two/tables"
    assert "concept" not in (tables / "concordance.csv").read_text().splitlines()[1:]
    assert len((tables / "influence.csv").read_text().splitlines()) == 1
