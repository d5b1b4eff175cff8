"""Write the page, with all tables and figures."""

from pathlib import Path

from parlance import journal
from parlance.publication import interim
from parlance.report import citation, materials, page, twin


def main(found, project, about, written, log):
    corpus, tables = (materials.frames(paths) for paths in (found.corpus, found.tables))
    html = page.render(
        corpus=corpus,
        tables=tables,
        words=interim.read(found.words),
        figures=materials.figures(found.figures, project.glob("config/captions/*")),
        program=materials.program(project / "CITATION.cff"),
        software=citation.installed(),
        **about,
    )
    twins = twin.render_all(tables, about["sides"], corpus["statements"])
    materials.write(written.page, html)
    materials.write_all(written.twins, twins)
    log(f"wrote a page of {len(html):,} characters, {len(twins)} tables")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            found=snakemake.input,
            project=Path(snakemake.scriptdir).parent,
            about=snakemake.params.about,
            written=snakemake.output,
            log=log,
        )
