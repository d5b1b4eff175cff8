"""The page of a comparison: one HTML file that needs nothing else.

It is built from whatever tables and figures it is given: a part whose table is
missing is left out, and nothing is said of it.
"""

from collections.abc import Mapping, Sequence

import pandas as pd
from markupsafe import Markup

from parlance.figures import palette, printed
from parlance.inference import resampling
from parlance.report import (
    citation,
    contexts,
    declaration,
    embedding,
    figure_links,
    labels,
    limits,
    materials,
    methods,
    side_by_side,
    surfaces,
    table_views,
    vector,
)
from parlance.report.findings import sentiment, summary
from parlance.report.findings.phrase import Comparison, plural
from parlance.report.labels import LabeledSide
from parlance.sentiment import lexicon as lexicons

LONG = 1_000  # sentences; from there on, those out of sight are not laid out


def render(
    name: str,
    *,
    sides: Sequence[Mapping],
    corpus: Mapping[str, pd.DataFrame],
    tables: Mapping[str, pd.DataFrame],
    words: pd.DataFrame,
    figures: Sequence[materials.Figure] = (),
    settings: Mapping = {},
    languages: Mapping[str, str] = {},
    software: Mapping[str, str] = {},
    program: Mapping[str, str] = {},
) -> str:
    """Build the page of one comparison.

    Args:
        name: its name.
        sides: side, voice and label of its two sides.
        corpus: statements, sentences and removed; optionally sentiment, sources and
            frequencies. Columns as in `results/corpus/`.
        tables: the comparison's tables, by name.
        words: statement, sentence, start, end, word of every statement compared.
        figures: in the order shown.
        settings: the config with every default filled in.
        languages: of each statement; `en` where not told.
        software: name and version of the packages used.
        program: title, version and author of this program.

    Returns:
        The HTML: the same text for the same arguments, without any request.
    """
    pair = labels.both(sides)
    words = words[words["statement"].isin(_compared(pair, corpus["statements"]))]
    comparison = comparison_of(pair, corpus, tables, words, settings)
    families = tables.get("families", pd.DataFrame())
    scores = _scores(corpus)
    shown = [
        (side, _read(*sides, corpus, tables, words, scores, languages))
        for side, sides in zip(pair, (pair, pair[::-1]), strict=True)
    ]
    index = contexts.index(
        shown,
        sentences=corpus["sentences"],
        words=words,
        concordance=tables.get("concordance"),
        keyness=tables.get("keyness"),
        totals=comparison.words,
    )
    svgs = {figure.name: figure.svg for figure in figures}
    told = {name: declaration.read(svg) for name, svg in svgs.items()}
    letters, drawn = vector.sheet(svgs, figure_links.linker(tables, told))
    neutral = sentiment.neutral(
        comparison, settings.get("sentiment", {}).get("neutral_terms", ())
    )
    style, script = materials.style(), materials.script()
    colors = _colors()
    statements = corpus["statements"]
    cited = citation.cite(
        name,
        (pair[0].label, pair[1].label),
        program=program,
        sources=dict(zip(statements["statement"], statements["sha256"], strict=True)),
        references=materials.references(),
    )
    template = materials.templates().get_template("page.html")
    return template.render(
        name=name,
        sides=pair,
        comparison=comparison,
        shown=shown,
        counted=plural,
        voices=printed.VOICES,
        lexicon=lexicons.declared(scores[0]).spelling,
        long=len(corpus["sentences"]) > LONG,
        limits=limits.limits(comparison, languages=languages),
        detectable=limits.detectable(comparison),
        findings=summary.find(comparison),
        figures=_figures(figures, drawn, told, comparison, families, neutral),
        letters=Markup(letters),
        tables=table_views.tables(
            tables,
            corpus,
            sides=pair,
            labels=dict(zip(statements["statement"], statements["label"], strict=True)),
        ),
        removed=_removed(corpus["removed"], pair, statements),
        methods=methods.paragraphs(
            comparison, settings=settings, families=families, software=software
        ),
        citation=cited,
        mentions=[
            (query, len(found))
            for query, found in sorted(index["mentions"].get("concept", {}).items())
        ],
        data=embedding.as_json(index),
        style=Markup(colors + style),
        script=Markup(script),
        policy=embedding.policy(script),
    )


