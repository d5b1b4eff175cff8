"""Count words and word sequences in every sentence of a batch."""

from parlance import journal
from parlance.keyness import choices
from parlance.keyness import reference_lists as lists
from parlance.publication import interim
from parlance.text import ngrams


def main(words, quotations, forms, longest, counted, log):
    groups = lists.forms(forms) if forms else {}
    words = choices.group(interim.read(words), groups)
    terms = ngrams.count(words, interim.read(quotations), longest=longest)
    interim.write(counted, terms)
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
