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

from parlance.publication import provenance
from parlance.study import study as studies

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
    return [
        {"name": side.name, "side": side.side, "voice": side.voice}
        for side in study.comparisons[wildcards.comparison]
    ]


def labeled_sides(wildcards):
    """For what people see: another label changes no score."""
    return [asdict(side) for side in study.comparisons[wildcards.comparison]]


def chosen(*keys):
    """Settings of the tests, by name."""
    available = {**settings["keyness"], "seed": settings["seed"]}
    return {key: available[key] for key in keys}


def all_batches(name):
    return expand(f"{BATCH}/{name}.parquet", batch=BATCHES)


def if_concepts(name):
    return all_batches(name) if study.concepts else []


def figure(name):
    """A figure that Snakemake's own report shows with its caption."""
    return report(
        f"{COMPARISON}/figures/{name}.svg",
        caption=f"config/captions/plot_{name}.rst",
        category="{comparison}",
        subcategory="figures",
        labels={"figure": name.replace("_", " ")},
    )


def tables_of_comparison(wildcards):
    names = study.tables(wildcards.comparison)
    return expand(f"{COMPARISON}/tables/{{name}}.csv", **wildcards, name=names)


def figures_of_comparison(wildcards):
    names = study.figures(wildcards.comparison)
    return expand(f"{COMPARISON}/figures/{{name}}.svg", **wildcards, name=names)


def concepts_of_comparison(wildcards):
    made = "concepts" in study.tables(wildcards.comparison)
    return f"results/{wildcards.comparison}/tables/concepts.csv" if made else []


def page_of_comparison(wildcards):
    return {
        "comparison": wildcards.comparison,
        "sides": labeled_sides(wildcards),
        "settings": settings,
        "languages": study.languages(),
    }


RESAMPLE = settings["keyness"]["resample"]
KEYNESS = {
    **chosen("seed", "min_count", "permutations", "confidence"),
    "names": study.names(),
}


rule all:
    """Compare the study's statements: all tables, figures and pages, sealed."""
    input:
        "results/SHA256SUMS",
        # Files outside git: without them a fresh clone, whose committed results
        # look up to date, would have nothing to do.
        all_batches("texts"),
        expand("results/interim/{comparison}/tables", comparison=study.comparisons),


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
            key: settings["text"].get(key)
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
        forms=settings.get("forms", []),
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
    """Put all sentences on their sides, and check that each side has words."""

    # Every published file waits for this rule: a mistake in a statement stops the
    # study before any earlier result is touched.
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
        resample=RESAMPLE,
        names=study.names(),
        version=versions["count_frequencies"],
    script:
        "scripts/count_frequencies.py"


rule score_keyness:
    """Score how much each word and phrase is key to one side of a comparison."""
    input:
        counts=all_batches("counts"),
        sentences="results/interim/sentences.parquet",
        background=settings.get("background", []),
        forms=settings.get("forms", []),
    output:
        table=f"{COMPARISON}/tables/keyness.csv",
    log:
        "logs/score_keyness/{comparison}.log",
    params:
        sides=sides_of_comparison,
        resample=RESAMPLE,
        settings=KEYNESS,
        version=versions["score_keyness"],
    script:
        "scripts/score_keyness.py"


rule score_detectability:
    """Say what the study could find at all, and what chance alone would give."""
    input:
        keyness=f"{COMPARISON}/tables/keyness.csv",
        counts=all_batches("counts"),
        sentences="results/interim/sentences.parquet",
    output:
        table=f"{COMPARISON}/tables/detectability.csv",
        families=f"{COMPARISON}/tables/families.csv",
        halves=f"{COMPARISON}/tables/split_halves.csv",
    log:
        "logs/score_detectability/{comparison}.log",
    params:
        sides=sides_of_comparison,
        resample=RESAMPLE,
        settings={
            "test": chosen("permutations", "confidence"),
            "least": chosen("min_count", "confidence"),
            "split": chosen("min_count", "seed"),
        },
        version=versions["score_detectability"],
    script:
        "scripts/score_detectability.py"


