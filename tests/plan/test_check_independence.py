"""The judge shares no code with the planner, and documents every code by which it speaks."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from foedus.plan.check import CODES
from tests.helpers import ROOT

CHECK = ROOT / "src" / "foedus" / "plan" / "check"
FILES = sorted(CHECK.rglob("*.py"))
# The arrays of generated instances are a contract, and no part of how they are solved.
SHARED = "foedus.plan.instance"


def imported(file: Path) -> set[str]:
    """Every module that a file imports, by its full name."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file.name}: imports are absolute, so that this test sees them"
            found.add(node.module or "")
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_judge_imports_nothing_of_the_planner(file: Path) -> None:
    planner = {
        name
        for name in imported(file)
        if name.split(".")[:2] in (["foedus", "network"], ["foedus", "plan"])
        and not name.startswith(("foedus.plan.check", SHARED))
    }
    assert not planner, f"{file.name} imports {sorted(planner)}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_nothing_is_imported_by_name_at_run_time(file: Path) -> None:
    text = file.read_text("utf-8")
    assert "importlib" not in text
    assert "__import__" not in text


def test_the_judge_is_there() -> None:
    assert len(FILES) > 10


def test_every_code_is_documented_and_no_other() -> None:
    section = (ROOT / "docs" / "plan.md").read_text("utf-8").split("## Judging a plan")[1]
    rows = [row.split("|")[1] for row in section.splitlines() if row.startswith("| `")]
    assert sorted(code for row in rows for code in re.findall(r"`([a-z-]+)`", row)) == sorted(CODES)


def test_every_code_is_used() -> None:
    text = "".join(file.read_text("utf-8") for file in FILES if file.name != "violation.py")
    assert not [code for code in CODES if f'"{code}"' not in text]
