"""Count words and word sequences in every sentence of a batch."""

from parlance import counts, journal, tables


def main(words, quotations, longest, counted, log):
    words = tables.read(words)
    terms = counts.count(words, tables.read(quotations), longest=longest)
    tables.write(counted, terms)
    for n, group in terms.groupby("n"):
        log(
            f"n = {n}: {group['count'].sum()} occurrences of "
            f"{group['term'].nunique()} terms"
        )


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            words=snakemake.input.words,
            quotations=snakemake.input.quotations,
            longest=snakemake.params.longest,
            counted=snakemake.output.counts,
            log=log,
        )
