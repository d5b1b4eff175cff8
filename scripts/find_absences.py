"""List what one side uses and the other does not, with what that absence allows."""

from parlance import journal
from parlance.corpus import placement
from parlance.publication import tables
from parlance.wording import absences


def main(keyness, concepts, sentences, sides, confidence, table, log):
    pair = placement.pair(tables.read(sentences), sides)
    found = absences.table(
        tables.read(keyness),
        tables.read(concepts) if concepts else None,
        names=tuple(side["name"] for side in sides),
        words=tuple(int(side["words"].sum()) for side in pair),
        confidence=confidence,
    )
    tables.write(table, found)
    log(f"listed {len(found)} words and concepts that one side does not use")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            keyness=snakemake.input.keyness,
            concepts=snakemake.input.get("concepts"),
            sentences=snakemake.input.sentences,
            sides=snakemake.params.sides,
            confidence=snakemake.params.confidence,
            table=snakemake.output.table,
            log=log,
        )
