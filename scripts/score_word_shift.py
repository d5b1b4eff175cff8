"""Show what each word adds to the difference of the sides' mean word scores."""

from parlance import journal
from parlance.corpus import placement
from parlance.publication import interim
from parlance.sentiment import lexicons, word_shift


def main(sentences, words, neutral, sides, chosen, settings, table, log):
    left, right = placement.pair(interim.read(sentences), sides)
    shifted = word_shift.word_shift(
        left,
        right,
        interim.read(words),
        interim.read(neutral),
        lexicons=lexicons.load(chosen),
        **settings,
    )
    word_shift.WORD_SHIFT.write(table, shifted)
    log(f"listed the contributions of {len(shifted)} words")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            sentences=snakemake.input.sentences,
            words=snakemake.input.words,
            neutral=snakemake.input.neutral,
            sides=snakemake.params.sides,
            chosen=snakemake.params.lexicons,
            settings=snakemake.params.settings,
            table=snakemake.output.table,
            log=log,
        )
