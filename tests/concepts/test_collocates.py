"""Collocates: words by position around concepts and names."""

from contexts import concept, declare, default
from segmented import ENGLISH, segment

from parlance.concepts import collocates
from parlance.concepts import mentions as concept_mentions


def around(tmp_path, text, yaml):
    declared = declare(tmp_path, yaml)
    sentences, words = segment(a=text)
    return collocates.table(
        sentences,
        sentences.iloc[:0],
        words=words,
        mentions=concept_mentions.find(
            declared, {"a": text}, words, languages={"a": ENGLISH}
        ),
        variants=concept_mentions.variants(declared),
        names=("one", "other"),
    )


def test_positions_count_from_the_nearest_end_within_the_sentence(tmp_path):
    text = "Far. One two three four five red cross six seven. Far."
    found = around(tmp_path, text, concept(x="[red cross]"))
    rows = [tuple(row)[2:] for row in found.itertuples(index=False)]
    assert rows == [
        (-4, "two", 1),
        (-3, "three", 1),
        (-2, "four", 1),
        (-1, "five", 1),
        (1, "six", 1),
        (2, "seven", 1),
    ]
    assert set(found["node"]) == {"c"}
    assert set(found["side"]) == {"one"}


def test_names_of_referents_are_nodes_too(tmp_path):
    yaml = concept("place", "true", Rome="[Rome]", Roma="[Roma]")
    found = around(tmp_path, "Old Rome. Old Roma. Old Rome.", yaml)
    assert [tuple(row) for row in found.itertuples(index=False)] == [
        ("place", "one", -1, "old", 3),
        ("Rome", "one", -1, "old", 2),
        ("Roma", "one", -1, "old", 1),
    ]


def test_nothing_around(tmp_path):
    found = around(tmp_path, "Rome.", concept(x="[Rome]"))
    assert found.empty
    assert found.columns.tolist() == collocates.COLLOCATES.names


def test_default_study():
    study = default()
    found = collocates.table(
        study.left,
        study.right,
        words=study.words,
        mentions=study.mentions,
        variants=study.variants,
        names=("news", "embassy"),
    )
    assert set(found["position"]) == {-4, -3, -2, -1, 1, 2, 3, 4}
    in_garabagh = found[(found["node"] == "Garabagh") & (found["position"] == -1)]
    assert in_garabagh["collocate"].tolist()[0] == "in"
    assert in_garabagh["count"].sum() == 11
    assert set(in_garabagh["side"]) == {"embassy"}
