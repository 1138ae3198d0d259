"""From the TOML files of a case to nouns, with the line of every mistake."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from foedus.case.layout import FORMAT
from foedus.case.rows import explain
from foedus.errors import Problem, nearest
from foedus.model.nouns import CaseInfo, Family, Gate, Noun, Question

_LINE = re.compile(r"at line (\d+)")


def read_toml(text: str, file: str) -> dict[str, Any] | Problem:
    """Parse TOML; a Problem with its line if it cannot be parsed."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = _LINE.search(str(error))
        return Problem(
            code="broken-toml",
            says="This file cannot be read as TOML.",
            file=file,
            row=int(line[1]) if line else None,
            found=str(error),
            expected="TOML 1.0",
        )
    except RecursionError:
        return Problem(code="broken-toml", says="This file is nested too deeply.", file=file, expected="TOML 1.0")


def line_of(text: str, path: str, key: str = "") -> int | None:
    """Find the line on which a table such as ``us.air`` is headed, or on which one of its keys stands."""
    header = re.compile(r"\s*\[\s*" + r"\s*\.\s*".join(f'"?{re.escape(part)}"?' for part in path.split(".")) + r"\s*\]")
    inside = not path
    found = None
    for number, line in enumerate(text.splitlines(), 1):
        if path and header.match(line):
            inside, found = True, number
        elif inside and re.match(r"\s*\[", line) and not re.match(r"\s*\[\s*\"", line):
            break
        elif inside and key and re.match(rf'\s*"?{re.escape(key)}"?\s*=', line):
            return number
    return found


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


def read_questions(data: Mapping[str, Any], text: str) -> tuple[list[Question], list[Family], list[Problem]]:
    """Read questions.toml: a table with a type is a question, whatever its depth; ``[family.…]`` is a family."""
    questions: list[Question] = []
    families: list[Family] = []
    problems: list[Problem] = []
    for path, table in _tables({key: value for key, value in data.items() if key != "family"}):
        _one(Question, path, table, "questions", path, text, questions, problems)
    for name, table in _mapping(data.get("family", {})).items():
        _one(Family, name, table, "questions", f"family.{name}", text, families, problems)
    return questions, families, problems


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {"family": value}


def _tables(data: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in data.items():
        here = f"{path}.{key}" if path else key
        deeper = isinstance(value, dict) and "type" not in value and any(isinstance(v, dict) for v in value.values())
        if deeper:
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
                row=line_of(text, "", id_),
                column=id_,
                found=repr(table),
                expected=f"[{path}] and its keys below",
            )
        )
        return
    try:
        found.append(noun.model_validate({**table, "id": id_}))
    except ValidationError as error:
        problems.extend(_placed(each, text, path, noun) for each in explain(error, noun, name, path, file, None))


def _placed(problem: Problem, text: str, path: str, noun: type[Noun] = CaseInfo) -> Problem:
    """Fill in the line, and the nearest key where a key does not exist."""
    parts = problem.column.split(".")
    deep = ".".join(parts[:-1]) if len(parts) > 1 and not path else path
    line = line_of(text, deep, parts[-1]) or line_of(text, path, parts[0]) or line_of(text, path)
    placed = problem.at(problem.file, line)
    if problem.code == "unknown-key":
        valid = (
            [name for name in noun.model_fields if name != "id"] if noun is not CaseInfo else list(noun.model_fields)
        )
        placed = replace(
            placed, found=parts[-1], expected="one of " + ", ".join(valid), nearest=nearest(parts[-1], valid)
        )
    return placed
