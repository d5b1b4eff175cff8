"""Show which single words move the difference of the sides' mean scores."""

from parlance import journal
from parlance.corpus import placement
from parlance.publication import interim
from parlance.sentiment import influence


def main(scores, matches, neutral, sentences, sides, table, effects, log):
    left, right = placement.pair(interim.read(sentences), sides)
    scores = interim.read(scores)
    found = influence.influence(left, right, scores, interim.read(matches))
    influence.INFLUENCE.write(table, found)
    influence.NEUTRAL_TERMS.write(
        effects, influence.neutral_effect(left, right, scores, interim.read(neutral))
    )
    log(f"left out {len(found)} words, one at a time")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            scores=snakemake.input.scores,
            matches=snakemake.input.matches,
            neutral=snakemake.input.neutral,
            sentences=snakemake.input.sentences,
            sides=snakemake.params.sides,
            table=snakemake.output.table,
            effects=snakemake.output.neutral_terms,
            log=log,
        )
