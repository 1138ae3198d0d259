"""From the TOML files of a case to nouns, with the line of every mistake."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from foedus.case.explain import MISSING, explain, shown
from foedus.case.layout import FORMAT
from foedus.errors import Problem, nearest
from foedus.model.base import Noun
from foedus.model.break_even import BreakEven, Estimate
from foedus.model.chances import Factor, WhatIf
from foedus.model.instruments import Bond, Ceiling, Clause, Instrument
from foedus.model.logistics import PlanSettings
from foedus.model.nouns import CaseInfo, Family, Gate, Question, Strand
from foedus.model.truces import Tolerated, Truce, TruceClause

_LINE = re.compile(r"at line (\d+)")
_HEADING = re.compile(r"\n[ \t]*\[\[?[^\[\]\n,]+\]\]?[ \t\r]*(?=#|\n|$)")
_DEEPEST = 20
# What the tables of case.toml hold.
_INNER: dict[str, type[Noun]] = {"plan": PlanSettings, "factor": Factor, "whatif": WhatIf, "break_even": BreakEven}


def read_toml(text: str, file: str) -> dict[str, Any] | Problem:
    """Parse TOML; a Problem with its line if it cannot be parsed."""
    try:
        return tomllib.loads(text)
    except ValueError as error:
        line = _LINE.search(str(error))
        decoding = isinstance(error, tomllib.TOMLDecodeError)
        return Problem(
            code="broken-toml",
            says="This file cannot be read as TOML.",
            file=file,
            row=int(line[1]) if line else None,
            found=str(error) if decoding else "a number with thousands of digits",
            expected="TOML 1.0",
        )
    except RecursionError:
        return Problem(
            code="broken-toml",
            says="This file is nested too deeply.",
            file=file,
            found="hundreds of brackets in each other",
            expected="TOML 1.0",
        )


def line_of(text: str, path: str, key: str = "") -> int | None:
    """Find the line of a table such as ``us.air`` or of one of its keys, or of what is nearest above it.

    It does not matter how much of the way is written as a heading and how much as dotted or inline keys.
    """
    parts = [part for part in (*path.split("."), *key.split(".")) if part]
    for end in range(len(parts), 0, -1):
        for start in range(end - 1, -1, -1):
            _, line = _find(text, ".".join(parts[:start]), ".".join(parts[start:end]))
            if line is not None:
                return line
        line, _ = _find(text, ".".join(parts[:end]), "")
        if line is not None:
            return line
    return None


def _find(text: str, path: str, key: str) -> tuple[int | None, int | None]:
    """Find the line of a table's heading and that of a key below it."""
    lines = "\n" + text
    found, start = None, 0
    if path:
        heading = re.search(r"\n[ \t]*\[\[?[ \t]*" + _dotted(path) + r"[ \t]*\]", lines)
        if heading is None:
            return None, None
        found, start = lines.count("\n", 0, heading.start() + 1), heading.end()
    if not key:
        return found, None
    following = _HEADING.search(lines, start)
    end = following.start() if following else len(lines)
    below = re.compile(r"\n[ \t]*" + _dotted(key) + r"[ \t]*=").search(lines, start, end)
    return found, lines.count("\n", 0, below.start() + 1) if below else None


def _dotted(path: str) -> str:
    return r"[ \t]*\.[ \t]*".join(f"[\"']?{re.escape(part)}[\"']?" for part in path.split("."))


def read_info(data: Mapping[str, Any], text: str) -> CaseInfo | list[Problem]:
    """Read case.toml; a newer format is refused before anything else is looked at."""
    form = data.get("format")
    if isinstance(form, int) and not isinstance(form, bool) and form > FORMAT:
        return [
            Problem(
                code="newer-format",
                says="This case was written for a newer foedus.",
                table="case",
                file="case.toml",
                row=line_of(text, "", "format"),
                column="format",
                found=str(form),
                expected=f"{FORMAT} or older",
            )
        ]
    try:
        return CaseInfo.model_validate(dict(data))
    except ValidationError as error:
        return [_placed(problem, text, "") for problem in explain(error, CaseInfo, "case", "", "case.toml", None)]


def read_gates(data: Mapping[str, Any], text: str) -> tuple[list[Gate], list[Problem]]:
    """Read gates.toml."""
    gates: list[Gate] = []
    problems: list[Problem] = []
    for id_, table in data.items():
        _one(Gate, id_, table, "gates", id_, text, gates, problems)
    return gates, problems


