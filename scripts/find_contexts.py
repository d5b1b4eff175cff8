"""List every occurrence of the compared words, concepts and names in its sentence."""

from parlance import journal
from parlance.corpus import placement
from parlance.keyness import choices
from parlance.keyness import reference_lists as lists
from parlance.keyness.keyness import KEYNESS
from parlance.publication import interim
from parlance.wording import concordance


def main(found, sentences, keyness, forms, sides, table, log):
    left, right = placement.pair(interim.read(sentences), sides)
    texts = interim.read(found.texts, ["statement", "text"])
    contexts = concordance.table(
        left,
        right,
        texts=dict(zip(texts["statement"], texts["text"], strict=True)),
        words=choices.group(
            interim.read(found.words), lists.forms(forms) if forms else {}
        ),
        keyness=KEYNESS.read(keyness),
        mentions=interim.read(found.mentions) if found.get("mentions") else None,
        declared=interim.read(found.variants[0]) if found.get("variants") else None,
    )
    concordance.CONCORDANCE.write(table, contexts)
    log(f"listed {len(contexts)} occurrences")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            found=snakemake.input,
            sentences=snakemake.input.sentences,
            keyness=snakemake.input.keyness,
            forms=snakemake.input.get("forms"),
            sides=snakemake.params.sides,
            table=snakemake.output.table,
            log=log,
        )
