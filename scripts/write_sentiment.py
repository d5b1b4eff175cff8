"""List the lexicons' scores of all sentences, and the words they rest on."""

from parlance import journal
from parlance.publication import tables

COLUMNS = ["statement", "sentence", "lexicon", "score", "matched_words"]


def main(scores, table, log):
    listed = tables.read(scores, COLUMNS)
    tables.write(table, listed)
    log(f"listed {len(listed)} scores")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            scores=snakemake.input.scores,
            table=snakemake.output.table,
            log=log,
        )
