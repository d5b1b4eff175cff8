"""Measure diversity, readability and markers of style on both sides."""

from parlance import journal
from parlance.corpus import placement
from parlance.publication import tables
from parlance.wording import style


def main(texts, sentences, words, sides, settings, table, log):
    left, right = placement.pair(tables.read(sentences), sides)
    words, texts = tables.read(words), tables.read(texts, ["statement", "text"])
    measured = style.style(
        left,
        right,
        words,
        texts,
        language=placement.language(left, right),
        **settings,
    )
    tables.write(table, measured)
    log(f"measured {len(measured)} traits in {len(left)} and {len(right)} sentences")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            texts=snakemake.input.texts,
            sentences=snakemake.input.sentences,
            words=snakemake.input.words,
            sides=snakemake.params.sides,
            settings=snakemake.params.settings,
            table=snakemake.output.table,
            log=log,
        )
