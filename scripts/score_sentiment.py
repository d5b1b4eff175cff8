"""Compare the sides' mean sentence scores, by lexicon and voice."""

from parlance import journal
from parlance.corpus import placement
from parlance.publication import interim
from parlance.sentiment import lexicons, means


def main(scores, sentences, words, sides, chosen, settings, table, log):
    left, right = placement.pair(interim.read(sentences), sides)
    compared = means.compare(
        left,
        right,
        interim.read(scores),
        interim.read(words),
        lexicons=lexicons.load(chosen),
        **settings,
    )
    means.SENTIMENT.write(table, compared)
    log(f"compared {len(left)} and {len(right)} sentences by {', '.join(chosen)}")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            scores=snakemake.input.scores,
            sentences=snakemake.input.sentences,
            words=snakemake.input.words,
            sides=snakemake.params.sides,
            chosen=snakemake.params.lexicons,
            settings=snakemake.params.settings,
            table=snakemake.output.table,
            log=log,
        )
