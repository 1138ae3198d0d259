"""The library: what programs call, its examples run, and its JSON is the command line's."""

from __future__ import annotations

import ast
import doctest
import re
import shutil
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

import foedus
from foedus import api
from tests.helpers import FIVE, PARIS, ROOT, copy, run_json

EXAMPLES = {
    "docs/api.md": "\n".join(
        re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "api.md").read_text("utf-8"), re.DOTALL)
    ),
    "foedus": foedus.__doc__ or "",
    "foedus.load": foedus.load.__doc__ or "",
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_run(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    example = doctest.DocTestParser().get_doctest(EXAMPLES[name], {}, name, name, 0)
    assert example.examples
    said: list[str] = []
    result = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(example, out=said.append)
    assert result.failed == 0, "".join(said)


@pytest.fixture(scope="module")
def five() -> api.Case:
    return foedus.load(FIVE)


@pytest.mark.parametrize("suppose", [[], ["truce=ceasefire", "bs.air=confirmed@2030-01-15"]])
def test_dicts_are_what_the_command_line_writes(five: api.Case, suppose: list[str]) -> None:
    day, other = "2030-02-01", "2030-01-05"
    given = [part for each in suppose for part in ("--suppose", each)]
    assert five.assess(day, suppose).to_dict() == run_json("assess", FIVE, "--as-of", day, *given)
    assert five.gates(as_of=day, suppose=suppose).to_dict() == run_json("gates", FIVE, "--as-of", day, *given)
    one = five.gates("deploy", "military", as_of=day, suppose=suppose).to_dict()
    assert one == run_json("gates", FIVE, "deploy", "military", "--as-of", day, *given)
    assert five.diff(other, day, suppose).to_dict() == run_json("diff", FIVE, other, day, *given)


def test_reports_are_what_the_command_line_writes(five: api.Case, tmp_path: Path) -> None:
    for name in ("page.html", "page.md"):
        five.assess("2030-02-01").report(tmp_path / "api" / name)
        run_json("assess", FIVE, "--as-of", "2030-02-01", "--report", str(tmp_path / name))
        assert (tmp_path / "api" / name).read_bytes() == (tmp_path / name).read_bytes()


def test_days_may_be_dates_or_text_and_default_to_today(five: api.Case) -> None:
    assert five.assess(date(2030, 1, 5)) == five.assess(as_of="2030-01-05")
    assert five.assess().as_of == five.gates().as_of == date.today()


@pytest.mark.parametrize("day", ["yesterday", "2030-02-30", "", datetime(2030, 1, 1), 20300101])
def test_no_other_day(five: api.Case, day: Any) -> None:
    for ask in (five.assess, lambda as_of: five.gates(as_of=as_of), lambda as_of: five.diff("2030-01-01", as_of)):
        with pytest.raises(foedus.ArgumentError, match="expected a"):
            ask(day)


def test_one_supposition_or_several(five: api.Case) -> None:
    one = five.gates("deploy", as_of="2030-01-05", suppose="gate.deploy=open")
    assert {state.verdict for state in one} == {"open"}
    assert one == five.gates("deploy", as_of="2030-01-05", suppose=["gate.deploy=open"])
    with pytest.raises(foedus.SupposeError, match="Did you mean 'truce'"):
        five.assess("2030-01-05", suppose="truse=peace")


def test_standards_by_name(five: api.Case) -> None:
    result = five.assess("2030-01-05")
    assert [result.on(name) for name in ("official", "reported", "assumed")] == list(result.standards)
    assert set(five.gates("deploy", as_of="2030-01-05").on("reported")) == {"deploy"}
    with pytest.raises(foedus.ArgumentError, match="Did you mean 'official'"):
        result.on("offical")
    with pytest.raises(foedus.ArgumentError, match="Did you mean 'deploy'"):
        five.gates("deplyo")


def test_tables_and_words_for_results(five: api.Case) -> None:
    assert five.tables.party["AA"].role == "member"
    assert repr(five) == f"<foedus case {str(FIVE)!r}>"
    assert repr(five.gates("deploy", as_of="2030-01-05")) == "<3 verdicts on gates as of 2030-01-05>"
    assert len(five.gates(as_of="2030-01-05")) == len(list(five.gates(as_of="2030-01-05")))
    assert "five" in repr(five.diff("2030-01-05", "2030-01-06"))


def test_a_broken_case_lists_all_its_mistakes(tmp_path: Path) -> None:
    case = copy(FIVE, tmp_path)
    with (case / "exclusions.csv").open("w") as file:
        file.write("party,scope,statement\nAB,no_combat,aa-plan\nAA,no_fun,aa-word\n")
    broken = foedus.load(str(case))
    problems = broken.check()
    assert {problem.code for problem in problems} == {"unknown-party", "bad-value"}
    for ask in (broken.assess, broken.gates, lambda: broken.diff("2030-01-01", "2030-01-02"), lambda: broken.tables):
        with pytest.raises(foedus.CaseError) as caught:
            ask()
        assert caught.value.problems == problems


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.write_text(""), lambda path: path.mkdir()])
def test_no_case_at_all_is_said_at_once(tmp_path: Path, make: Any) -> None:
    make(tmp_path / "x")
    with pytest.raises(foedus.CaseError, match="case folder"):
        foedus.load(tmp_path / "x")


def test_a_case_does_not_see_later_changes(tmp_path: Path) -> None:
    case = foedus.load(copy(FIVE, tmp_path))
    before = case.assess("2030-01-05").to_dict()
    shutil.rmtree(tmp_path / "five")
    assert case.assess("2030-01-05").to_dict() == before


def test_public_names() -> None:
    assert set(foedus.__all__) <= set(dir(foedus))
    assert all(getattr(foedus, name) for name in foedus.__all__)
    with pytest.raises(AttributeError, match="no attribute 'laod'"):
        foedus.laod  # type: ignore[attr-defined]  # noqa: B018


def test_importing_foedus_loads_nothing() -> None:
    code = "import sys, foedus; print(sorted({'pydantic', 'click', 'rich', 'numpy'} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_everything_in_the_api_is_typed_and_documented() -> None:
    files = sorted((ROOT / "src" / "foedus" / "api").glob("*.py"))
    assert files
    for node in (each for file in files for each in ast.walk(ast.parse(file.read_text("utf-8")))):
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{node.name} has no docstring"
            assert node.returns is not None


def test_paris_from_python_is_paris_from_the_command_line() -> None:
    found = foedus.load(PARIS).assess("2026-02-22").to_dict()
    assert found == run_json("assess", PARIS, "--as-of", "2026-02-22")
