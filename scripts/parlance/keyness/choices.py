"""A comparison rebuilt under other choices, to see what stays of its findings."""

from collections.abc import Iterator, Mapping

import pandas as pd

from parlance.corpus import placement, sides
from parlance.keyness.robustness import Alternative
from parlance.languages import language as languages
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
) -> Iterator[Alternative]:
    """Rebuild both sides of a comparison under one other choice after another.

    Args:
        sentences: statement, side, language, sentence, paragraph, part, voice, words.
        words: statement, sentence, word; the words of these sentences.
        compared: name, side and voice of the two sides.
        resample: the unit of the published comparison.
        forms: group of each inflected form, as the study declares; without any, the
            published comparison is ungrouped, and regular plurals are grouped here.

    Yields:
        The alternatives that differ from the published comparison and leave words on
        both sides.
    """
    for alternative in _alternatives(sentences, words, compared, resample, forms):
        if alternative.left.size and alternative.right.size:
            yield alternative


def _alternatives(sentences, words, compared, resample, forms) -> Iterator[Alternative]:
    published = groups.group(words, forms)
    counted = _count(published)

    def alternative(choice, chosen=sentences, terms=counted, unit=resample, renamed=()):
        left, right = sides.both(chosen, terms, compared, resample=unit)
        return Alternative(choice, left, right, renamed=dict(renamed))

    yield alternative(TITLE_DROPPED, sentences[sentences["part"] == "body"])
    if resample == "sentence":
        yield alternative(PARAGRAPHS, unit="paragraph")
    yield alternative(QUOTATIONS_DROPPED, sentences[sentences["voice"] != "quotation"])
    if forms:
        yield alternative(FORMS_APART, terms=_count(words))
    elif singulars := _singulars(sentences, words, compared):
        terms = _count(groups.group(words, singulars))
        yield alternative(FORMS_GROUPED, terms=terms, renamed=singulars)
    split, lengths = _split_hyphens(published, sentences)
    if len(split) > len(published):
        yield alternative(HYPHENS_SPLIT, lengths, _count(split))


def _singulars(sentences, words, compared) -> dict[str, str]:
    """Singulars by plural among the study's words in the comparison's language."""
    language = placement.language(*placement.both(sentences, compared))
    spoken = sentences["language"].map(languages.load) == language
    own = words["statement"].isin(sentences.loc[spoken, "statement"])
    return plurals.plurals(words.loc[own, "word"].unique(), language=language)


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
