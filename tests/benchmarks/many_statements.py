"""Ten thousand short statements: `python many_statements.py [FILE...]`.

Two globs of 5,000 texts each, and two data sets of the same texts, in one batch and
in several: prints how many jobs each makes, how long it takes, and whether the results
are the same. Files are those asked for, such as
`results/one_vs_two/tables/keyness.csv`; without them, all.
"""

import json
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import studies
from many import texts

SIDE = 5_000
CONFIG = """\
manifest: statements.csv
comparisons:
  one_vs_two: {{left: one, right: two}}
keyness: {{permutations: 9999, resample: statement}}
batch_megabytes: {megabytes}
"""
KEYNESS = "one_vs_two/tables/keyness.csv"


def main(*asked: str) -> None:
    """Print jobs, seconds and whether the results agree, for each way of batching."""
    tables = {}
    for kind, megabytes in (("globs", 64), ("records", 64), ("globs", 0.2)):
        with tempfile.TemporaryDirectory() as folder:
            study = write(Path(folder), kind, megabytes)
            begun = time.perf_counter()
            jobs = sum(studies.planned(study, *asked).values())
            planned = time.perf_counter() - begun
            studies.finish(study, *asked)
            ended = time.perf_counter() - begun - planned
            begun = time.perf_counter()
            assert studies.planned(study, *asked) == {}
            again = time.perf_counter() - begun
            tables[kind, megabytes] = studies.published(study)
        print(
            f"{kind}, {megabytes} MB a batch: {jobs} jobs, planned in {planned:.1f} s, "
            f"done in {ended:.1f} s, nothing to do in {again:.1f} s",
            flush=True,
        )
    first = tables["globs", 64]
    for case, found in tables.items():
        same = found[KEYNESS] == first[KEYNESS]
        print(f"{case}: keyness.csv is {'the same' if same else 'NOT the same'}")
    again = tables["globs", 0.2]
    differing = [name for name in first if first[name] != again.get(name)]
    print(f"files that differ between batch sizes: {differing}")


def write(folder: Path, kind: str, megabytes: float) -> Path:
    """A study of that many statements a side."""
    files = {"config/config.yaml": CONFIG.format(megabytes=megabytes)}
    manifest = "statement,side,path\n"
    for name, found in texts(SIDE).items():
        if kind == "globs":
            files |= {f"{name}/{n:05}.txt": text for n, text in enumerate(found)}
            manifest += f"{name},{name},{name}/*.txt\n"
        else:
            records = (json.dumps({"text": text}) for text in found)
            files[f"{name}.jsonl"] = "\n".join(records)
            manifest += f"{name},{name},{name}.jsonl\n"
    return studies.write(folder, files | {"statements.csv": manifest})


if __name__ == "__main__":
    main(*sys.argv[1:])