rule score_robustness:
    """Test the leading words again under other choices, to see what stays."""
    input:
        keyness=f"{COMPARISON}/tables/keyness.csv",
        words=all_batches("words"),
        sentences="results/interim/sentences.parquet",
        forms=settings.get("forms", []),
    output:
        table=f"{COMPARISON}/tables/robustness.csv",
    log:
        "logs/score_robustness/{comparison}.log",
    params:
        sides=sides_of_comparison,
        resample=RESAMPLE,
        settings=KEYNESS,
        version=versions["score_robustness"],
    script:
        "scripts/score_robustness.py"


rule score_style:
    """Measure diversity, readability and markers of style on both sides."""
    input:
        texts=all_batches("texts"),
        words=all_batches("words"),
        sentences="results/interim/sentences.parquet",
    output:
        table=f"{COMPARISON}/tables/style.csv",
    log:
        "logs/score_style/{comparison}.log",
    params:
        sides=sides_of_comparison,
        settings=chosen("resample", "confidence"),
        version=versions["score_style"],
    script:
        "scripts/score_style.py"


rule find_concepts:
    """Find the mentions of the study's concepts in a batch, and which are negated."""
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


rule score_concepts:
    """Compare how often each side mentions each concept and its variants."""
    input:
        variants=all_batches("variants"),
        mentions=all_batches("mentions"),
        sentences="results/interim/sentences.parquet",
    output:
        table=f"{COMPARISON}/tables/concepts.csv",
    log:
        "logs/score_concepts/{comparison}.log",
    params:
        sides=sides_of_comparison,
        settings=chosen("resample", "permutations", "confidence", "seed"),
        version=versions["score_concepts"],
    script:
        "scripts/score_concepts.py"


rule score_naming:
    """Compare by which names each side calls the same place, people or event."""
    input:
        variants=all_batches("variants"),
        mentions=all_batches("mentions"),
        sentences="results/interim/sentences.parquet",
    output:
        table=f"{COMPARISON}/tables/naming.csv",
    log:
        "logs/score_naming/{comparison}.log",
    params:
        sides=sides_of_comparison,
        settings=chosen("resample", "permutations", "confidence", "seed"),
        version=versions["score_naming"],
    script:
        "scripts/score_naming.py"


rule find_contexts:
    """List every occurrence of the compared words, concepts and names in its sentence."""
    input:
        keyness=f"{COMPARISON}/tables/keyness.csv",
        texts=all_batches("texts"),
        words=all_batches("words"),
        mentions=if_concepts("mentions"),
        variants=if_concepts("variants"),
        sentences="results/interim/sentences.parquet",
        forms=settings.get("forms", []),
    output:
        table=f"{COMPARISON}/tables/concordance.csv",
    log:
        "logs/find_contexts/{comparison}.log",
    params:
        sides=sides_of_comparison,
        version=versions["find_contexts"],
    script:
        "scripts/find_contexts.py"


rule count_collocates:
    """Count the words at each position around each concept and name."""
    input:
        words=all_batches("words"),
        mentions=all_batches("mentions"),
        variants=all_batches("variants"),
        sentences="results/interim/sentences.parquet",
    output:
        table=f"{COMPARISON}/tables/collocates.csv",
    log:
        "logs/count_collocates/{comparison}.log",
    params:
        sides=sides_of_comparison,
        version=versions["count_collocates"],
    script:
        "scripts/count_collocates.py"


rule find_absences:
    """List what one side uses and the other does not, with what that absence allows."""
    input:
        keyness=f"{COMPARISON}/tables/keyness.csv",
        concepts=concepts_of_comparison,
        sentences="results/interim/sentences.parquet",
    output:
        table=f"{COMPARISON}/tables/absences.csv",
    log:
        "logs/find_absences/{comparison}.log",
    params:
        sides=sides_of_comparison,
        confidence=settings["keyness"]["confidence"],
        version=versions["find_absences"],
    script:
        "scripts/find_absences.py"


