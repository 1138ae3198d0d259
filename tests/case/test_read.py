"""A folder to a case: which files, what they hash to, where a mistake stands, and what one mistake hides."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from foedus.case.layout import FILES, REQUIRED
from foedus.case.read import read
from foedus.check import check
from foedus.errors import Problem
from foedus.model.nouns import Source
from tests.case import small
from tests.case.small import BAD_CASES, changed, write_small
from tests.helpers import ordinary_user


def _codes(folder: Path) -> list[tuple[str, str]]:
    return [(each.code, each.file) for each in check(read(folder))]


def test_a_good_case_is_read_whole(tmp_path: Path) -> None:
    reading = read(write_small(tmp_path / "case"))
    assert reading.problems == []
    tables = reading.tables
    assert tables is not None
    assert [party.id for party in tables.parties] == ["AA", "BB", "RR"]
    assert len(tables.sources) == 5
    assert len(tables.statements) == 10
    assert [question.id for question in tables.questions][:2] == ["truce", "bb.help"]
    assert [family.id for family in tables.families] == ["giver", "position"]
    assert set(reading.texts) == set(small.FILES)
    source = tables.source["paper"]
    assert isinstance(source, Source)
    assert source.note == "read twice\non two days"


def test_files_that_may_be_missing_may_be_missing_or_empty(tmp_path: Path) -> None:
    optional = [file for file in FILES if file not in REQUIRED]
    assert {"approvals.csv", "pledges.csv", "exclusions.csv"} <= set(optional)
    less = changed("statements.csv", "chamber,approved.AA.parliament,no", "chamber,host_objects,no")
    text = less["statements.csv"].decode().replace("brigade,stage.aa-brigade,confirmed", "brigade,giver.AA,yes")
    base: dict[str, bytes | None] = {"statements.csv": text.encode()}
    assert _codes(write_small(tmp_path / "missing", base | dict.fromkeys(optional))) == []
    assert _codes(write_small(tmp_path / "empty", base | dict.fromkeys(optional, b""))) == []


def test_each_required_file_is_missed_once_and_nothing_that_cites_it(tmp_path: Path) -> None:
    for file in REQUIRED[1:]:
        assert _codes(write_small(tmp_path / file, {file: None})) == [("missing-file", file)]


def test_each_file_that_is_broken_is_named_once_and_nothing_that_cites_it(tmp_path: Path) -> None:
    for file in FILES:
        assert _codes(write_small(tmp_path / file, {file: b"\xff"})) == [("not-utf8", file)]


def test_other_files_in_the_folder_are_left_alone(tmp_path: Path) -> None:
    case = write_small(tmp_path / "case")
    for name in ("README.md", ".hidden.csv", ".foedus.lock", "statements.csv.bak"):
        (case / name).write_text("anything")
    (case / "research").mkdir()
    assert read(case).problems == []


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("statments.csv", ""),
        ("Statements.CSV", ""),
        ("annexes.csv", ""),
        ("gate.toml", ""),
        ("aprovals.csv", "approvals.csv"),
    ],
)
def test_a_stranger_is_told_the_nearest_name_that_is_not_there(name: str, nearest: str, tmp_path: Path) -> None:
    """A name that is there already is not proposed."""
    case = write_small(tmp_path / "case")
    (case / "approvals.csv").unlink()
    (case / name).write_text("id\n")
    (problem,) = (each for each in read(case).problems if each.code == "unknown-file")
    assert (problem.file, problem.nearest if nearest else "") == (name, nearest)


def test_the_hash_follows_content_and_nothing_else(tmp_path: Path) -> None:
    one, two = write_small(tmp_path / "one"), write_small(tmp_path / "two")
    first = read(one).sha256
    assert len(first) == 64
    assert read(two).sha256 == first
    os.utime(one / "statements.csv", (0, 0))
    (one / "README.md").write_text("no part of the case")
    assert read(one).sha256 == first
    (one / "statements.csv").write_bytes((one / "statements.csv").read_bytes() + b"\n")
    assert read(one).sha256 != first


def test_the_hash_tells_apart_what_stands_in_which_file(tmp_path: Path) -> None:
    hashes = {
        read(write_small(tmp_path / str(at), changes)).sha256
        for at, changes in enumerate(
            ({"approvals.csv": b"", "exclusions.csv": None}, {"approvals.csv": None, "exclusions.csv": b""}, {})
        )
    }
    assert len(hashes) == 3


def test_a_problem_of_the_model_is_placed_on_disk(tmp_path: Path) -> None:
    reading = read(write_small(tmp_path / "case"))
    for table, key, column, place in (
        ("statements", "truce-none", "answer", "statements.csv:7:answer"),
        ("pledges", "aa-brigade brigade", "party", "pledges.csv:3:party"),
        ("exclusions", "BB no_troops_in_country bb-stays", "scope", "exclusions.csv:2:scope"),
        ("questions", "bb.help", "values", "questions.toml:11:values"),
        ("questions", "family.giver", "size", "questions.toml:40:size"),
        ("gates", "truce", "rule", "gates.toml:9:rule"),
        ("gates", "truce", "party", "gates.toml:7:party"),
        ("case", "strands.backstop", "question", "case.toml:13:question"),
        ("case", "", "c_day", "case.toml:5:c_day"),
    ):
        problem = Problem(code="x-y", says="", table=table, key=key, column=column)
        assert reading.place(problem).where == place


def test_lines_stay_right_below_cells_of_several_lines(tmp_path: Path) -> None:
    """sources.csv and statements.csv of the small case hold a cell of two lines."""
    changes = changed("statements.csv", "position.BB,no_troops", "position.BB,none")
    changes |= changed("sources.csv", "blog,A blog,Somebody,2025-09-05", "blog,A blog,Somebody,2025-09-50")
    found = [(each.file, each.row) for each in check(read(write_small(tmp_path / "case", changes)))]
    assert found == [("sources.csv", 6), ("statements.csv", 12)]
    for file, row in found:
        line = (tmp_path / "case" / file).read_text().split("\n")[(row or 0) - 1]
        assert line.startswith(("blog", "bb-stays"))


def test_case_toml_with_a_mistake_hides_no_mistake_elsewhere(tmp_path: Path) -> None:
    changes = changed("case.toml", 'c_day = "deploy"\n', "") | changed(
        "statements.csv", "bb.help,signalled", "bb.help,x"
    )
    case = write_small(tmp_path / "case", changes)
    reading = read(case)
    assert reading.tables is None
    assert reading.rest is not None
    assert _codes(case) == [("missing", "case.toml"), ("bad-answer", "statements.csv")]


def test_a_newer_case_is_only_told_to_be_newer(tmp_path: Path) -> None:
    changes = changed("case.toml", "format = 1", "format = 7") | {"parties.csv": b"other,columns\n"}
    reading = read(write_small(tmp_path / "case", changes))
    assert [each.code for each in reading.problems] == ["newer-format"]
    assert reading.tables is None
    assert reading.rest is None


@pytest.mark.skipif(os.name == "nt", reason="names of files are text here")
def test_a_file_whose_name_is_no_text_can_be_shown(tmp_path: Path) -> None:
    case = write_small(tmp_path / "case")
    try:
        (case / os.fsdecode(b"caf\xe9.csv")).write_text("id\n")
    except OSError:
        pytest.skip("this file system takes no such name")
    (problem,) = check(read(case))
    assert str(problem).encode().startswith(b"caf?.csv: This file is no part of a case.")


def test_a_folder_one_may_not_open_is_refused() -> None:
    with ordinary_user() as folder:
        case = write_small(folder / "case")
        case.chmod(0o600)  # its names may be listed, its files not opened
        assert {each.code for each in check(read(case))} == {"unreadable"}
        case.chmod(0)
        assert [each.code for each in check(read(case))] == ["no-folder"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights here")
def test_a_link_to_nothing_is_no_missing_table(tmp_path: Path) -> None:
    case = write_small(tmp_path / "case")
    (case / "exclusions.csv").unlink()
    (case / "exclusions.csv").symlink_to(tmp_path / "gone.csv")
    assert _codes(case) == [("unreadable", "exclusions.csv")]


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    case = write_small(tmp_path / "case", changed("parties.csv", "Arland,adversary", "Arland,enemy"))
    assert check(read(case)) == check(read(case))
    good = BAD_CASES / "_good"
    assert read(good).tables == read(good).tables
