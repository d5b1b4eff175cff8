"""Compare the sides' mean sentence scores, and show which words move them."""

from parlance import influence, journal, lexicons, placement, sentiment_means, tables


def main(found, sentences, words, sides, settings, table, influences, effects, log):
    sentences = tables.read(sentences)
    left, right = (
        placement.select(sentences, side["side"], side["voice"]) for side in sides
    )
    scores = tables.read(found.scores)
    chosen = lexicons.load(settings.pop("lexicons"))
    means = sentiment_means.compare(
        left, right, scores, tables.read(words), lexicons=chosen, **settings
    )
    tables.write(table, means)
    tables.write(
        influences,
        influence.influence(left, right, scores, tables.read(found.matches)),
    )
    tables.write(
        effects,
        influence.neutral_effect(left, right, scores, tables.read(found.neutral)),
    )
    log(f"compared {len(left)} and {len(right)} sentences by {len(chosen)} lexicons")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            found=snakemake.input,
            sentences=snakemake.input.sentences,
            words=snakemake.input.words,
            sides=snakemake.params.sides,
            settings=dict(snakemake.params.settings),
            table=snakemake.output.table,
            influences=snakemake.output.influence,
            effects=snakemake.output.neutral_terms,
            log=log,
        )
