"""Plot the sides' differences in style."""

from parlance import journal
from parlance.figures import style, theme
from parlance.wording.style import STYLE


def main(table, sides, svg, png, log):
    found = STYLE.read(table)
    figure = style.draw(found, theme.sides(sides))
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
