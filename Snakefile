"""Parlance compares how public statements are worded.

Statements are read and cut into sentences and words in batches; what is counted
and scored in each batch is then compared, side by side, for every comparison of
the study. Everything published lands in results/, sealed by SHA256SUMS; files
that only rules read lie in results/interim/.
"""

import os
import sys
from pathlib import Path

from snakemake.utils import min_version

min_version("9.0")

ROOT = Path(workflow.current_basedir.get_path_or_uri(secret_free=False))
sys.path.insert(0, str(ROOT / "scripts"))

if not (ROOT / "scripts").is_dir():
    raise SystemExit(
        "Parlance reads files beside its Snakefile: bring it into a folder with `git "
        'clone ADDRESS FOLDER`, and import `snakefile: "FOLDER/Snakefile"`.'
    )

from parlance.publication import provenance
from parlance.study import resuming
from parlance.study import study as studies
from parlance.study import watching

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

# Jobs run side by side; for so little linear algebra threads in each only cost time.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

BATCH = "results/interim/batches/{batch}"
BATCHES = range(len(study.batches))
COMPARISON = "results/{comparison}"
TABLES = f"{COMPARISON}/tables"
SENTENCES = "results/interim/sentences.parquet"
# What the study declares is the same for every batch.
VARIANTS = "results/interim/batches/0/variants.parquet"
# Figures of a comparison, by the part of it that they show.
FIGURES = {
    "words": ["keywords", "frequencies"],
    "names": ["naming", "concepts"],
    "wording": ["dispersion", "voices", "alignments", "style"],
    "sentiment": ["sentiment_arc", "sentiment_means", "word_shift"],
}


wildcard_constraints:
    batch=r"\d+",
    comparison="|".join(study.comparisons),


# What a user wrote reaches a rule by a function: Snakemake formats all other text.
def files_of_batch(wildcards):
    return study.files(int(wildcards.batch))


def requests_of_batch(wildcards):
    return study.requests(int(wildcards.batch))


def neutral_terms(wildcards):
    return settings["sentiment"]["neutral_terms"]


def sides_of_comparison(wildcards):
    """Who is compared, without labels: another label changes no number."""
    return study.sides(wildcards.comparison)


def labeled_sides(wildcards):
    """Who is compared, as people see it."""
    return study.labeled_sides(wildcards.comparison)


def page_of_comparison(wildcards):
    return study.page(wildcards.comparison)


def all_batches(name):
    return expand(f"{BATCH}/{name}.parquet", batch=BATCHES)


def if_concepts(name):
    return all_batches(name) if study.concepts else []


def concepts_of_comparison(wildcards):
    made = "names" in study.parts(wildcards.comparison)
    return f"results/{wildcards.comparison}/tables/concepts.csv" if made else []


def figure(name):
    """A figure that Snakemake's own report shows with its caption."""
    return report(
        f"{COMPARISON}/figures/{name}.svg",
        caption=f"config/captions/plot_{name}.rst",
        category="{comparison}",
        subcategory="figures",
        labels={"figure": name.replace("_", " ")},
    )


def figures(names):
    """Figures, each as SVG and as PNG."""
    png = expand(f"{COMPARISON}/figures/{{name}}.png", name=names, allow_missing=True)
    return [*map(figure, names), *png]


def made_by(verb, comparison):
    """What the rules of one verb make of the parts of a comparison."""
    made = [getattr(rules, f"{verb}_{part}").output for part in study.parts(comparison)]
    return expand([path for paths in made for path in paths], comparison=comparison)


def tables_of_comparison(wildcards):
    contexts = expand(rules.find_contexts.output, comparison=wildcards.comparison)
    return [*made_by("compare", wildcards.comparison), *contexts]


def figures_of_comparison(wildcards):
    made = made_by("plot", wildcards.comparison)
    return [path for path in made if path.endswith(".svg")]


def published(wildcards):
    """All that the seal covers."""
    files = [*rules.write_dictionary.output, *rules.write_corpus.output]
    for comparison in study.comparisons:
        files += made_by("compare", comparison) + made_by("plot", comparison)
        files += expand(rules.find_contexts.output, comparison=comparison)
        files += expand(rules.write_page.output.page, comparison=comparison)
    return files


