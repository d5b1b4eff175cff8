"""List the statements, sentences, sources and frequencies."""

from parlance import journal
from parlance.corpus import description, frequencies
from parlance.inputs.removed import REMOVED
from parlance.publication import interim, tables
from parlance.sentiment.scores import SENTENCE_SCORES
from parlance.voices.voices import SOURCES


def main(found, entries, frequency, written, log):
    texts, removed = interim.read(found.texts), interim.read(found.removed)
    words, sentences = interim.read(found.words), interim.read(found.sentences)
    described = description.describe(entries, texts, removed, sentences, words)
    counted = frequencies.table(interim.read(found.counts), sentences, **frequency)
    made = {
        description.STATEMENTS: described,
        description.SENTENCES: description.quote(sentences, texts),
        REMOVED: removed,
        SOURCES: interim.read(found.sources),
        SENTENCE_SCORES: interim.read(found.scores, SENTENCE_SCORES.names),
        frequencies.FREQUENCIES: counted,
    }
    tables.write_all(made, dict(written.items()))
    log(f"described {len(described)} statements of {described['words'].sum()} words")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            found=snakemake.input,
            entries=snakemake.params.entries,
            frequency=snakemake.params.frequency,
            written=snakemake.output,
            log=log,
        )
