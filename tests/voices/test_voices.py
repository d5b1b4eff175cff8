"""Voices: quotation, report, narration, speakers, and overrides by hand."""

import pandas as pd
import pytest
from segmented import ENGLISH, default_study, default_texts, segment

from parlance.errors import StudyError
from parlance.languages import language
from parlance.voices import overrides as by_hand
from parlance.voices import voices

AMIRBAYOV = "Elchin Amirbayov"

LANGUAGES = dict.fromkeys(default_texts(), ENGLISH)


def find(text, overrides=(), *, spoken=ENGLISH):
    given = ({"a": text}, *segment(a=text), overrides)
    return voices.find(*given, languages={"a": spoken})


def told(text, overrides=()):
    """(voice, speaker) of each sentence."""
    table = find(text, overrides).sentences
    return list(zip(table["voice"], table["speaker"], strict=True))


def sources(text):
    table = find(text).sources
    return [
        tuple(row) for row in table[["source", "reporting_verb", "voice"]].to_numpy()
    ]


@pytest.fixture(scope="module")
def default():
    return voices.find(default_texts(), *default_study(), languages=LANGUAGES)


def overlapping(default, statement, start, end):
    """Rows of the sentences of which most lies in a range of the statement."""
    table = default_study().sentences.merge(default.sentences)
    inside = table["end"].clip(upper=end) - table["start"].clip(lower=start)
    most = 2 * inside > table["end"] - table["start"]
    return table[(table["statement"] == statement) & most]


@pytest.mark.parametrize(
    ("statement", "start", "end", "voice", "speaker"),
    [
        ("news_az", 67, 348, "reported", AMIRBAYOV),
        ("news_az", 350, 1128, "quotation", AMIRBAYOV),
        ("news_az", 1139, 1339, "reported", AMIRBAYOV),
        ("news_az", 1341, 1750, "quotation", AMIRBAYOV),
        ("news_az", 1772, 2611, "narration", ""),
        ("news_az", 2613, 2883, "reported", ""),
        ("news_az", 2885, 3169, "narration", ""),
        ("embassy_berlin", 0, 407, "narration", ""),
        ("embassy_berlin", 408, 843, "reported", ""),
        ("embassy_berlin", 844, 3388, "narration", ""),
    ],
)
def test_default_study(default, statement, start, end, voice, speaker):
    rows = overlapping(default, statement, start, end)
    assert len(rows)
    assert set(rows["voice"]) == {voice}
    assert set(rows["speaker"]) == {speaker}


def test_default_quotations_and_sources(default):
    assert default.quotations.to_numpy().tolist() == [
        ["news_az", 351, 1127],
        ["news_az", 1342, 1749],
    ]
    assert default.warnings.empty
    texts = default_texts()
    for row in default.sources.itertuples():
        assert texts[row.statement][row.start : row.end] == row.source
    assert default.sources["reporting_verb"].tolist() == [
        *("said", "said", "noted", "noted", "informed", "asked"),
        *("said", "added"),
    ]


def test_shipped_speakers_confirm_the_rules(default):
    rows = by_hand.read("config/speakers.csv")
    by_hand.check_statements(rows, default_texts())
    given = voices.find(default_texts(), *default_study(), rows, languages=LANGUAGES)
    pd.testing.assert_frame_equal(given.quotations, default.quotations)
    assert given.sentences["voice"].equals(default.sentences["voice"])
    speakers = given.sentences.groupby("speaker")["sentence"].count()
    assert speakers[AMIRBAYOV] == 11
    assert speakers["UN mission"] == 2
    assert speakers["representatives of the Armenian residents"] == 2


