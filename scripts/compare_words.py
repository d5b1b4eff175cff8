"""Compare the words of the sides: what is key, shared, how alike, what was findable."""

from parlance import journal
from parlance.corpus import placement, sides
from parlance.keyness import words as key_words
from parlance.publication import tables
from parlance.wording import shared_phrases, similarity


def main(found, compared, names, tests, written, log):
    sentences, words = tables.read(found.sentences), tables.read(found.words)
    counts = tables.read(found.counts)
    pair = sides.pair(sentences, counts, compared, resample=tests["resample"])
    lists = {name: found.get(name) for name in ("background", "forms")}
    given = {"sentences": sentences, "words": words, "compared": compared}
    made = key_words.compare(*pair, names=names, **given, **lists, **tests)
    deals = {key: tests[key] for key in ("seed", "permutations", "confidence")}
    made["similarity"] = similarity.table(*pair, **deals)
    both = placement.words(words, sentences, compared)
    made["shared_phrases"] = shared_phrases.table(*both, names=names)
    for name, path in written.items():
        tables.write(path, made[name])
    for side in pair:
        log(f"{side.name}: {side.size} words in {side.units} units")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            found=snakemake.input,
            compared=snakemake.params.sides,
            names=snakemake.params.names,
            tests=snakemake.params.tests,
            written=snakemake.output,
            log=log,
        )
