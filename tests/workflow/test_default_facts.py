"""What is known of the default study's statements, asked of its built results."""

import pytest
import studies

from parlance.report import catalog

pytestmark = pytest.mark.study


@pytest.fixture(scope="module")
def table(default):
    def read(name, comparison="news_vs_embassy"):
        folder = "corpus" if name.startswith("corpus/") else f"{comparison}/tables"
        file = name.removeprefix("corpus/")
        return catalog.read(default / "results" / folder / f"{file}.csv")

    return read


def within(sentences, statement, start, end):
    """The sentences that begin in a range of a statement."""
    own = sentences[sentences["statement"] == statement]
    return own[own["start"].between(start, end - 1)]


@pytest.mark.parametrize(
    ("statement", "start", "end", "voice", "speaker"),
    [
        ("news_az", 350, 1128, "quotation", "Elchin Amirbayov"),
        ("news_az", 1341, 1750, "quotation", "Elchin Amirbayov"),
        ("news_az", 67, 348, "reported", "Elchin Amirbayov"),
        ("news_az", 1139, 1339, "reported", "Elchin Amirbayov"),
        (
            "news_az",
            2613,
            2883,
            "reported",
            "representatives of the Armenian residents",
        ),
        ("embassy_berlin", 408, 843, "reported", "UN mission"),
    ],
)
def test_voices_and_speakers(table, statement, start, end, voice, speaker):
    spoken = within(table("corpus/sentences"), statement, start, end)
    assert len(spoken)
    assert set(spoken["voice"]) == {voice}
    assert set(spoken["speaker"]) == {speaker}


def test_the_rest_is_narration_of_nobody(table):
    sentences = table("corpus/sentences")
    assert set(sentences["voice"]) == {"narration", "reported", "quotation"}
    narrated = sentences[sentences["voice"] == "narration"]
    assert set(narrated["speaker"]) == {""}
    # A phrase in quotation marks is no direct speech.
    phrase = within(sentences, "news_az", 1139, 1306)
    assert set(phrase["voice"]) == {"reported"}
    embassy = sentences[sentences["statement"] == "embassy_berlin"]
    assert "quotation" not in set(embassy["voice"])


def test_parts(table):
    sentences = table("corpus/sentences")
    parts = sentences[sentences["part"] != "body"]
    assert list(
        parts[["statement", "sentence", "part"]].itertuples(index=False, name=None)
    ) == [
        ("news_az", 1, "title"),
        ("embassy_berlin", 1, "title"),
        ("embassy_berlin", 2, "dateline"),
    ]


@pytest.mark.parametrize(
    ("variant", "news", "embassy", "negated_news", "negated_embassy"),
    [
        ("forced", 1, 1, 1, 1),
        ("violence", 0, 2, 0, 2),
        ("Karabakh", 7, 0, 0, 0),
        ("Khankendi", 0, 3, 0, 0),
        ("Lachin", 0, 1, 0, 0),
        ("Yevlakh", 1, 0, 0, 0),
        ("ceasefire", 0, 2, 0, 0),
    ],
)
def test_concepts(table, variant, news, embassy, negated_news, negated_embassy):
    found = table("concepts").set_index("variant").loc[variant]
    assert (found["count_left"], found["count_right"]) == (news, embassy)
    assert (found["negated_left"], found["negated_right"]) == (
        negated_news,
        negated_embassy,
    )


def test_the_region_has_one_name_on_each_side(table):
    names = table("naming")
    region = names[names["referent"] == "the region"].set_index("variant")
    assert region.loc["Karabakh", "share_left"] == 1
    assert region.loc["Garabagh", "share_right"] == 1
    assert region["q_permutation"].iloc[0] <= 0.05
    # Variants that stand in neither statement are declared, too.
    assert {"Nagorno-Karabakh", "Artsakh"} <= set(region.index)


