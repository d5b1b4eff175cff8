"""List what one side uses and the other does not, with what that absence allows."""

from parlance import journal
from parlance.concepts.rates import CONCEPTS
from parlance.corpus import placement
from parlance.keyness.keyness import KEYNESS
from parlance.publication import interim
from parlance.wording import absences


def main(keyness, concepts, sentences, sides, confidence, table, log):
    pair = placement.pair(interim.read(sentences), sides)
    found = absences.table(
        KEYNESS.read(keyness),
        CONCEPTS.read(concepts) if concepts else None,
        names=tuple(side["name"] for side in sides),
        words=tuple(int(side["words"].sum()) for side in pair),
        confidence=confidence,
    )
    absences.ABSENCES.write(table, found)
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
