"""Plot the difference of the sides' mean scores by lexicon and voice."""

from parlance import journal
from parlance.corpus import placement
from parlance.figures import sentiment_means, theme
from parlance.publication import interim
from parlance.sentiment.means import SENTIMENT
from parlance.sentiment.scores import SENTENCE_SCORES


def main(means, scores, sentences, sides, svg, png, log):
    spoken = placement.compared(interim.read(sentences), sides)
    means, scores = SENTIMENT.read(means), SENTENCE_SCORES.read(scores)
    scores = scores.merge(spoken[["statement", "sentence"]])
    figure = sentiment_means.draw(means, scores, theme.sides(sides))
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
