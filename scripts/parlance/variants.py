"""A comparison rebuilt under other choices, to see what stays of its findings."""

from collections.abc import Iterator, Mapping

import pandas as pd

from parlance import counts, placement, sides
from parlance.robustness import Variant

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
    grouped: bool,
) -> Iterator[Variant]:
    """Rebuild both sides of a comparison under one other choice after another.

    Args:
        sentences: statement, side, sentence, paragraph, part, voice, words.
        words: statement, sentence, word; the words of these sentences.
        compared: name, side, voice and label of the two sides.
        resample: the unit of the published comparison.
        forms: which group each inflected form belongs to.
        grouped: whether the published comparison groups forms already.

    Yields:
        The variants that differ from the published comparison and leave words on
        both sides.
    """
    group = words["word"].map(lambda word: forms.get(word, word))
    published = words.assign(word=group) if grouped else words
    counted = _count(published)

    def variant(choice, chosen=sentences, terms=counted, unit=resample, renamed=()):
        pair = (
            sides.gather(
                placement.select(chosen, side["side"], side["voice"]),
                terms,
                name=side["name"],
                label=side["label"],
                resample=unit,
            )
            for side in compared
        )
        return Variant(choice, *pair, renamed=dict(renamed))

    candidates = [
        variant(TITLE_DROPPED, sentences[sentences["part"] == "body"]),
        variant(QUOTATIONS_DROPPED, sentences[sentences["voice"] != "quotation"]),
    ]
    if resample == "sentence":
        candidates.append(variant(PARAGRAPHS, unit="paragraph"))
    if grouped:
        candidates.append(variant(FORMS_APART, terms=_count(words)))
    elif forms:
        terms = _count(words.assign(word=group))
        candidates.append(variant(FORMS_GROUPED, terms=terms, renamed=forms))
    if published["word"].str.contains("-", regex=False).any():
        split, lengths = _split_hyphens(published, sentences)
        candidates.append(variant(HYPHENS_SPLIT, lengths, _count(split)))
    yield from (one for one in candidates if one.left.size and one.right.size)


def _count(words: pd.DataFrame) -> pd.DataFrame:
    """Counts of single words; that they are quoted or not makes no difference here."""
    none = pd.DataFrame(columns=["statement", "start", "end"])
    return counts.count(words, none, longest=1)


def _split_hyphens(words: pd.DataFrame, sentences: pd.DataFrame):
    """Words cut at hyphens, and the sentences with their new lengths."""
    parts = words.assign(word=words["word"].str.split("-")).explode("word")
    parts = parts[parts["word"] != ""].reset_index(drop=True)
    keys = ["statement", "sentence"]
    lengths = parts.groupby(keys, sort=False).size().rename("words").reset_index()
    others = sentences.drop(columns="words").reset_index()
    longer = others.merge(lengths, on=keys, how="left").set_index("index")
    return parts, longer.fillna({"words": 0}).astype({"words": "int64"})
