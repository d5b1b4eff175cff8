"""Plot which sentences of the two sides are alike."""

from parlance import journal
from parlance.corpus import placement
from parlance.figures import plotting, theme
from parlance.publication import tables


def main(pairs, sentences, sides, svg, png, log):
    left, right = placement.pair(tables.read(sentences), sides)
    found = tables.read(pairs)
    figure = plotting.draw(
        "alignments",
        {"alignments": found, "left": left, "right": right},
        theme.sides(sides),
    )
    theme.save(figure, svg, png)
    log(f"drew {len(found)} pairs of sentences")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            pairs=snakemake.input.pairs,
            sentences=snakemake.input.sentences,
            sides=snakemake.params.sides,
            svg=snakemake.output.svg,
            png=snakemake.output.png,
            log=log,
        )
