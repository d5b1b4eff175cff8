"""Write what the documentation takes from the code: `make docs`."""

import ast
import inspect
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
SCHEMAS = ROOT / "config" / "schemas"
# The packages of the analysis: each imports only those before it.
HOUSE = (
    "inference publication languages text inputs voices corpus keyness concepts "
    "sentiment wording figures report study"
).split()
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "tests")]

import report_study  # noqa: E402

from parlance.inputs import readers  # noqa: E402
from parlance.report import catalog, labels  # noqa: E402
from parlance.report import page as report_page  # noqa: E402
from parlance.report.findings import summary  # noqa: E402
from parlance.sentiment import lexicon  # noqa: E402
from parlance.study import configuration  # noqa: E402


def main() -> None:
    """Rewrite the marked blocks of the documentation."""
    for page, blocks in pages().items():
        (ROOT / page).write_text(filled(page, blocks), encoding="utf-8")


def pages() -> dict[str, dict[str, str]]:
    """The blocks that each page of documentation takes from the code."""
    return {
        "README.md": {"dag": dag(), "findings": "\n".join(findings())},
        "CONTRIBUTING.md": {"house": "\n".join(packages())},
        "config/README.md": {
            "config": "\n".join(keys(configuration.schema(SCHEMAS))),
            "manifest": "\n".join(columns(_manifest())),
            "formats": "\n".join(formats()),
            "tables": "\n".join(tables()),
            "lexicons": "\n\n".join(
                f"**`{told.name}`** ({told.language}): {text}"
                for told, text in lexicon.described()
            ),
        },
    }


def filled(page: str, blocks: dict[str, str]) -> str:
    """A page's text with its marked blocks replaced."""
    text = (ROOT / page).read_text(encoding="utf-8")
    for name, block in blocks.items():
        marked = re.compile(rf"(<!-- {name}: .*? -->\n).*?(<!-- /{name} -->)", re.S)
        assert marked.search(text), f"{page} has no block {name}"
        text = marked.sub(lambda m, b=block: f"{m[1]}\n{b}\n\n{m[2]}", text)
    return text


def packages() -> Iterator[str]:
    """The packages from the ground up, with what their door plates say."""
    folder = ROOT / "scripts" / "parlance"
    assert {plate.parent.name for plate in folder.glob("*/__init__.py")} == set(HOUSE)
    for name in HOUSE:
        plate = (folder / name / "__init__.py").read_text(encoding="utf-8")
        says = ast.get_docstring(ast.parse(plate))
        yield f"- [{name}](scripts/parlance/{name}/): {says}"


def findings() -> Iterator[str]:
    """Three findings of the default study, as its page tells them."""
    study = report_study.published()
    sides = labels.both(study["sides"])
    told = report_page.comparison_of(
        sides, study["corpus"], study["tables"], study["words"], study["settings"]
    )
    for topic, found in summary.find(told):
        if topic in ("Names", "Voices", "Sentiment, by lexicon"):
            yield f"- **{topic}.** {found[0].text.striptags()}"


def _manifest() -> dict:
    path = SCHEMAS / "statements.schema.json"
    return json.loads(path.read_text(encoding="utf-8"))


def keys(rule: dict, prefix: str = "") -> Iterator[str]:
    """A Markdown table of a schema's keys."""
    if not prefix:
        yield "| key | meaning | values | default |"
        yield "| --- | --- | --- | --- |"
    for name, one in rule["properties"].items():
        needed = name in rule.get("required", ())
        default = "required" if needed else shown(one.get("default"))
        row = (f"`{prefix}{name}`", one["description"], values(one), default)
        yield "| " + " | ".join(row) + " |"
        if "properties" in one:
            yield from keys(one, f"{prefix}{name}.")