rule all:
    """Compare the study's statements: all tables, figures and pages, sealed."""
    input:
        "results/SHA256SUMS",
        published,
        # Files outside git: without them a fresh clone, whose committed results
        # look up to date, would have nothing to do.
        all_batches("texts"),
        expand("results/interim/{comparison}/tables", comparison=study.comparisons),


rule read_statements:
    """Read the statements: their sentences, words and speakers."""
    input:
        files_of_batch,
        speakers=settings.get("speakers", []),
    output:
        texts=f"{BATCH}/texts.parquet",
        removed=f"{BATCH}/removed.parquet",
        sentences=f"{BATCH}/sentences.parquet",
        words=f"{BATCH}/words.parquet",
        voices=f"{BATCH}/voices.parquet",
        quotations=f"{BATCH}/quotations.parquet",
        sources=f"{BATCH}/sources.parquet",
    log:
        "logs/read_statements/{batch}.log",
    params:
        requests=requests_of_batch,
        rules=settings["text"],
        version=versions["read_statements"],
    script:
        "scripts/read_statements.py"


rule find_terms:
    """Count the words and word sequences in each sentence."""
    input:
        words=f"{BATCH}/words.parquet",
        quotations=f"{BATCH}/quotations.parquet",
        forms=settings.get("forms", []),
    output:
        counts=f"{BATCH}/counts.parquet",
    log:
        "logs/find_terms/{batch}.log",
    params:
        longest=settings["ngrams"],
        version=versions["find_terms"],
    script:
        "scripts/find_terms.py"


rule find_concepts:
    """Find where concepts and names are mentioned, or negated."""
    input:
        concepts=settings.get("concepts", []),
        texts=f"{BATCH}/texts.parquet",
        words=f"{BATCH}/words.parquet",
    output:
        mentions=f"{BATCH}/mentions.parquet",
        variants=f"{BATCH}/variants.parquet",
    log:
        "logs/find_concepts/{batch}.log",
    params:
        language=study.language_of_concepts().code,
        version=versions["find_concepts"],
    script:
        "scripts/find_concepts.py"


rule find_sentiment:
    """Score each sentence by each sentiment lexicon."""
    input:
        texts=f"{BATCH}/texts.parquet",
        sentences=f"{BATCH}/sentences.parquet",
        lexicons=study.lexicon_files(),
    output:
        scores=f"{BATCH}/scores.parquet",
        matches=f"{BATCH}/matches.parquet",
        neutral=f"{BATCH}/neutral.parquet",
    log:
        "logs/find_sentiment/{batch}.log",
    params:
        lexicons=settings["sentiment"]["lexicons"],
        neutral_terms=neutral_terms,
        version=versions["find_sentiment"],
    script:
        "scripts/find_sentiment.py"


rule check_sides:
    """Put the sentences on their sides, and check that none is empty."""

    # Every published file waits for this rule: a mistake in a statement stops the
    # study before any earlier result is touched.
    input:
        texts=all_batches("texts"),
        sentences=all_batches("sentences"),
        voices=all_batches("voices"),
        speakers=settings.get("speakers", []),
    output:
        sentences=SENTENCES,
    log:
        "logs/check_sides.log",
    params:
        entries=[[e.statement, e.side, e.language] for e in study.entries],
        comparisons=study.compared(),
        version=versions["check_sides"],
    script:
        "scripts/check_sides.py"


rule write_corpus:
    """List the statements, sentences, sources and frequencies."""
    input:
        texts=all_batches("texts"),
        removed=all_batches("removed"),
        words=all_batches("words"),
        sources=all_batches("sources"),
        counts=all_batches("counts"),
        scores=all_batches("scores"),
        sentences=SENTENCES,
    output:
        statements="results/corpus/statements.csv",
        removed="results/corpus/removed.jsonl",
        sentences="results/corpus/sentences.csv",
        sources="results/corpus/sources.csv",
        frequencies="results/corpus/frequencies.csv",
        sentiment="results/corpus/sentiment.csv",
    log:
        "logs/write_corpus.log",
    params:
        entries=study.described(),
        frequency={**study.tests("resample"), "names": study.names()},
        version=versions["write_corpus"],
    script:
        "scripts/write_corpus.py"


