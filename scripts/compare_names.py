"""Compare the concepts, and the names for the same thing."""

from parlance import journal
from parlance.concepts import comparison
from parlance.corpus import placement
from parlance.publication import interim, tables


def main(found, sides, tests, written, log):
    both = placement.both(interim.read(found.sentences), sides)
    names = ("words", "mentions", "variants")
    known = {name: interim.read(getattr(found, name)) for name in names}
    made = comparison.compare(*both, names=[s["name"] for s in sides], **known, **tests)
    tables.write_all(made, written)
    log(f"compared the concepts of {len(known['variants'])} variants")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            found=snakemake.input,
            sides=snakemake.params.sides,
            tests=snakemake.params.tests,
            written=snakemake.output,
            log=log,
        )
