"""The page as text: what it says, what it never says, and that it stays the same."""

import base64
import hashlib
import html
import json
import re

import pandas as pd
import pytest
from report_study import ROOT, SIDES, invented, published, words

from parlance.publication import provenance
from parlance.report import (
    catalog,
    contexts,
    materials,
    page,
    quantities,
    side_by_side,
    surfaces,
    table_views,
    twin,
    vector,
)
from parlance.report.findings import summary
from parlance.report.labels import both


@pytest.fixture(scope="module")
def study():
    return published()


@pytest.fixture(scope="module")
def rendered(study):
    return page.render(**study)


@pytest.fixture(scope="module")
def findings(study):
    return {
        topic: [_plain(finding.text) for finding in group]
        for topic, group in summary.find(_comparison_of(study))
    }


def test_the_same_arguments_give_the_same_bytes(study, rendered):
    assert page.render(**study) == rendered


def test_the_page_is_light(rendered):
    assert len(rendered.encode()) < 3_000_000


def test_the_page_asks_no_server_for_anything(rendered):
    tags = re.findall(r"<(?:script|link|img|iframe|source|image)\b[^>]*>", rendered)
    addresses = [re.search(r'(?:src|href)="([^"]*)"', tag) for tag in tags]
    assert {match[1] for match in addresses if match} <= {"data:,"}
    assert "@import" not in rendered
    assert not re.search(r"url\((?!#)", materials.style())


