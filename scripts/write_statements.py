"""Describe each statement: issuer, date, length, what was left out."""

from parlance import journal
from parlance.corpus import description
from parlance.inputs.removed import REMOVED
from parlance.publication import interim


def main(texts, removed, words, sentences, entries, statements, listing, log):
    removed = interim.read(removed)
    described = description.describe(
        entries,
        interim.read(texts),
        removed,
        interim.read(sentences),
        interim.read(words, ["statement", "word"]),
    )
    description.STATEMENTS.write(statements, described)
    REMOVED.write(listing, removed)
    log(
        f"described {len(described)} statements of {described['words'].sum()} words; "
        f"{len(removed)} paragraphs were left out"
    )


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            texts=snakemake.input.texts,
            removed=snakemake.input.removed,
            words=snakemake.input.words,
            sentences=snakemake.input.sentences,
            entries=snakemake.params.entries,
            statements=snakemake.output.statements,
            listing=snakemake.output.removed,
            log=log,
        )
