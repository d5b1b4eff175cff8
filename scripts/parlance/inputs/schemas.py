"""Check data against a JSON schema and tell a person what is wrong with it."""

import codecs
import datetime
import difflib
import json
import math
import re
from collections.abc import Callable

from jsonschema import Draft202012Validator, FormatChecker, validators
from jsonschema.exceptions import ValidationError, best_match

from parlance.errors import StudyError
from parlance.inputs import records

FORMATS = FormatChecker(formats=())


def _is_integer(_, value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(checker, value: object) -> bool:
    return _is_integer(checker, value) or (
        isinstance(value, float) and math.isfinite(value)
    )


# JSON Schema calls 3.0 an integer and lets infinity pass; Python's range() does not.
_Validator = validators.extend(
    Draft202012Validator,
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine_many(
        {"integer": _is_integer, "number": _is_number}
    ),
)


@FORMATS.checks("regex", raises=re.error)
def _is_regex(value: object) -> bool:
    return not isinstance(value, str) or re.compile(value) is not None


@FORMATS.checks("iso-date", raises=ValueError)
def _is_date(value: object) -> bool:
    if isinstance(value, str):
        if not re.fullmatch(r"\d{4}(-\d{2}){0,2}", value, re.ASCII):
            return False
        padded = value + "-01-01"[len(value) - 4 :] if len(value) in (4, 7) else value
        return bool(datetime.date.fromisoformat(padded))
    return True


@FORMATS.checks("encoding", raises=(LookupError, ValueError))
def _is_encoding(value: object) -> bool:
    return not isinstance(value, str) or codecs.lookup(value)._is_text_encoding


def check(data: object, schema: dict, where: Callable[[tuple], str]) -> None:
    """Check data against a schema.

    Args:
        data: what was read.
        schema: a JSON schema, draft 2020-12.
        where: gives the place in words (file, line, key) for a path of keys.

    Raises:
        StudyError: for the most telling of the mistakes, with its place.
    """
    error = best_match(_Validator(schema, format_checker=FORMATS).iter_errors(data))
    if error is not None:
        path, problem = _explain(error)
        raise StudyError(f"{where(path)}: {problem}")


def defaults(data: dict, schema: dict) -> dict:
    """A copy of checked data with the schema's defaults for what is not given."""
    filled = dict(data)
    for key, rule in schema.get("properties", {}).items():
        if key not in filled and "default" in rule:
            filled[key] = rule["default"]
        if rule.get("type") == "object" and isinstance(filled.get(key), dict):
            filled[key] = defaults(filled[key], rule)
    return filled


def _explain(error: ValidationError) -> tuple[tuple, str]:
    """The path of the mistake, and the mistake and its remedy in a sentence."""
    path = tuple(error.absolute_path)
    # A rule about a key's name is broken at the key, not at its mapping.
    if "propertyNames" in error.absolute_schema_path:
        return (*path, error.instance), (
            f"{error.instance!r} cannot be a name here; use lower-case letters, "
            "digits and underscores, and neither 'corpus' nor 'interim'"
        )
    explain = _EXPLANATIONS.get(error.validator)
    if error.validator == "additionalProperties":
        unknown = _unknown(error)
        return (*path, unknown), records.unknown(
            unknown, error.schema["properties"], "key"
        )
    return path, explain(error) if explain else error.message


def _unknown(error: ValidationError) -> str:
    return next(str(k) for k in error.instance if k not in error.schema["properties"])


def _missing(error: ValidationError) -> str:
    missing = [key for key in error.validator_value if key not in error.instance]
    described = error.schema["properties"][missing[0]].get("description", "")
    return f"'{missing[0]}' is missing; add it: {described}"


def _type(error: ValidationError) -> str:
    return f"{_shown(error)} is not {_TYPES[error.validator_value]}"


def _one_of_kinds(error: ValidationError) -> str:
    return f"{_shown(error)} is not right; expected: {error.schema['description']}"


def _choice(error: ValidationError) -> str:
    choices = [str(choice) for choice in error.validator_value]
    close = difflib.get_close_matches(str(error.instance), choices, n=1)
    hint = f"did you mean '{close[0]}'?" if close else f"choose {' or '.join(choices)}"
    return f"{_shown(error)} is not known; {hint}"


def _format(error: ValidationError) -> str:
    reason = f" ({error.cause})" if error.cause else ""
    return f"{_shown(error)} is not {_FORMS[error.validator_value]}{reason}"


def _described(error: ValidationError) -> str:
    described = error.schema.get("description", error.message)
    return f"{_shown(error)} does not fit; expected: {described}"


def _bound(sign: str) -> Callable[[ValidationError], str]:
    return lambda error: f"{_shown(error)} must be {sign} {error.validator_value}"


def _shown(error: ValidationError) -> str:
    return json.dumps(error.instance, ensure_ascii=False)


_TYPES = {
    "object": "a mapping of keys to values",
    "array": "a list",
    "string": "a text; put it in quotation marks",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
}
_FORMS = {
    "regex": "a valid regular expression",
    "iso-date": "a date such as 2023-10-05",
    "encoding": "a known character encoding, such as utf-8",
}
_EXPLANATIONS: dict[str, Callable[[ValidationError], str]] = {
    "required": _missing,
    "type": _type,
    "oneOf": _one_of_kinds,
    "enum": _choice,
    "format": _format,
    "pattern": _described,
    "minLength": lambda error: "is empty; give a value or leave the key out",
    "minItems": lambda error: "the list is empty; give at least one entry",
    "minProperties": lambda error: "is empty; give at least one entry",
    "uniqueItems": lambda error: "an entry stands in the list twice",
    "minimum": _bound("at least"),
    "maximum": _bound("at most"),
    "exclusiveMinimum": _bound("greater than"),
    "exclusiveMaximum": _bound("less than"),
}