rule count_voices:
    """Count the words of each voice and speaker in each statement."""
    input:
        sentences="results/interim/sentences.parquet",
    output:
        table=f"{COMPARISON}/tables/voices.csv",
    log:
        "logs/count_voices/{comparison}.log",
    params:
        sides=sides_of_comparison,
        version=versions["count_voices"],
    script:
        "scripts/count_voices.py"


rule find_shared_phrases:
    """Find the longest word sequences that stand on both sides."""
    input:
        words=all_batches("words"),
        sentences="results/interim/sentences.parquet",
    output:
        table=f"{COMPARISON}/tables/shared_phrases.csv",
    log:
        "logs/find_shared_phrases/{comparison}.log",
    params:
        sides=sides_of_comparison,
        names=study.names(),
        version=versions["find_shared_phrases"],
    script:
        "scripts/find_shared_phrases.py"


rule find_alignments:
    """Pair the sentences of the two sides that are most alike."""
    input:
        words=all_batches("words"),
        mentions=if_concepts("mentions"),
        variants=if_concepts("variants"),
        sentences="results/interim/sentences.parquet",
    output:
        table=f"{COMPARISON}/tables/alignments.csv",
    log:
        "logs/find_alignments/{comparison}.log",
    params:
        sides=sides_of_comparison,
        version=versions["find_alignments"],
    script:
        "scripts/find_alignments.py"


rule score_similarity:
    """Measure how alike the two sides' words are, and their own halves."""
    input:
        counts=all_batches("counts"),
        sentences="results/interim/sentences.parquet",
    output:
        table=f"{COMPARISON}/tables/similarity.csv",
    log:
        "logs/score_similarity/{comparison}.log",
    params:
        sides=sides_of_comparison,
        resample=RESAMPLE,
        settings=chosen("permutations", "confidence", "seed"),
        version=versions["score_similarity"],
    script:
        "scripts/score_similarity.py"


rule score_sentences:
    """Score each sentence of a batch by each sentiment lexicon."""
    input:
        texts=f"{BATCH}/texts.parquet",
        sentences=f"{BATCH}/sentences.parquet",
        lexicons=study.lexicon_files(),
    output:
        scores=f"{BATCH}/scores.parquet",
        matches=f"{BATCH}/matches.parquet",
        neutral=f"{BATCH}/neutral.parquet",
    log:
        "logs/score_sentences/{batch}.log",
    params:
        lexicons=settings["sentiment"]["lexicons"],
        neutral_terms=settings["sentiment"]["neutral_terms"],
        version=versions["score_sentences"],
    script:
        "scripts/score_sentences.py"


rule write_sentiment:
    """List the lexicons' scores of all sentences, and the words they rest on."""
    input:
        scores=all_batches("scores"),
        sentences="results/interim/sentences.parquet",
    output:
        table="results/corpus/sentiment.csv",
    log:
        "logs/write_sentiment.log",
    params:
        version=versions["write_sentiment"],
    script:
        "scripts/write_sentiment.py"


rule score_sentiment:
    """Compare the sides' mean sentence scores, by lexicon and voice."""
    input:
        scores=all_batches("scores"),
        words=all_batches("words"),
        sentences="results/interim/sentences.parquet",
        lexicons=study.lexicon_files(),
    output:
        table=f"{COMPARISON}/tables/sentiment.csv",
    log:
        "logs/score_sentiment/{comparison}.log",
    params:
        sides=sides_of_comparison,
        lexicons=settings["sentiment"]["lexicons"],
        settings=chosen("permutations", "confidence", "seed"),
        version=versions["score_sentiment"],
    script:
        "scripts/score_sentiment.py"


