"""What the lexicons say of the default study's statements, and what they cannot."""

import pandas as pd
import pytest
from segmented import ENGLISH, default_study, default_texts

from parlance.sentiment import lexicon
from parlance.sentiment.influence import influence, neutral_effect
from parlance.sentiment.means import compare
from parlance.sentiment.scores import score_sentences
from parlance.sentiment.word_shift import word_shift
from parlance.wording.style import style

ARTEFACTS = ["United Nations", "as well as", "Special Assignments", "significant role"]


@pytest.fixture(scope="module")
def study():
    sentences, words = default_study()
    sentences = sentences.assign(voice="narration")
    texts = pd.DataFrame(default_texts().items(), columns=["statement", "text"])
    texts = texts.assign(language="en")
    sides = [
        sentences[sentences["statement"] == name]
        for name in ("news_az", "embassy_berlin")
    ]
    return texts, sentences, words, sides, lexicon.load(lexicon.DEFAULT)


@pytest.fixture(scope="module")
def scored(study):
    texts, sentences, _, _, chosen = study
    return score_sentences(texts, sentences, lexicons=chosen)


def test_headline_is_positive_for_vader(scored):
    first = scored.scores.query("statement == 'embassy_berlin' and sentence == 1")
    assert first.set_index("lexicon")["score"]["vader"] == 0.5096


def test_no_difference_stands_out_from_chance(study, scored):
    *_, words, sides, chosen = study
    table = compare(
        *sides,
        scored.scores,
        words,
        lexicons=chosen,
        confidence=0.95,
        permutations=9999,
        seed=20231005,
    )
    every = table[table["voice"] == "all"]
    assert (every["p_permutation"] > 0.05).all()
    assert (every["difference_low"] < 0).all()
    assert (every["difference_high"] > 0).all()
    assert (every["difference"].abs() < every["detectable_difference"]).all()
    assert every["detectable_difference"].iloc[0] == pytest.approx(0.34, abs=0.01)


def test_domain_words_are_seen_to_pull(study, scored):
    sides = study[3]
    table = influence(*sides, scored.scores, scored.matches)
    vader = table[table["lexicon"] == "vader"]["term"].tolist()
    assert vader[0] == "special"
    assert {"united", "well", "fire", "significant"} <= set(table["term"])


def test_anti_terrorist_is_no_terrorist(scored):
    assert "terrorist" not in set(scored.matches["term"])


def test_neutral_terms_move_every_lexicon(study):
    texts, sentences, words, sides, chosen = study
    result = score_sentences(texts, sentences, lexicons=chosen, neutral_terms=ARTEFACTS)
    table = neutral_effect(*sides, result.scores, result.neutral)
    assert (table["difference"] != table["difference_plain"]).all()
    assert table["occurrences_left"].unique().tolist() == [2]
    assert table["occurrences_right"].unique().tolist() == [5]
    with_terms = word_shift(*sides, words, result.neutral, lexicons=chosen)
    assert "united" not in set(with_terms.query("per_1000_right > 0")["term"])


def test_style_of_the_statements(study):
    texts, _, words, sides, _ = study
    table = style(*sides, words, texts, language=ENGLISH).set_index("measure")
    assert table.loc["be_passives_with_agent", "right"] == pytest.approx(2000 / 513)
    assert table.loc["be_passives_without_agent", "left"] == pytest.approx(5000 / 482)
    assert table.loc["mtld", "left"] == pytest.approx(78.96, abs=0.01)
