"""Write the page of a comparison: findings, both texts, figures and tables."""

from pathlib import Path

from parlance import journal
from parlance.publication import interim
from parlance.report import citation, materials, page


def main(corpus, tables, words, figures, project, about, written, log):
    html = page.render(
        corpus=materials.frames(corpus),
        tables=materials.frames(tables),
        words=interim.read(words),
        figures=materials.figures(figures, project.glob("config/captions/*.rst")),
        program=materials.program(project / "CITATION.cff"),
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
            project=Path(snakemake.scriptdir).parent,
            about=snakemake.params.about,
            written=snakemake.output.page,
            log=log,
        )
