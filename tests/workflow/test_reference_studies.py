"""Known answers, asked of whole studies: texts written so that the counts come out."""

import csv
import json
from itertools import count

import pytest
import studies

from parlance.report import catalog

RECORDS = {
    record["id"]: record
    for record in json.loads(
        (studies.ROOT / "tests" / "reference" / "studies.json").read_text("utf-8")
    )
}
COLUMNS = {
    "LL_2term_signed": "g2_two_term",
    "LL_4cell_signed": "g2",
    "chi2_yates": "chi2_yates",
    "fisher_exact_p_two_sided": "fisher_p",
    "log_ratio": "log_ratio",
    "log_ratio_zero_0.5": "log_ratio",
    "LRC": "lrc",
}
KEYNESS = [name for name, one in RECORDS.items() if one["measure"] in COLUMNS]
VADER = [name for name, one in RECORDS.items() if one["measure"] == "vader_compound"]


def written(occurrences: int, words: int, filler) -> str:
    """A text of so many words, sentences of 20, that holds `key` so many times."""
    sentences = -(-words // 20)
    text = []
    for place in range(sentences):
        held = occurrences // sentences + (place < occurrences % sentences)
        length = min(20, words - 20 * place)
        text.append(["key"] * held + [f"w{next(filler)}" for _ in range(length - held)])
    return "\n".join(" ".join(sentence) + "." for sentence in text)


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    """One study of all records: a comparison for each, and one run of what is asked."""
    filler = count()
    texts = {}
    for name in KEYNESS:
        a, b, words_a, words_b, *_ = RECORDS[name]["inputs"].values()
        texts[name] = [written(a, words_a, filler), written(b, words_b, filler)]
    words = RECORDS["R040"]["inputs"]
    texts["R040"] = [words["text1"], words["text2"]]
    systems = RECORDS["R092"]["inputs"]
    texts["R092"] = [
        " ".join(
            f"{word}x" for word, times in systems[name].items() for _ in range(times)
        )
        for name in ("system1", "system2")
    ]
    texts["R046"] = ["\n".join(RECORDS["R046"]["inputs"]["parts"]), "none"]
    texts["R054"] = ["key key one\nkey two three\nfour five six", "none"]
    quoted = [RECORDS[name]["inputs"]["text"] for name in VADER]
    apostrophes = RECORDS["R091"]["inputs"]
    quoted += [apostrophes["straight"], apostrophes["curly"]]
    texts["vader"] = ["\n".join(quoted), "none"]
    folder = write(tmp_path_factory.mktemp("reference"), texts)
    asked = [
        f"results/{name.lower()}/tables/keyness.csv" for name in [*KEYNESS, "R040"]
    ]
    asked += ["results/r092/tables/similarity.csv", "results/corpus/frequencies.csv"]
    return studies.finish(folder, *asked, "results/corpus/sentiment.csv")


def write(folder, texts):
    rows = ["statement,side,path"]
    comparisons = ""
    for name, sides in texts.items():
        for side, text in zip("ab", sides, strict=True):
            statement = f"{name.lower()}_{side}"
            rows.append(f"{statement},{statement},texts/{statement}.txt")
            studies.write(folder, {f"texts/{statement}.txt": text})
        pair = (f"{name.lower()}_{side}" for side in "ab")
        comparisons += "  {}: {{left: {}, right: {}}}\n".format(name.lower(), *pair)
    prior = RECORDS["R040"]["inputs"]["uniform_prior"] - 0.01
    terms = RECORDS["R040"]["expected"]
    return studies.write(
        folder,
        {
            "config/statements.csv": "\n".join(rows),
            "config/background.csv": "term,count\n"
            + "".join(f"{term},{prior}\n" for term in terms),
            "config/config.yaml": (
                "manifest: config/statements.csv\n"
                "background: config/background.csv\n"
                "ngrams: 1\nkeyness: {min_count: 1, permutations: 99}\n"
                f"comparisons:\n{comparisons}"
            ),
        },
    )


def keyness(study, name):
    found = catalog.read(study / f"results/{name.lower()}/tables/keyness.csv")
    return found.set_index("term")


@pytest.mark.parametrize("name", KEYNESS)
def test_keyness(study, name):
    record = RECORDS[name]
    found = keyness(study, name).loc["key"]
    given = list(record["inputs"].values())
    assert (found["count_left"], found["count_right"]) == tuple(given[:2])
    assert found[COLUMNS[record["measure"]]] == pytest.approx(
        record["expected"], abs=record["tolerance"]
    )


def test_log_odds_with_a_background(study):
    record = RECORDS["R040"]
    found = keyness(study, "R040")["log_odds_z"]
    assert found.to_dict() == pytest.approx(record["expected"], abs=record["tolerance"])


@pytest.mark.parametrize(
    ("name", "side", "term", "expected"),
    [
        ("R046", "r046_a", "b", "DPnorm"),
        ("R050", "r046_a", "a", "DPnorm"),
        ("R054", "r054_a", "key", None),
    ],
)
def test_dispersion(study, name, side, term, expected):
    record = RECORDS[name]
    found = catalog.read(study / "results/corpus/frequencies.csv")
    value = found[(found["side"] == side) & (found["term"] == term)]["dp_norm"].item()
    known = record["expected"][expected] if expected else record["expected"]
    assert value == pytest.approx(known, abs=record["tolerance"])


def test_divergence_is_in_bits(study):
    record = RECORDS["R092"]
    found = catalog.read(study / "results/r092/tables/similarity.csv")
    value = found.loc[found["measure"] == "JSD (bits)", "value"].item()
    assert value == pytest.approx(record["expected"], abs=record["tolerance"])


@pytest.mark.parametrize("name", [*VADER, "R091"])
def test_vader(study, name):
    with open(study / "results/corpus/sentiment.csv", encoding="utf-8") as file:
        rows = [
            row
            for row in csv.DictReader(file)
            if row["statement"] == "vader_a" and row["lexicon"] == "vader"
        ]
    scores = [float(row["score"]) for row in rows]
    assert len(scores) == len(VADER) + 2
    if name == "R091":
        assert scores[-2:] == [RECORDS[name]["expected"]["straight"]] * 2
    else:
        assert round(scores[VADER.index(name)], 4) == RECORDS[name]["expected"]
