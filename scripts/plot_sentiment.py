"""Plot the scores of sentences and sides."""

from parlance import journal
from parlance.corpus import placement
from parlance.corpus.description import STATEMENTS
from parlance.figures import plotting
from parlance.publication import interim
from parlance.sentiment import lexicon
from parlance.sentiment.means import SENTIMENT
from parlance.sentiment.scores import SENTENCE_SCORES
from parlance.sentiment.word_shift import WORD_SHIFT


def main(found, sides, chosen, names, written, log):
    read = (SENTIMENT, WORD_SHIFT, STATEMENTS)
    given = {table.name: table.read(getattr(found, table.name)) for table in read}
    given["scores"] = SENTENCE_SCORES.read(found.scores)
    given["matches"] = interim.read(found.matches)
    given["lexicons"] = lexicon.load(chosen)
    left, right = placement.both(interim.read(found.sentences), sides)
    plotting.save(names, {**given, "left": left, "right": right}, sides, written)
    log(f"drew {', '.join(names)}")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            found=snakemake.input,
            sides=snakemake.params.sides,
            chosen=snakemake.params.lexicons,
            names=snakemake.params.figures,
            written=snakemake.output,
            log=log,
        )
