"""Find the longest word sequences that stand on both sides."""

from parlance import journal, placement, shared_phrases, tables


def main(words, sentences, sides, names, table, log):
    words = tables.read(words)
    left, right = (
        words.merge(side[["statement", "sentence"]])
        for side in placement.pair(tables.read(sentences), sides)
    )
    shared = shared_phrases.table(left, right, names=names)
    tables.write(table, shared)
    log(f"found {len(shared)} shared phrases")


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
