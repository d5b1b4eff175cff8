"""List all statements, sentences, sources, scores and word frequencies."""

from parlance import journal
from parlance.corpus import description, frequencies
from parlance.publication import tables
from parlance.sentiment import scores


def main(found, entries, frequency, written, log):
    texts, removed = tables.read(found.texts), tables.read(found.removed)
    sentences = tables.read(found.sentences)
    words = tables.read(found.words, ["statement", "word"])
    described = description.describe(entries, texts, removed, sentences, words)
    counted = frequencies.table(tables.read(found.counts), sentences, **frequency)
    tables.write(written.statements, described)
    tables.write(written.removed, removed)
    tables.write(written.sentences, description.quote(sentences, texts))
    tables.write(written.sources, tables.read(found.sources))
    tables.write(written.frequencies, counted)
    tables.write(written.sentiment, tables.read(found.scores, scores.PUBLISHED))
    log(f"described {len(described)} statements of {described['words'].sum()} words")
    log(f"left out {len(removed)} paragraphs")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            found=snakemake.input,
            entries=snakemake.params.entries,
            frequency=snakemake.params.frequency,
            written=snakemake.output,
            log=log,
        )
