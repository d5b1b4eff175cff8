"""Count words and word sequences in every sentence of a batch."""

from parlance import journal
from parlance.inputs import forms as form_lists
from parlance.publication import tables
from parlance.text import groups, ngrams


def main(words, quotations, forms, longest, counted, log):
    grouped = form_lists.read(forms) if forms else {}
    words = groups.group(tables.read(words), grouped)
    terms = ngrams.count(words, tables.read(quotations), longest=longest)
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
