"""Addresses within a page: contexts of a term, a concept, a name; a sentence."""

from urllib.parse import quote

from markupsafe import Markup


def contexts(query: str, kind: str = "word") -> str:
    """The address that opens the contexts of a word, concept or name."""
    return f"#{kind}={quote(str(query), safe='')}"


def variant(concept: str, name: str) -> str:
    """What the contexts of one variant of a concept, or one name, are asked by."""
    return f"{concept}: {name}" if name else str(concept)


def sentence(statement: str, number: int) -> str:
    """The address of a sentence."""
    return f"#sentence={quote(str(statement), safe='')}.{int(number)}"


def to_contexts(query: str, kind: str = "word", shown: object = None) -> Markup:
    """A link to the contexts of a word, concept or name."""
    return Markup('<a class="query" href="{}"><bdi>{}</bdi></a>').format(
        contexts(query, kind), query if shown is None else shown
    )


def to_sentence(statement: str, number: int, shown: object = None) -> Markup:
    """A link to a sentence."""
    return Markup('<a href="{}">{}</a>').format(
        sentence(statement, number), number if shown is None else shown
    )
