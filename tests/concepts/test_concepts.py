"""Concepts: the shipped file, mistakes in a file, and what counts as a mention."""

import pytest
from contexts import concept, declare, default
from segmented import segment

from parlance.concepts import declared as declared_concepts
from parlance.concepts import mentions as concept_mentions
from parlance.errors import StudyError


def mentions(tmp_path, yaml, text):
    found = concept_mentions.find(
        declare(tmp_path, yaml), {"a": text}, segment(a=text).words
    )
    return [
        (row.variant, text[row.start : row.end])
        for row in found.itertuples(index=False)
    ]


def counts(variant):
    """Mentions of a variant and how many are negated: news, embassy."""
    found = default().mentions
    found = found[found["variant"] == variant]
    per_side = [found[found["statement"] == s] for s in default().texts]
    return tuple(len(s) for s in per_side), tuple(s["negated"].sum() for s in per_side)


@pytest.mark.parametrize(
    ("variant", "count"),
    [
        ("Karabakh", (7, 0)),
        ("Garabagh", (0, 11)),
        ("Khankendi", (0, 3)),
        ("Lachin", (0, 1)),
        ("Yevlakh", (1, 0)),
        ("anti-terrorist activities", (2, 0)),
        ("ceasefire", (0, 2)),
        ("assistance", (3, 0)),
        ("aid", (0, 2)),
        ("ethnic cleansing", (1, 0)),
        ("so-called", (1, 0)),
        ("allegedly", (1, 0)),
        ("propaganda", (0, 1)),
        ("Artsakh", (0, 0)),
    ],
)
def test_counts_of_the_default_study(variant, count):
    assert counts(variant)[0] == count


@pytest.mark.parametrize(
    ("variant", "count", "negated"),
    [
        ("forced", (1, 1), (1, 1)),
        ("violence", (0, 2), (0, 2)),
        ("Karabakh", (7, 0), (0, 0)),
        ("voluntary", (1, 1), (0, 0)),
    ],
)
def test_negation_of_the_default_study(variant, count, negated):
    assert counts(variant) == (count, negated)


def test_shipped_concepts_are_described_and_reach_beyond_the_texts():
    for one in default().concepts:
        assert one.description.endswith(".")
        assert one.inclusion.endswith(".")
        found = default().mentions
        used = set(found.loc[found["concept"] == one.name, "variant"])
        assert used
        assert used < {variant.name for variant in one.variants}
    names = [v.name for c in default().concepts for v in c.variants]
    assert len(set(names)) == len(names)


def test_mentions_cut_their_words_and_never_overlap_within_a_concept():
    study = default()
    for _, group in study.mentions.groupby(["concept", "statement"]):
        starts, ends = group["start"].tolist(), group["end"].tolist()
        assert all(e <= s for s, e in zip(starts[1:], ends, strict=False))
    assert (study.mentions["negated"] == (study.mentions["negator"] != "")).all()


def test_names_are_the_referents_proper_names():
    names = declared_concepts.proper_names(default().concepts)
    assert {"karabakh", "garabagh", "khankendi", "armenians"} <= set(names)
    assert not {"residents", "war", "locals"} & set(names)


def test_longest_match_wins(tmp_path):
    yaml = concept(short="[aid, Sudan]", long="[humanitarian aid, South Sudan]")
    assert mentions(tmp_path, yaml, "Humanitarian aid and aid to South Sudan.") == [
        ("long", "Humanitarian aid"),
        ("short", "aid"),
        ("long", "South Sudan"),
    ]


def test_longest_match_wins_though_a_shorter_starts_before(tmp_path):
    yaml = concept(two="[a b]", three="[b c d]")
    assert mentions(tmp_path, yaml, "A b c d.") == [("three", "b c d")]


def test_given_characters_win_over_open_ones(tmp_path):
    yaml = concept(open="[armenian*]", given="[armenians]")
    assert mentions(tmp_path, yaml, "Armenian Armenians") == [
        ("open", "Armenian"),
        ("given", "Armenians"),
    ]


def test_exclusions(tmp_path):
    yaml = concept(Sudan="{patterns: [Sudan], exclude: [South Sudan]}")
    assert mentions(tmp_path, yaml, "Sudan and South Sudan.") == [("Sudan", "Sudan")]
    everywhere = yaml.replace(", exclude: [South Sudan]", "").replace(
        "  variants", "  exclude: [South *]\n  variants"
    )
    assert mentions(tmp_path, everywhere, "South Sudan, Sudan") == [("Sudan", "Sudan")]


def test_concepts_do_not_compete(tmp_path):
    yaml = concept("c", x="[Karabakh residents]") + concept("d", y="[Karabakh]")
    assert len(mentions(tmp_path, yaml, "Karabakh residents")) == 2


@pytest.mark.parametrize("text", ["", "🙂", "\u202eAid\u202c", "a\u0301id"])
def test_hostile_texts(tmp_path, text):
    found = mentions(tmp_path, concept(x="[aid]"), text)
    assert [match for _, match in found] == (["Aid"] if "Aid" in text else [])


def test_no_mentions_is_an_empty_table(tmp_path):
    found = concept_mentions.find([], {"a": "Aid."}, segment(a="Aid.").words)
    assert found.empty
    assert found.columns.tolist() == default().mentions.columns.tolist()


@pytest.mark.parametrize(
    ("yaml", "message"),
    [
        (concept(x="[aid, '*']"), r"line 6, c, variants, x: the pattern '\*' holds no"),
        (concept(x="['a, b']"), "line 6, c, variants, x: .*which is no word"),
        (concept(x="[]"), "line 6, c, variants, x: the list is empty"),
        (concept(x=""), "line 6, c, variants, x: "),
        (concept(x="['']"), "line 6, c, variants, x: "),
        (concept(x="{patterns: []}"), "line 6, c, variants, x, patterns: the list is"),
        (
            concept(x="[aid]", y="[help, Aid]"),
            "line 7, c, variants, y: the pattern 'Aid' belongs to the variant 'x' too",
        ),
        (
            concept(x="{patterns: [UN], case: true}", y="[un]"),
            "line 7, c, variants, y: the pattern 'un' belongs",
        ),
        (concept(x="[aid]") * 2, "line 7: the key 'c' stands twice"),
        (
            concept(x="[aid]") + concept("C", y="[a]"),
            "line 7, C: the name stands",
        ),
        (
            concept(x="[aid]") + "    x: [b]\n",
            "line 7, c, variants: the key 'x' stands twice",
        ),
        (concept(x="[aid]", X="[b]"), "line 7, c, variants, X: the name stands twice"),
        (
            concept(x="{patterns: [aid], exclude: [Aid]}"),
            "line 6, c, variants, x, patterns: the pattern 'aid' is excluded too",
        ),
        (concept(x="{patterns: [aid], casing: true}"), "line 6, c, variants, x"),
        ("c: {variants: {x: [aid]}}\n", "line 1, c: 'description' is missing"),
        ("- a\n", "line 1"),
    ],
)
def test_mistakes_in_a_file(tmp_path, yaml, message):
    with pytest.raises(StudyError, match=rf"concepts.yaml, {message}"):
        declare(tmp_path, yaml)


def test_cases_may_tell_variants_apart(tmp_path):
    yaml = concept(
        state="{patterns: [US], case: true}", people="{patterns: [us], case: true}"
    )
    assert mentions(tmp_path, yaml, "The US told us.") == [
        ("state", "US"),
        ("people", "us"),
    ]
