"""Concordance: every counted occurrence has its row, and each row cuts its match."""

import pytest
from contexts import default, frame

from parlance.concepts import naming, rates
from parlance.wording import concordance


@pytest.fixture(scope="module")
def rows():
    study = default()
    return concordance.table(
        study.left,
        study.right,
        texts=study.texts,
        words=study.words,
        keyness=study.keyness,
        mentions=study.mentions,
        variants=study.variants,
    )


def test_columns_and_order(rows):
    assert (
        rows.columns[:12].tolist()
        == (
            "kind query statement sentence start end left_context match right_context "
            "voice negated negator"
        ).split()
    )
    assert rows["kind"].drop_duplicates().tolist() == ["word", "concept", "name"]
    for _, group in rows.groupby(["kind", "query", "concept"], sort=False):
        assert group.index.tolist() == list(range(group.index[0], group.index[-1] + 1))
        reading = [*zip(group["statement"] != "news_az", group["start"], strict=True)]
        assert reading == sorted(reading)


def test_offsets_cut_each_match_and_its_context(rows):
    texts = default().texts
    for row in rows.itertuples():
        text = texts[row.statement]
        assert text[row.start : row.end] == row.match
        assert text[: row.start].endswith(row.left_context)
        assert text[row.end :].startswith(row.right_context)
        assert "\n" not in row.left_context + row.right_context


def test_every_count_of_a_word_has_its_rows(rows):
    words = rows[rows["kind"] == "word"].groupby("query").size()
    tested = default().keyness[default().keyness["n"] == 1].set_index("term")
    expected = tested["count_left"] + tested["count_right"]
    assert words.to_dict() == expected.to_dict()
    assert not rows.loc[rows["kind"] == "word", "query"].str.contains(" ").any()


def test_every_count_of_a_concept_has_its_rows(rows):
    study = default()
    table = rates.table(
        *(study.variants, study.mentions, study.left, study.right),
        seed=1,
        permutations=99,
    )
    kept = rows[rows["kind"] == "concept"]
    for row in table.itertuples():
        found = kept[kept["query"] == row.concept]
        if row.variant:
            found = found[found["variant"] == row.variant]
        assert len(found) == row.count_left + row.count_right
        assert found["negated"].sum() == row.negated_left + row.negated_right


def test_every_count_of_a_name_has_its_rows(rows):
    study = default()
    table = naming.table(
        *(study.variants, study.mentions, study.left, study.right),
        seed=1,
        permutations=99,
    )
    kept = rows[rows["kind"] == "name"]
    for row in table.itertuples():
        found = kept[kept["query"] == row.variant]
        assert len(found) == row.count_left + row.count_right


def test_negation_and_voice_of_a_word(rows):
    them = rows[(rows["kind"] == "word") & (rows["query"] == "them")]
    assert set(them["voice"]) == {"quotation"}
    forced = rows[(rows["kind"] == "concept") & (rows["variant"] == "forced")]
    assert forced["negator"].tolist() == ["nothing", "not"]


def test_without_concepts_only_words(rows):
    study = default()
    words = concordance.table(
        study.left,
        study.right,
        texts=study.texts,
        words=study.words,
        keyness=study.keyness,
    )
    assert set(words["kind"]) == {"word"}
    assert words.columns.tolist() == rows.columns.tolist()


def test_a_side_of_one_voice_has_only_its_sentences():
    study = default()
    quoted = study.left[study.left["voice"] == "quotation"]
    found = concordance.table(
        quoted,
        study.right,
        texts=study.texts,
        words=study.words,
        keyness=frame("n term", (1, "azerbaijan")),
    )
    news = found[found["statement"] == "news_az"]
    assert set(news["voice"]) == {"quotation"}
    assert len(news) == 4


def test_context_of_an_endless_sentence_is_cut():
    text = "a " * 1000 + "b " + "a " * 1000
    words = frame("statement sentence start end word", ("s", 1, 2000, 2001, "b"))
    side = frame(
        "statement language sentence start end voice", ("s", "en", 1, 0, len(text), "x")
    )
    found = concordance.table(
        side,
        side.iloc[:0],
        texts={"s": text},
        words=words,
        keyness=frame("n term", (1, "b")),
    )
    assert found["match"].tolist() == ["b"]
    assert len(found["left_context"][0]) == concordance.CONTEXT


def test_nothing_asked_is_an_empty_table():
    study = default()
    found = concordance.table(
        study.left,
        study.right,
        texts=study.texts,
        words=study.words,
        keyness=study.keyness.iloc[:0],
    )
    assert found.columns.tolist() == concordance.CONCORDANCE.names
    assert found.empty


def test_concepts_that_nobody_mentions_have_no_rows():
    study = default()
    found = concordance.table(
        study.left,
        study.right,
        texts=study.texts,
        words=study.words,
        keyness=study.keyness,
        mentions=study.mentions.iloc[:0],
        variants=study.variants,
    )
    assert set(found["kind"]) == {"word"}