def test_counts_are_rows_of_the_concordance(table):
    rows = table("concordance")
    keyness = table("keyness")
    words = keyness[keyness["n"] == 1].set_index("term")
    counted = words["count_left"] + words["count_right"]
    listed = rows[rows["kind"] == "word"].groupby("query").size()
    assert listed.to_dict() == counted.to_dict()
    concepts = table("concepts")
    whole = concepts[concepts["variant"] == ""].set_index("concept")
    counted = whole["count_left"] + whole["count_right"]
    listed = rows[rows["kind"] == "concept"].groupby("query").size()
    assert listed.to_dict() == counted[counted > 0].to_dict()
    names = table("naming")
    counted = (names["count_left"] + names["count_right"]).sum()
    assert (rows["kind"] == "name").sum() == counted


def test_no_shared_phrase_has_more_than_four_words(table):
    shared = table("shared_phrases")
    longest = set(shared.loc[shared["n"] == shared["n"].max(), "phrase"])
    assert shared["n"].max() == 4
    assert longest == {"the republic of azerbaijan", "at the invitation of"}


def test_the_quotations_alone_are_compared(table):
    voices = table("voices", "quoted_vs_embassy")
    news = voices[voices["statement"] == "news_az"]
    assert set(news["voice"]) == {"quotation"}
    keyness = table("keyness", "quoted_vs_embassy").set_index(["n", "term"])
    assert (1, "karabakh") not in keyness.index
    assert keyness.loc[(1, "garabagh"), "count_right"] == 11


def test_the_two_names_lead_the_two_directions(table):
    keyness = table("keyness")
    topical = keyness[(keyness["n"] == 1) & keyness["class"].isin(["name", "content"])]
    leading = topical.groupby("key_for")["term"].first()
    assert leading["news"] == "karabakh"
    assert leading["embassy"] == "garabagh"
    tested = topical.set_index("term").loc[["karabakh", "garabagh"]]
    assert set(tested["evidence"]) == {"clear"}


def test_the_page_says_that_no_conservative_log_ratio_is_left(table, default):
    tested = table("keyness")["lrc"].dropna()
    assert (tested == 0).all()
    page = (default / "results/news_vs_embassy/report.html").read_text("utf-8")
    assert "The conservative log ratio is 0 for every tested term" in page


def test_labels_do_not_hang_on_the_seed(table, default, tmp_path):
    study = studies.copy(default, tmp_path / "study")
    columns = ["n", "term", "evidence"]
    published = table("keyness")[columns]
    file = "results/news_vs_embassy/tables/keyness.csv"
    for seed in ("1", "2"):
        studies.finish(study, file, "--config", f"seed={seed}", project=study)
        again = catalog.read(study / file)[columns]
        assert again.equals(published)


def test_sentiment_of_the_headline(table):
    scores = table("corpus/sentiment")
    vader = scores[scores["lexicon"] == "vader"].set_index(["statement", "sentence"])
    assert vader.loc[("embassy_berlin", 1), "score"] > 0.5


def test_no_lexicon_tells_the_sides_apart_and_the_page_says_so(table, default):
    means = table("sentiment")
    whole = means[means["voice"] == "all"]
    assert (whole["p_permutation"] > 0.05).all()
    assert (whole["difference_low"] < 0).all()
    assert (whole["difference_high"] > 0).all()
    page = (default / "results/news_vs_embassy/report.html").read_text("utf-8")
    assert page.count("not distinguishable from chance") >= len(whole)


def test_contributions_add_up_to_the_difference(table):
    """Printed to ten digits, so a sum of hundreds agrees to 1e-9."""
    shifts = table("word_shift")
    for _, found in shifts.groupby("lexicon"):
        share = found["share_of_difference"].sum()
        assert share == pytest.approx(1, abs=1e-6)
        assert found["share_of_variation"].sum() == pytest.approx(1, abs=1e-9)
        means = (found["per_1000_left"] - found["per_1000_right"]) / 1000
        difference = (means * found["word_score"]).sum()
        assert found["contribution"].sum() == pytest.approx(difference, abs=1e-9)
