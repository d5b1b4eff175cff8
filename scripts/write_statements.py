"""Describe each statement: issuer, date, length, what was left out."""

from parlance import journal
from parlance.corpus import description
from parlance.publication import tables


def main(texts, removed, words, sentences, entries, statements, listing, log):
    removed = tables.read(removed)
    described = description.describe(
        entries,
        tables.read(texts),
        removed,
        tables.read(sentences),
        tables.read(words, ["statement", "word"]),
    )
    tables.write(statements, described)
    tables.write(listing, removed)
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
