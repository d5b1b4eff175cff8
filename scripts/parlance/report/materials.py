"""Reads what a page is made of, and writes the page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import jinja2
import pandas as pd
import yaml

from parlance.publication import files
from parlance.report import catalog

FOLDER = Path(__file__).parent
# Named one by one, in the order in which they stand in the page: a change of any of
# them makes the page anew.
STYLES = ("base.css", "statements.css", "tables.css", "contexts.css", "print.css")
SCRIPTS = (
    "dataTables.min.js",
    "corpus.js",
    "highlights.js",
    "contexts.js",
    "tables.js",
    "preferences.js",
    "start.js",
)
TEMPLATES = (
    "page.html",
    "head.html",
    "statements.html",
    "findings.html",
    "reading.html",
    "figures.html",
    "tables.html",
    "methods.html",
    "twin.html",
)
REFERENCES = "references.bib"


@dataclass(frozen=True)
class Figure:
    """A figure: its name, SVG text and caption."""

    name: str
    svg: str
    caption: str


def frames(paths: Iterable[str | Path]) -> dict[str, pd.DataFrame]:
    """Published tables by their names, read back as they are declared."""
    return {catalog.of(path).name: catalog.read(path) for path in paths}


def figures(
    svgs: Iterable[str | Path], captions: Iterable[str | Path] = ()
) -> list[Figure]:
    """Figures in the order given, each with its caption `plot_NAME.rst`."""
    texts = {
        Path(path).stem.removeprefix("plot_"): Path(path).read_text("utf-8").strip()
        for path in captions
    }
    return [
        Figure(
            Path(path).stem,
            Path(path).read_text("utf-8"),
            texts.get(Path(path).stem, ""),
        )
        for path in svgs
    ]


def program(path: str | Path | None) -> dict[str, str]:
    """Title, version and authors out of a CITATION.cff."""
    if not path:
        return {}
    cited = yaml.safe_load(Path(path).read_text("utf-8"))
    names = [
        author.get("name")
        or f"{author.get('given-names', '')} {author.get('family-names', '')}".strip()
        for author in cited.get("authors", ())
    ]
    return {
        "title": str(cited.get("title", "Parlance")).split(":")[0],
        "version": str(cited.get("version", "")),
        "author": ", ".join(names),
    }


def style() -> str:
    """All style sheets of the page."""
    return "\n".join(_text("style", name) for name in STYLES)


def script() -> str:
    """All scripts of the page."""
    return "\n".join(
        _text("vendor" if name == "dataTables.min.js" else "script", name)
        for name in SCRIPTS
    )


def references() -> str:
    """BibTeX of the methods."""
    return (FOLDER / REFERENCES).read_text("utf-8").strip()


@cache
def templates() -> jinja2.Environment:
    """The page's templates; everything filled in is escaped."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(FOLDER / "templates", encoding="utf-8"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def write(path: str | Path, page: str) -> None:
    """Write a page; the file appears whole or not at all."""
    # A lone surrogate cannot be written and cannot be read by a browser.
    files.put(path, page.encode("utf-8", "replace"))


def write_all(folder: str | Path, pages: Mapping[str, str]) -> None:
    """Write pages, by the names of their files, into a folder that is made."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    for name, page in pages.items():
        write(Path(folder, name), page)


def _text(folder: str, name: str) -> str:
    return (FOLDER / folder / name).read_text("utf-8").strip()
