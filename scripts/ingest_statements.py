"""Read a batch of statements, and find the boilerplate to leave out."""

import pandas as pd

from parlance import journal
from parlance.inputs import boilerplate, readers
from parlance.inputs.removed import REMOVED
from parlance.publication import interim


def main(requests, patterns, texts, removed, log):
    statements = list(readers.read(readers.Request(*request) for request in requests))
    left_out = [
        (statement.name, *paragraph)
        for statement in statements
        for paragraph in boilerplate.find(statement.text, patterns)
    ]
    interim.write(
        texts,
        pd.DataFrame(statements, columns=["entry", "statement", "text", "sha256"]),
    )
    interim.write(removed, REMOVED.frame(left_out))
    characters = sum(len(statement.text) for statement in statements)
    log(f"read {len(statements)} statements of {characters} characters")
    for name, start, end, text in left_out:
        log(f"left out of {name}, characters {start} to {end}: {text}")


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            requests=snakemake.params.requests,
            patterns=snakemake.params.patterns,
            texts=snakemake.output.texts,
            removed=snakemake.output.removed,
            log=log,
        )
