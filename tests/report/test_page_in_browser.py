"""The page in a real browser: what people do with it, and what must never happen."""

import json
import os
import shutil

import pytest
from report_study import invented, published

from parlance.report import materials, page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
HOSTILE = (
    "Words <script>window.ran = 1</script> and </style><style>body{display:none}",
    '"><img src=x onerror="window.ran = 2"> breaks out of an attribute here',
    "</script><script>window.ran = 3</script> ends a block of data &amp; &lt;b&gt;",
    "\u202eright to left marks\u202c and \u2067isolates\u2069 stay in their sentence",
    "🕊️ emoji 👩‍👩‍👧 before a word: peace 🕊️ peace 🇺🇳 peace 🕊️ peace again",
    "<!-- <script> a comment that opens a script, <svg onload=alert(1)>",
    "{{ 7 * 7 }} {% raw %} ${7*7} javascript:window.ran=4 \x00 \x07 control",
)


@pytest.fixture(scope="module")
def browser():
    playwright = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM:
        if os.environ.get("CI"):
            pytest.fail("Chromium is not installed")
        pytest.skip("Chromium is not installed")
    with playwright.sync_playwright() as running:
        launched = running.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def default_page(tmp_path_factory):
    return _written(tmp_path_factory, published())


@pytest.fixture
def opened(browser, default_page):
    """Opens the page; at the end nothing may have gone wrong or gone out."""
    contexts, wrong = [], []

    def open_page(*, address="", width=1280, path=default_page, **options):
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            accept_downloads=True,
            reduced_motion="reduce",  # no waiting for a scroll to end
            **options,
        )
        contexts.append(context)
        view = context.new_page()
        view.on("console", lambda message: wrong.append(message.text))
        view.on("pageerror", lambda error: wrong.append(str(error)))
        view.on(
            "request",
            lambda request: (
                None
                if request.url.startswith((path.as_uri(), "data:"))
                else wrong.append(request.url)
            ),
        )
        view.goto(path.as_uri() + address)
        return view

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


def test_a_click_on_a_word_of_a_statement_opens_its_contexts(opened):
    view = opened()
    word = view.locator("#sentence-news_az\\.10 a.key", has_text="Karabakh")
    word.click()
    assert _counts(view) == ["7 occurrences, 14.5 per 1,000 words", "not used"]
    assert view.locator("#contexts li").count() == 7
    assert view.evaluate("document.activeElement.id") == "contexts-title"


def test_a_click_on_a_word_without_a_mark_opens_its_contexts(opened):
    view = opened()
    _click_text(view, "#sentence-news_az\\.2 .text", "departure")
    view.wait_for_url("**#word=departure")
    assert _counts(view) == ["1 occurrence, 2.1 per 1,000 words", "not used"]


def test_a_number_in_a_finding_opens_what_it_counts(opened):
    view = opened()
    view.locator("#findings a.query", has_text="11").first.click()
    view.locator("#contexts").wait_for()
    assert view.locator("#contexts li").count() == 11


def test_a_context_leads_to_its_sentence(opened):
    view = opened(address="#word=ceasefire")
    view.locator("#contexts li a").nth(1).click()
    view.wait_for_url("**#sentence=*")
    sentence = view.locator("#sentence-embassy_berlin\\.9.reached")
    sentence.wait_for()
    assert 0 < sentence.bounding_box()["y"] < 860


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("#word=garabagh", 11),
        ("#word=humanitarian%20assistance", 3),
        ("#word=nowhere", 0),
        ("#concept=the%20region", 18),
        ("#concept=the%20region%3A%20Karabakh", 7),
    ],
)
def test_deep_links_open_contexts(opened, address, found):
    view = opened(address=address)
    view.locator("#contexts").wait_for()
    assert view.locator("#contexts li").count() == found


