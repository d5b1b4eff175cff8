"""Plot the words and phrases most key to either side, and the most frequent."""

from parlance import journal
from parlance.figures import plotting
from parlance.publication import tables


def main(found, sides, names, written, log):
    given = {"keyness": tables.read(found.keyness)}
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