def test_the_policy_allows_this_script_alone(rendered):
    [script] = re.findall(r"<script>(.*?)</script>", rendered, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src &#39;sha256-{digest}&#39;" in rendered


def test_no_id_stands_twice(rendered):
    ids = re.findall(r'\sid="([^"]+)"', _without_data(rendered))
    assert len(ids) == len(set(ids))


def test_all_that_is_pointed_at_is_there(rendered):
    markup = _without_data(rendered)
    ids = set(re.findall(r'\sid="([^"]+)"', markup))
    targets = set(re.findall(r'(?:href="#|url\(#)([^"=)]+)(?=["\)])', markup))
    assert targets <= ids


def test_sides_are_called_by_their_labels(rendered):
    # Quoted words stand in links, table cells and statements.
    own = re.sub(
        '<a class="query.*?</a>|<td.*?</td>|<p class="sentence.*?</p>|<svg.*?</svg>',
        "",
        _without_data(rendered),
        flags=re.DOTALL,
    )
    named = r".{20}\b(?:left(?! out)|right)(?:_\w+)?\b.{20}"
    assert re.findall(named, _plain(own)) == []


@pytest.mark.parametrize("verb", ["omit", "hide", "claim", "admit", "fail to"])
def test_no_verb_of_intent_is_said(findings, verb):
    assert not any(verb in text for group in findings.values() for text in group)


def test_the_joint_rate_of_two_names_is_said_first(findings):
    assert next(iter(findings)) == "Names"
    assert findings["Names"][0] == (
        "The region: Karabakh in every mention by News.az article (7) and Garabagh in "
        "every mention by Embassy release (11) (permutation p = 0.00012, q = 0.00072 "
        "over 6 declared referents). Under any name 14.5 and 21.4 per 1,000 words: not "
        "distinguishable. None of the 7 Karabakh stands in direct quotation."
    )


def test_clear_words_are_said_with_counts_interval_and_family(findings):
    first, second, *_ = findings["Words"]
    assert first.startswith(
        "Garabagh: 0 in News.az article and 11 in Embassy release (0 and 21.4 per "
        "1,000 words; the rate in Embassy release is at least 2.2 times the other; "
    )
    assert "tested words). It stays clear under" in first
    assert second.startswith("Karabakh: 7 in News.az article and 0 in Embassy release")
    assert "None of the 7 in News.az article stands in direct quotation." in second


def test_lrc_of_zero_and_evidence_are_different_questions(findings):
    assert any(
        "conservative log ratio is 0 for every" in text for text in findings["Words"]
    )


def test_what_is_denied_both_times_is_said(findings):
    [text] = findings["Negation"]
    assert (
        "forced: once in News.az article and once in Embassy release, both times under "
        "negation." in text
    )
    assert (
        "violence: not in News.az article and 2 times in Embassy release, both" in text
    )


def test_each_lexicon_says_whether_the_difference_is_distinguishable(findings):
    said = findings["Sentiment, by lexicon"]
    for lexicon in ("VADER", "AFINN", "Pattern"):
        [text] = [text for text in said if text.startswith(f"{lexicon}:")]
        assert "not distinguishable from chance (permutation p = " in text
        assert "q = " in text
        assert "80 % power is" in text


def test_the_longest_shared_phrase_has_four_words(findings):
    assert findings["Shared wording"][0].startswith(
        "The longest word sequence in both has 4 words: the Republic of Azerbaijan"
    )


@pytest.mark.parametrize(
    "missing",
    [
        "concepts",
        "naming",
        "concordance",
        "keyness",
        "sentiment",
        "absences",
        "families",
    ],
)
def test_a_missing_table_lacks_its_part_alone(study, missing):
    tables = {name: frame for name, frame in study["tables"].items() if name != missing}
    text = page.render(**{**study, "tables": tables})
    assert f'id="table-{missing}"' not in text
    assert 'id="reading"' in text


def test_a_page_can_do_without_any_table_and_figure(study):
    text = page.render(**{**study, "tables": {}, "figures": []})
    assert "Armenians who" in text
    assert 'id="figures"' not in text


def test_a_side_of_one_voice_shows_the_other_voices_as_aside(study):
    sides = [{**SIDES[0], "voice": "quotation", "label": "Quoted"}, SIDES[1]]
    text = page.render(**{**study, "sides": sides})
    assert "Its direct quotation only" in text
    assert re.search(r'class="sentence aside" id="sentence-news_az\.2"', text)
    assert not re.search(r'class="sentence aside" id="sentence-news_az\.3"', text)


def test_two_voices_of_one_statement_can_be_compared(study):
    sides = [
        {"side": "news", "name": f"news, {voice}", "voice": voice, "label": voice}
        for voice in ("quotation", "narration")
    ]
    text = page.render(**{**study, "sides": sides})
    ids = re.findall(r'\sid="(sentence-[^"]+)"', text)
    assert sorted(set(ids)) == sorted(ids)
    assert len(ids) == 19
    [data] = re.findall(r'id="corpus">(.*?)</script>', text, re.DOTALL)
    first, second = json.loads(data)["statements"]
    assert not set(first["numbers"]) & set(second["numbers"])


def test_a_side_may_have_several_statements():
    study = invented("One line.\nTwo lines.", "Another line.\nAnd one more.")
    third = invented("Nothing.", "A third statement.", labels=("", "Third"))
    for name in ("statements", "sentences"):
        added = third["corpus"][name].query("statement == 'second'")
        study["corpus"][name] = pd.concat(
            [study["corpus"][name], added.assign(statement="third")], ignore_index=True
        )
    study["words"] = words(study["corpus"]["sentences"])
    text = page.render(**study)
    assert "2 statements, 8 words in 3 sentences" in text
    assert "<h4><bdi>Third</bdi></h4>" in text
    assert 'id="sentence-third.1"' in text


def test_another_language_is_named(study):
    text = page.render(**{**study, "languages": {"news_az": "az"}})
    assert "that Parlance has no rules for (az) get counts and keyness only" in text
    assert 'lang="az"' in text


def test_what_was_set_aside_is_shown(rendered):
    assert "characters 3171 to 3190" in rendered
    assert "You Might Also Like" in rendered


def test_labels_and_texts_are_escaped():
    text = '</script><b onclick="x">&amp; "quoted"\nSecond line here.'
    built = page.render(**invented(text, text, labels=(text[:20], "<i>Other</i>")))
    assert "<b onclick" not in built
    assert "<i>Other" not in built
    assert built.count("</script>") == 2  # the data's and the script's own


def test_data_stands_in_the_page_without_markup():
    text = "</script> <!-- & \u2028\n"
    built = page.render(**invented(text * 3, "Other words."))
    [data] = re.findall(r'id="corpus">(.*?)</script>', built, re.DOTALL)
    assert not set("<>&\u2028") & set(data)
    assert json.loads(data)["statements"][0]["name"] == "first"


def test_places_of_words_are_counted_as_scripts_count():
    study = invented("🕊️ peace isn’t 🇺🇳 here", "Other words.")
    sentences = study["corpus"]["sentences"]
    side, other = both(study["sides"])
    shown = side_by_side.statements(
        side,
        other,
        described=study["corpus"]["statements"],
        sentences=sentences,
        removed=study["corpus"]["removed"],
        words=study["words"],
        keys={},
        scores=pd.DataFrame(columns=["statement", "sentence", "score"]),
        languages={},
    )
    index = contexts.index(
        [(side, shown)],
        sentences=sentences,
        words=study["words"],
        concordance=None,
        keyness=None,
        totals=[3],
    )
    [statement] = index["statements"]
    text = sentences["text"][0].encode("utf-16-le")
    found, last = [], -1
    for place, number in enumerate(statement["ids"]):
        word = index["vocabulary"][number]
        start = last + statement["gaps"].get(place, 1)
        last = start + statement["lengths"].get(place, contexts.utf16(word))
        found.append(text[2 * start : 2 * last].decode("utf-16-le"))
    assert found == ["peace", "isn’t", "here"]


def test_forms_are_shown_as_they_are_usually_written(study):
    usual = surfaces.usual(study["words"], study["corpus"]["sentences"])
    assert usual["karabakh"] == "Karabakh"
    assert usual["un"] == "UN"
    assert "the" not in usual


@pytest.mark.parametrize(
    ("table", "name", "head", "side"),
    [
        ("concepts", "per_1000_left_low", "Per 1,000, lower", 0),
        ("keyness", "count_right", "Occurrences", 1),
        ("concordance", "left_context", "Before", None),
        ("style", "right_high", "Value, upper", 1),
    ],
)
def test_columns_are_told_by_side(study, table, name, head, side):
    frame = study["tables"][table]
    shown = {column.name: column for column in _view(table, frame).columns}
    assert list(frame) == catalog.table(table).names
    assert (shown[name].head, shown[name].side) == (head, side)


@pytest.mark.parametrize(
    ("table", "row", "shown"),
    [
        ("detectability", {"n": 1, "count_needed_left": pd.NA}, ""),
        ("detectability", {"n": 1, "count_needed_left": 12_345}, "12,345"),
        ("influence", {"turns_sign": True}, "yes"),
        ("keyness", {"g2": -0.000123456}, "−0.0001235"),
        ("keyness", {"key_for": "news"}, "News.az article"),
        ("keyness", {"term": "007"}, "007"),
    ],
)
def test_cells_are_shown_by_what_their_columns_hold(table, row, shown):
    frame = pd.DataFrame([row])
    view = _view(table, frame)
    [cells] = view.rows
    held = dict(zip((one.name for one in view.columns), cells, strict=True))
    assert _plain(held[list(row)[-1]]) == shown


def test_tested_terms_stand_in_full(study):
    keyness = study["tables"]["keyness"]
    table = _view("keyness", keyness)
    assert table.size == (keyness["evidence"] != "untested").sum()
    assert table.size + table.left_out == len(keyness)
    assert [column.name for column in table.columns[:4]] == [
        "term",
        "count_left",
        "count_right",
        "evidence",
    ]


def test_rows_beyond_the_html_are_kept_for_the_script():
    frame = pd.DataFrame({"term": [f"<w{n}>" for n in range(table_views.IN_HTML + 2)]})
    table = _view("keyness", frame)
    assert len(table.rows) == table_views.IN_HTML
    assert len(table.more) == 2
    assert "<" not in table.more_json


def test_the_twin_of_a_table_needs_nothing_else(study):
    text = twin.render(
        "naming",
        study["tables"]["naming"],
        sides=SIDES,
        statements=study["corpus"]["statements"],
    )
    assert "<script" not in text
    assert "Karabakh" in text
    assert text.count("<tr>") == len(study["tables"]["naming"]) + 1


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.0, "0"),
        (12.3456789, "12.35"),
        (-0.000123456, "−0.0001235"),
        (123456.7, "123,457"),
        (100.0, "100"),
    ],
)
def test_numbers_are_plain(value, shown):
    assert quantities.plain(value) == shown


