"""Every occurrence of what is compared, in its sentence."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from parlance.languages import language as languages
from parlance.publication.columns import (
    CONCEPT,
    END,
    SENTENCE,
    START,
    STATEMENT,
    VARIANT,
    VOICE,
)
from parlance.publication.tables import Column, Table
from parlance.text.word_index import WordIndex
from parlance.voices import negation

CONCORDANCE = Table(
    name="concordance",
    title="Contexts",
    about="Occurrences of tested words, concepts and names, each in its sentence.",
    order=(
        "words, then concepts, then names, each in declared or alphabetical order; "
        "reading order"
    ),
    leading=("query", "left_context", "match", "right_context"),
    columns=(
        Column(
            "kind",
            "text",
            "Word, concept or name.",
            range="one of word, concept, name",
            choices=True,
        ),
        Column(
            "query",
            "text",
            "The word, concept or name.",
            head="Searched for",
            refers_to="item",
        ),
        STATEMENT,
        SENTENCE,
        START,
        END,
        Column(
            "left_context",
            "text",
            "Text before the match, within the sentence.",
            head="Before",
            when_empty="at the beginning of a sentence",
        ),
        Column("match", "text", "The words found."),
        Column(
            "right_context",
            "text",
            "Text after the match, within the sentence.",
            head="After",
            when_empty="at the end of a sentence",
        ),
        VOICE,
        Column(
            "negated",
            "boolean",
            "Whether the match stands in the scope of a negator.",
            head="Under negation",
            choices=True,
        ),
        Column(
            "negator",
            "text",
            "The word that negates the match.",
            when_empty="where nothing negates it",
        ),
        replace(CONCEPT, when_empty="for words"),
        replace(VARIANT, when_empty="for words"),
    ),
)
# Characters of the sentence shown on either side: ordinary sentences are whole.
CONTEXT = 400


def table(
    left: pd.DataFrame,
    right: pd.DataFrame,
    *,
    texts: Mapping[str, str],
    words: pd.DataFrame,
    keyness: pd.DataFrame,
    mentions: pd.DataFrame | None = None,
    variants: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Every occurrence of every compared word, concept and name.

    Args:
        left, right: the sides' sentences: statement, language, sentence, start, end,
            voice.
        texts: source text of each statement, by its name.
        words: statement, sentence, start, end, word; in reading order.
        keyness: n, term; its words (n = 1) are listed, its phrases are not.
        mentions: of concepts, as `mentions.find` gives them.
        variants: concept, variant, referent.

    Returns:
        `CONCORDANCE`: words by query, then concepts, then names of referents, in
        declared order; each in the sides' and their sentences' order. The query of
        a concept is its name, that of a name the variant's. `concept` and `variant`
        are empty for words. Contexts stay within the sentence.
    """
    sentences = pd.concat([left, right], ignore_index=True)
    codes = dict(zip(sentences["statement"], sentences["language"], strict=True))
    columns = ["statement", "sentence", "start", "end", "voice"]
    sentences = sentences[columns].rename(columns={"start": "opens", "end": "closes"})
    sentences["place"] = range(len(sentences))
    found = [_words(words, texts, keyness, codes)]
    if mentions is not None:
        found += _mentions(mentions, variants)
    every = pd.concat(found, ignore_index=True)
    every = every.merge(sentences, on=["statement", "sentence"])
    order = ["order", "query", "place", "start", "end"]
    every = every.sort_values(order, kind="stable", ignore_index=True)
    return _in_context(every, texts)[CONCORDANCE.names]


def _words(
    words: pd.DataFrame,
    texts: Mapping[str, str],
    keyness: pd.DataFrame,
    codes: Mapping[str, str],
) -> pd.DataFrame:
    queries = set(keyness.loc[keyness["n"] == 1, "term"])
    own = words[words["statement"].isin(codes)]
    indexed = WordIndex(texts, own, languages=languages.each(codes))
    negator = negation.negators(indexed)
    every = indexed.words.assign(
        negated=negator != negation.NONE, negator=negation.forms(indexed, negator)
    )
    found = every[every["word"].isin(queries)].rename(columns={"word": "query"})
    return found.assign(kind="word", order=0, concept="", variant="")


def _mentions(mentions: pd.DataFrame, variants: pd.DataFrame) -> list[pd.DataFrame]:
    """Mentions as concepts, and those of referents as names once more."""
    whole = list(dict.fromkeys(variants["concept"]))
    ranks = {name: 1 + i for i, name in enumerate(whole)}
    pairs = list(zip(variants["concept"], variants["variant"], strict=True))
    names = set(variants.loc[variants["referent"], "concept"])
    as_concepts = mentions.assign(
        kind="concept",
        query=mentions["concept"],
        order=mentions["concept"].map(ranks).astype("int64"),
    )
    after = 1 + len(whole)
    place = {pair: after + i for i, pair in enumerate(pairs)}
    as_names = mentions[mentions["concept"].isin(names)]
    keys = zip(as_names["concept"], as_names["variant"], strict=True)
    as_names = as_names.assign(
        kind="name", query=as_names["variant"], order=[place[key] for key in keys]
    )
    return [as_concepts, as_names]


def _in_context(found: pd.DataFrame, texts: Mapping[str, str]) -> pd.DataFrame:
    before, match, after = [], [], []
    columns = ["statement", "start", "end", "opens", "closes"]
    rows = zip(*(found[name].tolist() for name in columns), strict=True)
    for statement, start, end, opens, closes in rows:
        text = texts[statement]
        before.append(text[max(opens, start - CONTEXT) : start])
        match.append(text[start:end])
        after.append(text[end : min(closes, end + CONTEXT)])
    return found.assign(left_context=before, match=match, right_context=after)
