"""Compare the sides' style and voices, and pair their sentences that are alike."""

from parlance import journal
from parlance.corpus import placement
from parlance.publication import tables
from parlance.wording import alignments, style, voice_shares


def main(found, sides, tests, written, log):
    pair = placement.pair(tables.read(found.sentences), sides)
    words, texts = tables.read(found.words), tables.read(found.texts)
    pairs = alignments.align(
        *pair,
        words=words,
        mentions=tables.read_if(found.get("mentions")),
        declared=tables.read_if(found.get("variants")),
    )
    tables.write(written.style, style.style(*pair, words, texts, **tests))
    tables.write(written.voices, voice_shares.table(*pair))
    tables.write(written.alignments, pairs)
    log(f"paired {len(pairs)} of {len(pair[0])} and {len(pair[1])} sentences")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            found=snakemake.input,
            sides=snakemake.params.sides,
            tests=snakemake.params.tests,
            written=snakemake.output,
            log=log,
        )
