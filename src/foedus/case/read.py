"""From a folder to a case: every file read, every mistake found at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from foedus.case.layout import FILE_OF_TABLE, FILES, INCIDENTS, PROPOSED, REQUIRED, TABLES, TEXTS
from foedus.case.rows import read_rows
from foedus.case.text import decode, read_bytes
from foedus.case.texts import line_of, read_gates, read_info, read_instruments, read_questions, read_toml, read_truces
from foedus.errors import Problem, nearest
from foedus.model.nouns import CaseInfo
from foedus.model.tables import Tables


@dataclass
class Reading:
    """What reading a folder gave.

    Parameters
    ----------
    folder
        Where it was read.
    tables
        The rows that could be read; None if there is no case.toml to hold them together.
    rest
        The same rows with a blank in the place of a case.toml that has mistakes, so that they can be checked as well.
    problems
        Every mistake, in the order of the files.
    refused
        By table, the keys of rows with mistakes, so that what cites them is not reported as well.
    contents
        The bytes of each file that could be read.
    """

    folder: Path
    tables: Tables | None = None
    rest: Tables | None = None
    problems: list[Problem] = field(default_factory=list)
    refused: dict[str, set[str]] = field(default_factory=dict)
    contents: dict[str, bytes] = field(default_factory=dict)
    lines: dict[tuple[str, str], int] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)

    @cached_property
    def sha256(self) -> str:
        """Of the files that could be read, names and bytes."""
        import hashlib  # only results that are written down need it

        digest = hashlib.sha256()
        for file, data in self.contents.items():
            digest.update(f"{file}\0{len(data)}\0".encode())
            digest.update(data)
        return digest.hexdigest()

    def place(self, problem: Problem) -> Problem:
        """Fill in the file and line of a problem that knows its table and key."""
        file = FILE_OF_TABLE.get(problem.table, problem.file)
        row = self.lines.get((problem.table, problem.key))
        if row is None and file.endswith(".toml"):
            text = self.texts.get(file, "")
            row = line_of(text, problem.key, problem.column)
        return problem.at(file, row)


def read(folder: Path) -> Reading:
    """Read a case folder. Never raises for what stands in it; mistakes are in `problems`."""
    reading = Reading(folder)
    try:
        if not folder.is_dir():
            _refuse(reading, "no-folder", "is not a folder", "a file" if folder.exists() else "nothing")
            return reading
        present = {path.name.encode(errors="replace").decode() for path in folder.iterdir()}
    except OSError as error:
        _refuse(reading, "no-folder", "cannot be opened", error.strerror or str(error))
        return reading
    if "case.toml" not in present:
        _refuse(reading, "not-a-case", "is not a case", "no case.toml")
        return reading
    _strangers(reading, present)
    _contents(reading, present)
    newer = [problem for problem in reading.problems if problem.code == "newer-format"]
    reading.problems = newer or reading.problems  # what else a newer format brings is no mistake
    return reading


def _refuse(reading: Reading, code: str, what: str, found: str) -> None:
    name = str(reading.folder).encode(errors="replace").decode()
    says = f"{name} {what}."
    expected = "a case folder, with case.toml in it"
    reading.problems.append(Problem(code=code, says=says, file=name, found=found, expected=expected))


def _strangers(reading: Reading, present: set[str]) -> None:
    """Report files that look like tables but are none, since a misspelt name would lose its rows in silence."""
    for name in sorted(present - {*FILES, *INCIDENTS, PROPOSED}):
        if name.casefold().endswith((".csv", ".toml")) and not name.startswith("."):
            reading.problems.append(
                Problem(
                    code="unknown-file",
                    says="This file is no part of a case.",
                    file=name,
                    found=name,
                    expected="one of " + ", ".join(FILES),
                    nearest=nearest(name, set(FILES) - present),
                )
            )
    for name in REQUIRED:
        if name not in present:
            reading.problems.append(
                Problem(
                    code="missing-file",
                    says="A case needs this file.",
                    file=name,
                    found="no such file",
                    expected=f"{name} in {reading.folder}",
                )
            )


def _contents(reading: Reading, present: set[str]) -> None:
    for file in FILES:
        if file not in present:
            continue
        data = read_bytes(reading.folder / file)
        text = data if isinstance(data, Problem) else decode(data, file)
        if isinstance(text, Problem):
            reading.problems.append(text)
            continue
        assert isinstance(data, bytes)  # text came from it
        reading.contents[file] = data
        reading.texts[file] = text
    parts: dict[str, Any] = {}
    _texts(reading, parts)
    for table in TABLES:
        if table.file in reading.texts:
            rows = read_rows(reading.texts[table.file], table)
            parts[table.name] = tuple(rows.nouns)
            reading.problems.extend(rows.problems)
            reading.refused[table.name] = rows.refused
            reading.lines.update({(table.name, key): line for key, line in rows.lines.items()})
    if "info" in parts:
        reading.tables = Tables(**parts)
    elif not any(problem.code == "newer-format" for problem in reading.problems):
        blank = CaseInfo.model_construct(format=1, id="", title="", question="", c_day="", strands={})
        reading.rest = Tables(info=blank, **parts)


def _texts(reading: Reading, parts: dict[str, Any]) -> None:
    for file in TEXTS:
        text = reading.texts.get(file)
        if text is None:
            continue
        data = read_toml(text, file)
        if isinstance(data, Problem):
            reading.problems.append(data)
            continue
        if file == "case.toml":
            info = read_info(data, text)
            if isinstance(info, CaseInfo):
                parts["info"] = info
            else:
                reading.problems.extend(info)
        elif file == "gates.toml":
            gates, problems = read_gates(data, text)
            parts["gates"] = tuple(gates)
            reading.problems.extend(problems)
            reading.refused["gates"] = {problem.key for problem in problems}
        elif file == "instruments.toml":
            instruments, problems = read_instruments(data, text)
            parts["instruments"] = tuple(instruments)
            reading.problems.extend(problems)
            reading.refused["instruments"] = {problem.key for problem in problems}
        elif file == "truces.toml":
            truces, problems = read_truces(data, text)
            parts["truces"] = tuple(truces)
            reading.problems.extend(problems)
            reading.refused["truces"] = {problem.key for problem in problems}
        else:
            questions, families, problems = read_questions(data, text)
            parts["questions"], parts["families"] = tuple(questions), tuple(families)
            reading.problems.extend(problems)
            reading.refused["questions"] = {problem.key for problem in problems}
