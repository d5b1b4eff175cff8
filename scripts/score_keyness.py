"""Score how much each word and phrase is key to one side of a comparison."""

from parlance import journal, keyness, placement, sides, tables


def main(counts, sentences, compared, resample, settings, table, log):
    counts, sentences = tables.read(counts), tables.read(sentences)
    left, right = (
        sides.gather(
            placement.select(sentences, side["side"], side["voice"]),
            counts,
            name=side["name"],
            label=side["label"],
            resample=resample,
        )
        for side in compared
    )
    scored = keyness.score(left, right, **settings)
    tables.write(table, scored)
    for side in (left, right):
        log(f"{side.label}: {side.size} words in {side.units} units")
    log(f"scored {len(scored)} terms")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            counts=snakemake.input.counts,
            sentences=snakemake.input.sentences,
            compared=snakemake.params.sides,
            resample=snakemake.params.resample,
            settings=snakemake.params.settings,
            table=snakemake.output.table,
            log=log,
        )
