"""Tables as the pipeline makes them, from the two statements and crude rules."""

import re
from collections import Counter
from functools import cache
from math import log2, nan
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from parlance.figures.theme import Sides

SIDES = Sides(
    labels=("News.az article", "Embassy of Azerbaijan press release"),
)
LONG = Sides(
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


@cache
def sentences() -> pd.DataFrame:
    rows = []
    for statement, _ in FILES:
        text = (TEXTS / f"{statement}.txt").read_text("ascii")
        number, end = 0, 0
        for place, paragraph in enumerate(re.split(r"\n+", text), start=1):
            if paragraph.startswith("You Might"):
                continue
            quoted = paragraph.startswith('"')
            for sentence in re.split(r"(?<=[a-z)][.])\s+", paragraph):
                number += 1
                start = text.index(sentence, end)
                end = start + len(sentence)
                said = re.search(r"\b(said|noted|informed|added)\b", sentence)
                voice = "quotation" if quoted else "reported" if said else "narration"
                words = re.findall(r"[\w'-]+", sentence)
                rows.append(
                    {
                        "statement": statement,
                        "sentence": number,
                        "paragraph": place,
                        "start": start,
                        "end": end,
                        "part": "title" if number == 1 else "body",
                        "voice": voice,
                        "speaker": "Elchin Amirbayov" if quoted else "",
                        "words": len(words),
                        "text": sentence,
                    }
                )
    return pd.DataFrame(rows)


@cache
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


@cache
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


@cache
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


@cache
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


@cache
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


CONCEPTS = {
    "the region": {
        "Karabakh": "karabakh",
        "Garabagh": "garabagh",
        "Artsakh": "artsakh",
    },
    "towns": {"Khankendi": "khankendi", "Yevlakh": "yevlakh", "Lachin": "lachin"},
    "Armenians and local people": {
        "Armenians": "armenians",
        "residents": "residents?",
        "local population": "local population",
    },
    "words of choice or compulsion": {
        "forced": "forced",
        "voluntary": "voluntar(y|ily)",
    },
    "violence": {"violence": "violence", "threat": "threat"},
    "international presence": {"UN": "un|united nations", "Red Cross": "red cross"},
    "rights and citizenship": {"rights": "rights", "citizenship": "citizenship"},
}


@cache
def concordance() -> pd.DataFrame:
    """Occurrences of concepts and of words, with offsets."""
    queries = [
        ("concept", concept, rf"\b({'|'.join(variants.values())})\b")
        for concept, variants in CONCEPTS.items()
    ]
    queries += [("word", term, rf"\b{re.escape(term)}\b") for term in keyness()["term"]]
    rows = []
    for row in sentences().to_dict("records"):
        for kind, query, pattern in queries:
            for found in re.finditer(pattern, row["text"].lower()):
                before = row["text"][: found.start()].lower()
                rows.append(
                    {
                        "kind": kind,
                        "query": query,
                        "statement": row["statement"],
                        "sentence": row["sentence"],
                        "start": row["start"] + found.start(),
                        "end": row["start"] + found.end(),
                        "negated": bool(re.search(r"\b(no|not|nothing)\b", before)),
                    }
                )
    return pd.DataFrame(rows)


def side(number: int) -> pd.DataFrame:
    told = sentences()
    return told[told["statement"] == FILES[number][0]]


def counts(pattern: str) -> tuple[int, int]:
    return tuple(
        sum(
            len(re.findall(rf"\b({pattern})\b", text.lower()))
            for text in side(at)["text"]
        )
        for at in (0, 1)
    )


@cache
def naming() -> pd.DataFrame:
    rows = []
    for referent, variants in CONCEPTS.items():
        totals = np.sum([counts(pattern) for pattern in variants.values()], axis=0)
        for variant, pattern in variants.items():
            a, b = counts(pattern)
            rows.append(
                {
                    "referent": referent,
                    "variant": variant,
                    "count_left": a,
                    "count_right": b,
                    "share_left": a / totals[0] if totals[0] else nan,
                    "share_right": b / totals[1] if totals[1] else nan,
                    "p_permutation": 0.0004,
                    "q_permutation": 0.0021 if referent != "violence" else nan,
                }
            )
    return pd.DataFrame(rows)


@cache
def concepts() -> pd.DataFrame:
    rows = []
    for concept, variants in CONCEPTS.items():
        for variant, pattern in {"": "|".join(variants.values()), **variants}.items():
            a, b = counts(pattern)
            row = keyness_row(concept, a, b)
            low, high = row["log_ratio_low"], row["log_ratio_high"]
            rates = {
                f"per_1000_{hand}{end}": 1000 / 500 * factor * count + lift
                for hand, count in (("left", a), ("right", b))
                for end, factor, lift in (
                    ("", 1, 0),
                    ("_low", 0.4, 0),
                    ("_high", 1.7, 7),
                )
            }
            rows.append(
                {
                    "concept": concept,
                    "variant": variant,
                    "count_left": a,
                    "count_right": b,
                    "negated_left": min(a, concept == "violence"),
                    "negated_right": min(b, 2 * (concept == "violence")),
                    **rates,
                    "rate_ratio": nan if not b else 2 ** row["log_ratio"] * (a > 0),
                    "rate_ratio_low": 0.0 if not a else nan if low != low else 2**low,
                    "rate_ratio_high": nan if high != high else 2**high,
                    "p_permutation": 0.03,
                    "q_permutation": 0.2,
                }
            )
    return pd.DataFrame(rows)


@cache
def word_shift() -> pd.DataFrame:
    scored = dict.fromkeys(GOOD.split(), 2.1) | dict.fromkeys(BAD.split(), -2.4)
    rows = []
    for lexicon, factor in (("vader", 1.0), ("afinn", 1.3), ("pattern", 0.1)):
        for word, score in sorted(scored.items()):
            a, b = counts(word)
            p1, p2 = a / 490, b / 536
            part = (p1 - p2) * score * factor
            rows.append(
                {
                    "lexicon": lexicon,
                    "term": word,
                    "word_score": score * factor,
                    "per_1000_left": 1000 * p1,
                    "per_1000_right": 1000 * p2,
                    "contribution": part,
                    "contribution_low": part - 0.006 * factor,
                    "contribution_high": part + 0.008 * factor,
                    "share_of_difference": nan,
                    "share_of_variation": 0.1,
                }
            )
    table = pd.DataFrame(rows)
    size = table["contribution"].abs()
    return table.assign(_size=-size).sort_values(["lexicon", "_size"])


@cache
def alignments() -> pd.DataFrame:
    rows = []
    for one in side(0).to_dict("records"):
        for other in side(1).to_dict("records"):
            words = [set(tokens(row["text"])) for row in (one, other)]
            shared = {word for word in words[0] & words[1] if len(word) > 4}
            similarity = len(shared) / (len(words[0]) * len(words[1])) ** 0.5
            if similarity > 0.14:
                rows.append(
                    {
                        "statement_left": one["statement"],
                        "sentence_left": one["sentence"],
                        "statement_right": other["statement"],
                        "sentence_right": other["sentence"],
                        "similarity": 2 * similarity,
                        "shared_words": " ".join(sorted(shared)),
                    }
                )
    return pd.DataFrame(rows).sort_values("similarity", ascending=False)


@cache
def style() -> pd.DataFrame:
    measures = (
        ("mattr", "types per word, in 50 words", 0.79, 0.81, 0.03),
        ("mtld", "words", 88.3, 96.4, 25.0),
        ("hd_d", "types per word, in 42 words", 0.83, 0.84, 0.02),
        ("yules_k", "K", 112.0, 141.9, 40.0),
        ("sentence_length", "words", 25.4, 21.4, 7.0),
        ("ari", "school grade", 15.4, 13.4, 3.0),
        ("coleman_liau", "school grade", 14.7, 15.9, 1.5),
        ("modals", "per 1,000 words", 4.1, 3.9, 7.0),
        ("hedges", "per 1,000 words", 4.1, 0.0, 6.0),
        ("boosters", "per 1,000 words", 0.0, 0.0, nan),
        ("first_person_pronouns", "per 1,000 words", 22.8, 1.9, 14.0),
        ("be_passives_with_agent", "per 1,000 words", nan, 3.9, nan),
    )
    return pd.DataFrame(
        {
            "measure": measure,
            "unit": unit,
            "left": a,
            "left_low": a - spread,
            "left_high": a + spread,
            "right": b,
            "right_low": b - spread,
            "right_high": b + spread,
            "difference": a - b,
            "difference_low": a - b - 1.4 * spread,
            "difference_high": a - b + 1.4 * spread,
        }
        for measure, unit, a, b, spread in measures
    )


class Lexicon(NamedTuple):
    """What a figure asks of a lexicon."""

    name: str
    neutral: float


LEXICONS = (Lexicon("vader", 0.0), Lexicon("norms", 5.0))


def repeat(frame: pd.DataFrame, times: int) -> pd.DataFrame:
    """The same statements, so many times as long: every sentence comes again."""
    if "sentence" not in frame and "sentence_left" not in frame:
        return frame
    parts = []
    for time in range(times):
        part = frame.copy()
        for column in ("sentence", "sentence_left", "sentence_right"):
            if column in part:
                part[column] = part[column] + 100 * time
        for column in ("start", "end"):
            if column in part:
                part[column] = part[column] + 10_000 * time
        parts.append(part)
    return pd.concat(parts, ignore_index=True)


def inputs() -> dict[str, pd.DataFrame]:
    """All tables and sides that figures ask for, by the names they ask by."""
    return {
        "keyness": keyness(),
        "naming": naming(),
        "concepts": concepts(),
        "concordance": concordance(),
        "sentiment": sentiment_means(),
        "word_shift": word_shift(),
        "alignments": alignments(),
        "style": style(),
        "scores": sentiment(),
        "matches": matches(),
        "statements": statements(),
        "left": side(0),
        "right": side(1),
    }
