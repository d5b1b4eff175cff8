"""What is left out of the analysis, and listed."""

from parlance.publication.columns import END, START, STATEMENT
from parlance.publication.tables import CORPUS, Column, Table

REMOVED = Table(
    name="removed",
    title="Left out",
    about="The paragraphs that are no part of a statement and are left out.",
    order="as in the manifest, then reading order",
    leading=("statement", "text"),
    folder=CORPUS,
    ending=".jsonl",
    columns=(
        STATEMENT,
        START,
        END,
        Column("text", "text", "The paragraph, as it stands in the source text."),
    ),
)
