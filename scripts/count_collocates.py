"""Count the words at each position around each concept and name."""

from parlance import journal
from parlance.concepts import collocates
from parlance.corpus import placement
from parlance.publication import interim


def main(words, mentions, variants, sentences, sides, table, log):
    left, right = placement.pair(interim.read(sentences), sides)
    counted = collocates.table(
        left,
        right,
        words=interim.read(words),
        mentions=interim.read(mentions),
        declared=interim.read(variants[0]),
        names=tuple(side["name"] for side in sides),
    )
    collocates.COLLOCATES.write(table, counted)
    log(f"counted {counted['count'].sum()} neighbors in {len(counted)} rows")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            words=snakemake.input.words,
            mentions=snakemake.input.mentions,
            variants=snakemake.input.variants,
            sentences=snakemake.input.sentences,
            sides=snakemake.params.sides,
            table=snakemake.output.table,
            log=log,
        )
