"""Compare style and voices, and pair sentences that are alike."""

from parlance import journal
from parlance.corpus import placement
from parlance.publication import interim, tables
from parlance.wording import alignments, style, voice_shares


def main(found, sides, tests, written, log):
    both = placement.both(interim.read(found.sentences), sides)
    words, texts = interim.read(found.words), interim.read(found.texts)
    names = ("mentions", "variants")
    known = {name: interim.read_if(found.get(name)) for name in names}
    language = placement.language(*both)
    pairs = alignments.align(*both, words=words, language=language, **known)
    made = {
        style.STYLE: style.style(*both, words, texts, language=language, **tests),
        voice_shares.VOICE_SHARES: voice_shares.table(*both),
        alignments.ALIGNMENTS: pairs,
    }
    tables.write_all(made, written)
    log(f"paired {len(pairs)} of {len(both[0])} and {len(both[1])} sentences")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            found=snakemake.input,
            sides=snakemake.params.sides,
            tests=snakemake.params.tests,
            written=snakemake.output,
            log=log,
        )
