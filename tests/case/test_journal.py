"""A change of several files happens whole or not at all, wherever it is cut off."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from foedus.case import journal
from foedus.case.atomic import write_atomic
from foedus.case.journal import JOURNAL, Change, commit, heal
from foedus.case.lock import held
from foedus.case.read import read
from foedus.check import check
from foedus.errors import CaseError
from foedus.model.nouns import Source, Statement
from tests.helpers import FIVE, copy, run
from tests.review.helpers import bytes_of, decided, made, offer

SOURCE = Source.model_validate(
    {
        "id": "herald",
        "title": "“Air”, she said",
        "publisher": "Herald",
        "published": "2030-03-02",
        "kind": "press",
        "grade": "D",
    }
)
STATEMENT = Statement.model_validate(
    {
        "id": "new", "question": "bs.air", "answer": "none", "stated_on": "2030-03-02", "source": "herald",
        "basis": "reported", "credibility": "6", "paraphrase": "None.",
    }
)  # fmt: skip
ACCEPTED = made(state="accepted", decided=1, statement="new")
ADD = Change(sources=(SOURCE,), statements=(STATEMENT,), proposals=(ACCEPTED,))
DROP = Change(no_sources=("herald",), no_statements=("new",), proposals=(made(),))


class Killed(BaseException):
    """The end of a process, which nothing in it can catch."""


@contextmanager
def dying_at(write: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Let the process die instead of its nth write; gives how many it made."""
    made_so_far = [0]

    def writes(path: Path, data: bytes) -> None:
        made_so_far[0] += 1
        if made_so_far[0] == write:
            raise Killed
        write_atomic(path, data)

    with monkeypatch.context() as patch:
        patch.setattr(journal, "write_atomic", writes)
        yield made_so_far


@pytest.fixture
def case(tmp_path: Path) -> Path:
    case = copy(FIVE, tmp_path)
    offer(case, made())
    return case


@pytest.mark.parametrize("change", [ADD, DROP, Change()])
def test_a_change_is_read_as_it_was_written(change: Change) -> None:
    assert Change.parse(change.text()) == change


def test_a_change_and_its_reverse_give_the_files_as_they_were(case: Path) -> None:
    before = bytes_of(case)
    commit(case, ADD)
    assert check(read(case)) == []
    assert decided(case) == {"one": "accepted"}
    commit(case, DROP)
    assert bytes_of(case) == before
    assert not (case / JOURNAL).exists()


@pytest.mark.parametrize("first", [False, True], ids=["adding", "dropping"])
@pytest.mark.parametrize("write", [1, 2, 3, 4])
def test_cut_off_anywhere_it_is_whole_once_somebody_comes(
    case: Path, write: int, first: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    change = ADD
    if first:
        commit(case, ADD)
        change = DROP
    before = bytes_of(case)
    with dying_at(write, monkeypatch), pytest.raises(Killed):
        commit(case, change)
    assert check(read(case)) == [], "between two writes the case is without mistakes"
    with held(case):
        pass
    whole = bytes_of(case)
    assert not (case / JOURNAL).exists()
    assert (whole == before) == (write == 1), "what was written down happens, what was not does not"
    assert decided(case) == {"one": "accepted" if (change is ADD) == (write > 1) else "pending"}
    if write > 1:
        commit(case, change)  # doing it again changes nothing
        assert bytes_of(case) == whole


def test_five_writes_are_all_there_are(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with dying_at(0, monkeypatch) as made_so_far:
        commit(case, ADD)
    assert made_so_far == [4]


def test_what_somebody_did_to_the_files_meanwhile_stays(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with dying_at(4, monkeypatch), pytest.raises(Killed):
        commit(case, ADD)
    path = case / "statements.csv"
    path.write_text(path.read_text().replace("None.", "Edited by hand.") + "\n")
    heal(case)
    assert "Edited by hand." in path.read_text()
    assert path.read_text().count("\nnew,") == 1
    assert decided(case) == {"one": "accepted"}


def test_record_finishes_what_was_begun(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with dying_at(3, monkeypatch), pytest.raises(Killed):
        commit(case, ADD)
    assert run("record", case, "--question", "truce", "--answer", "peace", "--source", "herald").exit_code == 0
    assert [line.split(",")[0] for line in (case / "statements.csv").read_text().splitlines()][-2:] == [
        "new",
        "st-20300302-truce",
    ]


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "{}", '{"sources": 1}', "\xff", '{"sources": [{"id": "x"}], "statements": [], "proposals": []}'],
)
def test_a_journal_that_cannot_be_read_is_named_and_nothing_is_done(case: Path, text: str) -> None:
    before = bytes_of(case)
    (case / JOURNAL).write_text(text, "latin-1")
    with pytest.raises(CaseError) as error:
        heal(case)
    assert [each.code for each in error.value.problems] == ["broken-journal"]
    assert bytes_of(case) == before


def test_what_cannot_be_finished_now_is_kept(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with dying_at(3, monkeypatch), pytest.raises(Killed):
        commit(case, ADD)
    path = case / "statements.csv"
    good = path.read_bytes()
    path.write_bytes(good + b'"broken')
    with pytest.raises(CaseError, match="broken-csv"):
        heal(case)
    assert (case / JOURNAL).exists()
    path.write_bytes(good)
    heal(case)
    assert b"\nnew," in path.read_bytes()
