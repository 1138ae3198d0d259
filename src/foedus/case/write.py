"""From tables to a case folder: every row written back, comments in the TOML files kept."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomlkit
from pydantic import ValidationError
from tomlkit.items import Table as TomlTable

from foedus.case.atomic import write_atomic
from foedus.case.layout import NEEDED, TABLES, TEXTS, Table
from foedus.case.text import decode
from foedus.case.texts import read_gates, read_instruments, read_questions, read_truces
from foedus.errors import Problem
from foedus.model.base import Noun
from foedus.model.logistics import PlanSettings
from foedus.model.tables import Tables


def write(tables: Tables, folder: Path, like: Path | None = None) -> None:
    """Write a case; each file whole or not at all.

    Parameters
    ----------
    tables
        The case.
    folder
        Where to; made if need be. Files that are there are replaced.
    like
        The folder whose TOML files lend their comments, order and layout; `folder` itself where none is given.

    Raises
    ------
    OSError
        If the folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for table in TABLES:
        rows = getattr(tables, table.name)
        if rows or table.required or (folder / table.file).exists():
            write_atomic(folder / table.file, table_text(table, rows).encode())
    model = like or folder
    for file in TEXTS:
        path = model / file
        old = decode(path.read_bytes(), file) if path.exists() else ""
        if isinstance(old, Problem):  # what cannot be read lends no comments
            old = ""
        if file not in NEEDED and not getattr(tables, file.removesuffix(".toml")) and not path.exists():
            continue
        write_atomic(folder / file, _text(tables, file, old).encode())


def table_text(table: Table, rows: tuple[Noun, ...]) -> str:
    """Return a table as CSV: UTF-8, comma, one line feed a row."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.columns)
    for row in rows:
        writer.writerow(cells(row, table.columns))
    return out.getvalue()


def cells(row: Noun, columns: tuple[str, ...]) -> list[str]:
    """Return the cells of a row; what is not stated is blank."""
    values = (getattr(row, column) for column in columns)
    return ["" if value is None else f"{value:.15g}" if isinstance(value, float) else str(value) for value in values]


def _text(tables: Tables, file: str, old: str) -> str:
    """Return a TOML file: the old one with whatever changed, and only that, put in."""
    document = tomlkit.parse(old)
    if file == "case.toml":
        wanted = tables.info.model_dump(mode="json", exclude_none=True)
        if tables.info.plan == PlanSettings():  # what nobody chose is not written down as a choice
            del wanted["plan"]
        for name in ("factor", "whatif"):
            wanted[name] = _named(getattr(tables.info, name), document.unwrap().get(name))
        _merge(document, {key: value for key, value in wanted.items() if value != {}})
    elif file == "gates.toml":
        same, _ = read_gates(document.unwrap(), old)
        _rows(document, {(gate.id,): gate for gate in tables.gates}, {(gate.id,): gate for gate in same})
    elif file == "instruments.toml":
        there, _ = read_instruments(document.unwrap(), old)
        _rows(document, {(row.id,): row for row in tables.instruments}, {(row.id,): row for row in there})
    elif file == "truces.toml":
        stands, _ = read_truces(document.unwrap(), old)
        _rows(document, {(truce.id,): truce for truce in tables.truces}, {(truce.id,): truce for truce in stands})
    else:
        questions, families, _ = read_questions(document.unwrap(), old)
        _rows(document, _paths(tables.questions, tables.families), _paths(tuple(questions), tuple(families)))
    return tomlkit.dumps(document)


def _named(nouns: Mapping[str, Noun], old: Any) -> dict[str, Any]:
    """Return tables by name: as they stand where they say the same, else without what is the default."""
    found = {}
    for name, noun in nouns.items():
        stands = old.get(name) if isinstance(old, dict) else None
        try:
            same = stands is not None and type(noun).model_validate(stands) == noun
        except ValidationError:
            same = False
        found[name] = stands if same else noun.model_dump(mode="json", exclude_defaults=True)
    return found


def _paths(questions: tuple[Any, ...], families: tuple[Any, ...]) -> dict[tuple[str, ...], Noun]:
    found: dict[tuple[str, ...], Noun] = {tuple(row.id.split(".")): row for row in questions}
    return found | {("family", row.id): row for row in families}


def _rows(
    document: tomlkit.TOMLDocument, wanted: Mapping[tuple[str, ...], Noun], old: Mapping[tuple[str, ...], Noun]
) -> None:
    """Take out tables that are gone, leave those that are equal, change or add the others."""
    for path in old.keys() - wanted.keys():
        del _parent(document, path)[path[-1]]
    for path, noun in wanted.items():
        if old.get(path) == noun:
            continue
        parent = _parent(document, path)
        values = noun.model_dump(mode="json", exclude_defaults=True, exclude={"id"})
        if path[-1] in parent:
            _merge(parent[path[-1]], values)
        else:
            parent[path[-1]] = _table(values)


def _parent(document: Any, path: tuple[str, ...]) -> Any:
    """Return the table that holds the last part of a path, making those on the way."""
    for part in path[:-1]:
        if part not in document:
            document[part] = tomlkit.table(is_super_table=True)
        document = document[part]
    return document


def _table(values: Mapping[str, Any]) -> TomlTable:
    table = tomlkit.table()
    for key, value in values.items():
        table[key] = _item(value)
    return table


def _item(value: Any) -> Any:
    if isinstance(value, dict):
        inline = tomlkit.inline_table()
        inline.update(value)
        return inline
    return value


def _merge(table: Any, wanted: Mapping[str, Any]) -> None:
    for key in [key for key in table if key not in wanted]:
        del table[key]
    for key, value in wanted.items():
        if isinstance(value, dict) and isinstance(table.get(key), dict):
            _merge(table[key], value)
        elif key not in table or table[key] != value:
            table[key] = _table(value) if isinstance(value, dict) and not _is_flat(value) else _item(value)


def _is_flat(value: Mapping[str, Any]) -> bool:
    return not any(isinstance(each, dict) for each in value.values())
