"""Plot where the leading words and concepts stand on each side."""

from parlance import journal
from parlance.corpus import placement
from parlance.figures import plotting, theme
from parlance.publication import tables


def main(concordance, keyness, sentences, sides, svg, png, log):
    left, right = placement.pair(tables.read(sentences), sides)
    found = tables.read(concordance)
    figure = plotting.draw(
        "dispersion",
        {
            "concordance": found,
            "keyness": tables.read(keyness),
            "left": left,
            "right": right,
        },
        theme.sides(sides),
    )
    theme.save(figure, svg, png)
    log(f"drew occurrences out of {len(found)}")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            concordance=snakemake.input.concordance,
            keyness=snakemake.input.keyness,
            sentences=snakemake.input.sentences,
            sides=snakemake.params.sides,
            svg=snakemake.output.svg,
            png=snakemake.output.png,
            log=log,
        )
