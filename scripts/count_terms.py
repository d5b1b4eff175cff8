"""Count words and word sequences in every sentence of a batch."""

from parlance import counts, journal, tables, variants
from parlance import reference_lists as lists


def main(words, quotations, forms, longest, counted, log):
    groups = lists.forms(forms) if forms else {}
    words = variants.group(tables.read(words), groups)
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
            forms=snakemake.input.get("forms"),
            longest=snakemake.params.longest,
            counted=snakemake.output.counts,
            log=log,
        )
