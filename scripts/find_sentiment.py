"""Score each sentence by each sentiment lexicon."""

from parlance import journal
from parlance.publication import interim
from parlance.sentiment import lexicon, scores


def main(texts, sentences, chosen, neutral_terms, written, log):
    found = scores.score_sentences(
        interim.read(texts),
        interim.read(sentences),
        lexicons=lexicon.load(chosen),
        neutral_terms=neutral_terms,
    )
    for name, path in written.items():
        interim.write(path, getattr(found, name))
    log(f"gave {len(found.scores)} scores by {', '.join(chosen)}")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            texts=snakemake.input.texts,
            sentences=snakemake.input.sentences,
            chosen=snakemake.params.lexicons,
            neutral_terms=snakemake.params.neutral_terms,
            written=snakemake.output,
            log=log,
        )
