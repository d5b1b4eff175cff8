"""Compare the sides' mean sentence scores, and what each single word does to them."""

from parlance import journal
from parlance.corpus import placement
from parlance.publication import tables
from parlance.sentiment import comparison, lexicon


def main(found, sides, chosen, tests, written, log):
    left, right = placement.pair(tables.read(found.sentences), sides)
    names = ("scores", "matches", "neutral", "words")
    given = {name: tables.read(getattr(found, name)) for name in names}
    lists = lexicon.load(chosen)
    made = comparison.compare(left, right, **given, lexicons=lists, **tests)
    for name, path in written.items():
        tables.write(path, made[name])
    log(f"compared {len(left)} and {len(right)} sentences by {', '.join(chosen)}")


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
