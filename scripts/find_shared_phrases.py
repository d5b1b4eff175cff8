"""Find the longest word sequences that stand on both sides."""

from parlance import journal
from parlance.corpus import placement
from parlance.publication import interim
from parlance.wording import shared_phrases


def main(words, sentences, sides, names, table, log):
    words = interim.read(words)
    keys = ["statement", "sentence"]
    both = [
        words.merge(side[keys])
        for side in placement.pair(interim.read(sentences), sides)
    ]
    found = shared_phrases.table(*both, names=names)
    shared_phrases.SHARED_PHRASES.write(table, found)
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
