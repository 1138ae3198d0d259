"""Data flows one way: each stage imports only what comes before it, and the edge never reaches into a stage."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SRC = Path(__file__).parent.parent / "src" / "foedus"
STAGES = (
    "errors compiled model rules evidence timeline standing bind coverage strengthening backstop pressure"
    " strand_figures weakest network plan breakeven risk results answer assess moves diff"
)
CORE = STAGES.split(" ")
EDGE_MAY = {
    "case": {"errors", "model", "rules", "case"},
    "read": {"errors", "compiled", "model", "rules", "evidence", "read"},
    "compare": {"errors", "model", "rules", "evidence", "read", "compare"},
    "review": {"errors", "model", "rules", "evidence", "case", "read", "review"},
    "watch": {"errors", "compiled", "model", "rules", "evidence", "watch"},
}


def imported(name: str) -> set[str]:
    """The top-level foedus modules that a module or package imports."""
    place = SRC / name
    files = list(place.rglob("*.py")) if place.is_dir() else [SRC / f"{name}.py"]
    found: set[str] = set()
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("foedus."):
                found.add(node.module.split(".")[1])
            elif isinstance(node, ast.ImportFrom) and node.module == "foedus":
                found.update(alias.name for alias in node.names)
            elif isinstance(node, ast.Import):
                found.update(alias.name.split(".")[1] for alias in node.names if alias.name.startswith("foedus."))
    return found


def existing() -> list[str]:
    return [name for name in CORE if (SRC / name).is_dir() or (SRC / f"{name}.py").exists()]


@pytest.mark.parametrize("name", existing())
def test_core_imports_only_what_comes_before_it(name: str) -> None:
    later = imported(name) - set(CORE[: CORE.index(name) + 1])
    assert not later, f"{name} imports {sorted(later)}; data flows {' -> '.join(CORE)}"


def test_the_core_has_begun() -> None:
    assert {"errors", "model", "rules", "evidence", "standing", "assess"} <= set(existing())


@pytest.mark.parametrize("name", sorted(EDGE_MAY))
def test_edge_imports_no_stage_that_comes_later(name: str) -> None:
    assert imported(name) <= EDGE_MAY[name]


@pytest.mark.parametrize("name", [*existing(), "read", "compare", "watch"])
def test_core_neither_reads_nor_prints_nor_asks_the_clock(name: str) -> None:
    place = SRC / name
    for file in place.rglob("*.py") if place.is_dir() else [SRC / f"{name}.py"]:
        if name in ("read", "watch") and (file.name.startswith("load") or file.parent.name == "many"):
            continue  # the edge of reading and watching: files, and processes that read them
        tree = ast.parse(file.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                assert called not in {"open", "print", "input"}, f"{file.name} calls {called}"
                assert not called.endswith((".now", ".today", ".read_text", ".write_text")), (
                    f"{file.name} calls {called}"
                )


def test_one_file_alone_reaches_the_network() -> None:
    network = {
        "openai",
        "httpx2",
        "httpx",
        "requests",
        "urllib3",
        "aiohttp",
        "socket",
        "ssl",
        "http",
        "ftplib",
        "smtplib",
    }
    reach: set[str] = set()
    for file in SRC.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
            if any(name.split(".")[0] in network or name == "urllib.request" for name in names):
                reach.add(file.relative_to(SRC).as_posix())
    assert reach == {"read/llm/ask.py"}
