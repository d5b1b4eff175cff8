"""What single words and neutral terms do to the difference of means."""

import pandas as pd
import pytest

from parlance.sentiment import lexicon
from parlance.sentiment.influence import (
    INFLUENCE,
    NEUTRAL_TERMS,
    influence,
    neutral_effect,
)
from parlance.sentiment.scores import score_sentences

LEFT = ["United Nations help.", "They came."]
RIGHT = ["A good, good day.", "No fear."]


def scored(neutral_terms=()):
    text = " ".join(LEFT + RIGHT)
    places = [(text.index(one), text.index(one) + len(one)) for one in LEFT + RIGHT]
    texts = pd.DataFrame({"statement": ["a", "b"], "text": [text, text]}).assign(
        language="en"
    )
    sentences = pd.DataFrame(
        [
            ("a" if place < 2 else "b", place + 1, *span, 2)
            for place, span in enumerate(places)
        ],
        columns=["statement", "sentence", "start", "end", "words"],
    )
    result = score_sentences(
        texts,
        sentences,
        lexicons=lexicon.load(["vader", "afinn"]),
        neutral_terms=neutral_terms,
    )
    left = sentences[sentences["statement"] == "a"]
    return left, sentences[sentences["statement"] == "b"], result


def test_influence_is_what_leaving_the_word_out_gives():
    left, right, result = scored()
    table = influence(left, right, result.scores, result.matches)
    assert list(table) == INFLUENCE.names
    [vader] = lexicon.load(["vader"])
    for row in table[table["lexicon"] == "vader"].itertuples():
        less = vader.without(row.term)
        means = [
            sum(less.score(one).score for one in side) / 2 for side in (LEFT, RIGHT)
        ]
        assert row.difference_without == pytest.approx(means[0] - means[1])


def test_words_that_alone_turn_the_sign():
    left, right, result = scored()
    table = influence(left, right, result.scores, result.matches)
    own = table[table["lexicon"] == "afinn"].set_index("term")
    # (1.5 + 0) / 2 on the left, (3 - 1.5) / 2 on the right: any word decides
    assert own["difference"].tolist() == [0] * len(own)
    assert own["difference_without"].to_dict() == pytest.approx(
        {"united": 0.25, "help": -0.25, "good": 1.5, "no": 0.25, "fear": -0.25}
    )
    assert own["turns_sign"].all()
    assert own.index[0] == "good"


def test_effect_of_neutral_terms():
    left, right, result = scored(["United Nations"])
    table = neutral_effect(left, right, result.scores, result.neutral)
    assert list(table) == NEUTRAL_TERMS.names
    assert table["lexicon"].tolist() == ["vader", "afinn"]
    assert (table["difference"] < table["difference_plain"]).iloc[0]
    assert table["occurrences_left"].tolist() == [1, 1]
    assert table["occurrences_right"].tolist() == [0, 0]


def test_no_neutral_term_no_effect():
    left, right, result = scored()
    table = neutral_effect(left, right, result.scores, result.neutral)
    assert (table["difference"] == table["difference_plain"]).all()


def test_empty_side_has_no_influence():
    left, right, result = scored()
    table = influence(left.iloc[:0], right, result.scores, result.matches)
    assert table.empty
    assert list(table) == INFLUENCE.names


def test_a_lexicon_that_matches_nothing_moves_nothing():
    left, right, result = scored()
    table = influence(left, right, result.scores, result.matches.iloc[:0])
    assert table.empty
    assert list(table) == INFLUENCE.names