def read_instruments(data: Mapping[str, Any], text: str) -> tuple[list[Instrument], list[Problem]]:
    """Read instruments.toml: a table is an instrument, ``[<instrument>.clause.<clause>]`` what one clause says."""
    instruments: list[Instrument] = []
    problems: list[Problem] = []
    for id_, table in data.items():
        _one(Instrument, id_, table, "instruments", id_, text, instruments, problems)
    return instruments, problems


def read_truces(data: Mapping[str, Any], text: str) -> tuple[list[Truce], list[Problem]]:
    """Read truces.toml: a table is a truce, ``[<truce>.clause.<clause>]`` what it prohibits."""
    truces: list[Truce] = []
    problems: list[Problem] = []
    for id_, table in data.items():
        _one(Truce, id_, table, "truces", id_, text, truces, problems)
    return truces, problems


def read_questions(data: Mapping[str, Any], text: str) -> tuple[list[Question], list[Family], list[Problem]]:
    """Read questions.toml: a table with a type is a question, whatever its depth; ``[family.…]`` is a family."""
    questions: list[Question] = []
    families: list[Family] = []
    problems: list[Problem] = []
    for path, table in _tables({key: value for key, value in data.items() if key != "family"}):
        _one(Question, path, table, "questions", path, text, questions, problems)
    named = data.get("family", {})
    if not isinstance(named, dict):
        _one(Family, "family", named, "questions", "family.<name>", text, families, problems)
        named = {}
    for name, table in named.items():
        _one(Family, name, table, "questions", f"family.{name}", text, families, problems)
    return questions, families, problems


def _tables(data: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in data.items():
        here = f"{path}.{key}" if path else key
        deeper = isinstance(value, dict) and "type" not in value and any(isinstance(v, dict) for v in value.values())
        if deeper and here.count(".") < _DEEPEST:
            yield from _tables(value, here)
        else:
            yield here, value


def _one(
    noun: type[Noun], id_: str, table: Any, name: str, path: str, text: str, found: list[Any], problems: list[Problem]
) -> None:
    file = f"{name}.toml"
    if not isinstance(table, dict):
        problems.append(
            Problem(
                code="not-a-table",
                says="This must be a table.",
                table=name,
                key=path,
                file=file,
                row=line_of(text, path),
                column=id_,
                found=shown(table),
                expected=f"[{path}] and its keys below",
            )
        )
        return
    try:
        if "id" in table:  # the heading is the id; another one would be lost in silence
            problems.append(_placed(_second_id(table, name, path, file), text, path, noun))
        found.append(noun.model_validate({**table, "id": id_}))
    except ValidationError as error:
        problems.extend(_placed(each, text, path, noun) for each in explain(error, noun, name, path, file, None))


def _inner(noun: type[Noun], parts: list[str]) -> type[Noun]:
    """The noun whose keys may stand where one does not exist."""
    if noun is CaseInfo and len(parts) > 1:
        return Estimate if parts[0] == "break_even" and len(parts) > 2 else _INNER.get(parts[0], Strand)
    if noun is Instrument and len(parts) > 1:
        return Bond if parts[0] == "party" else Ceiling if "ceiling" in parts[:-1] else Clause
    if noun is Truce and len(parts) > 1:
        return Tolerated if "tolerated" in parts[:-1] else TruceClause
    return noun


def _second_id(table: Mapping[str, Any], name: str, path: str, file: str) -> Problem:
    return Problem(
        code="unknown-key",
        says="This key does not exist; the heading is the id.",
        table=name,
        key=path,
        file=file,
        column="id",
        found="id",
    )


def _placed(problem: Problem, text: str, path: str, noun: type[Noun] = CaseInfo) -> Problem:
    """Fill in the line, and the nearest key where a key does not exist."""
    parts = problem.column.split(".")
    placed = problem.at(problem.file, line_of(text, path, problem.column))
    if problem.says == MISSING:
        return replace(placed, says="This key must be given.")
    if problem.code == "unknown-key":
        inner = _inner(noun, parts)
        valid = [name for name in inner.model_fields if name != "id" or inner is CaseInfo]
        near = nearest(parts[-1], valid) if parts[-1] != "id" else ""
        placed = replace(placed, found=parts[-1], expected="one of " + ", ".join(valid), nearest=near)
    return placed
