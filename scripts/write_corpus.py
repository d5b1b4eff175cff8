"""List the statements, sentences, sources and frequencies."""

from parlance import journal
from parlance.corpus.description import SENTENCES, STATEMENTS, describe, quote
from parlance.corpus.frequencies import FREQUENCIES, table
from parlance.inputs.removed import REMOVED
from parlance.publication import interim, tables
from parlance.sentiment.scores import SENTENCE_SCORES
from parlance.voices.voices import SOURCES


def main(found, entries, frequency, written, log):
    texts, removed = interim.read(found.texts), interim.read(found.removed)
    words, sentences = interim.read(found.words), interim.read(found.sentences)
    made = {
        STATEMENTS: describe(entries, texts, removed, sentences, words),
        SENTENCES: quote(sentences, texts),
        REMOVED: removed,
        FREQUENCIES: table(interim.read(found.counts), sentences, **frequency),
        SOURCES: interim.read(found.sources),
        SENTENCE_SCORES: interim.read(found.scores, SENTENCE_SCORES.names),
    }
    tables.write_all(made, written)
    log(f"listed {len(texts)} statements and {len(sentences)} sentences")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            found=snakemake.input,
            entries=snakemake.params.entries,
            frequency=snakemake.params.frequency,
            written=snakemake.output,
            log=log,
        )
