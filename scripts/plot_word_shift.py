"""Plot the words that add most to the difference of mean word scores."""

from parlance import journal
from parlance.figures import plotting, theme
from parlance.publication import tables


def main(table, sides, svg, png, log):
    found = tables.read(table)
    figure = plotting.draw("word_shift", {"word_shift": found}, theme.sides(sides))
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
