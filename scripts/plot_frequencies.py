"""Plot how often the most frequent names and content words are used."""

from parlance import journal
from parlance.figures import plotting, theme
from parlance.publication import tables


def main(keyness, sides, svg, png, log):
    scored = tables.read(keyness)
    figure = plotting.draw("frequencies", {"keyness": scored}, theme.sides(sides))
    theme.save(figure, svg, png)
    log(f"drew the most frequent terms of {len(scored)}")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            keyness=snakemake.input.keyness,
            sides=snakemake.params.sides,
            svg=snakemake.output.svg,
            png=snakemake.output.png,
            log=log,
        )