def test_p_values_are_not_said_to_be_zero():
    assert quantities.probability(0.000001) == "< 0.00001"
    assert quantities.probability(0.019499) == "= 0.019"


def test_scores_have_a_sign():
    assert [quantities.score(value) for value in (0.514, -0.07, 0.001)] == [
        "+0.51",
        "−0.07",
        "0.00",
    ]


SVG = """<?xml version="1.0"?>
<!DOCTYPE svg>
<svg id="{0}" role="img" width="36pt" height="72pt">
 <metadata>when</metadata>
 <defs><style type="text/css">#{0} *{{stroke-linejoin: round}}</style></defs>
 <g id="{0}-unused"><clipPath id="{0}-clip"><path id="{0}-x" d="M 0.123456 1
L 2 3"/></clipPath></g>
 <!-- term -->
 <g><defs><path id="{0}-letter" d="M 1 2 z" transform="scale(0.015625)"/></defs>
  <use xlink:href="#{0}-letter" clip-path="url(#{0}-clip)" x="1.23456"/></g>
</svg>"""


def test_figures_stand_together_without_a_clash():
    svgs = {name: SVG.format("same") for name in ("one", "two")}
    letters, drawn = vector.sheet(svgs, lambda _, text: f"#word={text}")
    whole = letters + "".join(drawn.values())
    ids = re.findall(r'\sid="([^"]+)"', whole)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'(?:href="#|url\(#)([^"=)]+)(?=["\)])', whole)) <= set(ids)
    assert letters.count("<path") == 1
    assert "scale(0.015625)" in letters
    assert drawn["one"].startswith('<svg id="one-')
    assert 'width="48" height="96"' in drawn["one"]
    assert 'd="M 0.12 1 L 2 3"' in drawn["one"]
    assert 'href="#word=term"' in drawn["one"]
    assert "unused" not in whole


