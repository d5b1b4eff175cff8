"""What the page's script needs to find any word in the statements shown.

The texts themselves stand in the page once; here are the places of their words and
of the study's concepts and names, in UTF-16 units as scripts count them.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

import pandas as pd

from parlance.report import links
from parlance.report.labels import LabeledSide
from parlance.report.side_by_side import Statement

MOST_MENTIONS = 20_000


def index(
    shown: Sequence[tuple[LabeledSide, Sequence[Statement]]],
    *,
    sentences: pd.DataFrame,
    words: pd.DataFrame,
    concordance: pd.DataFrame | None,
    keyness: pd.DataFrame | None,
    totals: Sequence[int],
) -> dict:
    """Places of words and mentions, as plain data for JSON.

    Args:
        shown: each side with its statements.
        sentences: `corpus/sentences.csv`.
        words: statement, sentence, start, end, word, in reading order.
        concordance: `concordance.csv`, or None.
        keyness: `keyness.csv`, or None.
        totals: words of each side.

    Returns:
        `sides` (label, words); `vocabulary`; `statements`, each with side, name,
        label, and for its sentences `numbers`, `voices`, `first` (index of the
        first word), for its words `ids` (in the vocabulary), and `gaps` and
        `lengths` where they are not what the rule expects: one character since the
        word before, the length of the vocabulary's form; `mentions` for each kind
        and query; `negated` places; `terms`: count and evidence of tested terms.
    """
    vocabulary = sorted(set(words["word"]))
    ids = {word: place for place, word in enumerate(vocabulary)}
    statements, places = [], {}
    for side, side_statements in shown:
        for statement in side_statements:
            own = _sentences(statement, sentences)
            found = _Places(len(statements), own)
            places.setdefault(statement.name, []).append(found)
            statements.append(
                {
                    "side": side.index,
                    "name": statement.name,
                    "label": statement.label,
                    "numbers": [row["sentence"] for row in own],
                    "voices": [row["voice"] for row in own],
                    **_words(own, words[words["statement"] == statement.name], ids),
                }
            )
    mentions, negated, left_out = _mentions(concordance, places)
    return {
        "sides": [
            {"label": side.label, "words": int(total)}
            for (side, _), total in zip(shown, totals, strict=True)
        ],
        "vocabulary": vocabulary,
        "statements": statements,
        "mentions": mentions,
        "mentions_left_out": left_out,
        "negated": negated,
        "terms": _terms(keyness),
    }


class _Places:
    """Finds the sentence of a source offset, and the offset within it."""

    def __init__(self, number: int, rows: list[Mapping]) -> None:
        self.number = number
        self._rows = rows
        self._starts = [row["start"] for row in rows]

    def find(self, start: int, end: int) -> tuple[int, int, int, int] | None:
        place = bisect_right(self._starts, start) - 1
        if place < 0 or end > self._rows[place]["end"]:
            return None
        row = self._rows[place]
        before = row["text"][: start - row["start"]]
        match = row["text"][start - row["start"] : end - row["start"]]
        first = utf16(before)
        return self.number, place, first, first + utf16(match)


def utf16(text: str) -> int:
    """Length of a text in UTF-16 units."""
    return len(text) + sum(character > "\uffff" for character in text)


def _sentences(statement: Statement, sentences: pd.DataFrame) -> list[Mapping]:
    """The sentences shown, those of other voices than the side's left out."""
    numbers = {
        sentence.number
        for paragraph in statement.paragraphs
        for run in paragraph.runs
        for sentence in run.sentences
        if sentence.compared
    }
    own = sentences[sentences["statement"] == statement.name]
    return own[own["sentence"].isin(numbers)].to_dict("records")


def _words(rows: list[Mapping], words: pd.DataFrame, ids: Mapping[str, int]) -> dict:
    own = {number: list(group) for number, group in _by_sentence(words)}
    found: dict = {"first": [], "ids": [], "gaps": {}, "lengths": {}}
    for row in rows:
        found["first"].append(len(found["ids"]))
        text, begin, last = row["text"], row["start"], -1
        plain = text.isascii()
        for start, end, word in own.get(row["sentence"], ()):
            place = len(found["ids"])
            first, stop = start - begin, end - begin
            if not plain:
                first, stop = utf16(text[:first]), utf16(text[:stop])
            if first - last != 1:
                found["gaps"][place] = first - last
            if stop - first != utf16(word):
                found["lengths"][place] = stop - first
            found["ids"].append(ids[word])
            last = stop
    return found


def _by_sentence(words: pd.DataFrame):
    grouped: dict[int, list[tuple[int, int, str]]] = {}
    columns = (words[name].tolist() for name in ("sentence", "start", "end", "word"))
    for sentence, start, end, word in zip(*columns, strict=True):
        grouped.setdefault(sentence, []).append((start, end, word))
    return grouped.items()


def _mentions(
    concordance: pd.DataFrame | None, places: Mapping[str, list[_Places]]
) -> tuple[dict, list, int]:
    mentions: dict[str, dict[str, dict]] = {}
    negated = set()
    if concordance is None:
        return mentions, [], 0
    kept = 0
    left_out = 0
    for row in concordance.to_dict("records"):
        if row["statement"] not in places:
            continue
        found = _find(places[row["statement"]], row["start"], row["end"])
        if found is None:
            continue
        if row["negated"] in (True, "true", "True", 1):
            negated.add((*found[:3], row["negator"]))
        if row["kind"] == "word":
            continue
        if kept >= MOST_MENTIONS:
            left_out += 1
            continue
        kept += 1
        for query in _queries(row):
            occurrences = mentions.setdefault("concept", {}).setdefault(query, {})
            occurrences[found] = None
    return _in_order(mentions), sorted(negated), left_out


def _find(
    places: list[_Places], start: int, end: int
) -> tuple[int, int, int, int] | None:
    """Where a mention stands: on the side whose voice holds it."""
    each = (place.find(start, end) for place in places)
    return next((found for found in each if found), None)


def _queries(row: Mapping) -> list[str]:
    """What asks for a mention: its concept, and its variant."""
    if not row.get("concept"):
        return [row["query"]]
    concept = row["concept"]
    return [concept, links.variant(concept, row["variant"])]


def _in_order(mentions: dict) -> dict:
    return {
        kind: {query: sorted(found) for query, found in queries.items()}
        for kind, queries in mentions.items()
    }


def _terms(keyness: pd.DataFrame | None) -> dict[str, str]:
    if keyness is None or "evidence" not in keyness:
        return {}
    tested = keyness[keyness["evidence"] != "untested"]
    return dict(zip(tested["term"], tested["evidence"], strict=True))
