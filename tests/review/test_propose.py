"""Proposals stand beside the case and count for nothing; proposing twice proposes nothing twice."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from foedus.case.read import read
from foedus.check import check
from foedus.errors import RecordError
from foedus.review.decide import reject
from foedus.review.propose import propose
from foedus.review.texts import fetch, store
from tests.helpers import FIVE, copy, run_json
from tests.review.helpers import SHA256, TEXT, bytes_of, decided, elsewhere, made, offer


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return copy(FIVE, tmp_path)


def test_proposals_change_no_answer_and_no_hash(case: Path) -> None:
    before, files = run_json("assess", case, "--as-of", "2030-04-01"), bytes_of(case)
    offer(case, made(), elsewhere())
    assert run_json("assess", case, "--as-of", "2030-04-01") == before
    assert bytes_of(case) == files
    assert check(read(case)) == []


def test_proposing_again_adds_nothing_and_a_rejected_one_stays_rejected(case: Path) -> None:
    offer(case, made(), elsewhere())
    reject(case, ["one"], "said in jest")
    text = (case / "proposals.csv").read_bytes()
    done = propose(case, [made(), elsewhere(), made("three")])
    assert [each.id for each in done.new] == ["three"]
    assert [each.id for each in done.again] == ["one", "new"]
    assert (case / "proposals.csv").read_bytes().startswith(text)
    assert decided(case) == {"one": "rejected", "new": "pending", "three": "pending"}


def test_nobody_proposes_what_is_decided(case: Path) -> None:
    with pytest.raises(RecordError, match="Only a person decides"):
        propose(case, [made(state="accepted")])
    assert not (case / "proposals.csv").exists()


def test_texts_are_stored_once_and_git_leaves_them_alone(case: Path) -> None:
    offer(case, made(), made("two"))
    assert fetch(case, SHA256) == TEXT
    assert [path.name for path in (case / ".texts").glob("*.txt")] == [f"{SHA256}.txt"]
    subprocess.run(["git", "init", "-q", str(case)], check=True)
    status = subprocess.run(
        ["git", "-C", str(case), "status", "--porcelain", "--untracked-files=all"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ".texts" not in status.stdout
    assert "proposals.csv" in status.stdout


def test_a_text_that_is_not_what_its_name_says_is_not_shown(case: Path) -> None:
    digest = store(case, TEXT)
    (case / ".texts" / f"{digest}.txt").write_text("something else")
    assert fetch(case, digest) is None
    assert fetch(case, "") is None


def test_what_stands_in_the_file_is_what_was_proposed(case: Path) -> None:
    from foedus.case.journal import proposals

    odd = elsewhere(
        cue='a "quoted", word', answer="a; b", note="é", event_date="2030-01-31", credibility=3, basis="reported"
    )
    offer(case, made(), odd)
    rows, lines = proposals(case)
    assert rows == [made(), odd]
    assert lines == {"one": 2, "new": 3}
