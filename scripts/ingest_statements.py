"""Read a batch of statements, and find the boilerplate to leave out."""

import pandas as pd

from parlance import journal
from parlance.inputs import boilerplate, readers
from parlance.publication import tables


def main(requests, patterns, texts, removed, log):
    requests = [readers.Request(*request) for request in requests]
    statements = list(readers.read(requests))
    left_out = [
        (statement.name, *paragraph)
        for statement in statements
        for paragraph in boilerplate.find(statement.text, patterns)
    ]
    read = pd.DataFrame(statements, columns=["entry", "statement", "text", "sha256"])
    languages = {request.entry: request.language for request in requests}
    tables.write(texts, read.assign(language=read["entry"].map(languages)))
    tables.write(removed, boilerplate.table(left_out))
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
