"""Plot the score of every sentence along each statement."""

from parlance import journal
from parlance.corpus import placement
from parlance.corpus.description import STATEMENTS
from parlance.figures import sentiment_arc, theme
from parlance.publication import interim
from parlance.sentiment import lexicons
from parlance.sentiment.scores import SENTENCE_SCORES


def main(found, sentences, sides, chosen, svg, png, log):
    lexicon, *_ = lexicons.load(chosen)
    left, right = placement.pair(interim.read(sentences), sides)
    figure = sentiment_arc.draw(
        SENTENCE_SCORES.read(found.scores),
        interim.read(found.matches),
        left,
        right,
        STATEMENTS.read(found.statements),
        theme.sides(sides),
        lexicon=lexicon.name,
        neutral=lexicon.neutral,
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
