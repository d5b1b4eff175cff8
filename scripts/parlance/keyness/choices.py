"""A comparison rebuilt under other choices, to see what stays of its findings."""

from collections.abc import Iterator, Mapping

import pandas as pd

from parlance.corpus import sides
from parlance.keyness.robustness import Variant
from parlance.languages.codes import is_english
from parlance.text import groups, ngrams, plurals

TITLE_DROPPED = "title and dateline dropped"
PARAGRAPHS = "paragraphs as units"
QUOTATIONS_DROPPED = "quotations dropped"
FORMS_GROUPED = "forms grouped"
FORMS_APART = "forms not grouped"
HYPHENS_SPLIT = "hyphens split"


def build(
    sentences: pd.DataFrame,
    words: pd.DataFrame,
    compared: list[dict],
    *,
    resample: str,
    forms: Mapping[str, str],
) -> Iterator[Variant]:
    """Rebuild both sides of a comparison under one other choice after another.

    Args:
        sentences: statement, side, language, sentence, paragraph, part, voice, words.
        words: statement, sentence, word; the words of these sentences.
        compared: name, side and voice of the two sides.
        resample: the unit of the published comparison.
        forms: group of each inflected form, as the study declares; without any, the
            published comparison is ungrouped, and regular plurals are grouped here.

    Yields:
        The variants that differ from the published comparison and leave words on
        both sides.
    """
    for variant in _variants(sentences, words, compared, resample, forms):
        if variant.left.size and variant.right.size:
            yield variant


def _variants(sentences, words, compared, resample, forms) -> Iterator[Variant]:
    published = groups.group(words, forms)
    counted = _count(published)

    def variant(choice, chosen=sentences, terms=counted, unit=resample, renamed=()):
        left, right = sides.pair(chosen, terms, compared, resample=unit)
        return Variant(choice, left, right, renamed=dict(renamed))

    yield variant(TITLE_DROPPED, sentences[sentences["part"] == "body"])
    if resample == "sentence":
        yield variant(PARAGRAPHS, unit="paragraph")
    yield variant(QUOTATIONS_DROPPED, sentences[sentences["voice"] != "quotation"])
    if forms:
        yield variant(FORMS_APART, terms=_count(words))
    elif sentences["language"].map(is_english).all():
        singulars = plurals.plurals(words["word"].unique())
        terms = _count(groups.group(words, singulars))
        yield variant(FORMS_GROUPED, terms=terms, renamed=singulars)
    split, lengths = _split_hyphens(published, sentences)
    if len(split) > len(published):
        yield variant(HYPHENS_SPLIT, lengths, _count(split))


def _count(words: pd.DataFrame) -> pd.DataFrame:
    """Counts of single words; that they are quoted or not makes no difference here."""
    none = pd.DataFrame(columns=["statement", "start", "end"])
    return ngrams.count(words, none, longest=1)


def _split_hyphens(words: pd.DataFrame, sentences: pd.DataFrame):
    """Words cut at hyphens, and the sentences with their new lengths."""
    parts = words.assign(word=words["word"].str.split("-")).explode("word")
    parts = parts[parts["word"] != ""].reset_index(drop=True)
    keys = ["statement", "sentence"]
    lengths = parts.groupby(keys, sort=False).size().rename("words").reset_index()
    others = sentences.drop(columns="words").reset_index()
    longer = others.merge(lengths, on=keys, how="left").set_index("index")
    return parts, longer.fillna({"words": 0}).astype({"words": "int64"})
