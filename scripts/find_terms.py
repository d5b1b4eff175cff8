"""Count the words and word sequences in each sentence."""

from parlance import journal
from parlance.inputs import forms as form_lists
from parlance.publication import interim
from parlance.text import groups, ngrams


def main(words, quotations, forms, longest, counted, log):
    words = groups.group(interim.read(words), form_lists.read_if(forms))
    terms = ngrams.count(words, interim.read(quotations), longest=longest)
    interim.write(counted, terms)
    for n, group in terms.groupby("n"):
        log(f"n = {n}: {group['count'].sum()} times {group['term'].nunique()} terms")


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