def columns(rule: dict) -> Iterator[str]:
    """A Markdown table of the manifest's columns."""
    yield "| column | meaning | default |"
    yield "| --- | --- | --- |"
    for name, one in rule["properties"].items():
        needed = name in rule["required"]
        default = "required" if needed else shown(one.get("default"))
        yield f"| `{name}` | {one['description']} | {default} |"


def formats() -> Iterator[str]:
    """A Markdown table of the formats of statements."""
    yield "| files | each is a | format |"
    yield "| --- | --- | --- |"
    for one in readers.FORMATS:
        endings = ", ".join(f"`{suffix}`" for suffix in one.FORMAT.suffixes)
        yield f"| {endings} | {one.FORMAT.kind} | {inspect.getdoc(one)} |"


def tables() -> Iterator[str]:
    """A Markdown table of the published tables."""
    yield "| file in `results/` | what it holds | order of its rows |"
    yield "| --- | --- | --- |"
    for table in catalog.TABLES:
        yield f"| `{table.file}` | {table.about} | {table.order} |"


def values(rule: dict) -> str:
    """The values a key may have, in words."""
    if "enum" in rule:
        return " or ".join(f"`{value}`" for value in rule["enum"])
    bounds = {
        "minimum": "from {}",
        "maximum": "to {}",
        "exclusiveMinimum": "over {}",
        "exclusiveMaximum": "under {}",
    }
    limits = [text.format(rule[key]) for key, text in bounds.items() if key in rule]
    kind = {"object": "mapping", "array": "list", "string": "text"}.get(
        rule["type"], rule["type"]
    )
    return " ".join([kind, *limits])


def shown(default: object) -> str:
    if default in (None, {}):
        return ""
    if isinstance(default, list) and len(default) > 4:
        return f"a list of {len(default)}, in the schema"
    return f"`{json.dumps(default, ensure_ascii=False)}`"


def dag() -> str:
    """The study's stages and what they wait for, as Mermaid, without detours."""
    arrows = sorted(direct(stages(edges())))
    names = dict.fromkeys(name for arrow in arrows for name in arrow)
    ids = {name: name.replace(" ", "_") for name in names}
    boxes = [f"    {ids[name]}([{name}])" for name in names]
    lines = [f"    {ids[first]} --> {ids[second]}" for first, second in arrows]
    return "\n".join(["```mermaid", "flowchart LR", *boxes, *lines, "```"])


def stages(edges: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """The edges between what a newcomer would name; figures are one stage."""
    named = {(stage(first), stage(second)) for first, second in edges}
    return {(one, other) for one, other in named if one != other and other != "all"}


def stage(rule: str) -> str:
    """What a newcomer calls a rule: some belong together."""
    if rule.startswith("plot_"):
        return "plot figures"
    last = {"write_dictionary", "write_seal"}
    return "describe and seal" if rule in last else rule.replace("_", " ")


def edges(study: Path = ROOT) -> set[tuple[str, str]]:
    """Which rule of a study waits for which: the first one runs before the second."""
    command = [sys.executable, "-m", "snakemake", "--snakefile", ROOT / "Snakefile"]
    graph = subprocess.run(
        [*command, "--directory", study, "--rulegraph", "mermaid-js"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    names = dict(re.findall(r"(id\d+)\[(\w+)\]", graph))
    arrows = re.findall(r"(id\d+) --> (id\d+)", graph)
    return {(names[first], names[second]) for first, second in arrows}


def direct(edges: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """The edges of an acyclic graph that no longer path replaces."""
    return {
        (first, second)
        for first, second in edges
        if not any(
            second in later({other}, edges)
            for one, other in edges
            if one == first and other != second
        )
    }


def later(rules: set[str], edges: set[tuple[str, str]]) -> set[str]:
    """All rules that wait for one of some rules, directly or not."""
    found: set[str] = set()
    waiting = set(rules)
    while waiting:
        waiting = {second for first, second in edges if first in waiting} - found
        found |= waiting
    return found


if __name__ == "__main__":
    main()
