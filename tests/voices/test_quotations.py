"""Quotation marks: pairs, paragraphs, nesting, and marks without partner."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parlance.text.sentences import paragraphs
from parlance.voices import quotations


def quoted(text):
    found, lost = quotations.find(text, paragraphs(text))
    return [text[start:end] for start, end in found], [tuple(one) for one in lost]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('"One two," he said.', ["One two,"]),
        ("“One two,” he said.", ["One two,"]),
        ("„Eins zwei“, sagte er.", ["Eins zwei"]),
        ("„Eins zwei”, sagte er.", ["Eins zwei"]),
        ("»Eins zwei«, sagte er.", ["Eins zwei"]),
        ("« Un deux », dit-il.", [" Un deux "]),
        ('"One," he said. "Two."', ["One,", "Two."]),
        ('He said:"One two"', ["One two"]),
        ('(“One” and "two")', ["One", "two"]),
        ("“One “two” three”", ["One “two” three"]),
        ('“One "two" three”', ['One "two" three']),
        ('" spaced out " said he', [" spaced out "]),
        ("no marks", []),
        ("", []),
    ],
)
def test_balanced(text, inside):
    assert quoted(text) == (inside, [])


@pytest.mark.parametrize(
    ("text", "inside", "lost"),
    [
        ('The 5" screen', [], [(5, '"')]),
        ('The 5" screen is "big"', ["big"], [(5, '"')]),
        ("“One two", [], [(0, "“")]),
        ("One two”", [], [(7, "”")]),
        ('“One "two" three', ["two"], [(0, "“")]),
        ("„One «two“ three", ["One «two"], [(5, "«")]),
        ('"One\nTwo"', [], [(0, '"'), (8, '"')]),
    ],
)
def test_a_mark_without_partner_is_text(text, inside, lost):
    assert quoted(text) == (inside, lost)


def test_mark_inside_a_word_is_no_quotation_mark():
    assert quoted('הודעת צה"ל היום') == ([], [])


@pytest.mark.parametrize("mark", ['""', "“”", "„“", "«»", "»«"])
def test_quotation_over_paragraphs(mark):
    opening, closing = mark
    text = f"{opening}One.\n\n{opening}Two.\n{opening}Three.{closing} End."
    found, lost = quoted(text)
    assert found == [text[1 : text.rindex(closing)]]
    assert lost == []


def test_every_repeat_of_an_unclosed_mark_is_reported():
    assert quoted("“One.\n\n“Two.\nThree.") == ([], [(0, "“"), (7, "“")])


@given(st.text(alphabet='ab "“”„«»\n', max_size=60))
def test_each_mark_is_inside_outside_or_lost(text):
    found, lost = quotations.find(text, paragraphs(text))
    assert found == sorted(found)
    assert all(a.end < b.start for a, b in pairwise(found))
    assert all(text[one.offset] == one.mark for one in lost)
    for start, end in found:
        assert text[end] in quotations.CLOSERS[text[start - 1]]


@pytest.mark.parametrize("unit", ['" ', "“ ", '„ « " ', "“ „ “ ", '"a b" '])
def test_linear_time(unit):
    text = unit * (200_000 // len(unit))
    before = time.process_time()
    quotations.find(text, [(0, len(text))])
    assert time.process_time() - before < 5