@pytest.mark.parametrize(
    ("text", "source", "verb"),
    [
        ("The minister has also said the road is open.", "The minister", "said"),
        ("On Monday the minister said so.", "the minister", "said"),
        ("The road is open, said Ivan Petrov.", "Ivan Petrov", "said"),
        ("The road is open, the ministry noted.", "the ministry", "noted"),
        ("Ivan Petrov, the envoy, said it was open.", "Ivan Petrov", "said"),
        ("Mr. Petrov told reporters that it was open.", "Mr. Petrov", "told"),
        ("They asked for fuel.", "They", "asked"),
        ("According to the ministry, it is open.", "the ministry", "according to"),
        ("The ministry pointed out that it is open.", "The ministry", "pointed out"),
    ],
)
def test_reporting_clauses(text, source, verb):
    assert sources(text) == [(source, verb, "reported")]
    assert told(text)[0][0] == "reported"


@pytest.mark.parametrize(
    "text",
    [
        "We note that the road is open.",
        "The road was said to be open.",
        "He did not say that the road is open.",
        "When the minister said so, they left.",
        "The road, which she said was open, is closed.",
        "The noted author left.",
        "They reported to the police station.",
        "Rain added to the pressure.",
        "An agreement was reached.",
        "Said.",
        "said said said",
        "According to",
    ],
)
def test_what_does_not_report(text):
    assert {voice for voice, _ in told(text)} == {"narration"}


def test_five_words_make_a_quotation():
    assert told('He spoke of "four words in marks" at length and left.')[0] == (
        "narration",
        "",
    )
    assert find('"One two three four," he said.').quotations.empty
    five = find('"One two three four five," he said.')
    assert five.quotations.to_numpy().tolist() == [["a", 1, 25]]
    assert five.sentences["voice"].tolist() == ["quotation"]


def test_half_quoted_is_not_a_quotation():
    half = 'There they wrote about him "one two three four five".'
    assert told(half) == [("narration", "")]
    more = 'They wrote him "one two three four five".'
    assert told(more) == [("quotation", "")]


def test_partly_quoted_report_is_narration():
    text = 'The tall minister also said yesterday that "one two three four five" fell.'
    assert told(text) == [("narration", "")]
    assert sources(text) == [("The tall minister", "said", "quotation")]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('"One two three four five," said Ivan Petrov.', ["Ivan Petrov"]),
        ('Prime Minister Ivan Petrov said: "A b c d e f."', ["Ivan Petrov"]),
        ('Ivan Petrov came. "One two three four five," he said.', ["", ""]),
        (
            'Ivan Petrov said it is open.\n"A b c d e f," he added. "G h i j k."',
            ["Ivan Petrov"] * 3,
        ),
        (
            'Ivan Petrov said yes. Anna Ito said no.\n"One two three," she said.',
            ["Ivan Petrov", "Anna Ito", ""],
        ),
        (
            'Ivan Petrov said A.\nNothing.\n"One two three four five," he said.',
            ["Ivan Petrov", "", ""],
        ),
        (
            "Ivan Petrov said yes. Anna Ito said no.\n"
            '"One two three four five," the official said.',
            ["Ivan Petrov", "Anna Ito", ""],
        ),
        ('The White House said A.\n"B c d e f," he said.', ["White House", ""]),
        ('Ivan Petrov said:\n"One two three four five six."', ["", "Ivan Petrov"]),
        ('"One two three four five!" Ivan Petrov said.', ["Ivan Petrov", ""]),
    ],
)
def test_speakers_are_found_or_empty(text, speakers):
    assert [speaker for _, speaker in told(text)] == speakers


def test_quotation_over_paragraphs_is_one():
    found = find("“One two three.\n\n“Four five six seven,” Ivan Petrov said.")
    assert len(found.quotations) == 1
    assert found.sentences["voice"].tolist() == ["quotation"] * 2
    assert found.sentences["speaker"].tolist() == ["Ivan Petrov"] * 2


def test_unbalanced_marks_are_told_and_treated_as_text():
    found = find('He read "one two three four five six.\nAnd left.')
    assert found.warnings.to_numpy().tolist() == [["a", 8, '"']]
    assert found.quotations.empty
    assert set(found.sentences["voice"]) == {"narration"}


@pytest.mark.parametrize("text", ["", "🙂 🙂", '"""', "“”", "שלום «אחת שתיים»", "\n\n"])
def test_hostile_texts(text):
    found = find(text)
    assert len(found.sentences) == len(segment(a=text).sentences)
    assert found.sources.empty


