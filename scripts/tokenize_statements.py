"""Cut the statements of a batch into sentences and words."""

from parlance import journal
from parlance.publication import tables
from parlance.text import segmentation


def main(texts, removed, rules, sentences, words, log):
    found = segmentation.segment(
        tables.read(texts, ["statement", "text", "language"]),
        tables.read(removed),
        **rules,
    )
    tables.write(sentences, found.sentences)
    tables.write(words, found.words)
    log(f"found {len(found.sentences)} sentences and {len(found.words)} words")
    for part, number in found.sentences["part"].value_counts().sort_index().items():
        log(f"{number} sentences are {part}")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            texts=snakemake.input.texts,
            removed=snakemake.input.removed,
            rules=snakemake.params.rules,
            sentences=snakemake.output.sentences,
            words=snakemake.output.words,
            log=log,
        )
