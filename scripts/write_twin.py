"""Write the HTML twin of a table, for Snakemake's own report."""

from pathlib import Path

from parlance import journal, tables
from parlance.report import materials, twin


def main(table, statements, sides, written, log):
    name = Path(table).stem
    html = twin.render(
        name, tables.read(table), sides=sides, statements=tables.read(statements)
    )
    materials.write(written, html)
    log(f"wrote the table {name} as a page")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            table=snakemake.input.table,
            statements=snakemake.input.statements,
            sides=snakemake.params.sides,
            written=snakemake.output.twin,
            log=log,
        )