rule compare_words:
    """Compare the words: which are key, which are shared."""
    input:
        words=all_batches("words"),
        counts=all_batches("counts"),
        sentences=SENTENCES,
        background=settings.get("background", []),
        forms=settings.get("forms", []),
    output:
        keyness=f"{TABLES}/keyness.csv",
        families=f"{TABLES}/families.csv",
        detectability=f"{TABLES}/detectability.csv",
        split_halves=f"{TABLES}/split_halves.csv",
        robustness=f"{TABLES}/robustness.csv",
        similarity=f"{TABLES}/similarity.csv",
        shared_phrases=f"{TABLES}/shared_phrases.csv",
    log:
        "logs/compare_words/{comparison}.log",
    params:
        sides=sides_of_comparison,
        tests=study.tests("seed", "resample", "permutations", "confidence", "min_count"),
        lists={
            "names": study.names(),
            "background": settings.get("background"),
            "forms": settings.get("forms"),
        },
        version=versions["compare_words"],
    script:
        "scripts/compare_words.py"


rule compare_names:
    """Compare the concepts, and the names for the same thing."""
    input:
        words=all_batches("words"),
        variants=VARIANTS,
        mentions=all_batches("mentions"),
        sentences=SENTENCES,
    output:
        concepts=f"{TABLES}/concepts.csv",
        naming=f"{TABLES}/naming.csv",
        collocates=f"{TABLES}/collocates.csv",
    log:
        "logs/compare_names/{comparison}.log",
    params:
        sides=sides_of_comparison,
        tests=study.tests("seed", "resample", "permutations", "confidence"),
        version=versions["compare_names"],
    script:
        "scripts/compare_names.py"


rule compare_wording:
    """Compare style and voices, and pair sentences that are alike."""
    input:
        texts=all_batches("texts"),
        words=all_batches("words"),
        mentions=if_concepts("mentions"),
        variants=VARIANTS if study.concepts else [],
        sentences=SENTENCES,
    output:
        style=f"{TABLES}/style.csv",
        voices=f"{TABLES}/voices.csv",
        alignments=f"{TABLES}/alignments.csv",
    log:
        "logs/compare_wording/{comparison}.log",
    params:
        sides=sides_of_comparison,
        tests=study.tests("resample", "confidence"),
        version=versions["compare_wording"],
    script:
        "scripts/compare_wording.py"


rule compare_sentiment:
    """Compare the mean sentence scores, and the words behind them."""
    input:
        scores=all_batches("scores"),
        matches=all_batches("matches"),
        neutral=all_batches("neutral"),
        words=all_batches("words"),
        sentences=SENTENCES,
        lexicons=study.lexicon_files(),
    output:
        sentiment=f"{TABLES}/sentiment.csv",
        influence=f"{TABLES}/influence.csv",
        neutral_terms=f"{TABLES}/neutral_terms.csv",
        word_shift=f"{TABLES}/word_shift.csv",
    log:
        "logs/compare_sentiment/{comparison}.log",
    params:
        sides=sides_of_comparison,
        lexicons=settings["sentiment"]["lexicons"],
        tests=study.tests("seed", "resample", "permutations", "confidence"),
        version=versions["compare_sentiment"],
    script:
        "scripts/compare_sentiment.py"


rule find_contexts:
    """Show each compared word in its sentences."""
    input:
        keyness=f"{TABLES}/keyness.csv",
        concepts=concepts_of_comparison,
        texts=all_batches("texts"),
        words=all_batches("words"),
        mentions=if_concepts("mentions"),
        variants=VARIANTS if study.concepts else [],
        sentences=SENTENCES,
        forms=settings.get("forms", []),
    output:
        concordance=f"{TABLES}/concordance.csv",
        absences=f"{TABLES}/absences.csv",
    log:
        "logs/find_contexts/{comparison}.log",
    params:
        sides=sides_of_comparison,
        tests=study.tests("confidence"),
        version=versions["find_contexts"],
    script:
        "scripts/find_contexts.py"


rule plot_words:
    """Plot the key words and the frequent ones."""
    input:
        keyness=f"{TABLES}/keyness.csv",
    output:
        figures(FIGURES["words"]),
    log:
        "logs/plot_words/{comparison}.log",
    params:
        sides=labeled_sides,
        figures=FIGURES["words"],
        version=versions.of_rule("plot_words", figures=FIGURES["words"]),
    script:
        "scripts/plot_words.py"


