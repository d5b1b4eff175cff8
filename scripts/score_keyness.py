"""Score how much each word and phrase is key to one side of a comparison."""

from parlance import journal
from parlance.corpus import placement, sides
from parlance.keyness import keyness
from parlance.keyness import reference_lists as lists
from parlance.publication import tables


def main(counts, sentences, own, compared, resample, settings, table, log):
    sentences = tables.read(sentences)
    left, right = sides.pair(
        sentences, tables.read(counts), compared, resample=resample
    )
    language = placement.language(*placement.pair(sentences, compared))
    prior = lists.background(own.background) if own.get("background") else None
    scored = keyness.score(left, right, language=language, background=prior, **settings)
    if own.get("forms"):
        scored["members"] = lists.members(scored["term"], lists.forms(own.forms))
    tables.write(table, scored)
    for side in (left, right):
        log(f"{side.name}: {side.size} words in {side.units} units")
    for evidence, number in scored["evidence"].value_counts().sort_index().items():
        log(f"{number} terms: {evidence}")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            counts=snakemake.input.counts,
            sentences=snakemake.input.sentences,
            own=snakemake.input,
            compared=snakemake.params.sides,
            resample=snakemake.params.resample,
            settings=snakemake.params.settings,
            table=snakemake.output.table,
            log=log,
        )
