"""Find the longest word sequences that stand on both sides."""

from parlance import journal
from parlance.corpus import placement
from parlance.publication import tables
from parlance.wording import shared_phrases


def main(words, sentences, sides, names, table, log):
    words = tables.read(words)
    keys = ["statement", "sentence"]
    pair = placement.pair(tables.read(sentences), sides)
    found = shared_phrases.table(
        *(words.merge(side[keys]) for side in pair),
        language=placement.language(*pair),
        names=names,
    )
    tables.write(table, found)
    log(f"found {len(found)} shared sequences")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            words=snakemake.input.words,
            sentences=snakemake.input.sentences,
            sides=snakemake.params.sides,
            names=snakemake.params.names,
            table=snakemake.output.table,
            log=log,
        )
