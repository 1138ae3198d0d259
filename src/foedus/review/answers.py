"""Which question of a case does a claim answer, and with what?"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from foedus.errors import nearest
from foedus.model.nouns import Question
from foedus.model.tables import Tables, canonical
from foedus.model.values import parse_value
from foedus.read.registry import asked

_JOIN = " + "  # between the elements of a set, in a cell


@dataclass(frozen=True, slots=True)
class Fit:
    """A question that a claim bears on, and what it answers; blank where a person must say."""

    question: str
    answer: str


def cell(value: str | int | float | tuple[str, ...] | None) -> str:
    """Return a claim's value as a cell; the elements of a set with plus signs between."""
    return "" if value is None else _JOIN.join(value) if isinstance(value, tuple) else str(value)


def fits(tables: Tables, key: str, value: str, party: str | None) -> list[Fit]:
    """Return the questions of a case that a claim may serve, in the order of the registry.

    Parameters
    ----------
    tables
        The case.
    key, value
        The claim's question in the registry, and its value as a cell.
    party
        The party that the speaker speaks for, if known.
    """
    question = asked(key)
    if question is None:
        return []
    of = key.removeprefix(f"{question.key}.") if question.by_party else ""
    whose = of or party
    found = []
    for name in question.answers:
        id_ = name.replace("{party}", of)
        if id_ not in tables.question:
            continue
        only = _table().get(question.key, {}).get(name, {}).get("only")
        if only is None or whose is None or only == whose:
            found.append(Fit(id_, answer(tables, key, value, id_)))
    return found


def touched(key: str, value: str, question: str) -> bool:
    """Whether a claim's value is known to bear on a question of the case, whatever it answers there."""
    rows = _rows(key, question)
    return any(each in rows or "*" in rows for each in value.split(_JOIN))


def answer(tables: Tables, key: str, value: str, question: str) -> str:
    """Return what a claim's value answers to a question of the case; blank where it is no answer to it."""
    to = tables.question[canonical(question)]
    rows = _rows(key, question)
    said = [rows.get(each, rows.get("*")) for each in value.split(_JOIN)]
    known = {each for each in said if each is not None}
    if known:
        value = known.pop() if len(known) == 1 else ""
    elif to.type == "text":
        return value.replace(_JOIN, ", ")
    return value if _is_answer(to, value) else ""


def near(question: Question, found: str) -> str:
    """Return the valid answer nearest to what was found; empty if none is near."""
    if question.type in ("class", "yes_no"):
        valid = question.values or ("yes", "no")
        return next((hit for each in found.split(_JOIN) if (hit := nearest(each, valid))), "")
    if question.type in ("count", "range"):
        number = re.fullmatch(r"[~≈]?\s*(\d+(?:\.\d+)?)", found.replace(",", ""))
        return number[1] if number else ""
    return ""


def valid(question: Question) -> str:
    """Say what can be answered."""
    return {
        "yes_no": "yes or no",
        "class": "one of " + ", ".join(question.values),
        "count": "a quantity such as 26, 1..3, ..30000 or 26..",
        "range": "a quantity such as 26, 1..3, ..30000 or 26..",
        "date": "a date such as 2025-09-04",
        "text": "some words",
    }[question.type]


def _is_answer(question: Question, text: str) -> bool:
    try:
        parse_value(question.type, question.values, text)
    except ValueError:
        return False
    return bool(text)


def _rows(key: str, question: str) -> Mapping[str, str]:
    of = asked(key)
    if of is None:
        return {}
    party = key.removeprefix(f"{of.key}.") if of.by_party else ""
    for name, rows in _table().get(of.key, {}).items():
        if name.replace("{party}", party) == question:
            return {value: said for value, said in rows.items() if value != "only"}
    return {}


@cache
def _table() -> dict[str, dict[str, dict[str, str]]]:
    return tomllib.loads(resources.files("foedus.review").joinpath("answers.toml").read_text("utf-8"))
