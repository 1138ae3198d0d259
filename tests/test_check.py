"""Bad input: each folder of tests/bad_cases is a case with mistakes, and expected.toml names every one of them."""

from __future__ import annotations

import ast
import codecs
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from foedus.case.layout import FILES, MAX_BYTES
from foedus.case.read import read
from foedus.check import check, sound
from foedus.errors import CaseError, Problem
from tests.case.small import BAD_CASES, changed, write_small
from tests.helpers import FIVE, PARIS, ROOT, run

FOLDERS = sorted(path for path in BAD_CASES.iterdir() if path.name != "_good")


def _expected(folder: Path) -> dict[str, Any]:
    return tomllib.loads((folder / "expected.toml").read_text())


def _huge(path: Path) -> None:
    with path.open("r+b") as file:  # sparse: it takes no room on the disk
        file.truncate(MAX_BYTES + 1)


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _as(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        path.write_bytes(change(path.read_bytes()))

    return make


# What git would not keep as text is made of the good file, by the recipe that expected.toml names.
RECIPES: dict[str, Callable[[Path], None]] = {
    "huge": _huge,
    "folder": _folder,
    "nul": _as(lambda data: data.replace(b"bb-gives", b"bb\0\0gives")),
    "utf-16-nul": _as(lambda data: data.replace(b"bb-gives", b"bb\0gives").decode().encode("utf-16")),
    "utf-16-without-mark": _as(lambda data: data.decode().encode("utf-16-le")),
    "utf-16-damaged": _as(lambda data: codecs.BOM_UTF16_LE + data.decode().encode("utf-16-le")[:-3]),
    "latin-1": _as(lambda data: data.decode().encode("latin-1")),
    "latin-1-toml": _as(lambda data: data.replace(b"Is there a", b"Y a-t-il une tr\xe9ve, a")),
}


def build(folder: Path, to: Path) -> Path:
    """Lay a bad case over the good one."""
    expected = _expected(folder)
    changes: dict[str, bytes | None] = {path.name: path.read_bytes() for path in folder.iterdir()}
    changes |= dict.fromkeys([*expected.get("remove", ()), "expected.toml"])
    write_small(to, changes)
    for each in expected.get("make", ()):
        RECIPES[each["how"]](to / each["file"])
    return to


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_mistake_is_named_with_its_place_and_nothing_else(folder: Path, tmp_path: Path) -> None:
    case = build(folder, tmp_path / "case")
    found = check(read(case))
    expected = _expected(folder)["problem"]
    places = [(each.code, each.file.removeprefix(str(case)), each.row, each.column) for each in found]
    assert places == [(each["code"], each["file"], each.get("row"), each.get("column", "")) for each in expected]
    for problem, each in zip(found, expected, strict=True):
        for words in each["words"]:
            assert words in str(problem)


def test_there_are_many_bad_cases_and_each_says_what_it_is_about() -> None:
    assert len(FOLDERS) >= 45
    assert all(_expected(folder)["about"] and _expected(folder)["problem"] for folder in FOLDERS)


def test_a_bad_case_holds_only_files_that_differ_from_the_good_one() -> None:
    for folder in FOLDERS:
        for path in folder.iterdir():
            good = BAD_CASES / "_good" / path.name
            assert not good.exists() or good.read_bytes() != path.read_bytes(), path


@pytest.mark.parametrize("case", [PARIS, FIVE, BAD_CASES / "_good"], ids=lambda case: case.name)
def test_good_cases_have_no_mistakes(case: Path) -> None:
    reading = read(case)
    assert check(reading) == []
    assert sound(reading) is reading.tables


def test_nothing_there_a_file_and_a_name_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("format = 1")
    for name, words in (
        ("none", "Found 'nothing'"),
        ("file", "Found 'a file'"),
        ("x" * 5000, "too long"),
        ("a\0b", "no"),
    ):
        (problem,) = check(read(tmp_path / name))
        assert problem.code == "no-folder"
        assert words in str(problem)


def test_mistakes_come_in_the_order_of_files_and_lines(tmp_path: Path) -> None:
    found = check(read(build(BAD_CASES / "many-at-once", tmp_path / "case")))
    places = [(FILES.index(each.file), each.row or 0) for each in found]
    assert places == sorted(places)
    assert len({each.file for each in found}) == 6


def test_a_case_with_a_mistake_is_not_sound_and_the_error_names_them_all(tmp_path: Path) -> None:
    reading = read(build(BAD_CASES / "many-at-once", tmp_path / "case"))
    with pytest.raises(CaseError) as error:
        sound(reading)
    assert list(error.value.problems) == check(reading)
    assert str(error.value).count("\n") == len(check(reading)) - 1


def test_one_mistake_made_right_uncovers_no_other(tmp_path: Path) -> None:
    """What a refused row hid is no mistake once the row is right: cascades are suppressed, not postponed."""
    for name in (folder.name for folder in FOLDERS if folder.name.startswith("cascade-")):
        wrong = {path.name for path in (BAD_CASES / name).iterdir()} - {"expected.toml"}
        assert {each["file"] for each in _expected(BAD_CASES / name)["problem"]} == wrong
        assert check(read(write_small(tmp_path / name))) == []


def test_the_role_of_a_refused_party_is_still_a_role(tmp_path: Path) -> None:
    changes = changed("questions.toml", 'over = ["member", "RR"]', 'over = ["member", "adversary"]')
    assert check(read(write_small(tmp_path / "a", changes))) == []
    changes |= changed("parties.csv", "RR,Arland,adversary,paper", "RR,,adversary,paper")
    assert [each.code for each in check(read(write_small(tmp_path / "b", changes)))] == ["missing"]


def test_a_refused_row_and_another_with_its_key_are_both_named(tmp_path: Path) -> None:
    changes = changed("parties.csv", "RR,Arland,adversary,paper,", "RR,Arland,enemy,paper,\nRR,Arland,adversary,paper,")
    found = check(read(write_small(tmp_path / "case", changes)))
    assert [(each.code, each.row) for each in found] == [("bad-value", 4), ("double-key", 5)]


@pytest.mark.parametrize("name", ["many-at-once", "nul-bytes", "not-a-case", "nothing-there", "utf-16-damaged"])
def test_the_command_says_it_all_and_exits_with_2(name: str, tmp_path: Path) -> None:
    folder = BAD_CASES / name
    case = build(folder, tmp_path / "case") if folder.exists() else tmp_path / name
    found = check(read(case))
    told = run("check", case)
    assert told.exit_code == 2
    assert told.stdout == ""
    assert told.stderr.splitlines()[:-1] == [str(problem) for problem in found]
    assert told.stderr.splitlines()[-1].startswith(f"{len(found)} mistake")
    assert run("check", case, "--json").exit_code == 2


@pytest.mark.parametrize("command", ["check", "assess", "gates"])
def test_a_process_ends_with_2_and_no_traceback(command: str, tmp_path: Path) -> None:
    case = build(BAD_CASES / "latin-1", tmp_path / "case")
    (case / "gates.toml").write_bytes(b"a = " + b"[" * 100_000)
    done = subprocess.run([sys.executable, "-m", "foedus", command, case], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "parties.csv:3" in done.stderr
    assert "gates.toml" in done.stderr


# Every code: the helpers that make problems of a code they are given, and where in the call it stands.
_HELPERS = {"unknown": 0, "_problem": 2, "_not_text": 3, "_refuse": 1}
_GIVEN = ("code", "f'unknown-{what}'", "f'unknown-{column}'")  # inside a helper; draft.py says it of two columns
_TELLERS = ("_meaning", "_form")
_CODE = re.compile(r"[a-z]+(-[a-z0-9]+)+|missing")


DECISIONS = {
    "broken-journal",
    "changed-meanwhile",
    "changed-since",
    "decided",
    "known",
    "no-answer",
    "no-question",
    "not-verbatim",
    "unknown-proposal",
}


def _codes() -> Iterator[str]:
    """Yield every code that src can give a problem of a case."""
    judge = ROOT / "src" / "foedus" / "plan" / "check"  # what it finds is wrong with a plan, not with a case
    for path in sorted(path for path in (ROOT / "src").rglob("*.py") if judge not in path.parents):
        tree = ast.parse(path.read_text())
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and node.name in _TELLERS:
                texts = (each.value for each in ast.walk(node) if isinstance(each, ast.Constant))
                yield from (text for text in texts if isinstance(text, str) and _CODE.fullmatch(text))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                yield from _of_call(node, node.func.id)


def _of_call(node: ast.Call, name: str) -> Iterator[str]:
    given = [keyword.value for keyword in node.keywords if keyword.arg == "code"]
    if name in _HELPERS and len(node.args) > _HELPERS[name]:
        given.append(node.args[_HELPERS[name]])
    for value in given:
        if ast.unparse(value) not in _GIVEN:
            texts = [each.value for each in ast.walk(value) if isinstance(each, ast.Constant)]
            codes = [text for text in texts if isinstance(text, str)]
            assert codes, f"a code that this test cannot follow: {ast.unparse(value)}"
            yield from (f"unknown-{code}" if name == "unknown" else code for code in codes)


def _explained() -> list[str]:
    lines = (ROOT / "docs" / "problems.md").read_text().splitlines()
    return [match[1] for line in lines if (match := re.match(r"\| `([a-z0-9-]+)` \|", line))]


def test_every_code_is_explained_and_no_other() -> None:
    assert sorted(_explained()) == sorted(set(_codes()))


def test_every_code_occurs_in_a_bad_case() -> None:
    made = {each["code"] for folder in FOLDERS for each in _expected(folder)["problem"]}
    # There is nothing to lay a missing folder over; what is said of a decision and not of a case is in tests/review.
    assert set(_codes()) - made == {"no-folder"} | DECISIONS


def test_the_words_of_a_problem_hold_all_it_knows() -> None:
    problem = Problem(
        code="x-y", says="It is so.", file="a.csv", row=3, column="b", found="c", expected="d", nearest="e"
    )
    assert str(problem) == "a.csv:3:b: It is so. Found 'c'. Expected d. Did you mean 'e'? [x-y]"
    assert str(Problem(code="x-y", says="It is so.")) == "It is so. [x-y]"
    assert problem.at("z.csv", 9) == problem
