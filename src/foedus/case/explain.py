"""What pydantic found wrong with a row or table, in plain words."""

from __future__ import annotations

import re
import reprlib
from collections.abc import Iterator
from datetime import date
from typing import Any

from pydantic import ValidationError

from foedus.case.hints import meant
from foedus.errors import Problem, nearest
from foedus.model.base import Noun

MISSING = "This cell must be filled."
_LONGEST = 200


def explain(
    error: ValidationError, noun: type[Noun], table: str, key: str, file: str, line: int | None
) -> Iterator[Problem]:
    """Say in plain words what pydantic found wrong with a row."""
    for each in error.errors(include_url=False):
        column = ".".join(str(part) for part in each["loc"] if part != "[key]") or next(iter(noun.model_fields))
        found = "" if each["type"] == "missing" else shown(each["input"])
        code, says, expected, valid = _meaning(each)
        yield Problem(
            code=code,
            says=says,
            table=table,
            key=key,
            file=file,
            row=line,
            column=column,
            found=found,
            expected=expected,
            nearest=nearest(found, valid) if valid else meant(code, found),
        )


def shown(value: Any) -> str:
    """Return what was found as a message can hold it: cut where it is long or deep."""
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        return reprlib.repr(value)
    return value if len(value) <= _LONGEST else value[:_LONGEST] + "…"


def _meaning(each: Any) -> tuple[str, str, str, tuple[str, ...]]:
    """Code, sentence, what was expected, and the valid words."""
    kind = each["type"]
    context = each.get("ctx", {})
    if kind == "missing":
        return "missing", MISSING, "a value", ()
    if kind in ("literal_error", "enum"):
        valid = tuple(part.strip("' ") for part in str(context["expected"]).replace(" or ", ", ").split(","))
        return "bad-value", "This is none of the values that can stand here.", _one_of(valid), valid
    if kind == "value_error":
        expected = str(context["error"])
        if "hour and zone" in expected:
            return "bad-instant", "This is not an instant.", expected, ()
        if "date" in expected or "day that exists" in expected:
            return "bad-date", "This is not a date.", expected, ()
        if "an end after" in expected:
            return "upside-down", "This truce ends before it begins.", expected, ()
        if "ascends" in expected:
            return "upside-down", "This range is upside down.", expected, ()
        if "quantity" in expected:
            return "bad-quantity", "This is not a quantity.", expected, ()
        return "bad-value", "These values do not fit together.", expected, ()
    if kind == "string_pattern_mismatch":
        return _form(context["pattern"], each["input"])
    if kind == "extra_forbidden":
        return "unknown-key", "This key does not exist.", "a key that docs/case-format.md names", ()
    if kind == "string_too_short":
        return "missing", "This must not be empty.", "some words", ()
    if kind == "less_than_equal":
        return "bad-value", "This number is too large.", f"{context['le']:g} or less", ()
    if kind == "greater_than_equal":
        return "bad-value", "This number is too small.", f"{context['ge']:g} or more", ()
    if kind == "greater_than":
        return "bad-value", "This number is too small.", f"more than {context['gt']:g}", ()
    message = str(each["msg"])
    return "bad-value", "This value does not fit.", _PLAIN.get(kind) or message[0].lower() + message[1:], ()


def _one_of(valid: tuple[str, ...]) -> str:
    return "one of " + ", ".join(valid) if len(valid) > 1 else valid[0]


_PLAIN = {
    "tuple_type": 'a list, such as ["FR", "GB"]',
    "dict_type": "a table",
    "model_type": "a table",
    "string_type": "text in quotes",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number such as 12.5",
    "float_parsing": "a number such as 12.5",
    "finite_number": "a finite number",
}


def _form(pattern: str, found: str) -> tuple[str, str, str, tuple[str, ...]]:
    """Say in words what the pattern of an id or code asks for."""
    if r"\d{20}" in pattern:
        return "bad-value", "This is not a symbol code.", "20 digits (APP-6D), or a blank cell", ()
    if pattern.startswith("^[a-z]"):
        meant = re.sub(r"[^a-z0-9_.-]+", "-", found.casefold())
        expected = "lower-case letters, digits, - and _, with points between its parts, such as strike.drone"
        return (
            "bad-id",
            "This cannot be a kind of incident.",
            expected,
            (meant,) if re.fullmatch(pattern, meant) else (),
        )
    if "[A-Z]{2}" in pattern:
        upper = (found.upper(),) if re.fullmatch(pattern, found.upper()) else ()
        return "bad-id", "This cannot be a party.", "two upper-case letters (ISO 3166), or EU, NATO, UN", upper
    points = ", with points between its parts" if r"\." in pattern else ""
    return "bad-id", "This cannot be an id.", f"letters, digits, - and _{points}, beginning with a letter or digit", ()
