"""A study's config: merged, checked, filled in; the mistakes people make."""

import datetime
from pathlib import Path

import pytest

from parlance.errors import StudyError
from parlance.languages import language
from parlance.study import study as studies

SCHEMAS = Path(__file__).parents[2] / "config" / "schemas"
CONFIG = "manifest: m.csv\ncomparisons:\n  a_b: {left: x, right: y}\n"
DATA = {"manifest": "m.csv", "comparisons": {"a_b": {"left": "x", "right": "y"}}}


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt", "c.txt"):
        Path(name).write_text("Words.")
    Path("m.csv").write_text(
        "statement,side,path,label\na,x,a.txt,First\nb,y,b.txt,\nc,y,c.txt,Third\n"
    )
    Path("config").mkdir()
    Path("empty").mkdir()


def load(written=CONFIG, **options):
    Path("config/config.yaml").write_text(written)
    return studies.load(SCHEMAS, **options)


def mistake(*arguments, **options):
    with pytest.raises(StudyError) as found:
        load(*arguments, **options)
    assert found.value.code == str(found.value)  # printed, with status 1
    assert "\n" not in found.value.message
    return found.value.message


def test_only_manifest_and_comparisons_are_needed():
    study = load()
    assert study.settings["ngrams"] == 3
    assert study.settings["text"]["hyphens"] == "keep"
    assert study.settings["keyness"]["permutations"] == 99_999
    assert "speakers" not in study.settings
    assert len(study.batches) == 1
    assert study.files(0) == ["a.txt", "b.txt", "c.txt"]


def test_defaults_fill_a_mapping_that_is_given_in_part():
    assert load(CONFIG + "text: {hyphens: split}").settings["text"] == {
        **load().settings["text"],
        "hyphens": "split",
    }


def test_people_see_the_label_of_one_statement_or_the_name_of_a_side():
    left, right = load().comparisons["a_b"]
    assert (left.label, right.label) == ("First", "y")


def test_a_side_may_be_one_voice():
    study = load(CONFIG.replace("left: x", "left: {side: x, voice: quotation}"))
    left, _ = study.comparisons["a_b"]
    assert (left.side, left.voice) == ("x", "quotation")
    assert left.label == "First, quotation"


def test_the_command_line_overrides_the_file():
    study = load(overrides={"text": {"hyphens": "split"}, "seed": 7})
    assert study.settings["seed"] == 7
    assert study.settings["text"]["hyphens"] == "split"
    assert study.settings["text"]["possessives"] == "strip"


def test_a_config_in_memory_replaces_the_file():
    assert load("garbage: [", config=DATA).settings["manifest"] == "m.csv"


def test_a_config_in_memory_may_hold_what_only_python_knows():
    message = mistake(config={**DATA, "when": datetime.date(2023, 10, 5)})
    assert message.startswith("the importing workflow's config, when: unknown key")


def test_every_shipped_abbreviation_may_be_written_in_a_config():
    assert "abbreviations" not in load().settings["text"]
    shipped = sorted(language.load("en").words("abbreviations"))
    written = f"{CONFIG}text: {{abbreviations: [{', '.join(shipped)}]}}"
    assert load(written).settings["text"]["abbreviations"] == shipped


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (("en", "en-GB", "en"), "en"),
        (("de", "de", "de-CH"), "de"),
        (("en", "en", "de"), "mul"),
    ],
)
def test_parts_follow_from_the_one_language_of_a_comparison(codes, expected):
    rows = zip("abc", "xyy", codes, strict=True)
    lines = [f"{name},{side},{name}.txt,{code}" for name, side, code in rows]
    Path("m.csv").write_text("\n".join(["statement,side,path,language", *lines]))
    study = load()
    assert study.language("a_b").code == expected
    # Without declared concepts there are no names to compare.
    offered = ["wording", "sentiment"] if expected == "en" else []
    assert study.parts("a_b") == ["words", *offered]
    assert [request[-1] for request in study.requests(0)] == list(codes)


def test_concepts_are_read_in_the_language_that_offers_them():
    Path("m.csv").write_text(
        "statement,side,path,language\na,x,a.txt,en-GB\nb,y,b.txt,de\n"
    )
    assert load().language_of_concepts().code == "en"


