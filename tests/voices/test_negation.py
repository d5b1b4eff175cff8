"""Negation: the rule's scope, and how well it does on the two statements.

Annotated by hand: the words that a negator denies in its clause, with what takes
part in it and completes it; circumstances of time and place that are not denied
themselves are left out.
"""

import pytest
from contexts import CONFIG, default
from segmented import ENGLISH, default_study, default_texts, segment

from parlance.text.word_index import WordIndex
from parlance.voices import negation

DENIED = {
    "news_az": [
        "to do with the forced relocation or any desire of Azerbaijan for them to "
        "leave",
        "threat to local Armenians from the Azerbaijani authorities",
    ],
    "embassy_berlin": [
        "violence against civilians",
        "sign of damage to civilian infrastructure, including hospitals, schools and "
        "housing, or to cultural and religious facilities",
        "heard of any incidents of violence against civilians",
        "from the locals (of Armenian origin) interviewed",
        "from anyone else",
        "forced any resident of Armenian origin to leave Garabagh",
    ],
}


def negated(text):
    """The negated words of a text with their negators."""
    words = WordIndex({"a": text}, segment(a=text).words, languages={"a": ENGLISH})
    negator = negation.negators(words)
    forms = negation.forms(words, negator)
    return [
        f"{form}<{by}"
        for form, by in zip(words.words["word"], forms, strict=True)
        if by
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It did not rain here.", ["rain<not", "here<not"]),
        ("It isn’t true.", ["true<isn't"]),
        ("No aid, only talk.", ["aid<no"]),
        ("They left without aid but with fuel.", ["aid<without"]),
        ("He denied violence; fuel came.", ["violence<denied"]),
        ("Not only aid came.", []),
        ("There is no doubt.", []),
        ("It rained. No. It shone.", []),
        ("Neither aid nor fuel.", ["aid<neither", "nor<neither", "fuel<nor"]),
        ("No — aid.", []),
        ("Nothing (aid) came.", []),
        ("It never came because aid came.", ["came<never"]),
        ("", []),
    ],
)
def test_scope(text, expected):
    assert negated(text) == expected


def test_scope_ends_after_its_reach():
    assert len(negated("not " + "a " * 30)) == negation.REACH


def gold(texts, table):
    """Whether each row's range lies in a scope annotated by hand."""
    scopes = {}
    for statement, denied in DENIED.items():
        for scope in denied:
            start = texts[statement].rindex(scope)
            if texts[statement].count(scope) > 1:
                start = texts[statement].index(f"No {scope}") + 3
            scopes.setdefault(statement, []).append((start, start + len(scope)))
    return [
        any(
            start <= row.start and row.end <= end
            for start, end in scopes[row.statement]
        )
        for row in table.itertuples()
    ]


def precision_and_recall(found, expected):
    both = sum(f and e for f, e in zip(found, expected, strict=True))
    return both, sum(found), sum(expected)


def test_precision_and_recall_over_words():
    texts = default_texts()
    languages = dict.fromkeys(texts, ENGLISH)
    words = WordIndex(texts, default_study().words, languages=languages)
    found = (negation.negators(words) != negation.NONE).tolist()
    assert precision_and_recall(found, gold(texts, words.words)) == (50, 52, 70)


def test_precision_and_recall_over_mentions_of_concepts():
    mentions = default().mentions
    expected = gold(default().texts, mentions)
    assert precision_and_recall(mentions["negated"].tolist(), expected) == (14, 15, 16)


def test_the_documented_numbers_are_these():
    page = (CONFIG / "README.md").read_text(encoding="utf-8")
    text = " ".join(page.split())
    assert "14 of the 15 mentions" in text
    assert "(precision 93 %), of 16 that are (recall 88 %)" in text
    assert "50 of 52 (96 %), of 70 (71 %)" in text
