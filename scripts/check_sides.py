"""Put the sentences on their sides, and check that none is empty."""

from parlance import journal
from parlance.corpus import placement
from parlance.publication import interim
from parlance.voices import overrides


def main(texts, sentences, voices, speakers, entries, comparisons, sided, log):
    statements = placement.place(interim.read(texts, ["entry", "statement"]), entries)
    if speakers:
        overrides.check_statements(overrides.read(speakers), statements["statement"])
    spoken = placement.join(statements, interim.read(sentences), interim.read(voices))
    placement.check(spoken, comparisons)
    interim.write(sided, spoken)
    for side, group in spoken.groupby("side", sort=False):
        log(
            f"{side}: {group['statement'].nunique()} statements, "
            f"{len(group)} sentences, {group['words'].sum()} words"
        )


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            texts=snakemake.input.texts,
            sentences=snakemake.input.sentences,
            voices=snakemake.input.voices,
            speakers=snakemake.input.get("speakers"),
            entries=snakemake.params.entries,
            comparisons=snakemake.params.comparisons,
            sided=snakemake.output.sentences,
            log=log,
        )
