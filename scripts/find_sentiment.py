"""Score each sentence by each sentiment lexicon."""

from parlance import journal
from parlance.publication import interim
from parlance.sentiment import lexicon, scores


def main(texts, sentences, chosen, neutral_terms, english, written, log):
    texts = interim.read(texts)
    texts = texts[texts["entry"].isin(english)]
    sentences = interim.read(sentences)
    sentences = sentences[sentences["statement"].isin(texts["statement"])]
    found = scores.score_sentences(
        texts, sentences, lexicons=lexicon.load(chosen), neutral_terms=neutral_terms
    )
    for name, path in written.items():
        interim.write(path, getattr(found, name))
    log(f"scored {len(sentences)} sentences by {', '.join(chosen)}")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            texts=snakemake.input.texts,
            sentences=snakemake.input.sentences,
            chosen=snakemake.params.lexicons,
            neutral_terms=snakemake.params.neutral_terms,
            english=snakemake.params.english,
            written=snakemake.output,
            log=log,
        )