HEADER = "statement,sentence,start,end,voice,speaker\n"


def overrides(tmp_path, rows, header=HEADER):
    path = tmp_path / "speakers.csv"
    path.write_text(header + rows, encoding="utf-8")
    return by_hand.read(path)


def test_overrides_by_sentence_and_by_offsets(tmp_path):
    text = 'He said "one two three four five six". They left. It rained.'
    rows = overrides(tmp_path, "a,,8,37,narration,\na,3,,,reported,Anna Ito\n")
    found = find(text, rows)
    assert found.quotations.empty
    assert told(text, rows) == [
        ("narration", ""),
        ("narration", ""),
        ("reported", "Anna Ito"),
    ]
    added = find(text, overrides(tmp_path, "a,,39,49,quotation,Anna Ito\n"))
    assert added.quotations.to_numpy().tolist() == [["a", 9, 36], ["a", 39, 49]]
    assert added.sentences["voice"].tolist() == ["quotation", "quotation", "narration"]


@pytest.mark.parametrize(
    ("header", "rows", "message"),
    [
        ("statement,voice,speaker,page\n", "", "line 1: unknown column 'page'"),
        ("statement,sentence\n", "", "line 1: the column 'voice' is missing"),
        (HEADER, "a,1,,,shouted,\n", "line 2: unknown voice 'shouted'"),
        (HEADER, "a,1,,,reported,\na,x,,,reported,\n", "line 3: sentence 'x'"),
        (HEADER, "a,,0,1.5,reported,\n", "line 2: end '1.5'"),
        (HEADER, "a,,,,reported,\n", "line 2: give either"),
        (HEADER, "a,1,0,5,reported,\n", "line 2: give either"),
        (HEADER, "a,,0,,reported,\n", "line 2: give either"),
        (HEADER, "a,,5,5,reported,\n", "line 2: end must be greater"),
        (HEADER, "a,0,,,reported,\n", "line 2: sentences are numbered"),
        (HEADER, ",1,,,reported,\n", "line 2: no statement"),
        (HEADER, "a,1\n", "line 2: 2 cells under 6"),
        (HEADER, 'a,1,,,reported,"x\n', "line 2: not valid CSV"),
    ],
)
def test_mistakes_in_overrides(tmp_path, header, rows, message):
    with pytest.raises(StudyError, match=f"speakers.csv, {message}"):
        overrides(tmp_path, rows, header)


def test_overrides_of_what_is_not_there(tmp_path):
    with pytest.raises(StudyError, match="line 2: no statement 'b'"):
        by_hand.check_statements(overrides(tmp_path, "b,1,,,reported,\n"), ["a"])
    with pytest.raises(StudyError, match=r"line 2: .*no sentence 2"):
        find("One.", overrides(tmp_path, "a,2,,,reported,\n"))
    with pytest.raises(StudyError, match="line 2: the statement ends at 4"):
        find("One.", overrides(tmp_path, "a,,0,5,reported,\n"))


def test_missing_file_of_overrides(tmp_path):
    with pytest.raises(StudyError, match="no such file"):
        by_hand.read(tmp_path / "none.csv")


@pytest.mark.parametrize(
    ("clause", "named"),
    [
        ("President Ann O’Neil told reporters.", ["President Ann O’Neil"]),
        ("Ann Lee told the Daily Mail in Rome.", ["Ann Lee"]),
        ("Ann Lee told reporters.", ["Ann Lee"]),
        ("They left.", []),
    ],
)
def test_an_addressee_may_end_what_follows_a_quotation(clause, named):
    text = f"“And nobody will have to go away again,” {clause}"
    assert [source for source, _, _ in sources(text)] == named


def test_a_story_told_is_no_report():
    assert sources("Ann Lee told a story.") == []


def test_reports_are_found_by_the_language_s_own_lists():
    text = 'The mission said that it left. "One two three four five," it added.'
    assert len(find(text).sources) == 2
    other = find(text, spoken=language.load("xx"))
    assert other.sources.empty
    assert len(other.quotations) == 1
