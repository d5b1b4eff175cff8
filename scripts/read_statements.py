"""Read the statements: their sentences, words and speakers."""

from parlance import journal
from parlance.corpus import reading
from parlance.publication import interim


def main(requests, rules, speakers, written, log):
    found = reading.read(requests, rules=rules, speakers=speakers)
    for name, path in written.items():
        interim.write(path, getattr(found, name))
    for line in reading.summary(found):
        log(line)


if __name__ == "__main__":
    with journal.keep(snakemake.log[0]) as log:
        main(
            requests=snakemake.params.requests,
            rules=snakemake.params.rules,
            speakers=snakemake.input.get("speakers"),
            written=snakemake.output,
            log=log,
        )
