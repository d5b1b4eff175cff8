"""Give the frequency and dispersion of every word and phrase on every side."""

from parlance import journal
from parlance.corpus import frequencies
from parlance.publication import interim


def main(counts, sentences, resample, names, table, log):
    found = frequencies.table(
        interim.read(counts), interim.read(sentences), resample=resample, names=names
    )
    frequencies.FREQUENCIES.write(table, found)
    log(f"counted {found['count'].sum()} occurrences in {len(found)} rows")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            counts=snakemake.input.counts,
            sentences=snakemake.input.sentences,
            resample=snakemake.params.resample,
            names=snakemake.params.names,
            table=snakemake.output.table,
            log=log,
        )
