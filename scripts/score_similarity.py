"""Measure how alike the two sides' words are, and their own halves."""

from parlance import journal, sides, similarity, tables


def main(counts, sentences, compared, resample, settings, table, log):
    left, right = sides.pair(
        tables.read(sentences), tables.read(counts), compared, resample=resample
    )
    measured = similarity.table(left, right, **settings)
    tables.write(table, measured)
    log(f"measured {len(measured)} similarities")


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
