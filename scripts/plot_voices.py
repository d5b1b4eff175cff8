"""Plot the share of each voice, and of its speakers, in a side's words."""

from parlance import journal
from parlance.corpus import placement
from parlance.figures import plotting, theme
from parlance.publication import tables


def main(sentences, sides, svg, png, log):
    left, right = placement.pair(tables.read(sentences), sides)
    figure = plotting.draw("voices", {"left": left, "right": right}, theme.sides(sides))
    theme.save(figure, svg, png)
    log(f"drew the voices of {len(left)} and {len(right)} sentences")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            sentences=snakemake.input.sentences,
            sides=snakemake.params.sides,
            svg=snakemake.output.svg,
            png=snakemake.output.png,
            log=log,
        )
