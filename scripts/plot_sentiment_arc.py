"""Plot the score of every sentence along each statement."""

from parlance import journal
from parlance.corpus import placement
from parlance.figures import sentiment_arc, theme
from parlance.publication import tables
from parlance.sentiment import lexicon


def main(found, sentences, sides, chosen, svg, png, log):
    first, *_ = lexicon.load(chosen)
    left, right = placement.pair(tables.read(sentences), sides)
    figure = sentiment_arc.draw(
        tables.read(found.scores),
        tables.read(found.matches),
        left,
        right,
        tables.read(found.statements),
        theme.sides(sides),
        lexicon=first.name,
        neutral=first.neutral,
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
