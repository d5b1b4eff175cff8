"""How to cite a comparison, the program and the methods it rests on."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import metadata

PACKAGES = {
    "snakemake": "Snakemake",
    "nltk": "NLTK",
    "numpy": "NumPy",
    "scipy": "SciPy",
    "pandas": "pandas",
    "matplotlib": "Matplotlib",
    "vaderSentiment": "vaderSentiment",
}


@dataclass(frozen=True)
class Citation:
    """A line of prose, and BibTeX of the comparison and of the methods."""

    line: str
    bibtex: str


def cite(
    comparison: str,
    labels: tuple[str, str],
    *,
    program: Mapping,
    sources: Mapping[str, str],
    references: str,
) -> Citation:
    """Cite a comparison.

    Args:
        comparison: its name.
        labels: of the two sides.
        program: title, version and authors, as in CITATION.cff.
        sources: checksum of each statement; they make the comparison's own.
        references: BibTeX of the methods.
    """
    seal = hashlib.sha256(
        "".join(f"{name}={sha}\n" for name, sha in sorted(sources.items())).encode()
    ).hexdigest()[:12]
    title = f"{labels[0]} and {labels[1]}: how they are worded"
    author = program.get("author", "The Parlance developers")
    name = program.get("title", "Parlance")
    version = program.get("version", "")
    about = f"{name}, version {version}" if version else name
    line = (
        f"“{title}”. Comparison {comparison} of statements {seal}, made with {about}, "
        f"by {author}."
    )
    return Citation(
        line, f"{_entry(comparison, title, seal, about, author)}\n{references}"
    )


def installed() -> dict[str, str]:
    """Versions of the packages that the analysis rests on."""
    return {shown: metadata.version(name) for name, shown in PACKAGES.items()}


def _entry(comparison: str, title: str, seal: str, about: str, author: str) -> str:
    return (
        f"@misc{{parlance_{comparison}, author = {{{{{_bibtex(author)}}}}}, "
        f"title = {{{_bibtex(title)}}}, "
        f"howpublished = {{Comparison made with {_bibtex(about)}}}, "
        f"note = {{Statements {seal}}}}}"
    )


def _bibtex(text: str) -> str:
    special = {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}"}
    special |= {character: f"\\{character}" for character in "&%$#_"}
    special |= {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
    return "".join(special.get(character, character) for character in text)
