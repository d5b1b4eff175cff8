"""Say what the study could find at all, and what chance alone would give."""

from parlance import journal
from parlance.corpus import sides
from parlance.keyness import detectability, families, split_halves
from parlance.keyness.keyness import KEYNESS
from parlance.publication import interim


def main(scored, counts, sentences, compared, resample, settings, found, log):
    test, least, split = (settings[key] for key in ("test", "least", "split"))
    tested = families.table(KEYNESS.read(scored), **test)
    pair = sides.pair(
        interim.read(sentences), interim.read(counts), compared, resample=resample
    )
    families.FAMILIES.write(found.families, tested)
    detectability.DETECTABILITY.write(
        found.table, detectability.table(*pair, tested, **least)
    )
    split_halves.SPLIT_HALVES.write(found.halves, split_halves.table(*pair, **split))
    for row in tested.itertuples():
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