def test_contexts_cut_the_word_out_of_its_sentence(opened):
    view = opened(address="#word=un")
    view.locator("#contexts").wait_for()
    matches = view.locator("#contexts li b").all_inner_texts()
    assert matches
    assert set(matches) == {"UN"}


def test_escape_closes_the_contexts_and_returns_the_focus(opened):
    view = opened()
    word = view.locator("#findings a.query", has_text="Garabagh").first
    word.focus()
    view.keyboard.press("Enter")
    view.locator("#contexts").wait_for()
    view.keyboard.press("Escape")
    assert view.locator("#contexts").is_hidden()
    assert view.evaluate("document.activeElement.textContent") == "Garabagh"


def test_the_look_up_finds_a_word_by_keyboard(opened):
    view = opened()
    view.get_by_label("Find a word").fill("Ceasefire")
    view.keyboard.press("Enter")
    assert _counts(view)[1].startswith("2 occurrences")


def test_a_word_of_a_figure_opens_its_contexts(opened):
    view = opened()
    word = view.locator("#figure-keywords a.query[aria-label=karabakh]")
    word.scroll_into_view_if_needed()
    word.click()
    view.wait_for_url("**#word=karabakh")
    assert _counts(view)[0].startswith("7 occurrences")


def test_names_are_marked_on_demand(opened):
    view = opened()
    view.locator("#mark").select_option("concept=the region")
    assert view.evaluate("CSS.highlights.get('mentioned').size") == 18
    view.get_by_role("checkbox", name="Key words").uncheck()
    view.get_by_role("checkbox", name="Voices").uncheck()
    assert view.locator(".voice-name:visible").count() == 0


def test_a_table_sorts_and_filters(opened):
    view = opened(address="#table-keyness")
    table = view.locator("#table-keyness")
    heads = table.locator("thead th")
    heads.filter(has_text="Occurrences").nth(1).click()
    heads.filter(has_text="Occurrences").nth(1).click()
    column = [
        int(cell) for cell in table.locator("tbody td:nth-child(3)").all_inner_texts()
    ]
    assert column == sorted(column, reverse=True)
    table.get_by_label("Filter").fill("garabagh")
    rows = table.locator("tbody tr")
    assert all("garabagh" in text for text in rows.all_inner_texts())
    table.get_by_label("Filter").fill("")
    table.get_by_role("combobox", name="Evidence").select_option("clear")
    assert set(table.locator("tbody td:nth-child(4)").all_inner_texts()) == {"clear"}


def test_measures_are_hidden_until_they_are_asked_for(opened):
    view = opened(address="#table-keyness")
    table = view.locator("#table-keyness")
    assert table.locator("thead th:visible").count() == 4
    table.get_by_role("button", name="All measures").click()
    assert table.locator("thead th:visible").count() > 30


def test_a_row_opens_the_contexts_of_its_term(opened):
    view = opened(address="#table-keyness")
    view.locator("#table-keyness tbody tr", has_text="karabakh").locator("td").nth(
        1
    ).click()
    view.wait_for_url("**#word=karabakh")


def test_the_rows_chosen_are_saved_as_csv(opened, tmp_path):
    view = opened(address="#table-keyness")
    table = view.locator("#table-keyness")
    table.get_by_role("combobox", name="Evidence").select_option("clear")
    with view.expect_download() as waiting:
        table.get_by_role("button", name="CSV of the rows chosen here").click()
    waiting.value.save_as(tmp_path / "chosen.csv")
    lines = (tmp_path / "chosen.csv").read_text("utf-8").splitlines()
    assert lines[0].startswith("term,count_left,count_right,evidence,n,")
    assert all(",clear," in line for line in lines[1:])


def test_the_column_dictionary_shows_on_hover(opened):
    view = opened(address="#table-keyness")
    view.locator("#table-keyness thead th").nth(3).hover()
    assert "not distinguishable" in view.locator("#tip").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_dark_can_be_switched(opened, scheme):
    view = opened(color_scheme=scheme)
    button = view.get_by_role("button", name="Dark")
    before = view.evaluate("getComputedStyle(document.body).backgroundColor")
    button.click()
    after = view.evaluate("getComputedStyle(document.body).backgroundColor")
    assert before != after
    assert button.get_attribute("aria-pressed") == str(scheme == "light").lower()


