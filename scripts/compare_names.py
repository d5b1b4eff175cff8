"""Compare how often the sides mention each concept, and by which names."""

from parlance import journal
from parlance.concepts import collocates, naming, rates
from parlance.corpus import placement
from parlance.publication import tables


def main(found, sides, tests, written, log):
    left, right = placement.pair(tables.read(found.sentences), sides)
    declared, mentions = tables.read(found.variants), tables.read(found.mentions)
    given = {"words": tables.read(found.words), "declared": declared}
    names = tuple(side["name"] for side in sides)
    near = collocates.table(left, right, mentions=mentions, names=names, **given)
    compared = rates.table(declared, mentions, left, right, **tests)
    named = naming.table(declared, mentions, left, right, **tests)
    tables.write(written.concepts, compared)
    tables.write(written.naming, named)
    tables.write(written.collocates, near)
    log(f"compared the rates of {len(compared)} concepts and variants")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            found=snakemake.input,
            sides=snakemake.params.sides,
            tests=snakemake.params.tests,
            written=snakemake.output,
            log=log,
        )
