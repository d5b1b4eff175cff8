"""Plot the difference of the sides' mean scores by lexicon and voice."""

from parlance import journal
from parlance.corpus import placement
from parlance.figures import plotting, theme
from parlance.publication import tables


def main(means, scores, sentences, sides, svg, png, log):
    left, right = placement.pair(tables.read(sentences), sides)
    means, scores = tables.read(means), tables.read(scores)
    figure = plotting.draw(
        "sentiment_means",
        {"sentiment": means, "scores": scores, "left": left, "right": right},
        theme.sides(sides),
    )
    theme.save(figure, svg, png)
    log(f"drew {len(means)} differences")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            means=snakemake.input.means,
            scores=snakemake.input.scores,
            sentences=snakemake.input.sentences,
            sides=snakemake.params.sides,
            svg=snakemake.output.svg,
            png=snakemake.output.png,
            log=log,
        )