@pytest.mark.parametrize(
    ("width", "scheme"),
    [(360, "light"), (768, "dark"), (1280, "light"), (1280, "dark")],
)
def test_axe_finds_no_violation_and_nothing_overflows(opened, width, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    view = opened(address="#word=garabagh", width=width, color_scheme=scheme)
    view.evaluate(
        "document.querySelectorAll('details').forEach((it) => it.open = true)"
    )
    view.wait_for_timeout(400)
    assert view.evaluate("document.documentElement.scrollWidth") <= width
    violations = axe.Axe().run(view).response["violations"]
    assert [_short(violation) for violation in violations] == []


def test_without_script_everything_can_be_read(opened):
    view = opened(java_script_enabled=False)
    text = view.locator("main").inner_text()
    assert "in every mention by" in text
    assert view.locator("#figures svg").count() > 0
    assert view.locator("#sentence-news_az\\.10").is_visible()
    assert view.locator("#table-keyness thead th:visible").count() > 30
    assert view.locator(".scripted:visible").count() == 0


def test_hostile_statements_show_as_text_and_run_nothing(opened, tmp_path_factory):
    text = "\n".join(HOSTILE)
    study = invented(
        text, text.replace("peace", "war"), labels=(HOSTILE[1], HOSTILE[3])
    )
    study["corpus"]["removed"] = _removed(HOSTILE[0])
    view = opened(path=_written(tmp_path_factory, study))
    assert view.evaluate("window.ran") is None
    assert view.locator("#reading img, #reading script, #reading style").count() == 0
    shown = view.locator("#sentence-first\\.2 .text").evaluate("it => it.textContent")
    assert shown == HOSTILE[1]
    view.evaluate("location.hash = 'word=peace'")
    view.locator("#contexts li b").first.wait_for()
    assert set(view.locator("#contexts li b").all_inner_texts()) == {"peace"}
    assert view.locator("#contexts img").count() == 0
    view.evaluate("location.hash = 'word=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E'")
    view.wait_for_timeout(200)
    assert view.locator("#contexts img").count() == 0
    assert view.evaluate("window.ran") is None


def test_sides_of_100_000_words_open_paged(opened, tmp_path_factory):
    vocabulary = [f"word{number}" for number in range(4_000)]
    sides = [
        "\n".join(
            " ".join(
                vocabulary[(17 * row * row + step * column) % 4_000]
                for column in range(20)
            )
            for row in range(5_000)
        )
        for step in (1, 3)
    ]
    path = _written(tmp_path_factory, invented(*sides))
    view = opened(path=path, address="#word=word17")
    view.locator("#contexts").wait_for(state="visible")
    assert view.locator("#table-keyness tbody tr").count() <= 12


def _written(tmp_path_factory, study):
    path = tmp_path_factory.mktemp("page") / "report.html"
    materials.write(path, page.render(**study))
    return path


def _counts(view):
    view.locator("#contexts").wait_for()
    return view.locator("#contexts .contexts-count").all_inner_texts()


def _click_text(view, selector, word):
    """Click in the middle of a word that no element stands around."""
    box = view.locator(selector).evaluate(
        """(element, word) => {
            const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf(word);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + word.length);
                element.scrollIntoView({ block: "center", behavior: "instant" });
                return range.getBoundingClientRect().toJSON();
            }
        }""",
        word,
    )
    view.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def _removed(text):
    import pandas as pd

    row = {"statement": "first", "start": 9_000, "end": 9_000 + len(text), "text": text}
    return pd.DataFrame([row])


def _short(violation):
    return violation["id"], json.dumps(
        [node["target"] for node in violation["nodes"]][:3]
    )
