"""Plot both sides' names for the same things, and their rates of each concept."""

from parlance import journal
from parlance.figures import plotting
from parlance.publication import tables


def main(found, sides, names, written, log):
    given = {name: tables.read(getattr(found, name)) for name in ("naming", "concepts")}
    plotting.save(names, given, sides, written)
    log(f"drew {', '.join(names)}")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            found=snakemake.input,
            sides=snakemake.params.sides,
            names=snakemake.params.figures,
            written=snakemake.output,
            log=log,
        )
