"""Describe every column of every published table."""

from parlance import journal
from parlance.publication import dictionary
from parlance.report import catalog


def main(table, log):
    described = dictionary.table(catalog.TABLES)
    dictionary.DICTIONARY.write(table, described)
    log(f"described {len(described)} columns")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(table=snakemake.output.table, log=log)
