"""Write each table as a page of its own, for Snakemake's own report."""

from parlance import journal
from parlance.corpus.description import STATEMENTS
from parlance.report import materials, twin


def main(found, statements, sides, written, log):
    statements = STATEMENTS.read(statements)
    twins = {
        f"{name}.html": twin.render(name, frame, sides=sides, statements=statements)
        for name, frame in materials.frames(found).items()
    }
    materials.write_all(written, twins)
    log(f"wrote {len(twins)} tables as pages")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            found=snakemake.input.tables,
            statements=snakemake.input.statements,
            sides=snakemake.params.sides,
            written=snakemake.output.twins,
            log=log,
        )
