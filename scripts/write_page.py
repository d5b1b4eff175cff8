"""Write the page of a comparison: findings, both texts, figures and tables."""

from parlance import journal
from parlance import tables as table_files
from parlance.report import citation, materials, page


def main(corpus, tables, words, figures, captions, program, about, written, log):
    html = page.render(
        corpus=materials.frames(corpus),
        tables=materials.frames(tables),
        words=table_files.read(words),
        figures=materials.figures(figures, captions),
        program=materials.program(program),
        software=citation.installed(),
        **about,
    )
    materials.write(written, html)
    log(f"wrote a page of {len(html):,} characters")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            corpus=snakemake.input.corpus,
            tables=snakemake.input.tables,
            words=snakemake.input.words,
            figures=snakemake.input.figures,
            captions=snakemake.input.captions,
            program=snakemake.input.program,
            about=snakemake.params.about,
            written=snakemake.output.page,
            log=log,
        )
