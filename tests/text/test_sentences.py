"""Paragraphs, sentences, titles and datelines."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from segmented import ENGLISH

from parlance.text import sentences


def cut(text, abbreviations=None):
    spans = sentences.sentences(text, language=ENGLISH, abbreviations=abbreviations)
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    "sentence",
    [
        "Berlin, 5. October 2023",
        "They sent fuel, water, etc. to Armenians in Garabagh.",
        "Rights such as language, religion, etc., are guaranteed.",
        "At 13:00 (GMT+4) they met.",
        "See reintegration.gov.az for more.",
        "The U.S. government agreed.",
        "Dr. Smith met Mr. Jones at 5 p.m. in St. Petersburg.",
        "It rose by 3.5 percent.",
        "Well... maybe.",
        "No end",
        "Smith et al. wrote it.",
    ],
)
def test_one_sentence(sentence):
    assert cut(sentence) == [sentence]


@pytest.mark.parametrize(
    "pair",
    [
        ("A mission visited on October 1.", "The mission traveled."),
        ("They sent water, etc.", "The rest came later."),
        ("Is it so?", "It is!"),
        ('"We stay," he said.', '"They left."'),
        ("He said (so.)", "She left."),
        ("He was born in 1950.", "He left."),
    ],
)
@pytest.mark.parametrize("gap", [" ", "  ", "\t"])
def test_two_sentences(pair, gap):
    assert cut(gap.join(pair)) == list(pair)


def test_abbreviations_are_those_given():
    text = "He met Gov. Brown."
    assert len(cut(text)) == 1
    assert len(cut(text, [])) == 2
    assert len(cut(text, ["GOV."])) == 1


@given(st.text())
def test_sentences_hold_all_that_is_not_white_space(text):
    last, held = 0, ""
    for start, end in sentences.sentences(text, language=ENGLISH):
        assert last <= start < end
        assert text[last:start].isspace() or last == start
        held += text[start:end]
        last = end
    assert "".join(held.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\n", []),
        ("a", ["a"]),
        ("a\nb\n\n\nc", ["a", "b", "c"]),
        ("a\r\nb\r\n\r\nc", ["a", "b", "c"]),
        ("a\n\r\nb", ["a", "b"]),
        ("a\rb", ["a\rb"]),  # not a line break here
        ("a\u2028b", ["a\u2028b"]),
        ("  a  \n \n\tb ", ["a", "b"]),
    ],
)
def test_paragraphs_are_the_lines(text, expected):
    assert [text[start:end] for start, end in sentences.paragraphs(text)] == expected


@given(st.text(st.sampled_from("ab \t\r\n\u2028\x00")))
def test_paragraphs_hold_all_that_is_not_white_space(text):
    held = "".join(text[start:end] for start, end in sentences.paragraphs(text))
    assert "".join(held.split()) == "".join(text.split())
    assert "\n" not in held


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        ([["A title"], ["A sentence."]], ["title", "body"]),
        ([["A title: with: colons"], ["Berlin, 5. October 2023"], ["Text."]], "tdb"),
        ([["Berlin, October 5, 2023"], ["Text."]], "db"),
        ([["A title"], ["2023-10-05"], ["Text."]], "tdb"),
        ([["A title"], ["05.10.2023"], ["Text."]], "tdb"),
        ([["A sentence."], ["Another."]], "bb"),
        ([["Only one"]], "t"),
        ([["Only one."]], "b"),
        ([], ""),
        ([["A title"], ["Text."], ["Text."], ["Berlin, 5 October 2023"]], "tbbb"),
        ([["A title"], ["On 5 October 2023 they all went home to stay."]], "tb"),
        ([["A question?"], ["Text."]], "bb"),
        ([['He said: "Yes."'], ["Text."]], "bb"),
        ([["One.", "Two"], ["Text."]], "bb"),
    ],
)
def test_titles_and_datelines(paragraphs, expected):
    names = {"t": "title", "d": "dateline", "b": "body"}
    if isinstance(expected, str):
        expected = [names[letter] for letter in expected]
    assert sentences.parts(paragraphs, language=ENGLISH) == expected


@pytest.mark.parametrize(
    "piece", ["a", "a. ", "a.b", ".", ".)", "A b c. ", "? ", "etc. "]
)
def test_time_grows_with_length_alone(piece):
    def seconds(length):
        begun = time.process_time()
        cut(piece * (length // len(piece)), abbreviations=("etc",))
        return time.process_time() - begun

    seconds(100)
    assert seconds(50_000) < 10 * 10 * seconds(5_000) + 0.1


@pytest.mark.parametrize("piece", ["\n", " ", "a\n", "\r\n", "\r", "a"])
def test_paragraphs_take_time_by_length_alone(piece):
    begun = time.process_time()
    list(sentences.paragraphs(piece * 300_000))
    assert time.process_time() - begun < 5
