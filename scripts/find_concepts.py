"""Find the mentions of the study's concepts in a batch, and which are negated."""

from parlance import journal
from parlance.concepts import concepts
from parlance.languages import language as languages
from parlance.publication import tables


def main(declared, language, texts, words, mentions, variants, log):
    # The file was checked against its schema when the study was read.
    study = concepts.read(declared, {}, language=languages.load(language))
    texts = tables.read(texts, ["statement", "text", "language"])
    by_name = dict(zip(texts["statement"], texts["text"], strict=True))
    codes = dict(zip(texts["statement"], texts["language"], strict=True))
    found = concepts.find(
        study, by_name, tables.read(words), languages=languages.each(codes)
    )
    tables.write(mentions, found)
    tables.write(variants, concepts.declared(study))
    log(f"found {len(found)} mentions, {found['negated'].sum()} of them negated")
    for name, number in found["concept"].value_counts(sort=False).items():
        log(f"{name}: {number}")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            declared=snakemake.input.concepts,
            language=snakemake.params.language,
            texts=snakemake.input.texts,
            words=snakemake.input.words,
            mentions=snakemake.output.mentions,
            variants=snakemake.output.variants,
            log=log,
        )
