"""The plain copy for matching, and its way back to the source."""

import time
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from parlance.text.normalize import PLAIN, normalize

# What NFC joins, splits or reorders, and what is made plain or dropped.
AWKWARD = (
    "aeêé\u0301\u0327\u0323ÅÅ각\u1100\u1161\u11a8\u1100ﬁ’“—–-\u00a0\u00ad\u200b"
    "\u200d\u200f\u202e\ufeff 🙂\U0001f3fd\r\n\t\x00'.1\u0958\u2000\u3000\u0f73"
)
texts = st.text(st.sampled_from(AWKWARD)) | st.text()


@given(texts)
@example("e\u0301\u0323")
@example("\u1100\u1161\u11a8\u11a8")
@example("\u0344\u0301")
@example("\u00ad")
def test_the_copy_is_nfc_with_plain_marks(text):
    expected = unicodedata.normalize("NFC", text).translate(PLAIN)
    assert normalize(text).text == expected


@given(texts)
def test_every_range_leads_to_source_text_that_holds_it(text):
    copy = normalize(text)
    last = 0
    for place in range(len(copy.text)):
        start, end = copy.source(place, place + 1)
        assert 0 <= start < end <= len(text)
        assert start >= last
        last = start
        assert copy.text[place] in normalize(text[start:end]).text
    if copy.text:
        start, end = copy.source(0, len(copy.text))
        assert normalize(text[start:end]).text == copy.text


@given(st.text(st.characters(max_codepoint=127)))
def test_ascii_stays_as_it_is(text):
    copy = normalize(text)
    assert copy.text == text
    assert all(copy.source(n, n + 1) == (n, n + 1) for n in range(len(text)))


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("isn’t", "isn't"),
        ("isnʼt", "isn't"),
        ("“so-called”", '"so-called"'),
        ("«so»", '"so"'),
        ("GMT−4", "GMT-4"),
        ("2020–2023", "2020-2023"),
        ("left—right", "left--right"),
        ("30\u00a0000", "30 000"),
        ("co\u00adoperate", "cooperate"),
        ("\u202eabc\u202c", "abc"),
        ("cafe\u0301", "café"),
        ("각", "각"),
        ("\u212b", "Å"),
        ("🙂", "🙂"),
    ],
)
def test_typographic_forms_become_plain(source, plain):
    assert normalize(source).text == plain


def test_offsets_lead_back_over_what_was_joined_split_or_dropped():
    source = "“Cafe\u0301”—so\u00adcalled"
    copy = normalize(source)
    assert copy.text == '"Café"--socalled'

    def found(word):
        at = copy.text.index(word)
        start, end = copy.source(at, at + len(word))
        return source[start:end]

    assert found("Café") == "Cafe\u0301"
    assert found("--") == "—"
    assert found("-socalled") == "—so\u00adcalled"
    assert found("socalled") == "so\u00adcalled"


def test_ranges_without_change_need_no_map():
    assert normalize("“word” isn’t").starts is None


@pytest.mark.parametrize(
    "piece", ["a", "ab’ ", "é", "e\u0301", "\u0301", "\u00ad", "각", "—", "🙂 "]
)
def test_time_grows_with_length_alone(piece):
    def seconds(length):
        text = piece * (length // len(piece))
        begun = time.process_time()
        normalize(text)
        return time.process_time() - begun

    normalize(piece)
    short = min(seconds(20_000) for _ in range(3))
    assert seconds(200_000) < 10 * 10 * short + 0.1
