"""Shares of voices and speakers in each statement."""

import pytest
from contexts import default, frame

from parlance.wording import voice_shares

COLUMNS = "statement voice speaker words"


def test_rows_order_and_shares():
    left = frame(
        COLUMNS,
        ("b", "narration", "", 6),
        ("b", "quotation", "Ann", 2),
        ("b", "quotation", "Bob", 3),
        ("b", "quotation", "Ann", 1),
        ("b", "narration", "", 0),
    )
    right = frame(COLUMNS, ("a", "reported", "Ann", 4))
    found = voice_shares.table(left, right)
    assert found.columns.tolist() == voice_shares.VOICE_SHARES.names
    assert [tuple(row) for row in found.itertuples(index=False)] == [
        ("b", "quotation", "Ann", 2, 3, 0.25),
        ("b", "quotation", "Bob", 1, 3, 0.25),
        ("b", "narration", "", 2, 6, 0.5),
        ("a", "reported", "Ann", 1, 4, 1),
    ]


def test_without_words_the_share_is_empty():
    found = voice_shares.table(
        frame(COLUMNS, ("a", "narration", "", 0)), frame(COLUMNS)
    )
    assert found["share"].isna().all()


def test_default_study():
    found = voice_shares.table(default().left, default().right)
    rows = found.set_index(["statement", "voice"])
    quoted = rows.loc[[("news_az", "quotation")]]
    assert quoted["speaker"].tolist() == ["Elchin Amirbayov"]
    assert quoted["share"].tolist() == [pytest.approx(0.41, abs=0.02)]
    assert found.groupby("statement")["share"].sum().tolist() == pytest.approx([1, 1])
