"""Find the mentions of the study's concepts in a batch, and which are negated."""

from parlance import journal
from parlance.concepts import declared as declared_concepts
from parlance.concepts import mentions as concept_mentions
from parlance.publication import tables


def main(declared, texts, words, mentions, variants, log):
    # The file was checked against its schema when the study was read.
    concepts = declared_concepts.read(declared, {})
    texts = tables.read(texts, ["statement", "text"])
    by_name = dict(zip(texts["statement"], texts["text"], strict=True))
    found = concept_mentions.find(concepts, by_name, tables.read(words))
    tables.write(mentions, found)
    tables.write(variants, concept_mentions.variants(concepts))
    log(f"found {len(found)} mentions, {found['negated'].sum()} of them negated")
    for name, number in found["concept"].value_counts(sort=False).items():
        log(f"{name}: {number}")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            declared=snakemake.input.concepts,
            texts=snakemake.input.texts,
            words=snakemake.input.words,
            mentions=snakemake.output.mentions,
            variants=snakemake.output.variants,
            log=log,
        )
