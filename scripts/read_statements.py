"""Read a batch of statements: their sentences, words, voices and speakers."""

from parlance import journal
from parlance.corpus import reading
from parlance.publication import tables


def main(requests, rules, speakers, written, log):
    found = reading.read(requests, rules=rules, speakers=speakers)
    for name, path in written.items():
        tables.write(path, getattr(found, name))
    log(f"read {len(found.texts)} statements")
    log(f"found {len(found.sentences)} sentences and {len(found.words)} words")
    for name, start, end, text in found.removed.itertuples(index=False):
        log(f"left out of {name}, characters {start} to {end}: {text}")
    for voice, number in found.voices["voice"].value_counts().sort_index().items():
        log(f"{number} sentences are {voice}")
    log(f"found {len(found.quotations)} quotations, {len(found.sources)} sources")
    for name, offset, mark in found.unbalanced.itertuples(index=False):
        log(f"{name}, character {offset}: the mark {mark} has no partner")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            requests=snakemake.params.requests,
            rules=snakemake.params.rules,
            speakers=snakemake.input.get("speakers"),
            written=snakemake.output,
            log=log,
        )
