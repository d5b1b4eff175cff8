"""What a page is made of: the published study, and small studies made up here."""

import re
from pathlib import Path

import pandas as pd
from segmented import ENGLISH

from parlance.inputs.removed import REMOVED
from parlance.report import materials
from parlance.text import normalize, tokens

ROOT = Path(__file__).parents[1]
SIDES = [
    {"side": "news", "voice": None, "label": "News.az article"},
    {"side": "embassy", "voice": None, "label": "Embassy release"},
]
SETTINGS = {
    "text": {"boilerplate": ["You Might Also Like"]},
    "ngrams": 3,
    "keyness": {"min_count": 3, "permutations": 99_999, "confidence": 0.95},
    "sentiment": {"neutral_terms": []},
    "seed": 1,
}


def published() -> dict:
    """The default study's published tables and figures, as `page.render` wants them."""
    results = ROOT / "results"
    corpus = materials.frames(
        path
        for path in sorted((results / "corpus").iterdir())
        if path.suffix in (".csv", ".jsonl")
    )
    folder = results / "news_vs_embassy"
    return {
        "name": "news_vs_embassy",
        "sides": SIDES,
        "settings": SETTINGS,
        "corpus": corpus,
        "words": words(corpus["sentences"]),
        "tables": materials.frames(sorted((folder / "tables").glob("*.csv"))),
        "figures": materials.figures(
            sorted((folder / "figures").glob("*.svg")),
            sorted((ROOT / "config" / "captions").glob("*.rst")),
        ),
        "software": {"NumPy": "2.4"},
        "program": {"title": "Parlance", "version": "0.1.0", "author": "The Authors"},
    }


def invented(left: str, right: str, labels=("One", "Other"), **tables) -> dict:
    """A study of two texts, a sentence a line; with a made-up keyness table."""
    names = ("first", "second")
    sentences = pd.concat(
        [
            _sentences(name, text)
            for name, text in zip(names, (left, right), strict=True)
        ],
        ignore_index=True,
    )
    found = words(sentences)
    corpus = {
        "statements": _statements(names, labels, sentences),
        "sentences": sentences,
        "removed": REMOVED.frame(),
    }
    return {
        "name": "invented",
        "sides": [
            {"side": name, "voice": None, "label": label}
            for name, label in zip(names, labels, strict=True)
        ],
        "settings": SETTINGS,
        "corpus": corpus,
        "words": found,
        "tables": {"keyness": keyness(found, names), **tables},
    }


def words(sentences: pd.DataFrame) -> pd.DataFrame:
    """The words of sentences, with source offsets."""
    rows = []
    for row in sentences.itertuples(index=False):
        normal = normalize.normalize(row.text)
        for word in tokens.words(normal.text, language=ENGLISH):
            start, end = normal.source(word.start, word.end)
            rows.append(
                (
                    row.statement,
                    row.sentence,
                    row.start + start,
                    row.start + end,
                    word.form,
                )
            )
    return pd.DataFrame(rows, columns=["statement", "sentence", "start", "end", "word"])


def keyness(found: pd.DataFrame, names: tuple[str, str]) -> pd.DataFrame:
    """Counts of single words; those on one side alone are called clear."""
    counts = found.groupby(["word", "statement"]).size().unstack(fill_value=0)
    counts = counts.reindex(columns=names, fill_value=0)
    kept = counts[counts.sum(axis=1) >= 3]
    a, b = kept[names[0]].to_numpy(), kept[names[1]].to_numpy()
    alone = (a == 0) | (b == 0)
    table = pd.DataFrame(
        {
            "n": 1,
            "term": kept.index.astype(str),
            "class": "content",
            "key_for": [
                names[0] if x > y else names[1] for x, y in zip(a, b, strict=True)
            ],
            "count_left": a,
            "count_right": b,
            "per_1000_left": 1000 * a / max(1, counts[names[0]].sum()),
            "per_1000_right": 1000 * b / max(1, counts[names[1]].sum()),
            "log_ratio": [1.0 if x > y else -1.0 for x, y in zip(a, b, strict=True)],
            "log_ratio_low": float("nan"),
            "log_ratio_high": float("nan"),
            "lrc": 0.0,
            "p_permutation": [0.001 if one else 0.5 for one in alone],
            "q_permutation": [0.01 if one else 0.6 for one in alone],
        }
    )
    table["evidence"] = ["clear" if one else "not distinguishable" for one in alone]
    return table


def _sentences(name: str, text: str) -> pd.DataFrame:
    lines = list(re.finditer(r"[^\n]+", text))
    counted = [
        sum(
            1 for _ in tokens.words(normalize.normalize(line[0]).text, language=ENGLISH)
        )
        for line in lines
    ]
    return pd.DataFrame(
        {
            "statement": name,
            "sentence": range(1, len(lines) + 1),
            "paragraph": range(1, len(lines) + 1),
            "start": [line.start() for line in lines],
            "end": [line.end() for line in lines],
            "part": "body",
            "voice": ["quotation" if '"' in line[0] else "narration" for line in lines],
            "speaker": "",
            "words": counted,
            "text": [line[0] for line in lines],
        }
    )


def _statements(names, labels, sentences: pd.DataFrame) -> pd.DataFrame:
    grouped = sentences.groupby("statement")
    return pd.DataFrame(
        {
            "statement": names,
            "side": names,
            "label": labels,
            "issuer": "",
            "date": "",
            "source": "",
            "sha256": "0" * 64,
            "characters": [int(grouped["end"].max()[name]) for name in names],
            "removed_characters": 0,
            "paragraphs": [int(grouped.size()[name]) for name in names],
            "sentences": [int(grouped.size()[name]) for name in names],
            "words": [int(grouped["words"].sum()[name]) for name in names],
            "types": 1,
        }
    )
