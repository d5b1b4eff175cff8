"""Plot where words stand, who speaks, what is alike, the style."""

from parlance import journal
from parlance.corpus import placement
from parlance.figures import plotting
from parlance.keyness.keyness import KEYNESS
from parlance.publication import interim
from parlance.wording.alignments import ALIGNMENTS
from parlance.wording.concordance import CONCORDANCE
from parlance.wording.style import STYLE


def main(found, sides, names, written, log):
    read = (CONCORDANCE, KEYNESS, ALIGNMENTS, STYLE)
    given = {table.name: table.read(getattr(found, table.name)) for table in read}
    left, right = placement.both(interim.read(found.sentences), sides)
    plotting.save(names, {**given, "left": left, "right": right}, sides, written)
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