rule plot_names:
    """Plot the names and concepts."""
    input:
        naming=f"{TABLES}/naming.csv",
        concepts=f"{TABLES}/concepts.csv",
    output:
        figures(FIGURES["names"]),
    log:
        "logs/plot_names/{comparison}.log",
    params:
        sides=labeled_sides,
        figures=FIGURES["names"],
        version=versions.of_rule("plot_names", figures=FIGURES["names"]),
    script:
        "scripts/plot_names.py"


rule plot_wording:
    """Plot where words stand, who speaks, what is alike, the style."""
    input:
        concordance=f"{TABLES}/concordance.csv",
        keyness=f"{TABLES}/keyness.csv",
        alignments=f"{TABLES}/alignments.csv",
        style=f"{TABLES}/style.csv",
        sentences=SENTENCES,
    output:
        figures(FIGURES["wording"]),
    log:
        "logs/plot_wording/{comparison}.log",
    params:
        sides=labeled_sides,
        figures=FIGURES["wording"],
        version=versions.of_rule("plot_wording", figures=FIGURES["wording"]),
    script:
        "scripts/plot_wording.py"


rule plot_sentiment:
    """Plot the scores of sentences and sides."""
    input:
        sentiment=f"{TABLES}/sentiment.csv",
        word_shift=f"{TABLES}/word_shift.csv",
        scores="results/corpus/sentiment.csv",
        statements="results/corpus/statements.csv",
        matches=all_batches("matches"),
        sentences=SENTENCES,
        lexicons=study.lexicon_files(),
    output:
        figures(FIGURES["sentiment"]),
    log:
        "logs/plot_sentiment/{comparison}.log",
    params:
        sides=labeled_sides,
        figures=FIGURES["sentiment"],
        lexicons=settings["sentiment"]["lexicons"],
        version=versions.of_rule("plot_sentiment", figures=FIGURES["sentiment"]),
    script:
        "scripts/plot_sentiment.py"


rule write_page:
    """Write the page, with all tables and figures."""
    input:
        corpus=rules.write_corpus.output,
        tables=tables_of_comparison,
        words=all_batches("words"),
        figures=figures_of_comparison,
    output:
        page=report(
            f"{COMPARISON}/report.html",
            category="{comparison}",
            subcategory="figures",
            labels={"figure": "the page"},
        ),
        # Snakemake's own report shows no CSV file: it shows these.
        twins=report(
            directory("results/interim/{comparison}/tables"),
            patterns=["{table}.html"],
            category="{comparison}",
            subcategory="tables",
            labels={"table": "{table}"},
        ),
    log:
        "logs/write_page/{comparison}.log",
    params:
        about=page_of_comparison,
        assets=versions.of("CITATION.cff", "config/captions/*.rst"),
        version=versions["write_page"],
    script:
        "scripts/write_page.py"


rule write_dictionary:
    """Describe every column of every published table."""

    # It waits for the sides too: after a mistake in a statement nothing is written.
    input:
        SENTENCES,
    output:
        table="results/data_dictionary.csv",
    log:
        "logs/write_dictionary.log",
    params:
        version=versions["write_dictionary"],
    script:
        "scripts/write_dictionary.py"


rule write_seal:
    """Seal the published files by their checksums."""
    input:
        published,
    output:
        seal="results/SHA256SUMS",
    log:
        "logs/write_seal.log",
    params:
        version=versions["write_seal"],
    script:
        "scripts/write_seal.py"


# What a run shows, and how it goes on after one that was killed. An importing
# workflow, a dry run and `--quiet` speak for themselves.


def pages_of_run():
    targets = workflow.dag_settings.targets
    return study.pages() if {"all"} >= set(targets) else []


if workflow.is_main_process and not (IMPORTED or workflow.output_settings.dryrun):
    resuming.clear()
    if watching.wanted(workflow.output_settings.quiet):
        watching.watch(
            logger,
            steps={r.name: r.docstring or r.name for r in workflow.rules if r.script},
            subject=study.subject,
            pages=pages_of_run,
        )


onstart:
    resuming.record()
