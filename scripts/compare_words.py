"""Compare the words: which are key, which are shared."""

from parlance import journal
from parlance.corpus import placement, sides
from parlance.keyness import words as key_words
from parlance.publication import interim, tables
from parlance.wording import shared_phrases, similarity


def main(found, compared, lists, tests, written, log):
    sentences, words = interim.read(found.sentences), interim.read(found.words)
    counts = interim.read(found.counts)
    both = sides.both(sentences, counts, compared, resample=tests["resample"])
    known = {"sentences": sentences, "words": words, "compared": compared}
    made = key_words.compare(*both, **known, **lists, **tests)
    spoken, language = placement.words(words, sentences, compared)
    described = {"names": lists["names"], "language": language}
    phrases = shared_phrases.table(*spoken, **described)
    deals = {name: tests[name] for name in ("seed", "permutations", "confidence")}
    made |= {shared_phrases.SHARED_PHRASES: phrases}
    made |= {similarity.SIMILARITY: similarity.table(*both, **deals)}
    tables.write_all(made, written)
    log(", ".join(f"{table.name}: {len(rows)} rows" for table, rows in made.items()))


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            found=snakemake.input,
            compared=snakemake.params.sides,
            lists=snakemake.params.lists,
            tests=snakemake.params.tests,
            written=snakemake.output,
            log=log,
        )
