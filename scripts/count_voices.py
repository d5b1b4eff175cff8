"""Count the words of each voice and speaker in each statement."""

from parlance import journal, placement, tables, voice_shares


def main(sentences, sides, table, log):
    spoken = placement.compared(tables.read(sentences), sides)
    shares = voice_shares.table(spoken)
    tables.write(table, shares)
    log(f"counted {shares['words'].sum()} words in {len(shares)} rows")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            sentences=snakemake.input.sentences,
            sides=snakemake.params.sides,
            table=snakemake.output.table,
            log=log,
        )
