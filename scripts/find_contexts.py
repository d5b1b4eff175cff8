"""Show each compared word in its sentences."""

from parlance import journal
from parlance.concepts.rates import CONCEPTS
from parlance.corpus import description, placement
from parlance.inputs import forms
from parlance.keyness.keyness import KEYNESS
from parlance.publication import interim, tables
from parlance.text import groups
from parlance.wording import contexts


def main(found, sides, tests, written, log):
    both = placement.both(interim.read(found.sentences), sides)
    names = ("mentions", "variants")
    known = {name: interim.read_if(found.get(name)) for name in names}
    known["texts"] = description.texts_by_name(interim.read(found.texts))
    grouped = forms.read_if(found.get("forms"))
    known["words"] = groups.group(interim.read(found.words), grouped)
    known["keyness"] = KEYNESS.read(found.keyness)
    known["concepts"] = CONCEPTS.read(found.concepts) if found.get("concepts") else None
    made = contexts.find(*both, names=[s["name"] for s in sides], **known, **tests)
    tables.write_all(made, written)
    log(", ".join(f"{table.name}: {len(rows)} rows" for table, rows in made.items()))


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            found=snakemake.input,
            sides=snakemake.params.sides,
            tests=snakemake.params.tests,
            written=snakemake.output,
            log=log,
        )
