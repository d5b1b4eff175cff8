"""Score how much each word and phrase is key to one side of a comparison."""

from parlance import detectability, halves, journal, keyness, tables
from parlance import reference_lists as lists
from parlance.sides import pair


def main(counts, sentences, background, sides, resample, settings, found, log):
    left, right = pair(
        tables.read(sentences), tables.read(counts), sides, resample=resample
    )
    prior = lists.background(background) if background else None
    scored = keyness.score(left, right, background=prior, **settings)
    test = {key: settings[key] for key in ("permutations", "confidence")}
    families = keyness.families(scored, **test)
    least = {key: settings[key] for key in ("min_count", "confidence")}
    tables.write(found.table, scored)
    tables.write(found.families, families)
    tables.write(
        found.detectability, detectability.table(left, right, families, **least)
    )
    tables.write(
        found.halves,
        halves.table(
            left, right, seed=settings["seed"], min_count=settings["min_count"]
        ),
    )
    for side in (left, right):
        log(f"{side.label}: {side.size} words in {side.units} units")
    for row in families.itertuples():
        log(
            f"n = {row.n}: {row.family_size} terms tested by {row.deals} deals, "
            f"{row.clear} clear, {row.suggestive} suggestive"
        )


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            counts=snakemake.input.counts,
            sentences=snakemake.input.sentences,
            background=snakemake.input.get("background"),
            sides=snakemake.params.sides,
            resample=snakemake.params.resample,
            settings=snakemake.params.settings,
            found=snakemake.output,
            log=log,
        )
