"""Parlance compares how public statements are worded.

Statements are read and cut into sentences and words in batches; what is counted
and scored in each batch is then compared, side by side, for every comparison of
the study. Everything published lands in results/, sealed by SHA256SUMS; files
that only rules read lie in results/interim/.
"""

import sys
from dataclasses import asdict
from pathlib import Path

from snakemake.utils import min_version

min_version("9.0")

ROOT = Path(workflow.current_basedir.get_path_or_uri(secret_free=False))
sys.path.insert(0, str(ROOT / "scripts"))

from parlance import provenance, study as studies

# The config is read by our own strict reader, never by `configfile:`. Only an
# importing workflow hands one over that is in memory already.
IMPORTED = workflow.modifier.parent_modifier is not None
study = studies.load(
    ROOT / "config" / "schemas",
    config=config if workflow.modifier.skip_configfile else None,
    files=not IMPORTED and workflow.overwrite_configfiles or [studies.DEFAULT_CONFIG],
    overrides={} if IMPORTED else workflow.config_settings.config,
)
settings = study.settings
versions = provenance.Versions(ROOT)

BATCH = "results/interim/batches/{batch}"
BATCHES = range(len(study.batches))
COMPARISON = "results/{comparison}"


wildcard_constraints:
    batch=r"\d+",
    comparison="|".join(study.comparisons),


def files_of_batch(wildcards):
    return study.files(int(wildcards.batch))


def requests_of_batch(wildcards):
    return study.requests(int(wildcards.batch))


def sides_of_comparison(wildcards):
    return [asdict(side) for side in study.comparisons[wildcards.comparison]]


def all_batches(name):
    return expand(f"{BATCH}/{name}.parquet", batch=BATCHES)


rule all:
    """Compare the study's statements: all tables, figures and pages, sealed."""
    input:
        "results/SHA256SUMS",
        # Files outside git: without them a fresh clone, whose committed results
        # look up to date, would have nothing to do.
        all_batches("texts"),


rule ingest_statements:
    """Read a batch of statements, and find the boilerplate to leave out."""
    input:
        files_of_batch,
    output:
        texts=f"{BATCH}/texts.parquet",
        removed=f"{BATCH}/removed.parquet",
    log:
        "logs/ingest_statements/{batch}.log",
    params:
        requests=requests_of_batch,
        patterns=settings["text"]["boilerplate"],
        version=versions["ingest_statements"],
    script:
        "scripts/ingest_statements.py"


rule tokenize_statements:
    """Cut the statements of a batch into sentences and words."""
    input:
        texts=f"{BATCH}/texts.parquet",
        removed=f"{BATCH}/removed.parquet",
    output:
        sentences=f"{BATCH}/sentences.parquet",
        words=f"{BATCH}/words.parquet",
    log:
        "logs/tokenize_statements/{batch}.log",
    params:
        rules={
            key: settings["text"][key]
            for key in ("abbreviations", "hyphens", "possessives")
        },
        version=versions["tokenize_statements"],
    script:
        "scripts/tokenize_statements.py"


rule find_voices:
    """Tell quotation, reported speech and narration apart, sentence by sentence."""
    input:
        texts=f"{BATCH}/texts.parquet",
        sentences=f"{BATCH}/sentences.parquet",
        words=f"{BATCH}/words.parquet",
        speakers=settings.get("speakers", []),
    output:
        voices=f"{BATCH}/voices.parquet",
        quotations=f"{BATCH}/quotations.parquet",
        sources=f"{BATCH}/sources.parquet",
    log:
        "logs/find_voices/{batch}.log",
    params:
        version=versions["find_voices"],
    script:
        "scripts/find_voices.py"


rule count_terms:
    """Count words and word sequences in every sentence of a batch."""
    input:
        words=f"{BATCH}/words.parquet",
        quotations=f"{BATCH}/quotations.parquet",
    output:
        counts=f"{BATCH}/counts.parquet",
    log:
        "logs/count_terms/{batch}.log",
    params:
        longest=settings["ngrams"],
        version=versions["count_terms"],
    script:
        "scripts/count_terms.py"


rule count_sides:
    """Put all sentences on their sides, and check that each side has words.

    Every published file waits for this rule: a mistake in a statement stops the
    study before any earlier result is touched.
    """
    input:
        texts=all_batches("texts"),
        sentences=all_batches("sentences"),
        voices=all_batches("voices"),
        speakers=settings.get("speakers", []),
    output:
        sentences="results/interim/sentences.parquet",
    log:
        "logs/count_sides.log",
    params:
        entries=[[e.statement, e.side, e.language] for e in study.entries],
        comparisons=study.compared(),
        version=versions["count_sides"],
    script:
        "scripts/count_sides.py"


rule write_statements:
    """Describe each statement: issuer, date, length, what was left out."""
    input:
        texts=all_batches("texts"),
        removed=all_batches("removed"),
        words=all_batches("words"),
        sentences="results/interim/sentences.parquet",
    output:
        statements="results/corpus/statements.csv",
        removed="results/corpus/removed.jsonl",
    log:
        "logs/write_statements.log",
    params:
        entries=study.described(),
        version=versions["write_statements"],
    script:
        "scripts/write_statements.py"


rule write_sentences:
    """List all sentences with their part, voice, speaker and text."""
    input:
        texts=all_batches("texts"),
        sources=all_batches("sources"),
        sentences="results/interim/sentences.parquet",
    output:
        sentences="results/corpus/sentences.csv",
        sources="results/corpus/sources.csv",
    log:
        "logs/write_sentences.log",
    params:
        version=versions["write_sentences"],
    script:
        "scripts/write_sentences.py"


rule count_frequencies:
    """Give the frequency and dispersion of every word and phrase on every side."""
    input:
        counts=all_batches("counts"),
        sentences="results/interim/sentences.parquet",
    output:
        table="results/corpus/frequencies.csv",
    log:
        "logs/count_frequencies.log",
    params:
        resample=settings["keyness"]["resample"],
        names=[],
        version=versions["count_frequencies"],
    script:
        "scripts/count_frequencies.py"


rule write_seal:
    """Seal the published files with their checksums."""
    input:
        "results/corpus/statements.csv",
        "results/corpus/sentences.csv",
        "results/corpus/frequencies.csv",
    output:
        seal="results/SHA256SUMS",
    log:
        "logs/write_seal.log",
    params:
        version=versions["write_seal"],
    script:
        "scripts/write_seal.py"
