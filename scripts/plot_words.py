"""Plot the key words and the frequent ones."""

from parlance import journal
from parlance.figures import plotting
from parlance.keyness.keyness import KEYNESS


def main(found, sides, names, written, log):
    given = {"keyness": KEYNESS.read(found.keyness)}
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
