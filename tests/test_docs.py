"""Documents that cannot go stale: commands, JSON names, case columns, the screen in the README."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import click
import pytest

from foedus.case.layout import FILES, TABLES
from foedus.case.proposed import PROPOSALS
from foedus.model.break_even import BreakEven, Estimate
from foedus.model.chances import Factor, WhatIf
from foedus.model.instruments import Bond, Ceiling, Clause, Instrument
from foedus.model.logistics import PlanSettings
from foedus.model.nouns import CaseInfo, Family, Gate, Question, Strand
from foedus.model.truces import Tolerated, Truce, TruceClause
from foedus.read.registry import registry
from foedus.rules.parse import parse
from foedus.views.cli import COMMANDS, foedus
from tests.helpers import FIVE, PARIS, ROOT, copy, run_json

DOCS = ROOT / "docs"
CONVOY = ROOT / "tests" / "cases" / "convoy"


def names(found: Any) -> set[str]:
    """Every key of a JSON value, at any depth."""
    if isinstance(found, dict):
        return set(found) | {name for value in found.values() for name in names(value)}
    if isinstance(found, list):
        return {name for value in found for name in names(value)}
    return set()


@pytest.mark.parametrize(
    "arguments",
    [
        ("assess", PARIS, "--as-of", "2025-09-05"),
        ("gates", PARIS, "--as-of", "2026-02-22"),
        ("plan", CONVOY, "--as-of", "2030-02-01", "--given", "as_is", "--frontier", "--iterations", "500"),
        ("plan", PARIS, "--as-of", "2025-09-05", "--break-even", "--iterations", "20"),
        ("risk", PARIS, "--as-of", "2025-09-05", "--draws", "5x4", "--whatif", "all"),
        ("bind", PARIS, "--as-of", "2026-02-22", "--against", "budapest-1994"),
        ("check", PARIS),
        ("read", ROOT / "benchmarks" / "reading" / "set" / "dev-01.md"),
        ("compare", *(ROOT / "benchmarks" / "reading" / "set" / f"dev-0{n}.md" for n in (1, 2))),
    ],
    ids=lambda arguments: arguments[0],
)
def test_every_json_name_is_documented(arguments: tuple[Any, ...]) -> None:
    documented = set(re.findall(r"`([a-z_0-9]+)(?:\[\])*`", (DOCS / "json.md").read_text("utf-8")))
    assert not names(run_json(*arguments)) - documented


def test_every_documented_key_of_assess_is_there() -> None:
    text = (DOCS / "json.md").read_text("utf-8")
    section = text.split("## assess")[1].split("## gates")[0]
    keys = set(re.findall(r"^\| `([a-z_]+)(?:\[\])?`", section, re.MULTILINE))
    assert keys
    assert keys <= set(run_json("assess", PARIS, "--as-of", "2025-09-05"))


def test_every_documented_key_of_plan_is_there() -> None:
    text = (DOCS / "json.md").read_text("utf-8")
    section = text.split("## plan")[1].split("## risk")[0]
    keys = {
        name for cell in re.findall(r"^\| (`.+?`) \|", section, re.MULTILINE) for name in re.findall(r"`(\w+)", cell)
    }
    keys.discard("close_by")  # of a gap
    assert keys
    assert keys <= set(run_json("plan", CONVOY, "--as-of", "2030-02-01", "--iterations", "500"))


def test_every_documented_key_of_risk_is_there() -> None:
    text = (DOCS / "json.md").read_text("utf-8")
    section = text.split("## risk")[1].split("## diff")[0]
    keys = {
        name for cell in re.findall(r"^\| (`.+?`) \|", section, re.MULTILINE) for name in re.findall(r"`(\w+)", cell)
    }
    assert keys
    assert keys <= set(run_json("risk", PARIS, "--as-of", "2025-09-05", "--draws", "5x4"))


def test_every_question_of_the_registry_is_documented() -> None:
    text = (DOCS / "reading.md").read_text("utf-8")
    for key, each in registry().items():
        name = f"{key}.PARTY" if each.by_party else key
        row = next((line for line in text.splitlines() if line.startswith(f"| `{name}` |")), "")
        assert each.words.replace("{party}", "PARTY") in row, name
        assert all(f"`{answer}`" in row for answer in each.answers), name


def test_recorded_rows_have_the_columns_of_the_table(tmp_path: Path) -> None:
    found = run_json("record", copy(FIVE, tmp_path), "--question", "bs.air", "--answer", "none", "--source", "gazette")
    assert tuple(found["recorded"][0]) == next(table for table in TABLES if table.name == "statements").columns


@pytest.mark.parametrize("table", [*TABLES, PROPOSALS], ids=lambda table: table.name)
def test_every_column_is_documented(table: Any) -> None:
    text = (DOCS / "case-format.md").read_text("utf-8")
    section = text.split(f"## {table.file}")[1].split("\n## ")[0]
    assert not [column for column in table.columns if f"`{column}`" not in section]


@pytest.mark.parametrize(
    ("noun", "file"),
    [
        (CaseInfo, "case.toml"),
        (Strand, "case.toml"),
        (PlanSettings, "case.toml"),
        (BreakEven, "case.toml"),
        (Estimate, "case.toml"),
        (Factor, "case.toml"),
        (WhatIf, "case.toml"),
        (Question, "questions.toml"),
        (Family, "questions.toml"),
        (Gate, "gates.toml"),
        (Instrument, "instruments.toml"),
        (Bond, "instruments.toml"),
        (Clause, "instruments.toml"),
        (Ceiling, "instruments.toml"),
        (Truce, "truces.toml"),
        (TruceClause, "truces.toml"),
        (Tolerated, "truces.toml"),
    ],
)
def test_every_key_is_documented(noun: Any, file: str) -> None:
    section = (DOCS / "case-format.md").read_text("utf-8").split(f"## {file}")[1].split("\n## ")[0]
    missing = [name for name in noun.model_fields if not re.search(rf"`\[?{name}|\[{name}\.", section)]
    assert set(missing) <= {"id"}


def test_every_file_is_documented() -> None:
    text = (DOCS / "case-format.md").read_text("utf-8")
    assert all(f"## {file}" in text for file in FILES)


def test_commands_are_documented_and_the_readme_shows_the_screen() -> None:
    from tools.docs import wanted

    for path, text in wanted().items():
        assert path.read_text("utf-8") == text, f"{path.name} is stale: run make docs"


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_the_group_is_the_first_line_of_the_command(name: str) -> None:
    command = foedus.get_command(click.Context(foedus), name)
    assert command is not None
    assert command.help is not None
    assert command.help.splitlines()[0] == COMMANDS[name]


def test_every_rule_in_the_rules_document_can_be_read() -> None:
    block = (DOCS / "rules.md").read_text("utf-8").split("```")[1]
    rules = [line for line in block.splitlines() if line.strip()]
    assert len(rules) > 4
    for rule in rules:
        parse(rule)


def test_links_between_documents_lead_somewhere() -> None:
    for path in [*ROOT.glob("*.md"), *DOCS.rglob("*.md")]:
        for link in re.findall(r"\]\(([^)#]+)\)", path.read_text("utf-8")):
            assert "://" in link or (path.parent / link).exists(), f"{path.name} links to {link}"
