"""Lexicons: known answers, matching, declarations, and a study's own lists."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from parlance import discovery
from parlance.errors import StudyError
from parlance.sentiment import lexicon
from parlance.sentiment.word_list import WordList, read_scores
from parlance.text.normalize import normalize

# The README of vaderSentiment 3.3.2
VADER_README = {
    "VADER is smart, handsome, and funny.": 0.8316,
    "VADER is smart, handsome, and funny!": 0.8439,
    "VADER is very smart, handsome, and funny.": 0.8545,
    "VADER is VERY SMART, handsome, and FUNNY.": 0.9227,
    "VADER is VERY SMART, handsome, and FUNNY!!!": 0.9342,
    "VADER is VERY SMART, uber handsome, and FRIGGIN FUNNY!!!": 0.9469,
    "VADER is not smart, handsome, nor funny.": -0.7424,
    "The book was good.": 0.4404,
    "At least it isn't a horrible book.": 0.431,
    "The book was only kind of good.": 0.3832,
    "The plot was good, but the characters are uncompelling and the dialog "
    "is not great.": -0.7042,
    "Today SUX!": -0.5461,
    "Today only kinda sux! But I'll get by, lol": 0.5249,
    "Make sure you :) or :D today!": 0.8633,
    "Not bad at all": 0.431,
    "This isn't good.": -0.3412,
}
SHIPPED = discovery.names(lexicon.SHIPPED)
SCRIPTS = Path(__file__).parents[2] / "scripts"
HEADLINE = (
    "PRESS RELEASE of the Embassy of Azerbaijan: "
    "UN mission: No violence against civilians in Garabagh"
)


@pytest.fixture(scope="module")
def shipped():
    return {one.name: one for one in lexicon.load(SHIPPED)}


@pytest.mark.parametrize("text", VADER_README)
@pytest.mark.parametrize("apostrophe", ["'", "’", "ʼ"])
def test_vader_gives_its_readme_scores(shipped, text, apostrophe):
    written = normalize(text.replace("'", apostrophe)).text
    assert shipped["vader"].score(written).score == VADER_README[text]


def test_no_violence_is_positive_by_vaders_rule_for_no(shipped):
    scored = shipped["vader"].score(HEADLINE)
    assert scored.score == pytest.approx(0.5096, abs=5e-5)
    # Before a word of the lexicon, "no" loses its own rating and turns the word's,
    # times -0.74: violence (-3.1) becomes 2.294.
    assert {m.term: m.contribution for m in scored.matches} == pytest.approx(
        {"no": 0.0, "violence": 2.294}
    )
    without_no = shipped["vader"].score(HEADLINE.replace("No ", ""))
    assert without_no.score < 0


def test_vader_contributions_make_its_compound(shipped):
    scored = shipped["vader"].score("The plot was good, but the dialog is not great.")
    total = sum(match.contribution for match in scored.matches)
    assert scored.score == pytest.approx(total / (total**2 + 15) ** 0.5, abs=5e-5)


def test_vader_matches_stand_where_they_say(shipped):
    text = 'They "support" it 💘 with (good) care :) , as said.'
    found = {
        m.term: text[m.start : m.end] for m in shipped["vader"].score(text).matches
    }
    assert found["support"] == "support"
    assert found["good"] == "good"
    assert found[":)"] == ":)"
    assert found["heart"] == "💘"


@pytest.mark.parametrize("name", SHIPPED)
def test_hyphenated_word_is_not_scored_as_its_parts(shipped, name):
    scored = shipped[name].score("localized anti-terrorist activities were done")
    assert "terrorist" not in {match.term for match in scored.matches}
    assert shipped[name].word_score("anti-terrorist") is None


def test_afinn_phrase_is_not_scored_as_its_words(shipped):
    scored = shipped["afinn"].score("This is not good.")
    assert [match.term for match in scored.matches] == ["not good"]
    assert scored.score == -2


def test_phrase_does_not_reach_over_a_comma(shipped):
    scored = shipped["afinn"].score("Perhaps not, good friends.")
    assert "good" in {match.term for match in scored.matches}


def test_afinn_is_the_mean_not_the_sum(shipped):
    assert shipped["afinn"].score("good good good").score == 3
    assert shipped["afinn"].score("good bad nothing known").score == 0


def test_pattern_averages_senses_as_pattern_does(shipped):
    # abrupt has one part of speech with the polarities -0.5, 0, 0 and 0
    assert shipped["pattern"].word_score("abrupt") == pytest.approx(-0.125)


@pytest.mark.parametrize("name", SHIPPED)
def test_nothing_known_is_neutral(shipped, name):
    for text in ("", "?", "Khankendi Yevlakh"):
        scored = shipped[name].score(text)
        assert scored.score == shipped[name].neutral
        assert scored.matches == ()


@pytest.mark.parametrize("name", lexicon.DEFAULT)
def test_leaving_a_word_out(shipped, name):
    lacking = shipped[name].without("good")
    assert lacking.word_score("good") is None
    assert shipped[name].word_score("good") is not None
    assert lacking.score("good").score == lacking.neutral


def test_every_lexicon_states_license_and_source():
    told = {declared.name: text for declared, text in lexicon.described()}
    assert list(told) == SHIPPED
    assert all("Licen" in text for text in told.values())


@pytest.mark.parametrize("name", SHIPPED)
def test_a_lexicon_is_declared_under_its_modules_name(shipped, name):
    told = lexicon.declared(name)
    assert told.name == shipped[name].name == name
    assert told.spelling in told.citation
    assert told.language == shipped[name].language


def test_a_lexicon_of_a_study_is_spoken_of_by_its_name():
    told = lexicon.declared("mine")
    assert (told.name, told.spelling, told.citation) == ("mine", "mine", "mine")
    assert (told.output, told.bound) == ("score", None)


def test_the_default_lexicons_are_shipped():
    assert set(lexicon.DEFAULT) <= set(SHIPPED)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_bound_is_never_passed(shipped, name):
    bound = lexicon.declared(name).bound
    worst = " ".join(["horrible terrible disastrous"] * 40)
    distance = abs(shipped[name].score(worst).score - shipped[name].neutral)
    assert bound is None or distance <= bound


def loaded(code):
    """Names of the modules that some code loads in a Python of its own."""
    said = f"import json, sys; {code}; print(json.dumps(sorted(sys.modules)))"
    ran = subprocess.run(
        [sys.executable, "-c", said],
        cwd=SCRIPTS,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(ran.stdout))


def test_whoever_prints_a_lexicons_name_loads_no_package_of_its_own():
    named = loaded("from parlance.sentiment import lexicon; [*lexicon.described()]")
    assert "parlance.sentiment.lexicons.vader" in named
    assert not named & {"vaderSentiment", "afinn", "textblob", "numpy", "pandas"}


def test_a_lexicon_that_was_not_chosen_is_not_loaded():
    named = loaded("from parlance.sentiment import lexicon; lexicon.load(['afinn'])")
    folder = f"{lexicon.SHIPPED}."
    assert {name for name in named if name.startswith(folder)} == {f"{folder}afinn"}
    checked = loaded(
        "from parlance.sentiment import lexicon as l; l.check('afinn', '')"
    )
    assert not any(name.startswith(folder) for name in checked)


def test_possessive_has_the_score_of_its_noun():
    listed = WordList.of(name="own", scores={"hero": 2, "it's": 1})
    assert listed.word_score("hero's") == 2
    assert listed.word_score("it's") == 1


def test_own_list_is_read_and_matched(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text(
        "note,term,score\na,Red Cross,1.5\nb,isn’t,-1\nc,U.N.,2\n", encoding="utf-8-sig"
    )
    [mine] = lexicon.load([str(path)])
    assert mine.name == "mine"
    assert mine.score("The Red  Cross isn't the U.N. here.").score == pytest.approx(
        2.5 / 3
    )
    assert mine.word_score("u.n.") == 2


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("word,score\ngood,1\n", "line 1: the column 'term' is missing"),
        ("term,score\ngood,1\nbad\n", "line 3"),
        ("term,score\ngood,much\n", "line 2: the score 'much'"),
        ("term,score\ngood,nan\n", "line 2: the score 'nan'"),
        ("term,score\n ,1\n", "line 2: the term is empty"),
        ("term,score\ngood,1\nGood,2\n", "line 3: 'Good' stands in line 2"),
        ("term,score\ngood, very,1\n", "line 2: 3 cells under 2 columns"),
        ('term,score\n"good,1\n', "line"),
        ("term,score\n", "holds no term"),
        ("", "line 1: the column 'term' is missing"),
    ],
)
def test_mistake_in_own_list_names_file_and_row(tmp_path, content, said):
    path = tmp_path / "mine.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(StudyError) as error:
        read_scores(path)
    assert str(error.value).startswith(str(path))
    assert said in str(error.value)


def test_other_encoding_and_missing_file_are_told(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_bytes("term,score\nnaïve,-1\n".encode("latin-1"))
    with pytest.raises(StudyError, match="byte 13: not UTF-8"):
        read_scores(path)
    with pytest.raises(StudyError, match="no such file"):
        read_scores(tmp_path / "none.csv")


def test_unknown_or_repeated_lexicon_is_told(tmp_path):
    with pytest.raises(StudyError, match="'vadr'; did you mean 'vader'"):
        lexicon.load(["vadr"])
    with pytest.raises(StudyError, match="two lexicons"):
        lexicon.load(["afinn", "afinn"])
