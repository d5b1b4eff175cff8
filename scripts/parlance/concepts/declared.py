"""Concepts as a study declares them: named variants with their patterns."""

from collections.abc import Iterable
from dataclasses import dataclass

from parlance.errors import StudyError
from parlance.inputs import schemas, strict_yaml
from parlance.inputs.strict_yaml import Lines
from parlance.text.patterns import Pattern, PatternError, parse


@dataclass(frozen=True)
class Variant:
    """A variant of a concept: its name, patterns, and what does not count."""

    name: str
    patterns: tuple[Pattern, ...]
    exclude: tuple[Pattern, ...] = ()


@dataclass(frozen=True)
class Concept:
    """A concept of the study.

    Attributes:
        name, description: for people.
        inclusion: the rule by which its variants were chosen.
        referent: whether its variants are names for one place, people or event.
        variants: in the file's order.
    """

    name: str
    description: str
    inclusion: str
    referent: bool
    variants: tuple[Variant, ...]


def read(path: str, schema: dict) -> list[Concept]:
    """Read and check a study's concepts.

    Args:
        path: YAML file, read strictly.
        schema: its JSON schema.

    Returns:
        The concepts in the file's order.

    Raises:
        StudyError: naming file, line and concept, for what the schema does not
            allow, a duplicate name, a pattern that is no pattern, one that two
            variants of a concept share, or one that its own variant excludes.
    """
    data, lines = strict_yaml.read(path)
    schemas.check(data, schema, lambda at: _where(path, lines, at))
    _check_names(path, lines, data)
    return [_concept(path, lines, name, given) for name, given in data.items()]


def _where(path: str, lines: Lines, at: tuple) -> str:
    known = at
    while known not in lines:
        known = known[:-1]
    place = "".join(f", {key}" for key in at if isinstance(key, str))
    return f"{path}, line {lines[known]}{place}"


def _check_names(path: str, lines: Lines, data: dict) -> None:
    """Refuse names that differ in case only: people could not tell them apart."""
    levels = [((), data)]
    levels += [((name, "variants"), given["variants"]) for name, given in data.items()]
    for at, names in levels:
        seen: dict[str, str] = {}
        for name in names:
            if not name.strip():
                raise StudyError(
                    f"{_where(path, lines, (*at, name))}: a name is empty; give one"
                )
            first = seen.setdefault(name.lower().strip(), name)
            if first != name:
                raise StudyError(
                    f"{_where(path, lines, (*at, name))}: the name stands twice, "
                    f"first in line {lines[(*at, first)]}; rename one of them"
                )


def _concept(path: str, lines: Lines, name: str, given: dict) -> Concept:
    everywhere = _patterns(path, lines, (name, "exclude"), given.get("exclude", []))
    variants = []
    owners: list[tuple[Pattern, str]] = []
    for title, plain in given["variants"].items():
        at = (name, "variants", title)
        full = plain if isinstance(plain, dict) else {"patterns": plain}
        at_patterns = (*at, "patterns") if full is plain else at
        case = full.get("case", False)
        patterns = _patterns(path, lines, at_patterns, full["patterns"], case=case)
        exclude = full.get("exclude", [])
        exclude = _patterns(path, lines, (*at, "exclude"), exclude, case=case)
        exclude = (*exclude, *everywhere)
        for place, pattern in enumerate(patterns):
            where = _where(path, lines, (*at_patterns, place))
            _check_owner(where, owners, pattern, title)
            if pattern.key in {other.key for other in exclude}:
                raise StudyError(
                    f"{where}: the pattern {pattern.text!r} is excluded too; take it "
                    "out of one of the lists"
                )
        variants.append(Variant(title, patterns, exclude))
    return Concept(
        name=name,
        description=given["description"],
        inclusion=given["inclusion"],
        referent=given.get("referent", False),
        variants=tuple(variants),
    )


def _patterns(
    path: str, lines: Lines, at: tuple, given: list[str], *, case: bool = False
) -> tuple[Pattern, ...]:
    found = []
    for place, text in enumerate(given):
        try:
            found.append(parse(text, case=case))
        except PatternError as error:
            raise StudyError(f"{_where(path, lines, (*at, place))}: {error}") from None
    return tuple(found)


def _check_owner(
    where: str, owners: list[tuple[Pattern, str]], pattern: Pattern, variant: str
) -> None:
    """Refuse a pattern that another variant has: it could count for either."""
    for other, owner in owners:
        if owner != variant and _same(pattern, other):
            raise StudyError(
                f"{where}: the pattern {pattern.text!r} belongs to the variant "
                f"'{owner}' too; a pattern belongs to one variant of a concept"
            )
    owners.append((pattern, variant))


def _same(one: Pattern, other: Pattern) -> bool:
    if one.case and other.case:
        return one.key == other.key
    return one.key.lower() == other.key.lower()


def proper_names(concepts: Iterable[Concept]) -> list[str]:
    """The proper names among the referents' patterns, as their words are counted.

    ASSUME a pattern whose words are all written with a capital is a proper name.
    """
    written = {
        pattern.key.lower()
        for concept in concepts
        if concept.referent
        for variant in concept.variants
        for pattern in variant.patterns
        if "*" not in pattern.text
        and all(word[0].isupper() for word in pattern.text.split())
    }
    return sorted(written)
