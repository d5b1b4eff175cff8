"""Sentences scored: offsets, normalization, neutral terms, influence of a word."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parlance.sentiment import lexicon
from parlance.sentiment.scores import MATCHES, SCORES, score_sentences

TEXT = "This isn’t good. “Peace” — United Nations help was good—no fear."
FIRST = (0, 16)
SECOND = (17, len(TEXT))


def batch(text, *spans):
    texts = pd.DataFrame({"statement": ["a"], "text": [text], "language": ["en-GB"]})
    rows = [("a", number, *span) for number, span in enumerate(spans, start=1)]
    return texts, pd.DataFrame(rows, columns=["statement", "sentence", "start", "end"])


@pytest.fixture(scope="module")
def shipped():
    return lexicon.load(lexicon.DEFAULT)


@pytest.fixture(scope="module")
def result(shipped):
    return score_sentences(*batch(TEXT, FIRST, SECOND), lexicons=shipped)


def test_rows_are_in_reading_order(result):
    assert list(result.scores) == list(SCORES)
    assert list(result.matches) == list(MATCHES)
    assert result.scores["sentence"].tolist() == [1, 1, 1, 2, 2, 2]
    assert result.scores["lexicon"].tolist() == ["vader", "afinn", "pattern"] * 2


def test_curly_apostrophe_negates(result):
    assert result.scores["score"].iloc[0] == -0.3412


def test_matches_stand_in_the_source(result):
    for match in result.matches.itertuples():
        found = TEXT[match.start : match.end].lower()
        assert found.replace("’", "'") == match.term


def test_dash_without_spaces_parts_words(result):
    vader = result.scores.query("lexicon == 'vader' and sentence == 2")
    assert vader["matched_words"].item() == "peace; united; help; good; no; fear"


def test_score_without_a_word(result, shipped):
    matches = result.matches.query("lexicon == 'vader' and term == 'good'")
    assert matches["score_without"].iloc[0] == 0
    expected = (
        shipped[0]
        .without("good")
        .score('"Peace" -- United Nations help was good  no fear.')
    )
    assert matches["score_without"].iloc[1] == expected.score


def test_neutral_phrase_is_not_scored_and_told(shipped):
    result = score_sentences(
        *batch(TEXT, FIRST, SECOND), lexicons=shipped, neutral_terms=["united  nations"]
    )
    second = result.scores.query("sentence == 2 and lexicon == 'vader'")
    assert second["matched_words"].item() == "peace; help; good; no; fear"
    assert second["score"].item() < second["score_plain"].item()
    [span] = result.neutral[["start", "end"]].itertuples(index=False, name=None)
    assert TEXT[slice(*span)] == "United Nations"


def test_neutral_term_is_a_whole_word_and_keeps_negation_in_reach(shipped):
    text = "It was not the fire good men fear; fire-fighting, Fire!"
    result = score_sentences(
        *batch(text, (0, len(text))), lexicons=shipped[:1], neutral_terms=["fire"]
    )
    assert [text[s:e] for s, e in result.neutral[["start", "end"]].to_numpy()] == [
        "fire",
        "Fire",
    ]
    good = result.matches.query("term == 'good'")["contribution"].item()
    assert good == pytest.approx(1.9 * -0.74)


def test_no_sentence_gives_empty_frames(shipped):
    result = score_sentences(*batch("", *[]), lexicons=shipped)
    assert result.scores.empty
    assert list(result.scores) == list(SCORES)
    assert list(result.matches) == list(MATCHES)


PIECES = [
    "good",
    "isn’t",
    "No",
    "fear",
    "💘",
    "—",
    "…",
    " ",
    "\u2003",
    "\x1c",
    "!",
    "e\u0301",
]


@given(st.lists(st.sampled_from(PIECES) | st.characters(exclude_categories=["Cs"])))
def test_any_text_is_scored_and_traced(shipped, pieces):
    text = "".join(pieces)
    result = score_sentences(
        *batch(text, (0, len(text))), lexicons=shipped, neutral_terms=["fear"]
    )
    assert len(result.scores) == len(shipped)
    assert result.scores["score"].notna().all()
    assert (result.matches["start"] < result.matches["end"]).all()
    assert (result.matches["end"] <= len(text)).all()


def test_a_lexicon_scores_statements_in_its_own_language_alone(shipped):
    texts, sentences = batch("Good help.", (0, 10))
    texts = texts.assign(language="de")
    result = score_sentences(texts, sentences, lexicons=shipped, neutral_terms=["help"])
    assert result.scores.empty
    assert result.matches.empty
    assert result.neutral.empty
