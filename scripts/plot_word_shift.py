"""Plot the words that add most to the difference of mean word scores."""

from parlance import journal
from parlance.figures import theme, word_shift
from parlance.sentiment.word_shift import WORD_SHIFT


def main(table, sides, svg, png, log):
    found = WORD_SHIFT.read(table)
    figure = word_shift.draw(found, theme.sides(sides))
    theme.save(figure, svg, png)
    log(f"drew what {len(found)} rows hold")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            table=snakemake.input.table,
            sides=snakemake.params.sides,
            svg=snakemake.output.svg,
            png=snakemake.output.png,
            log=log,
        )
