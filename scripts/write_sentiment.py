"""List the lexicons' scores of all sentences, and the words they rest on."""

from parlance import journal
from parlance.publication import interim
from parlance.sentiment.scores import SENTENCE_SCORES


def main(scores, table, log):
    listed = interim.read(scores, SENTENCE_SCORES.names)
    SENTENCE_SCORES.write(table, listed)
    log(f"listed {len(listed)} scores")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            scores=snakemake.input.scores,
            table=snakemake.output.table,
            log=log,
        )
