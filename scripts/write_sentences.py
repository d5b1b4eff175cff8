"""List all sentences with their part, voice, speaker and text."""

from parlance import journal
from parlance.corpus import description
from parlance.publication import interim
from parlance.voices.voices import SOURCES


def main(texts, sources, sentences, listed, found, log):
    spoken = description.quote(
        interim.read(sentences), interim.read(texts, ["statement", "text"])
    )
    description.SENTENCES.write(listed, spoken)
    SOURCES.write(found, interim.read(sources))
    log(f"listed {len(spoken)} sentences of {spoken['words'].sum()} words")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            texts=snakemake.input.texts,
            sources=snakemake.input.sources,
            sentences=snakemake.input.sentences,
            listed=snakemake.output.sentences,
            found=snakemake.output.sources,
            log=log,
        )
