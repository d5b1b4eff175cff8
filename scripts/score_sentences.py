"""Score each sentence of a batch by each sentiment lexicon."""

from parlance import journal
from parlance.publication import interim
from parlance.sentiment import lexicons, scores


def main(texts, sentences, chosen, neutral_terms, statements, found, log):
    texts = interim.read(texts, ["entry", "statement", "text"])
    scored = texts[texts["entry"].isin(statements)]
    sentences = interim.read(sentences)
    sentences = sentences[sentences["statement"].isin(scored["statement"])]
    results = scores.score_sentences(
        scored,
        sentences,
        lexicons=lexicons.load(chosen),
        neutral_terms=neutral_terms,
    )
    interim.write(found.scores, results.scores)
    interim.write(found.matches, results.matches)
    interim.write(found.neutral, results.neutral)
    log(f"scored {len(sentences)} sentences by {', '.join(chosen)}")
    log(f"left out {len(texts) - len(scored)} statements in other languages")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            texts=snakemake.input.texts,
            sentences=snakemake.input.sentences,
            chosen=snakemake.params.lexicons,
            neutral_terms=snakemake.params.neutral_terms,
            statements=snakemake.params.english,
            found=snakemake.output,
            log=log,
        )
