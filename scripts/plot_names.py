"""Plot the names and concepts."""

from parlance import journal
from parlance.concepts.naming import NAMING
from parlance.concepts.rates import CONCEPTS
from parlance.figures import plotting


def main(found, sides, names, written, log):
    naming, concepts = NAMING.read(found.naming), CONCEPTS.read(found.concepts)
    given = {"naming": naming, "concepts": concepts}
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
