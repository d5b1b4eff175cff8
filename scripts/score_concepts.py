"""Compare how often each side mentions each concept and its variants."""

from parlance import journal
from parlance.concepts import rates
from parlance.corpus import placement
from parlance.publication import interim


def main(variants, mentions, sentences, sides, settings, table, log):
    left, right = placement.pair(interim.read(sentences), sides)
    compared = rates.table(
        interim.read(variants[0]), interim.read(mentions), left, right, **settings
    )
    rates.CONCEPTS.write(table, compared)
    log(f"compared the rates of {len(compared)} concepts and variants")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            variants=snakemake.input.variants,
            mentions=snakemake.input.mentions,
            sentences=snakemake.input.sentences,
            sides=snakemake.params.sides,
            settings=snakemake.params.settings,
            table=snakemake.output.table,
            log=log,
        )
