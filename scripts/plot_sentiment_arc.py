"""Plot the score of every sentence along each statement."""

from parlance import journal
from parlance.corpus import placement
from parlance.figures import plotting, theme
from parlance.publication import tables
from parlance.sentiment import lexicons


def main(found, sentences, sides, chosen, svg, png, log):
    left, right = placement.pair(tables.read(sentences), sides)
    figure = plotting.draw(
        "sentiment_arc",
        {
            "scores": tables.read(found.scores),
            "matches": tables.read(found.matches),
            "statements": tables.read(found.statements),
            "lexicons": lexicons.load(chosen),
            "left": left,
            "right": right,
        },
        theme.sides(sides),
    )
    theme.save(figure, svg, png)
    log(f"drew the scores of {len(left) + len(right)} sentences")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            found=snakemake.input,
            sentences=snakemake.input.sentences,
            sides=snakemake.params.sides,
            chosen=snakemake.params.lexicons,
            svg=snakemake.output.svg,
            png=snakemake.output.png,
            log=log,
        )
