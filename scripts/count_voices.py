"""Count the sentences and words of each voice and speaker in each statement."""

from parlance import journal
from parlance.corpus import placement
from parlance.publication import interim
from parlance.wording import voice_shares


def main(sentences, sides, table, log):
    shares = voice_shares.table(*placement.pair(interim.read(sentences), sides))
    voice_shares.VOICE_SHARES.write(table, shares)
    log(f"counted {shares['sentences'].sum()} sentences in {len(shares)} rows")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            sentences=snakemake.input.sentences,
            sides=snakemake.params.sides,
            table=snakemake.output.table,
            log=log,
        )