def _compared(
    sides: tuple[LabeledSide, LabeledSide], statements: pd.DataFrame
) -> list[str]:
    ours = statements["side"].isin([side.side for side in sides])
    return statements.loc[ours, "statement"].tolist()


def comparison_of(sides, corpus, tables, words, settings) -> Comparison:
    """What findings, limits and methods are made from."""
    sentences, statements = corpus["sentences"], corpus["statements"]
    own = [sentences[side.holds(sentences, statements)] for side in sides]
    keyness_settings = settings.get("keyness", {})
    return Comparison(
        sides=sides,
        frames={**tables, "statements": statements, "sentences": sentences},
        words=tuple(int(rows["words"].sum()) for rows in own),
        sentences=tuple(int((rows["words"] > 0).sum()) for rows in own),
        alpha=resampling.level(keyness_settings.get("confidence", 0.95)),
        unit=keyness_settings.get("resample", "sentence"),
        surfaces=surfaces.usual(words, sentences),
    )


def _scores(corpus: Mapping[str, pd.DataFrame]) -> tuple[str, pd.DataFrame]:
    """The first lexicon and its sentence scores."""
    empty = pd.DataFrame(columns=["statement", "sentence", "score"])
    scored = corpus.get("sentiment", empty)
    if scored.empty:
        return "", empty
    first = scored["lexicon"].iloc[0]
    return first, scored[scored["lexicon"] == first]


def _read(
    side, other, corpus, tables, words, scores, languages
) -> list[side_by_side.Statement]:
    return side_by_side.statements(
        side,
        other,
        described=corpus["statements"],
        sentences=corpus["sentences"],
        removed=corpus["removed"],
        words=words,
        keys=_keys(tables.get("keyness")),
        scores=scores[1],
        languages=languages,
    )


def _keys(keyness: pd.DataFrame | None) -> dict[str, tuple[int, str]]:
    """Single words with clear or suggestive evidence, function words apart."""
    if keyness is None or "evidence" not in keyness:
        return {}
    chosen = keyness[
        (keyness["n"] == 1)
        & keyness["evidence"].isin(side_by_side.KEY_EVIDENCE)
        & (keyness["class"] != "function")
    ]
    return {
        row.term: (int(row.log_ratio < 0), row.evidence)
        for row in chosen.itertuples(index=False)
    }


def _figures(
    figures: Sequence[materials.Figure],
    drawn: Mapping[str, str],
    declared: Mapping[str, declaration.Declaration],
    comparison: Comparison,
    families: pd.DataFrame,
    neutral: Markup,
) -> list[dict]:
    basis = methods.basis(comparison)
    tested = methods.tested(families) if len(families) else ""
    return [
        {
            "name": figure.name,
            "title": told.title or figure.name.replace("_", " ").capitalize(),
            "svg": Markup(drawn[figure.name]),
            "first": neutral if "neutral_terms" in told.notes else "",
            "caption": figure.caption,
            "basis": f"{basis} {tested}" if "families" in told.notes else basis,
        }
        for figure in figures
        for told in (declared[figure.name],)
    ]


def _removed(
    removed: pd.DataFrame,
    sides: tuple[LabeledSide, LabeledSide],
    statements: pd.DataFrame,
) -> list[dict]:
    names = dict(zip(statements["statement"], statements["label"], strict=True))
    ours = _compared(sides, statements)
    return [
        {
            **row,
            "label": names[row["statement"]],
            "text": side_by_side.printable(row["text"]),
        }
        for row in removed.to_dict("records")
        if row["statement"] in ours
    ]


def _colors() -> str:
    """The palette of the figures as CSS, for light and dark."""
    shades = {
        "left": (palette.LEFT, palette.tint(palette.LEFT, 0.5)),
        "right": (palette.RIGHT, palette.RIGHT),
        "left-ink": (palette.EDGES[0], palette.tint(palette.LEFT, 0.4)),
        "right-ink": (palette.EDGES[1], palette.tint(palette.RIGHT, 0.8)),
        "left-wash": (palette.tint(palette.LEFT, 0.12), "#2a2038"),
        "right-wash": (palette.tint(palette.RIGHT, 0.2), "#3a2c10"),
    }
    lines = [
        f"  --{name}: light-dark({light}, {dark});"
        for name, (light, dark) in shades.items()
    ]
    return ":root {\n" + "\n".join(lines) + "\n}\n"
