import pandas as pd
import pytest

from parlance.keyness import choices
from parlance.languages import language
from parlance.text import plurals

COMPARED = [
    {"name": side, "side": side, "voice": None, "label": side.title()}
    for side in ("one", "other")
]


@pytest.fixture
def corpus():
    """Two statements of a title and two sentences each, one of them quoted."""
    texts = {
        ("one", 1): ("title", "narration", "aid arrives"),
        ("one", 2): ("body", "narration", "residents got anti-terrorist aid"),
        ("one", 3): ("body", "quotation", "the resident left"),
        ("other", 1): ("title", "narration", "no aid"),
        ("other", 2): ("body", "narration", "residents stay"),
        ("other", 3): ("body", "narration", "aid came for the resident"),
    }
    sentences, words = [], []
    for (side, number), (part, voice, text) in texts.items():
        tokens = text.split()
        sentences.append((side, side, number, number, part, voice, len(tokens)))
        words += [(side, number, place, word) for place, word in enumerate(tokens)]
    columns = "statement side sentence paragraph part voice words".split()
    return (
        pd.DataFrame(sentences, columns=columns).assign(language="en-GB"),
        pd.DataFrame(words, columns=["statement", "sentence", "start", "word"]),
    )


def build(corpus, forms=None, **settings):
    built = choices.build(
        *corpus, COMPARED, **{"resample": "sentence", "forms": forms or {}, **settings}
    )
    return {alternative.choice: alternative for alternative in built}


def count(side, term):
    return side.counts.loc[side.counts["term"] == term, "count"].sum()


def test_each_choice_changes_what_it_says(corpus):
    built = build(corpus)
    assert list(built) == [
        choices.TITLE_DROPPED,
        choices.PARAGRAPHS,
        choices.QUOTATIONS_DROPPED,
        choices.FORMS_GROUPED,
        choices.HYPHENS_SPLIT,
    ]
    dropped = built[choices.TITLE_DROPPED]
    assert (dropped.left.size, dropped.right.size) == (7, 7)
    assert count(dropped.left, "aid") == 1
    assert built[choices.QUOTATIONS_DROPPED].left.size == 6
    split = built[choices.HYPHENS_SPLIT]
    assert split.left.size == 10
    assert count(split.left, "anti-terrorist") == 0
    assert count(split.left, "terrorist") == 1


def test_plurals_are_grouped_where_the_study_groups_nothing(corpus):
    grouped = build(corpus)[choices.FORMS_GROUPED]
    assert grouped.renamed == {"residents": "resident"}
    assert count(grouped.left, "resident") == count(grouped.right, "resident") == 2


def test_plurals_of_another_language_are_not_guessed(corpus):
    sentences, words = corpus
    built = build((sentences.assign(language="de"), words))
    assert choices.FORMS_GROUPED not in built


def test_a_study_that_groups_forms_is_shown_without(corpus):
    built = build(corpus, forms={"residents": "resident"})
    assert choices.FORMS_GROUPED not in built
    assert count(built[choices.FORMS_APART].left, "residents") == 1
    assert count(built[choices.TITLE_DROPPED].left, "resident") == 2


def test_only_what_differs_and_leaves_words_is_built(corpus):
    sentences, words = corpus
    quoted = sentences.assign(voice="quotation")
    words = words[words["word"] != "anti-terrorist"]
    built = build((quoted, words), resample="paragraph")
    assert set(built) == {choices.TITLE_DROPPED, choices.FORMS_GROUPED}


@pytest.mark.parametrize(
    ("vocabulary", "expected"),
    [
        ("resident residents", {"residents": "resident"}),
        ("city cities", {"cities": "city"}),
        ("church churches", {"churches": "church"}),
        ("news new", {}),
        ("it its he her hers a as", {}),
        ("pres press", {}),
        ("forces force", {"forces": "force"}),
        ("does doe", {}),
        ("", {}),
    ],
)
def test_plurals_join_only_their_own_singular(vocabulary, expected):
    assert plurals.plurals(vocabulary.split(), language=language.load("en")) == expected
