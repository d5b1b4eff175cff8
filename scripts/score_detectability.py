"""Say what the study could find at all, and what chance alone would give."""

from parlance import journal
from parlance.corpus import sides
from parlance.keyness import detectability, keyness, split_halves
from parlance.publication import tables


def main(scored, counts, sentences, compared, resample, settings, found, log):
    test, least, split = (settings[key] for key in ("test", "least", "split"))
    families = keyness.families(tables.read(scored), **test)
    pair = sides.pair(
        tables.read(sentences), tables.read(counts), compared, resample=resample
    )
    tables.write(found.families, families)
    tables.write(found.table, detectability.table(*pair, families, **least))
    tables.write(found.halves, split_halves.table(*pair, **split))
    for row in families.itertuples():
        log(f"n = {row.n}: {row.family_size} terms tested by {row.deals} deals")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            scored=snakemake.input.keyness,
            counts=snakemake.input.counts,
            sentences=snakemake.input.sentences,
            compared=snakemake.params.sides,
            resample=snakemake.params.resample,
            settings=snakemake.params.settings,
            found=snakemake.output,
            log=log,
        )
