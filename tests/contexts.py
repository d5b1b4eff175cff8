"""The default study's concepts, mentions, voices and sides, for several tests."""

import json
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
from segmented import ENGLISH, default_study, default_texts

from parlance.concepts import declared as declared_concepts
from parlance.concepts import mentions as concept_mentions
from parlance.corpus import sides
from parlance.text import ngrams
from parlance.voices import voices

CONFIG = Path(__file__).parent.parent / "config"
SCHEMA = json.loads((CONFIG / "schemas" / "concepts.schema.json").read_text("utf-8"))


@cache
def default():
    """All that is found in the default study before its sides are compared."""
    texts, (sentences, words) = default_texts(), default_study()
    shipped = declared_concepts.read(
        str(CONFIG / "concepts.yaml"), SCHEMA, language=ENGLISH
    )
    spoken_in = dict.fromkeys(texts, ENGLISH)
    voiced = voices.find(texts, sentences, words, languages=spoken_in)
    spoken = sentences.merge(voiced.sentences, on=["statement", "sentence"])
    spoken = spoken.assign(language="en")
    left, right = (
        spoken[spoken["statement"] == statement].reset_index(drop=True)
        for statement in ("news_az", "embassy_berlin")
    )
    counted = ngrams.count(words, voiced.quotations, longest=3)
    both = [
        sides.gather(side, counted, name=name)
        for side, name in ((left, "news"), (right, "embassy"))
    ]
    terms = sides.join(*both)
    return SimpleNamespace(
        texts=texts,
        words=words,
        left=left,
        right=right,
        sides=both,
        keyness=terms[terms["count_left"] + terms["count_right"] >= 3],
        concepts=shipped,
        variants=concept_mentions.variants(shipped),
        mentions=concept_mentions.find(shipped, texts, words, languages=spoken_in),
    )


def declare(tmp_path, yaml):
    """Read concepts from the text of a file."""
    path = tmp_path / "concepts.yaml"
    path.write_text(yaml, encoding="utf-8")
    return declared_concepts.read(str(path), SCHEMA, language=ENGLISH)


def concept(name="c", referent="false", **variants):
    """The text of one concept with its variants."""
    lines = [f"{name}:", "  description: d", "  inclusion: i"]
    lines += [f"  referent: {referent}", "  variants:"]
    lines += [f"    {variant}: {patterns}" for variant, patterns in variants.items()]
    return "\n".join(lines) + "\n"


def frame(columns, *rows):
    """A small table from its columns' names and rows."""
    return pd.DataFrame(list(rows), columns=columns.split())