def test_all_files_of_the_page_count_for_its_version():
    used = {path.name for path in provenance.Versions(ROOT).files("write_page")}
    files = {
        path.name
        for path in (ROOT / "scripts" / "parlance" / "report").rglob("*")
        if path.is_file() and path.suffix in {".css", ".js", ".html", ".bib"}
    }
    assert files <= used


def _comparison_of(arguments):
    pair = both(arguments["sides"])
    return page.comparison_of(
        pair,
        arguments["corpus"],
        arguments["tables"],
        arguments["words"],
        arguments["settings"],
    )


def _view(name, frame):
    return table_views.view(name, frame, sides=both(SIDES), labels={})


def _plain(markup):
    return html.unescape(re.sub(r"<[^>]+>", "", markup)).replace("\xa0", " ")


def _without_data(text):
    return re.sub(
        r"<script\b.*?</script>|<style>.*?</style>", "", text, flags=re.DOTALL
    )


def test_a_study_without_a_tested_word_says_so(study):
    tables = dict(study["tables"])
    for name in ("keyness", "detectability", "families", "split_halves"):
        tables[name] = tables[name].head(0)
    text = _plain(page.render(**{**study, "tables": tables}))
    assert "No word occurs often enough, in enough sentences, to be tested" in text


def test_a_side_where_no_number_is_enough_is_named(study):
    needed = study["tables"]["detectability"].assign(count_needed_left=float("nan"))
    tables = {**study["tables"], "detectability": needed}
    text = _plain(page.render(**{**study, "tables": tables}))
    assert "10 times in Embassy release (in News.az article, no number is" in text


