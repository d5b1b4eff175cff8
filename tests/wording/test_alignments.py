"""Alignment: pairs of sentences by their content words, one to one."""

import pandas as pd
import pytest
from contexts import concept, declare, default
from segmented import ENGLISH, segment

from parlance.concepts import mentions as concept_mentions
from parlance.wording import alignments


def aligned(left, right, *, declared=None, **options):
    texts = {"l": left, "r": right}
    sentences, words = segment(**texts)
    given = {}
    if declared is not None:
        given = {
            "mentions": concept_mentions.find(
                declared, texts, words, languages=dict.fromkeys(texts, ENGLISH)
            ),
            "variants": concept_mentions.variants(declared),
        }
    both = [sentences[sentences["statement"] == name] for name in texts]
    return alignments.align(*both, words=words, language=ENGLISH, **given, **options)


def test_best_first_and_one_to_one():
    found = aligned(
        "Red boats sail home. Green hills rest.",
        "Red boats sail. Red boats sail home. Blue skies.",
    )
    assert found.columns.tolist() == alignments.ALIGNMENTS.names
    assert found[["sentence_left", "sentence_right"]].to_numpy().tolist() == [[1, 2]]
    assert found["similarity"][0] == 1
    assert found["shared_words"][0] == "home, boats, red, sail"


def test_function_words_do_not_align():
    assert aligned("He is with them.", "He is with them.").empty


def test_plural_and_singular_are_one():
    found = aligned("Boats left. Trees fell.", "Boat. Stone.")
    assert found["shared_words"].tolist() == ["boat"]


def test_names_of_one_referent_are_one(tmp_path):
    declared = declare(
        tmp_path, concept("the town", "true", a="[Alba]", b="[Beta Alta]")
    )
    left, right = "Alba burned.", "Beta Alta shone."
    assert aligned(left, right).empty
    found = aligned(left, right, declared=declared)
    assert found["shared_words"].tolist() == ["the town"]


@pytest.mark.parametrize(("left", "right"), [("", "Red."), ("", ""), ("🙂", "🙂")])
def test_nothing_to_align(left, right):
    found = aligned(left, right)
    assert found.empty
    assert found.columns.tolist() == alignments.ALIGNMENTS.names


def test_swapping_the_sides_mirrors_the_pairs():
    left, right = "Red boats sail. Green hills.", "Green hills rest. Red boats."
    there, back = aligned(left, right), aligned(right, left)
    pairs = set(zip(there["sentence_left"], there["sentence_right"], strict=True))
    mirrored = set(zip(back["sentence_right"], back["sentence_left"], strict=True))
    assert pairs == mirrored == {(1, 2), (2, 1)}


def test_default_study():
    study = default()
    found = alignments.align(
        study.left,
        study.right,
        words=study.words,
        language=ENGLISH,
        mentions=study.mentions,
        variants=study.variants,
    )
    assert (found["similarity"] > alignments.LEAST_SIMILARITY).all()
    assert found["similarity"].is_monotonic_decreasing
    assert not found["sentence_left"].duplicated().any()
    assert not found["sentence_right"].duplicated().any()
    first = found.iloc[0]
    assert first["shared_words"] == "forced, leave, azerbaijan"
    assert (first["sentence_left"], first["sentence_right"]) == (3, 8)
    pd.testing.assert_frame_equal(
        found,
        alignments.align(
            study.left,
            study.right,
            words=study.words,
            language=ENGLISH,
            mentions=study.mentions,
            variants=study.variants,
        ),
    )
