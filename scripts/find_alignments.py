"""Pair the sentences of the two sides that share most of their wording."""

from parlance import journal
from parlance.corpus import placement
from parlance.publication import tables
from parlance.wording import alignments


def main(found, sentences, sides, table, log):
    left, right = placement.pair(tables.read(sentences), sides)
    pairs = alignments.align(
        left,
        right,
        words=tables.read(found.words),
        language=placement.language(left, right),
        mentions=tables.read(found.mentions) if found.get("mentions") else None,
        declared=tables.read(found.variants[0]) if found.get("variants") else None,
    )
    tables.write(table, pairs)
    log(f"paired {len(pairs)} of {len(left)} and {len(right)} sentences")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            found=snakemake.input,
            sentences=snakemake.input.sentences,
            sides=snakemake.params.sides,
            table=snakemake.output.table,
            log=log,
        )