rule score_influence:
    """Show which single words move the difference of the sides' mean scores."""
    input:
        scores=all_batches("scores"),
        matches=all_batches("matches"),
        neutral=all_batches("neutral"),
        sentences="results/interim/sentences.parquet",
    output:
        table=f"{COMPARISON}/tables/influence.csv",
        neutral_terms=f"{COMPARISON}/tables/neutral_terms.csv",
    log:
        "logs/score_influence/{comparison}.log",
    params:
        sides=sides_of_comparison,
        version=versions["score_influence"],
    script:
        "scripts/score_influence.py"


rule score_word_shift:
    """Show what each word adds to the difference of the sides' mean word scores."""
    input:
        neutral=all_batches("neutral"),
        words=all_batches("words"),
        sentences="results/interim/sentences.parquet",
        lexicons=study.lexicon_files(),
    output:
        table=f"{COMPARISON}/tables/word_shift.csv",
    log:
        "logs/score_word_shift/{comparison}.log",
    params:
        sides=sides_of_comparison,
        lexicons=settings["sentiment"]["lexicons"],
        settings=chosen("resample", "confidence"),
        version=versions["score_word_shift"],
    script:
        "scripts/score_word_shift.py"


rule plot_keywords:
    """Plot the words and phrases most key to either side."""
    input:
        keyness=f"{COMPARISON}/tables/keyness.csv",
    output:
        svg=figure("keywords"),
        png=f"{COMPARISON}/figures/keywords.png",
    log:
        "logs/plot_keywords/{comparison}.log",
    params:
        sides=labeled_sides,
        version=versions["plot_keywords"],
    script:
        "scripts/plot_keywords.py"


rule plot_frequencies:
    """Plot how often the most frequent names and content words are used."""
    input:
        keyness=f"{COMPARISON}/tables/keyness.csv",
    output:
        svg=figure("frequencies"),
        png=f"{COMPARISON}/figures/frequencies.png",
    log:
        "logs/plot_frequencies/{comparison}.log",
    params:
        sides=labeled_sides,
        version=versions["plot_frequencies"],
    script:
        "scripts/plot_frequencies.py"


rule plot_naming:
    """Plot the share of each name among a side's mentions of its referent."""
    input:
        table=f"{COMPARISON}/tables/naming.csv",
    output:
        svg=figure("naming"),
        png=f"{COMPARISON}/figures/naming.png",
    log:
        "logs/plot_naming/{comparison}.log",
    params:
        sides=labeled_sides,
        version=versions["plot_naming"],
    script:
        "scripts/plot_naming.py"


rule plot_concepts:
    """Plot both sides' rates of each concept, and their ratio."""
    input:
        table=f"{COMPARISON}/tables/concepts.csv",
    output:
        svg=figure("concepts"),
        png=f"{COMPARISON}/figures/concepts.png",
    log:
        "logs/plot_concepts/{comparison}.log",
    params:
        sides=labeled_sides,
        version=versions["plot_concepts"],
    script:
        "scripts/plot_concepts.py"


rule plot_dispersion:
    """Plot where the leading words and concepts stand on each side."""
    input:
        concordance=f"{COMPARISON}/tables/concordance.csv",
        keyness=f"{COMPARISON}/tables/keyness.csv",
        sentences="results/interim/sentences.parquet",
    output:
        svg=figure("dispersion"),
        png=f"{COMPARISON}/figures/dispersion.png",
    log:
        "logs/plot_dispersion/{comparison}.log",
    params:
        sides=labeled_sides,
        version=versions["plot_dispersion"],
    script:
        "scripts/plot_dispersion.py"


rule plot_voices:
    """Plot the share of each voice, and of its speakers, in a side's words."""
    input:
        sentences="results/interim/sentences.parquet",
    output:
        svg=figure("voices"),
        png=f"{COMPARISON}/figures/voices.png",
    log:
        "logs/plot_voices/{comparison}.log",
    params:
        sides=labeled_sides,
        version=versions["plot_voices"],
    script:
        "scripts/plot_voices.py"


