"""Word shift: contributions sum to the difference of mean word scores."""

import numpy as np
import pandas as pd
import pytest

from parlance.errors import StudyError
from parlance.sentiment import lexicon
from parlance.sentiment.word_list import WordList
from parlance.sentiment.word_shift import WORD_SHIFT, word_shift

SHIPPED = lexicon.load(lexicon.DEFAULT)
# A scale of happiness from 1 to 9, neutral at 5
HAPPY = WordList.of(
    name="happy", neutral=5.0, scores={"good": 8, "war": 1, "plain": 5, "x": 6.5}
)
NO_SPANS = pd.DataFrame({"statement": [], "start": [], "end": []})
TEXTS = {
    "overlap": (["good help came", "no war"], ["good good day", "fear of war"]),
    "disjoint": (["good help", "hope"], ["war fear", "bad loss"]),
    "identical": (["good war"], ["good war"]),
    "unknown": (["khankendi road"], ["yevlakh visit met"]),
    "one known": (["good road"], ["yevlakh visit met"]),
}


def study(left, right):
    """Sides and words of sentences given as strings."""
    sentences, words = [], []
    for statement, side in (("a", left), ("b", right)):
        at = 0
        for number, text in enumerate(side, start=1):
            found = text.split()
            sentences.append((statement, number, 1, len(found)))
            for word in found:
                words.append((statement, number, at, at + len(word), word))
                at += len(word) + 1
    sentences = pd.DataFrame(
        sentences, columns=["statement", "sentence", "paragraph", "words"]
    )
    words = pd.DataFrame(
        words, columns=["statement", "sentence", "start", "end", "word"]
    )
    return *(sentences[sentences["statement"] == name] for name in "ab"), words


def mean_score(lexicon, side):
    scores = [lexicon.word_score(word) for text in side for word in text.split()]
    known = [lexicon.neutral if score is None else score for score in scores]
    return sum(known) / len(known)


@pytest.mark.parametrize("lexicon", [*SHIPPED, HAPPY], ids=lambda one: one.name)
@pytest.mark.parametrize("texts", TEXTS)
def test_contributions_sum_to_the_difference(lexicon, texts):
    left, right = TEXTS[texts]
    table = word_shift(*study(left, right), NO_SPANS, lexicons=[lexicon])
    assert list(table) == WORD_SHIFT.names
    difference = mean_score(lexicon, left) - mean_score(lexicon, right)
    assert table["contribution"].sum() == pytest.approx(difference, abs=1e-9)
    if abs(difference) > 1e-12:
        assert table["share_of_difference"].sum() == pytest.approx(1)
    else:
        assert table["share_of_difference"].isna().all()
    moved = table["contribution"].abs().sum() > 0
    assert table["share_of_variation"].sum() == pytest.approx(1 if moved else 0)


def test_row_of_a_word():
    table = word_shift(*study(*TEXTS["overlap"]), NO_SPANS, lexicons=[HAPPY])
    good = table.set_index("term").loc["good"]
    assert good["word_score"] == 8
    assert good["per_1000_left"] == pytest.approx(200)
    assert good["per_1000_right"] == pytest.approx(2000 / 6)
    assert good["contribution"] == pytest.approx((1 / 5 - 1 / 3) * 3)
    assert good["contribution_low"] < good["contribution"] < good["contribution_high"]
    assert table["term"].tolist() == ["good", "war"]


def test_interval_follows_the_sign_of_the_score():
    table = word_shift(*study(*TEXTS["disjoint"]), NO_SPANS, lexicons=[HAPPY])
    assert (table["contribution_low"] <= table["contribution"]).all()
    assert (table["contribution"] <= table["contribution_high"]).all()


def test_swapping_the_sides_turns_the_signs():
    left, right, words = study(*TEXTS["overlap"])
    there = word_shift(left, right, words, NO_SPANS, lexicons=SHIPPED)
    back = word_shift(right, left, words, NO_SPANS, lexicons=SHIPPED)
    assert back["term"].tolist() == there["term"].tolist()
    np.testing.assert_allclose(back["contribution"], -there["contribution"])
    np.testing.assert_allclose(back["contribution_low"], -there["contribution_high"])


def test_neutral_occurrences_score_nothing_and_stay_words():
    left, right, words = study(["good day good"], ["war"])
    spans = pd.DataFrame({"statement": ["a"], "start": [0], "end": [8]})
    table = word_shift(left, right, words, spans, lexicons=[HAPPY]).set_index("term")
    assert table.loc["good", "per_1000_left"] == pytest.approx(1000 / 3)
    assert table["contribution"].sum() == pytest.approx(3 / 3 + 4)


def test_side_without_words_is_told():
    left, right, words = study([], ["war"])
    with pytest.raises(StudyError, match="no word"):
        word_shift(left, right, words, NO_SPANS, lexicons=[HAPPY])
