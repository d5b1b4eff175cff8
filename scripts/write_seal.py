"""Seal the published files by their checksums."""

from parlance import journal
from parlance.publication import seal


def main(files, sealed, log):
    sums = seal.checksums(files, beside=sealed)
    with open(sealed, "w", encoding="utf-8", newline="\n") as out:
        out.writelines(f"{digest}  {name}\n" for name, digest in sums.items())
    log(f"sealed {len(sums)} files")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(files=snakemake.input, sealed=snakemake.output.seal, log=log)
