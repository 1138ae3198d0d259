"""Whatever stands in the files: reading and checking never raise, and every problem can be shown."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.case.read import read
from foedus.check import check
from foedus.errors import Problem
from foedus.views.contract import problems_json
from tests.case import small
from tests.case.small import FILES
from tests.helpers import run

SIGNS = [
    "\0",
    "\n",
    "\r",
    "\t",
    '"',
    "'",
    ",",
    ";",
    "=",
    "[",
    "]",
    "{",
    ".",
    "..",
    "-",
    "9",
    "99999",
    "\ufeff",
    "é",
    "\u2028",
]
WORDS = ["AA", "bb.help", "giver.*", "gate.deploy", "deploy", "aa-gives", "paper", "yes", "2025-02-30", "5..3", "true"]


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The good case; each look changes some of its files and puts them back."""
    return small.write_small(tmp_path_factory.mktemp("case"))


def _look(case: Path, changes: dict[str, bytes]) -> list[Problem]:
    """Read and check a case with some files changed; whatever is found can be shown."""
    try:
        for file, data in changes.items():
            (case / file).write_bytes(data)
        reading = read(case)
        found = check(reading)
    finally:
        for file in changes:
            (case / file).write_bytes(FILES[file])
    assert (reading.tables is None) <= bool(found)
    for problem in found:
        str(problem).encode()
        assert problem.code
        assert problem.says
        assert problem.file
    json.dumps(problems_json(found)).encode()
    return found


@given(file=st.sampled_from(sorted(FILES)), data=st.binary(max_size=400))
@settings(max_examples=150)
def test_random_bytes_never_raise(case: Path, file: str, data: bytes) -> None:
    _look(case, {file: data})


@given(
    file=st.sampled_from(sorted(FILES)),
    text=st.text(max_size=300),
    mark=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
@settings(max_examples=100)
def test_random_text_never_raises(case: Path, file: str, text: str, mark: str) -> None:
    _look(case, {file: text.encode(mark)})


@given(data=st.data())
@settings(max_examples=250)
def test_a_good_file_with_some_places_changed_never_raises(case: Path, data: st.DataObject) -> None:
    """Most mistakes are small; these reach the checks behind the readers."""
    file = data.draw(st.sampled_from(sorted(FILES)))
    text = FILES[file].decode()
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        length = data.draw(st.sampled_from([0, 0, 1, 2, 5, 40]))
        new = data.draw(st.sampled_from([*SIGNS, *WORDS, ""]))
        text = text[:start] + new + text[start + length :]
    _look(case, {file: text.encode()})


@given(data=st.data())
@settings(max_examples=120)
def test_cells_changed_for_other_cells_never_raise(case: Path, data: st.DataObject) -> None:
    file = data.draw(st.sampled_from([file for file in FILES if file.endswith(".csv")]))
    lines = FILES[file].decode().split("\n")
    at = data.draw(st.integers(1, len(lines) - 1))
    cells = lines[at].split(",")
    column = data.draw(st.integers(0, len(cells) - 1))
    cells[column] = data.draw(st.one_of(st.sampled_from([*SIGNS, *WORDS]), st.text(max_size=12)))
    lines[at] = ",".join(cells)
    _look(case, {file: "\n".join(lines).encode()})


RULE = "truce is ceasefire or truce is peace"
TOKENS = (
    "at least 2 of giver.* is ceasefire >= ( ) not and or for days truce on after 2026-01-01 gate.deploy "
    "gate.truce stage.* confirmed * .. % endorsed.AA total.givers bb.help date.agreed aim"
)
WORD = st.sampled_from([*TOKENS.split(), "9" * 5000])


@given(words=st.lists(WORD, max_size=12))
@settings(max_examples=120)
def test_any_words_for_a_rule_never_raise(case: Path, words: list[str]) -> None:
    _look(case, small.changed("gates.toml", RULE, " ".join(words)))


@pytest.mark.parametrize(
    "changes",
    [
        small.changed("gates.toml", RULE, "host_objects" + " for 1 days" * 3000),
        small.changed("gates.toml", RULE, "not " * 5000 + "host_objects"),
        small.changed("gates.toml", RULE, "(" * 5000 + "host_objects" + ")" * 5000),
        small.changed("gates.toml", RULE, "at least " + "9" * 5000 + " of giver.*"),
        small.changed("questions.toml", "size = 5", "size = " + "9" * 5000),
        small.changed("statements.csv", "total.givers,5", "total.givers," + "9" * 5000),
        small.changed("statements.csv", "total-5,", "x" * 100_000 + ","),
        {"questions.toml": b"[a" + b".a" * 5000 + b"]\ntype = 1\n"},
        {"gates.toml": b"a = " + b"[" * 100_000},
        {"case.toml": b"[strands.force" + b".a" * 5000 + b"]\n"},
        {"exclusions.csv": b'party,scope,statement\n"' + b"x" * 200_000},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_what_is_far_too_much_never_raises(case: Path, changes: dict[str, bytes]) -> None:
    found = _look(case, changes)
    assert found
    assert all(len(str(each)) < 7000 for each in found)


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize(
    "make",
    [
        lambda data: data[: len(data) // 2] + b"\xff",
        lambda data: b"\xff\xfe" + data,
        lambda _: bytes(range(256)),
        bytes.upper,
    ],
    ids=["cut", "odd", "all bytes", "upper case"],
)
def test_the_command_ends_with_2_and_no_traceback(file: str, make: Callable[[bytes], bytes], tmp_path: Path) -> None:
    case = small.write_small(tmp_path / "case", {file: make(FILES[file])})
    told = run("check", case)  # raises what is no error of foedus
    assert told.exit_code == 2
    assert told.stdout == ""
    assert file in told.stderr
    assert json.loads(run("check", case, "--json").stdout)["problems"]
