"""List each compared word, concept and name in its sentence, and what is absent."""

from parlance import journal
from parlance.corpus import placement
from parlance.inputs import forms as form_lists
from parlance.publication import tables
from parlance.text import groups
from parlance.wording import absences, concordance


def main(found, sides, tests, written, log):
    pair = placement.pair(tables.read(found.sentences), sides)
    texts = tables.read(found.texts, ["statement", "text"])
    forms = form_lists.read(found.forms) if found.get("forms") else {}
    keyness = tables.read(found.keyness)
    contexts = concordance.table(
        *pair,
        texts=dict(zip(texts["statement"], texts["text"], strict=True)),
        words=groups.group(tables.read(found.words), forms),
        keyness=keyness,
        mentions=tables.read_if(found.get("mentions")),
        declared=tables.read_if(found.get("variants")),
    )
    concepts = tables.read_if(found.get("concepts"))
    sizes = tuple(int(side["words"].sum()) for side in pair)
    names = tuple(side["name"] for side in sides)
    missing = absences.table(keyness, concepts, names=names, words=sizes, **tests)
    tables.write(written.concordance, contexts)
    tables.write(written.absences, missing)
    log(f"listed {len(contexts)} occurrences, {len(missing)} absences")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            found=snakemake.input,
            sides=snakemake.params.sides,
            tests=snakemake.params.tests,
            written=snakemake.output,
            log=log,
        )