@pytest.mark.parametrize(
    ("extra", "where", "what"),
    [
        ("ngram: 2", "ngram", "did you mean 'ngrams'?"),
        ("keyness: {min_cnt: 3}", "keyness.min_cnt", "did you mean 'min_count'?"),
        ("zzz: 3", "zzz", "known: manifest"),
        ("<<: {seed: 1}", "<<", "unknown key"),
        ("ngrams: three", "ngrams", "not a whole number"),
        ("ngrams: 3.0", "ngrams", "not a whole number"),
        ("ngrams: true", "ngrams", "not a whole number"),
        ("ngrams: 0", "ngrams", "at least 1"),
        ("ngrams: 9", "ngrams", "at most 5"),
        ("seed: -1", "seed", "at least 0"),
        ("keyness: {confidence: 1}", "keyness.confidence", "less than 1"),
        ("batch_megabytes: 0", "batch_megabytes", "greater than 0"),
        ("batch_megabytes: 1e999", "batch_megabytes", "not a number"),
        ("text:", "text", "not a mapping"),
        ("text: [hyphens]", "text", "not a mapping"),
        ("text: {hyphens: Keep}", "text.hyphens", "did you mean 'keep'?"),
        ("text: {hyphens: no}", "text.hyphens", "choose keep or split"),
        ("text: {boilerplate: a}", "text.boilerplate", "not a list"),
        ('text: {boilerplate: ["("]}', "text.boilerplate.0", "regular expression"),
        ('text: {boilerplate: [""]}', "text.boilerplate.0", "empty"),
        ("text: {boilerplate: [a, a]}", "text.boilerplate", "twice"),
        ("text: {abbreviations: [et al]}", "text.abbreviations.0", "one word"),
        ("sentiment: {lexicons: []}", "sentiment.lexicons", "empty"),
    ],
)
def test_a_mistake_in_the_config_is_told_with_file_line_and_key(extra, where, what):
    message = mistake(CONFIG + extra)
    assert message.startswith(f"config/config.yaml, line 4, {where}:")
    assert what in message


@pytest.mark.parametrize(
    ("config", "what"),
    [
        ("manifest: m.csv", "'comparisons' is missing"),
        ("comparisons: {a: {left: x, right: y}}", "'manifest' is missing"),
        ("manifest: m.csv\ncomparisons: {}", "empty"),
        ("- manifest", "keys and values"),
        ("manifest: [m.csv]\ncomparisons: {a: {left: x, right: y}}", "not a text"),
        *(
            (CONFIG.replace("a_b", name), "cannot be a name")
            for name in ("A", "a b", "../a", "corpus", "interim", '"a\\n"', '""')
        ),
        (CONFIG.replace("left: x, ", ""), "'left' is missing"),
        (CONFIG.replace("left: x", "lft: x, left: x"), "did you mean 'left'?"),
        (CONFIG.replace("left: x", "left: 5"), "quotation marks"),
        (CONFIG.replace("left: x", "left: {voice: quotation}"), "'side' is missing"),
        (
            CONFIG.replace("left: x", "left: {side: x, voice: quoted}"),
            "choose narration or quotation or reported",
        ),
    ],
)
def test_what_cannot_be_compared_is_told(config, what):
    message = mistake(config)
    assert message.startswith("config/config.yaml")
    assert what in message


def test_an_unknown_side_is_told_with_the_known_ones():
    message = mistake(CONFIG.replace("left: x", "left: z"))
    assert message.startswith(
        "config/config.yaml, line 3, comparisons.a_b.left: no statement"
    )
    assert "sides: x, y" in message


def test_a_side_is_not_compared_with_a_voice_of_it():
    held = "left: {side: y, voice: quotation}"
    assert "one side holds the other" in mistake(CONFIG.replace("left: x", held))
    load(CONFIG.replace("left: x", "left: y"))


@pytest.mark.parametrize("key", ["manifest", "speakers"])
@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("none.csv", "does not exist"),
        ("empty", "is a folder"),
        ("../m.csv", "leaves the study"),
        ("/etc/hostname", "leaves the study"),
    ],
)
def test_a_file_that_the_config_names_must_be_one_of_the_study(key, path, what):
    message = mistake(config={**DATA, key: path})
    assert message.startswith(f"{key}:")
    assert what in message


def test_a_lexicon_of_the_study_must_exist():
    message = mistake(config={**DATA, "sentiment": {"lexicons": ["none.csv"]}})
    assert message.startswith("sentiment.lexicons: the file 'none.csv' does not exist")


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        ("vadr", "unknown lexicon 'vadr'; did you mean 'vader'?"),
        (
            "AFINN.txt",
            "unknown lexicon 'AFINN.txt'; known: afinn, pattern, vader, a CSV",
        ),
        ("__init__", "unknown lexicon '__init__'; known: "),
        ('""', "is empty"),
        ("[vader]", "not a text"),
    ],
)
def test_an_unknown_lexicon_is_told_with_the_nearest(entry, what):
    message = mistake(CONFIG + f"sentiment: {{lexicons: [afinn, {entry}]}}")
    assert message.startswith("config/config.yaml, line 4, sentiment.lexicons.1:")
    assert what in message


def test_a_study_that_names_no_lexicon_gets_the_default():
    assert load().settings["sentiment"]["lexicons"] == ["vader", "afinn", "pattern"]
    own = load(CONFIG + "sentiment: {lexicons: [pattern]}")
    assert own.settings["sentiment"]["lexicons"] == ["pattern"]


@pytest.mark.parametrize(
    ("overrides", "where"),
    [
        ({"seed": "x"}, "--config, seed: "),
        ({"sede": 3}, "--config, sede: "),
        ({"text": 5}, "--config, text: "),
        ({"text": {"hyphens": "x"}}, "--config, text.hyphens: "),
        ({"batch_megabytes": float("inf")}, "--config, batch_megabytes: "),
    ],
)
def test_a_mistake_on_the_command_line_is_told_as_such(overrides, where):
    assert mistake(overrides=overrides).startswith(where)