def test_the_family_of_names_is_the_referents_that_both_sides_name(study):
    naming = study["tables"]["naming"].copy()
    gone = naming["referent"] != "the region"
    naming.loc[gone, ["count_left", "share_left"]] = [0, float("nan")]
    naming.loc[gone, ["p_permutation", "q_permutation"]] = float("nan")
    text = _plain(
        page.render(**{**study, "tables": {**study["tables"], "naming": naming}})
    )
    assert "over the 1 of 6 declared referents that both sides name" in text


def test_words_in_one_only_say_how_many_more_there_are(findings):
    used = findings["In one only"][1]
    assert re.search(r"live 3 and \d+ more\. At the length", used)


def test_one_of_many_is_one(study):
    keyness = study["tables"]["keyness"].copy()
    weak = keyness.index[(keyness["n"] == 1) & (keyness["evidence"] == "suggestive")]
    keyness.loc[weak[1:], "evidence"] = "not distinguishable"
    tables = {**study["tables"], "keyness": keyness}
    text = _plain(page.render(**{**study, "tables": tables}))
    assert "This is 1 of 38 tested words" in text
    assert "The one tested three-word phrase has p > 0.05." in text


def test_a_difference_brought_to_zero_has_not_turned(study):
    influence = study["tables"]["influence"].assign(difference_without=0.0)
    tables = {**study["tables"], "influence": influence}
    assert "turns the sign" not in _plain(page.render(**{**study, "tables": tables}))


def test_one_pair_shares(study):
    tables = {**study["tables"], "alignments": study["tables"]["alignments"].head(1)}
    text = _plain(page.render(**{**study, "tables": tables}))
    assert "1 pair of sentences shares content words" in text


def test_one_sentence_is_said_as_one():
    text = _plain(page.render(**invented("One line.", "Another line.\nAnd one more.")))
    assert "2 words in 1 sentence;" in text
    assert "1 sentences" not in text
    assert "5 words in 2 sentences" in text


def test_a_study_in_another_language_tells_no_voices(study):
    tables = {
        name: frame for name, frame in study["tables"].items() if name != "voices"
    }
    text = _plain(page.render(**{**study, "tables": tables}))
    assert "Share of the words" not in text
    assert "Voices are found" not in text
    assert "told apart as narration" not in text


def test_units_and_lengths_are_said_as_the_study_sets_them(study):
    settings = {
        **study["settings"],
        "ngrams": 1,
        "keyness": {**study["settings"]["keyness"], "resample": "statement"},
    }
    text = _plain(page.render(**{**study, "settings": settings}))
    assert "random deals of the same statements" in text
    assert "up to 1 words" not in text


def test_neutral_terms_stand_first_under_the_figures_of_sentiment():
    study = published()
    assert "set neutral (" not in page.render(**study)
    effect = study["tables"]["neutral_terms"].assign(
        difference_plain=0.25, occurrences_left=1, occurrences_right=2
    )
    study["tables"] = {**study["tables"], "neutral_terms": effect}
    study["settings"] = {
        **study["settings"],
        "sentiment": {"neutral_terms": ["as well", "<b>United Nations</b>"]},
    }
    text = page.render(**study)
    for name in ("sentiment_arc", "sentiment_means"):
        figure = text.split(f'<figure id="figure-{name}">')[1]
        caption = figure.split("<figcaption>")[1].split("</p>")[0]
        told = html.unescape(re.sub(r"<(?!b>|/b>)[^>]+>", "", caption)).split()
        assert " ".join(told).startswith("With 2 terms set neutral (as well and <b>Un")
        assert "−0.07 by VADER (+0.25 without)" in " ".join(told)
        assert "1 occurrence in" in " ".join(told)
        assert "<b>United" not in caption
