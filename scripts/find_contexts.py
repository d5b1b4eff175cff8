"""List every occurrence of the compared words, concepts and names in its sentence."""

from parlance import journal
from parlance.corpus import placement
from parlance.keyness import choices
from parlance.keyness import reference_lists as lists
from parlance.publication import tables
from parlance.wording import concordance


def main(found, sentences, keyness, forms, sides, table, log):
    left, right = placement.pair(tables.read(sentences), sides)
    texts = tables.read(found.texts, ["statement", "text"])
    contexts = concordance.table(
        left,
        right,
        texts=dict(zip(texts["statement"], texts["text"], strict=True)),
        words=choices.group(
            tables.read(found.words), lists.forms(forms) if forms else {}
        ),
        keyness=tables.read(keyness),
        mentions=tables.read(found.mentions) if found.get("mentions") else None,
        declared=tables.read(found.variants[0]) if found.get("variants") else None,
    )
    tables.write(table, contexts)
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
