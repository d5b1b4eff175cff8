"""Measure how alike the sides' wording is as a whole, and their halves among them."""

from parlance import journal
from parlance.corpus import sides
from parlance.publication import interim
from parlance.wording import similarity


def main(counts, sentences, compared, resample, settings, table, log):
    left, right = sides.pair(
        interim.read(sentences), interim.read(counts), compared, resample=resample
    )
    measured = similarity.table(left, right, **settings)
    similarity.SIMILARITY.write(table, measured)
    for side in (left, right):
        log(f"{side.name}: {side.size} words in {side.units} units")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            counts=snakemake.input.counts,
            sentences=snakemake.input.sentences,
            compared=snakemake.params.sides,
            resample=snakemake.params.resample,
            settings=snakemake.params.settings,
            table=snakemake.output.table,
            log=log,
        )
