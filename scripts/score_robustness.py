"""Test the leading words again under other choices, to see what stays."""

from parlance import journal
from parlance.corpus import placement
from parlance.keyness import choices, robustness
from parlance.keyness import reference_lists as lists
from parlance.publication import tables


def main(keyness, sentences, words, forms, sides, resample, settings, table, log):
    sentences = tables.read(sentences)
    rebuilt = choices.build(
        sentences,
        tables.read(words),
        sides,
        resample=resample,
        forms=lists.forms(forms) if forms else {},
    )
    again = robustness.table(
        rebuilt,
        tables.read(keyness),
        language=placement.language(*placement.pair(sentences, sides)),
        **settings,
    )
    tables.write(table, again)
    chosen = again["choice"].unique()
    log(f"tested {again['term'].nunique()} words under {len(chosen)} choices")
    for choice in chosen:
        log(choice)


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            keyness=snakemake.input.keyness,
            sentences=snakemake.input.sentences,
            words=snakemake.input.words,
            forms=snakemake.input.get("forms"),
            sides=snakemake.params.sides,
            resample=snakemake.params.resample,
            settings=snakemake.params.settings,
            table=snakemake.output.table,
            log=log,
        )