rule plot_sentiment_arc:
    """Plot the score of every sentence along each statement."""
    input:
        scores="results/corpus/sentiment.csv",
        matches=all_batches("matches"),
        sentences="results/interim/sentences.parquet",
        statements="results/corpus/statements.csv",
        lexicons=study.lexicon_files(),
    output:
        svg=figure("sentiment_arc"),
        png=f"{COMPARISON}/figures/sentiment_arc.png",
    log:
        "logs/plot_sentiment_arc/{comparison}.log",
    params:
        sides=labeled_sides,
        lexicons=settings["sentiment"]["lexicons"],
        version=versions["plot_sentiment_arc"],
    script:
        "scripts/plot_sentiment_arc.py"


rule plot_sentiment_means:
    """Plot the difference of the sides' mean scores by lexicon and voice."""
    input:
        means=f"{COMPARISON}/tables/sentiment.csv",
        scores="results/corpus/sentiment.csv",
        sentences="results/interim/sentences.parquet",
    output:
        svg=figure("sentiment_means"),
        png=f"{COMPARISON}/figures/sentiment_means.png",
    log:
        "logs/plot_sentiment_means/{comparison}.log",
    params:
        sides=labeled_sides,
        version=versions["plot_sentiment_means"],
    script:
        "scripts/plot_sentiment_means.py"


rule plot_word_shift:
    """Plot the words that add most to the difference of mean word scores."""
    input:
        table=f"{COMPARISON}/tables/word_shift.csv",
    output:
        svg=figure("word_shift"),
        png=f"{COMPARISON}/figures/word_shift.png",
    log:
        "logs/plot_word_shift/{comparison}.log",
    params:
        sides=labeled_sides,
        version=versions["plot_word_shift"],
    script:
        "scripts/plot_word_shift.py"


rule plot_alignments:
    """Plot which sentences of the two sides are alike."""
    input:
        pairs=f"{COMPARISON}/tables/alignments.csv",
        sentences="results/interim/sentences.parquet",
    output:
        svg=figure("alignments"),
        png=f"{COMPARISON}/figures/alignments.png",
    log:
        "logs/plot_alignments/{comparison}.log",
    params:
        sides=labeled_sides,
        version=versions["plot_alignments"],
    script:
        "scripts/plot_alignments.py"


rule plot_style:
    """Plot the sides' differences in style."""
    input:
        table=f"{COMPARISON}/tables/style.csv",
    output:
        svg=figure("style"),
        png=f"{COMPARISON}/figures/style.png",
    log:
        "logs/plot_style/{comparison}.log",
    params:
        sides=labeled_sides,
        version=versions["plot_style"],
    script:
        "scripts/plot_style.py"


rule write_page:
    """Write the page of a comparison: findings, both texts, figures and tables."""
    input:
        corpus=study.corpus(),
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
    log:
        "logs/write_page/{comparison}.log",
    params:
        about=page_of_comparison,
        assets=versions.of("CITATION.cff", "config/captions/*.rst"),
        version=versions["write_page"],
    script:
        "scripts/write_page.py"


rule write_twins:
    """Write each table as a page of its own, for Snakemake's own report."""
    input:
        tables=tables_of_comparison,
        statements="results/corpus/statements.csv",
    output:
        twins=report(
            directory("results/interim/{comparison}/tables"),
            patterns=["{table}.html"],
            category="{comparison}",
            subcategory="tables",
            labels={"table": "{table}"},
        ),
    log:
        "logs/write_twins/{comparison}.log",
    params:
        sides=labeled_sides,
        version=versions["write_twins"],
    script:
        "scripts/write_twins.py"


rule write_seal:
    """Seal the published files with their checksums."""
    input:
        study.published(),
    output:
        seal="results/SHA256SUMS",
    log:
        "logs/write_seal.log",
    params:
        version=versions["write_seal"],
    script:
        "scripts/write_seal.py"
