"""Score each sentence of a batch by each sentiment lexicon."""

from parlance import journal
from parlance.publication import tables
from parlance.sentiment import lexicons, scores


def main(texts, sentences, chosen, neutral_terms, found, log):
    texts = tables.read(texts, ["statement", "text", "language"])
    results = scores.score_sentences(
        texts,
        tables.read(sentences),
        lexicons=lexicons.load(chosen),
        neutral_terms=neutral_terms,
    )
    tables.write(found.scores, results.scores)
    tables.write(found.matches, results.matches)
    tables.write(found.neutral, results.neutral)
    scored = results.scores["statement"].nunique()
    log(f"scored the sentences of {scored} statements by {', '.join(chosen)}")
    log(f"left out {len(texts) - scored} statements in other languages")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            texts=snakemake.input.texts,
            sentences=snakemake.input.sentences,
            chosen=snakemake.params.lexicons,
            neutral_terms=snakemake.params.neutral_terms,
            found=snakemake.output,
            log=log,
        )
