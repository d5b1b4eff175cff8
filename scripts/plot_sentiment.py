"""Plot the score of every sentence, the means, and the words behind them."""

from parlance import journal
from parlance.corpus import placement
from parlance.figures import plotting
from parlance.publication import tables
from parlance.sentiment import lexicon


def main(found, sides, chosen, names, written, log):
    read = ("sentiment", "word_shift", "scores", "statements", "matches")
    given = {name: tables.read(getattr(found, name)) for name in read}
    left, right = placement.pair(tables.read(found.sentences), sides)
    given |= {"left": left, "right": right, "lexicon": lexicon.load(chosen[:1])[0]}
    plotting.save(names, given, sides, written)
    log(f"drew {', '.join(names)}")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            found=snakemake.input,
            sides=snakemake.params.sides,
            chosen=snakemake.params.lexicons,
            names=snakemake.params.figures,
            written=snakemake.output,
            log=log,
        )
