"""Seal the published files by their checksums."""

from parlance import journal
from parlance.publication import seal


def main(files, sealed, log):
    sums = seal.checksums(files, beside=sealed)
    seal.write(sealed, sums)
    log(f"sealed {len(sums)} files")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(files=snakemake.input, sealed=snakemake.output.seal, log=log)
