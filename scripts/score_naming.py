"""Compare by which names each side calls the same place, people or event."""

from parlance import journal
from parlance.concepts import naming
from parlance.corpus import placement
from parlance.publication import interim


def main(variants, mentions, sentences, sides, settings, table, log):
    left, right = placement.pair(interim.read(sentences), sides)
    shares = naming.table(
        interim.read(variants[0]), interim.read(mentions), left, right, **settings
    )
    naming.NAMING.write(table, shares)
    log(f"compared the names of {shares['referent'].nunique()} referents")


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
