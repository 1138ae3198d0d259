"""A new case: whole or not at all, without mistakes, and worth looking at."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.case import template as module
from foedus.case.layout import FILES
from foedus.case.read import read
from foedus.case.template import AS_OF, nearest_name, new, template
from foedus.check import check
from foedus.errors import ArgumentError
from foedus.model.nouns import CaseInfo
from tests.helpers import ROOT, run, run_json

EARLIER = "2025-01-31"  # before what moved the case
TEMPLATE = ROOT / "src" / "foedus" / "case" / "template"
# What ISO 3166-1 leaves to its users; XK is left out, for it is in use.
FREE = {f"Q{letter}" for letter in "MNOPQRSTUVWXYZ"} | {f"X{letter}" for letter in "ABCDEFGHIJLMNOPQRSTUVWXYZ"}


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return new(tmp_path / "my-case")


@pytest.fixture
def result(case: Path) -> Any:
    return run_json("assess", case, "--as-of", AS_OF)


def on(rows: Any, standard: str = "official") -> Any:
    return [row for row in rows if row["standard"] == standard]


def test_it_has_every_file_and_no_mistake(case: Path) -> None:
    assert sorted(path.name for path in case.iterdir()) == sorted([*FILES, "README.md"])
    reading = read(case)
    assert check(reading) == []
    assert reading.tables is not None
    assert reading.tables.info.id == "my-case"
    assert all(getattr(reading.tables, name) for name in reading.tables.__dataclass_fields__), "no table is empty"


def test_it_shows_a_gate_of_each_kind(result: Any) -> None:
    assert {row["state"] for row in on(result["gates"])} == {"open", "shut", "undetermined"}


def test_it_shows_a_dispute_and_a_contested_answer(result: Any) -> None:
    assert "conference.size" in {row["question"] for row in result["disputes"]}
    assert [(row["question"], row["by"][0]["answer"]) for row in on(result["contested"])] == [("position.QS", "open")]


def test_it_shows_pledges_with_and_without_a_quantity_and_one_defeated(case: Path) -> None:
    tables = read(case).tables
    assert tables is not None
    sizes = {id_: [row.quantity for row in rows] for id_, rows in tables.pledge_versions.items()}
    assert len(sizes["qp-brigade"]) == 2
    assert not any(sizes["qs-trainers"])
    gaps = run_json("assess", case, "--as-of", AS_OF)["provenance"]
    assert gaps["unquantified"] == 2
    moved = run_json("diff", case, EARLIER, AS_OF)["pledges"]
    assert {field["to"] for row in moved for field in row["fields"] if field["field"] == "defeated_by"} == {
        "no_troops_in_country"
    }


def test_it_shows_an_option_an_approval_and_an_assumption(result: Any) -> None:
    rows = [row for row in result["coverage"] if row["option"] == "brigade" and row["given"] == "gates_open"]
    assert all(0 < row["share_low"] < row["share_high"] < 1 for row in rows if row["day"] is None)
    thirty = {row["standard"]: row["share_low"] for row in rows if row["day"] == 90}
    assert set(thirty) == {"official", "reported", "assumed"}
    assert {row["state"] for row in on(result["approvals"])} == {"yes", "unknown"}
    assert result["provenance"]["assumed"] == 1
    (total,) = on(result["announced"], "reported")
    assert (total["announced"], total["by_own_word"], total["named"], total["unnamed"]) == (5, 3, 1, 1)


def test_every_command_of_its_readme_runs(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case.parent)
    commands = re.findall(r"`foedus ([^`]*my-case[^`]*)`", (case / "README.md").read_text("utf-8"))
    assert len(commands) == 7
    for command in commands:
        assert run(*shlex.split(command)).exit_code == 0, command


def test_its_parties_are_nobody() -> None:
    tables = read(TEMPLATE).tables
    assert tables is not None
    assert {row.id for row in tables.parties} <= FREE


def test_the_readme_has_every_table_and_the_texts_are_commented() -> None:
    texts = template()
    assert all(f"| `{file}` |" in texts["README.md"] for file in FILES)
    for file in FILES:
        if file.endswith(".toml"):
            assert texts[file].count("#") > 3
    for source in ("case-format", "rules", "evidence", "grading"):
        assert (ROOT / "docs" / f"{source}.md").exists()
        assert f"docs/{source}.md" in texts["README.md"]


def test_every_file_of_the_template_is_copied(case: Path) -> None:
    assert set(template()) == {path.name for path in TEMPLATE.iterdir() if path.name != "__pycache__"}
    for file, text in template().items():
        if file not in ("case.toml", "README.md"):
            assert (case / file).read_text("utf-8") == text


@pytest.mark.parametrize("title", ['Two "words" \\ and', "Ünïcode – 条約", "[case]", "'", "# one"])
def test_any_line_can_be_the_title(tmp_path: Path, title: str) -> None:
    case = new(tmp_path / "x", title)
    assert check(read(case)) == []
    assert tomllib.loads((case / "case.toml").read_text("utf-8"))["title"] == title
    assert (case / "README.md").read_text("utf-8").startswith(f"# {title}\n")


@pytest.mark.parametrize("title", ["", "  ", "two\nlines", "a\x7f", "\ud800"])
def test_no_other_title(tmp_path: Path, title: str) -> None:
    with pytest.raises(ArgumentError, match="one line of text"):
        new(tmp_path / "x", title)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("my case", "my-case"),
        ("Über.Fall", "Uber-Fall"),
        ("-x", "x"),
        ("_", "my-case"),
        ("Україна", "my-case"),
        ("a\n", "a"),
        ("..", "my-case"),
    ],
)
def test_a_bad_name_is_said_with_the_rule_and_the_nearest_one(tmp_path: Path, name: str, near: str) -> None:
    with pytest.raises(ArgumentError, match="letters of the English alphabet, digits, - and _") as caught:
        new(tmp_path / name)
    assert Path(caught.value.nearest).name == near
    assert not list(tmp_path.iterdir())


@given(st.text(max_size=30))
def test_the_nearest_name_is_always_one(name: str) -> None:
    CaseInfo.model_validate({"format": 1, "id": nearest_name(name), "title": "t", "question": "q", "c_day": "d"})


@given(st.from_regex(r"[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?", fullmatch=True))
def test_a_good_name_is_the_nearest_to_itself(name: str) -> None:
    assert nearest_name(name) == name


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "thesis.txt").write_text("mine", "utf-8")
    with pytest.raises(ArgumentError, match=r"holds thesis\.txt.*Did you mean '.*x-2'"):
        new(tmp_path / "x")
    assert [path.name for path in (tmp_path / "x").iterdir()] == ["thesis.txt"]
    assert len(list(tmp_path.iterdir())) == 1


def test_an_empty_folder_is_filled_and_a_link_followed(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to("empty")
    assert check(read(new(tmp_path / "link"))) == []
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "empty" / "case.toml").exists()


def test_a_file_in_the_way_a_folder_that_is_absent_and_the_one_stood_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(ArgumentError, match="There is a file of this name"):
        new(tmp_path / "file")
    with pytest.raises(ArgumentError, match="no folder to put it in"):
        new(tmp_path / "nowhere" / "x")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    with pytest.raises(ArgumentError, match="cannot be replaced"):
        new(Path("../here"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "here"]


def test_a_write_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_texts", lambda name, title: {"a.csv": "one", "no/such/place.csv": "two"})
    with pytest.raises(ArgumentError, match="nothing was written"):
        new(tmp_path / "x")
    assert not list(tmp_path.iterdir())
    with pytest.raises(ArgumentError, match="nothing was written"):
        new(tmp_path / ("x" * 300))


def test_the_command_says_what_comes_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "two words").mkdir()
    said = run("new", "two words/mine", "--title", "Mine").stdout.splitlines()
    assert said[0].startswith("Wrote 'two words/mine': 23 files")
    following = [shlex.split(line) for line in said[-2:]]
    assert [words[:2] for words in following] == [["foedus", "check"], ["foedus", "assess"]]
    for words in following:
        assert run(*words[1:]).exit_code == 0


def test_the_command_says_what_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for arguments, words in (
        (["new"], "Missing argument 'NAME'"),
        (["new", "my case"], "Did you mean 'my-case'?"),
        (["new", ""], "nothing was written"),
        (["new", "x", "--title", ""], "one line of text"),
    ):
        result = run(*arguments)
        assert result.exit_code == 2
        assert words in result.stderr
    assert not list(tmp_path.iterdir())
