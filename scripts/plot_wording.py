"""Plot where leading words stand, who speaks, which sentences are alike, the style."""

from parlance import journal
from parlance.corpus import placement
from parlance.figures import plotting
from parlance.publication import tables


def main(found, sides, names, written, log):
    read = ("concordance", "keyness", "alignments", "style")
    given = {name: tables.read(getattr(found, name)) for name in read}
    left, right = placement.pair(tables.read(found.sentences), sides)
    given |= {"left": left, "right": right}
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
