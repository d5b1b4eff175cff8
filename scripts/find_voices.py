"""Tell quotation, reported speech and narration apart, sentence by sentence."""

from parlance import journal
from parlance.languages import language as languages
from parlance.publication import tables
from parlance.voices import overrides, voices


def main(texts, sentences, words, speakers, found, log):
    texts = tables.read(texts, ["statement", "text", "language"])
    voiced = voices.find_each(
        dict(zip(texts["statement"], texts["text"], strict=True)),
        tables.read(sentences),
        tables.read(words),
        overrides.read(speakers) if speakers else None,
        languages=languages.each(
            dict(zip(texts["statement"], texts["language"], strict=True))
        ),
    )
    tables.write(found.voices, voiced.sentences)
    tables.write(found.quotations, voiced.quotations)
    tables.write(found.sources, voiced.sources)
    for voice, number in voiced.sentences["voice"].value_counts().sort_index().items():
        log(f"{number} sentences are {voice}")
    log(f"found {len(voiced.quotations)} quotations, {len(voiced.sources)} sources")
    for statement, offset, mark in voiced.warnings.itertuples(index=False):
        log(f"{statement}, character {offset}: the mark {mark} has no partner")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            texts=snakemake.input.texts,
            sentences=snakemake.input.sentences,
            words=snakemake.input.words,
            speakers=snakemake.input.get("speakers"),
            found=snakemake.output,
            log=log,
        )
