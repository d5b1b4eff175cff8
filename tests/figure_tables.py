"""Tables as the pipeline makes them, from the two statements and crude rules."""

import re
from collections import Counter
from math import log2, nan
from pathlib import Path

import numpy as np
import pandas as pd

from parlance.figures.theme import Sides

SIDES = Sides(
    names=("news", "embassy"),
    labels=("News.az article", "Embassy of Azerbaijan press release"),
)
LONG = Sides(
    names=("news", "embassy"),
    labels=(
        "A statement of the first party with a label of sixty letters",
        "Another statement, of the second, also with sixty letters, $5",
    ),
)
FILES = (("news_az", "news"), ("embassy_berlin", "embassy"))
TEXTS = Path(__file__).parents[1] / "data" / "statements"
FUNCTION = (
    " the of and to in a that for was is as on by at from with this it be an or are "
    "have has been their which will can s "
)
PRONOUNS = " we they them he his our us you i those these who "
MODALS = " not no neither nor would can could may must nothing "
NAMES = (
    " azerbaijan karabakh garabagh armenian armenians armenia khankendi un amirbayov "
    "azerbaijani "
)
GOOD = " humanitarian assistance peaceful respect trust support freely best "
BAD = " forced violence accused hostage threat illegal fear damage hard "


def sentences() -> pd.DataFrame:
    rows = []
    for statement, _ in FILES:
        text = (TEXTS / f"{statement}.txt").read_text("ascii")
        number, quoted = 0, False
        for place, paragraph in enumerate(re.split(r"\n+", text), start=1):
            if paragraph.startswith("You Might"):
                continue
            quoted = paragraph.startswith('"')
            for sentence in re.split(r"(?<=[a-z)][.])\s+", paragraph):
                number += 1
                said = re.search(r"\b(said|noted|informed|added)\b", sentence)
                voice = "quotation" if quoted else "reported" if said else "narration"
                words = re.findall(r"[\w'-]+", sentence)
                rows.append(
                    {
                        "statement": statement,
                        "sentence": number,
                        "paragraph": place,
                        "part": "title" if number == 1 else "body",
                        "voice": voice,
                        "speaker": "Elchin Amirbayov" if quoted else "",
                        "words": len(words),
                        "text": sentence,
                    }
                )
    return pd.DataFrame(rows)


def statements() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "statement": [statement for statement, _ in FILES],
            "side": [side for _, side in FILES],
            "label": SIDES.labels,
        }
    )


def tokens(text: str) -> list[str]:
    return [word.removesuffix("'s") for word in re.findall(r"[\w'-]+", text.lower())]


def word_class(term: str) -> str:
    for name, members in (
        ("name", NAMES),
        ("function", FUNCTION),
        ("negation_modal", MODALS),
        ("pronoun", PRONOUNS),
    ):
        if f" {term} " in members:
            return name
    return "number" if term[0].isdigit() else "content"


def keyness() -> pd.DataFrame:
    counted = {side: Counter() for _, side in FILES}
    for row in sentences().to_dict("records"):
        counted[dict(FILES)[row["statement"]]].update(tokens(row["text"]))
    left, right = counted["news"], counted["embassy"]
    n1, n2 = left.total(), right.total()
    rows = [
        keyness_row(term, left[term], right[term], n1=n1, n2=n2)
        for term in sorted({*left, *right})
        if left[term] + right[term] >= 3
    ]
    return pd.DataFrame(rows)


def keyness_row(term: str, a: int, b: int, *, n1=490, n2=536, **cells) -> dict:
    ratio = log2((a or 0.5) / n1 / ((b or 0.5) / n2))
    spread = 1.2 + 4 / (1 + a + b)
    p1, p2 = 1000 * a / n1, 1000 * b / n2
    wide = 2 * (1000 * ((a + 1) / n1**2 + (b + 1) / n2**2) ** 0.5)
    size = abs(a - b)
    evidence = ["not distinguishable", "suggestive", "clear"][(size >= 4) + (size >= 7)]
    return {
        "n": 1,
        "term": term,
        "class": word_class(term),
        "key_for": "news" if ratio > 0 else "embassy" if ratio < 0 else "",
        "count_left": a,
        "count_right": b,
        "per_1000_left": p1,
        "per_1000_right": p2,
        "log_ratio": ratio,
        "log_ratio_low": nan if a == 0 else ratio - spread,
        "log_ratio_high": nan if b == 0 else ratio + spread,
        "lrc": nan if a + b < 5 else 0.0,
        "rate_difference": p1 - p2,
        "rate_difference_low": p1 - p2 - wide,
        "rate_difference_high": p1 - p2 + wide,
        "evidence": "untested" if a + b < 5 else evidence,
    } | cells


def sentiment() -> pd.DataFrame:
    rows = []
    for row in sentences().to_dict("records"):
        words = tokens(row["text"])
        good = [word for word in words if f" {word} " in GOOD]
        bad = [word for word in words if f" {word} " in BAD]
        for lexicon, scale, neutral in (
            ("vader", 0.4, 0.0),
            ("afinn", 1.5, 0.0),
            ("norms", 1.1, 5.0),
        ):
            score = neutral + scale * np.tanh(len(good) - len(bad))
            rows.append(
                {
                    "statement": row["statement"],
                    "sentence": row["sentence"],
                    "lexicon": lexicon,
                    "score": round(float(score), 4),
                    "matched_words": "; ".join([*good, *bad]),
                }
            )
    return pd.DataFrame(rows)


def matches() -> pd.DataFrame:
    rows = [
        {
            "statement": row["statement"],
            "sentence": row["sentence"],
            "lexicon": row["lexicon"],
            "term": term,
            "score_without": row["score"] - (0.1 if f" {term} " in GOOD else -0.1),
        }
        for row in sentiment().to_dict("records")
        for term in filter(None, row["matched_words"].split("; "))
    ]
    return pd.DataFrame(rows)


def sentiment_means() -> pd.DataFrame:
    scored = sentiment().merge(sentences()[["statement", "sentence", "voice"]])
    rows = []
    for lexicon in ("vader", "afinn", "norms"):
        for voice in ("all", "narration", "reported", "quotation"):
            mine = scored[scored["lexicon"] == lexicon]
            if voice != "all":
                mine = mine[mine["voice"] == voice]
            left, right = (
                mine.loc[mine["statement"] == statement, "score"]
                for statement, _ in FILES
            )
            both = len(left) > 1 and len(right) > 1
            gap = left.mean() - right.mean()
            error = (
                (left.var() / len(left) + right.var() / len(right)) ** 0.5
                if both
                else nan
            )
            rows.append(
                {
                    "lexicon": lexicon,
                    "voice": voice,
                    "sentences_left": len(left),
                    "sentences_right": len(right),
                    "mean_left": left.mean(),
                    "mean_right": right.mean(),
                    "difference": gap,
                    "difference_low": gap - 2 * error,
                    "difference_high": gap + 2 * error,
                    "p_permutation": 0.4,
                    "detectable_difference": 2.8 * error,
                    "coverage_left": 0.1,
                    "coverage_right": 0.09,
                }
            )
    return pd.DataFrame(rows)


INPUTS = {
    "keywords": lambda: (keyness(),),
    "frequencies": lambda: (keyness(),),
    "sentiment_arc": lambda: (sentiment(), matches(), sentences(), statements()),
    "sentiment_means": lambda: (sentiment_means(), sentiment()),
}
