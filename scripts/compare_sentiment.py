"""Compare the mean sentence scores, and the words behind them."""

from parlance import journal
from parlance.corpus import placement
from parlance.publication import interim, tables
from parlance.sentiment import comparison, lexicon


def main(found, sides, chosen, tests, written, log):
    both = placement.both(interim.read(found.sentences), sides)
    names = ("scores", "matches", "neutral", "words")
    known = {name: interim.read(getattr(found, name)) for name in names}
    made = comparison.compare(*both, lexicons=lexicon.load(chosen), **known, **tests)
    tables.write_all(made, written)
    log(f"compared {len(both[0])} and {len(both[1])} sentences by {', '.join(chosen)}")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            found=snakemake.input,
            sides=snakemake.params.sides,
            chosen=snakemake.params.lexicons,
            tests=snakemake.params.tests,
            written=snakemake.output,
            log=log,
        )
