"""Find where concepts and names are mentioned, or negated."""

from parlance import journal
from parlance.concepts import declared as declared_concepts
from parlance.concepts import mentions as concept_mentions
from parlance.corpus import description
from parlance.publication import interim


def main(declared, texts, words, mentions, variants, log):
    # The file was checked against its schema when the study was read.
    concepts = declared_concepts.read(declared, {})
    texts = description.texts_by_name(interim.read(texts))
    found = concept_mentions.find(concepts, texts, interim.read(words))
    interim.write(mentions, found)
    interim.write(variants, concept_mentions.variants(concepts))
    log(f"found {len(found)} mentions, {found['negated'].sum()} of them negated")


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
