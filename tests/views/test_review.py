"""`foedus review` as a user calls it: its forms without a terminal, and the walk on a real one."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from foedus.case.journal import proposals
from foedus.case.read import read
from foedus.check import sound
from foedus.model.nouns import Source, Statement
from tests.helpers import FIVE, ROOT, copy, run, run_json
from tests.review.helpers import bytes_of, decided, elsewhere, ids, made, offer, statuses
from tests.test_docs import names

GOLDEN = ROOT / "tests" / "golden" / "screens" / "review.txt"
ON = ("--as-of", "2030-04-01")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    case = copy(FIVE, tmp_path)
    offer(
        case,
        made(
            "one", key="us.support", value="confirmed", certainty="asserted", attribution="The Herald > President of BS"
        ),
        elsewhere(
            "two", answer="", value="confirm", key="us.support", publisher="", condition="after a truce", cue="may"
        ),
        made(
            "three",
            question="",
            candidates="truce bs.air",
            answer="",
            key="x",
            value="peace",
            sha256="",
            polarity="denied",
        ),
        made("four", question="", answer="", key="coalition.name", value="the five"),
    )
    return case


def test_json_is_as_the_contract_says(case: Path) -> None:
    found = run_json("review", case, "--list", *ON)
    assert list(found)[6:] == ["counts", "proposals", "accepted", "rejected", "undone"]
    assert found["schema"] == "foedus/review/1"
    assert found["counts"] == {"pending": 4, "known": 0, "accepted": 0, "rejected": 0}
    one, two, three, four = found["proposals"]
    assert one["words"]["words"] == "Air support is confirmed"
    assert one["statement"]["basis"] == "official"
    assert (one["new_source"], one["problems"]) == (None, [])
    assert [each["answer"] for each in one["now"]] == ["signalled"] * 3
    assert [each["answer"] for each in one["after"]] == ["confirmed"] * 3
    assert [(each["column"], each["nearest"]) for each in two["problems"]] == [
        ("answer", "confirmed"),
        ("publisher", ""),
    ]
    assert (three["candidates"], three["words"]) == (["truce", "bs.air"], None)
    assert four["now"] == four["after"] == []
    assert run_json("review", case, "--list", "two", *ON)["proposals"] == [two]


def test_accept_reject_and_undo_without_a_terminal(case: Path) -> None:
    result = run("review", case, "--accept", "one")
    assert result.stdout == "Accepted one as st-20300301-bs-air: bs.air = confirmed (official).\n"
    found = run_json("review", case, "--accept", "two", "--set", "answer=none", "--set", "publisher=The Herald")
    assert found["accepted"][0]["statement"]["answer"] == "none"
    assert found["accepted"][0]["source"] is None, "its document is the one that was accepted before"
    assert run_json("review", case, "--reject", "three", "four", "--reason", "no")["rejected"] == ["three", "four"]
    assert found["counts"]["accepted"] == 2
    assert run("review", case, "--undo").stdout == "four is pending again.\n"
    assert run_json("review", case, "--undo")["undone"] == {
        "id": "three",
        "statement": None,
        "source": None,
        "kept": None,
    }
    assert run("review", case, "--undo").stdout.startswith("two is pending again. st-20300301-bs-air-2 was taken out.")
    assert run("review", case, "--undo").exit_code == 0
    assert run("review", case, "--undo").exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--accept", "onee"], "Did you mean 'one'?"),
        (["--list", "onee", "fuor"], "Did you mean 'four'?"),
        (["--reject", "onee"], "Did you mean 'one'?"),
        (["--accept", "one", "--set", "anwser=none"], "Did you mean 'answer'?"),
        (["--accept", "one", "--set", "answer=non"], "Did you mean 'none'?"),
        (["--accept", "one", "--set", "credibility=9"], "6 or less"),
        (["--accept", "one", "--set", "answer"], "FIELD=VALUE"),
        (["--accept", "one", "--set", "answer=a", "--set", "answer=b"], "twice"),
        (["--accept", "two"], "proposals.csv:3:publisher"),
        (["--accept", "two"], "Did you mean 'confirmed'?"),
        (["--accept"], "Name the proposals"),
        (["--accept", "--reject", "one"], "Give one of"),
        (["--list", "--set", "a=b"], "--set goes with --accept"),
        (["--list", "--reason", "x"], "--reason goes with --reject"),
        (["--undo", "one"], "Ids go with"),
        (["--undo"], "no decision to undo"),
        (["--json"], "--json goes with"),
        ([], "no terminal to ask on"),
    ],
)
def test_misuse_is_said_nothing_is_written_and_it_exits_with_2(case: Path, arguments: list[str], words: str) -> None:
    before = {**bytes_of(case), "proposals.csv": (case / "proposals.csv").read_bytes()}
    result = run("review", case, *arguments)
    assert result.exit_code == 2
    assert words in " ".join(result.stderr.split())
    assert "Traceback" not in result.stderr
    assert {**bytes_of(case), "proposals.csv": (case / "proposals.csv").read_bytes()} == before


def test_a_case_without_proposals_has_none(tmp_path: Path) -> None:
    result = run("review", copy(FIVE, tmp_path), "--list")
    assert result.exit_code == 0
    assert "0 pending" in result.stdout


def test_the_screen_is_the_golden_one(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    run("review", case, "--reject", "four")
    shown = run("review", case, "--list").stdout + run("review", case, "--list", "one", "two", "three", *ON).stdout
    shown = "".join(f"{line.rstrip()}\n" for line in shown.splitlines())
    assert max(map(len, shown.splitlines())) <= 80
    if os.environ.get("FOEDUS_GOLDEN") == "write":
        GOLDEN.write_text(shown, "utf-8")
    assert shown == GOLDEN.read_text("utf-8")


def test_signs_that_steer_a_terminal_are_not_passed_on(tmp_path: Path) -> None:
    case = copy(FIVE, tmp_path)
    text = "Air \x1b[31msupport\u202e is confirmed.\n"
    from foedus.review.propose import propose
    from foedus.review.texts import store

    sha256 = store(case, text)
    propose(case, [made(sha256=sha256, start=0, end=len(text) - 1)])
    shown = run("review", case, "--list", "one").stdout
    assert "support" in shown
    assert "\x1b[31m" not in shown
    assert "\u202e" not in shown


def test_read_into_proposes_once_and_says_so(tmp_path: Path) -> None:
    case = copy(FIVE, tmp_path)
    report = tmp_path / "report.txt"
    report.write_text("“26 nations pledged troops after a ceasefire,” Emmanuel Macron said on 4 September 2025.\n")
    first = run("read", report, "--into", case)
    assert first.exit_code == 0
    assert re.search(r"[1-9]\d* proposals? for ", first.stderr)
    before = (case / "proposals.csv").read_bytes()
    again = run("read", report, "--into", case)
    assert "0 proposals for" in again.stderr
    assert "stood there before" in again.stderr
    assert (case / "proposals.csv").read_bytes() == before
    rows = proposals(case)[0]
    assert "total.pledging_nations" in {row.question for row in rows}
    shown = run_json("review", case, "--list")["proposals"]
    assert all(each["words"]["words"] in report.read_text() for each in shown)


def test_read_into_a_case_with_mistakes_reads_nothing(tmp_path: Path) -> None:
    case = copy(FIVE, tmp_path)
    (case / "gates.toml").unlink()
    report = tmp_path / "report.txt"
    report.write_text("26 nations pledged troops.\n")
    result = run("read", report, "--into", case)
    assert result.exit_code == 2
    assert "gates.toml" in result.stderr
    assert not (case / "proposals.csv").exists()


class Terminal:
    """`foedus review` on a terminal of its own: press keys, wait for words."""

    def __init__(self, case: Path) -> None:
        self.main, inside = pty.openpty()
        environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100", "LINES": "60"}
        command = [sys.executable, "-m", "foedus", "review", str(case), *ON]

        def own_terminal() -> None:  # so that Ctrl-C on it reaches the process
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)

        self.process = subprocess.Popen(
            command,
            stdin=inside,
            stdout=inside,
            stderr=inside,
            env=environment,
            start_new_session=True,
            preexec_fn=own_terminal,
        )
        os.close(inside)
        self.seen = ""

    def until(self, words: str) -> str:
        """Wait until words are shown, and return what was shown since the last wait."""
        began, limit = "", time.monotonic() + 60
        while words not in self.seen:
            assert time.monotonic() < limit, f"{words!r} never came; there was {self.seen!r}"
            ready, _, _ = select.select([self.main], [], [], 1)
            if ready:
                try:
                    data = os.read(self.main, 65536).decode(errors="replace")
                except OSError:  # the other end is closed
                    data = ""
                assert data or self.process.poll() is None, f"it ended without {words!r}: {self.seen!r}"
                self.seen += re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", data)
        began, _, self.seen = self.seen.partition(words)
        return began

    def press(self, keys: str) -> None:
        os.write(self.main, keys.encode())

    def end(self) -> int:
        return self.process.wait(timeout=60)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.main)


Begin = Callable[[Path], Terminal]


@pytest.fixture
def on_terminal() -> Iterator[Begin]:
    opened: list[Terminal] = []

    def begin(case: Path) -> Terminal:
        opened.append(Terminal(case))
        return opened[-1]

    yield begin
    for each in opened:
        each.close()


KEYS = "[q]uit"


def test_a_walk_on_a_terminal(case: Path, on_terminal: Begin) -> None:
    before = bytes_of(case)
    at = on_terminal(case)
    shown = at.until(KEYS)
    assert "one  4 to go" in shown
    assert "[Air support is confirmed], she said" in shown
    assert "official signalled" in shown.split("now")[1]
    at.press("a")
    assert "Accepted as st-20300301-bs-air" in at.until(KEYS)
    at.press("x\x1b[As")  # no key of these, an arrow, and then one
    assert "three  2 to go" in at.until(KEYS)
    at.press("u")
    assert "one is pending again" in at.until(KEYS)
    assert bytes_of(case) == before
    at.press("r")
    at.until("no reason)")
    at.press("said in jest\r")
    assert "Rejected." in at.until(KEYS)
    at.press("c")
    at.until("wire: ")
    at.press("qestion\r")
    assert "Did you mean 'question'?" in at.until(KEYS)
    at.press("c")
    at.until("wire: ")
    at.press("question\r")
    assert "perhaps truce, bs.air" in at.until("blank): ")
    at.press("truce\r")
    at.until(KEYS)
    at.press("a")
    shown = at.until(KEYS)
    assert "Accepted as" in shown, "peace is an answer to it"
    at.press("q")
    at.until("1 accepted, 1 rejected")
    assert at.end() == 0
    assert decided(case) == {"one": "rejected", "two": "pending", "three": "accepted", "four": "pending"}
    assert next(row for row in proposals(case)[0] if row.id == "one").reason == "said in jest"


def test_what_is_refused_is_said_and_the_walk_goes_on(case: Path, on_terminal: Begin) -> None:
    run("review", case, "--reject", "one", "three", "four")
    at = on_terminal(case)
    assert "Nearest: confirmed" in at.until(KEYS)
    at.press("a")
    shown = at.until(KEYS)
    assert "[no-answer]" in shown
    assert "[missing]" in shown
    at.press("c")
    at.until("wire: ")
    at.press("answer\r")
    assert "nearest confirmed" in at.until("blank): ")
    at.press("confirmed\r")
    at.until(KEYS)
    at.press("s")
    at.until("1 pending")
    assert at.end() == 0
    assert statuses(case)["two"] == "pending"
    assert proposals(case)[0][1].answer == "confirmed", "a change is kept for the next time"


def test_killed_or_interrupted_it_goes_on_where_it_was(case: Path, on_terminal: Begin) -> None:
    at = on_terminal(case)
    at.until(KEYS)
    at.press("a")
    at.until("Accepted as")
    at.process.kill()
    at.end()
    assert decided(case)["one"] == "accepted"
    assert len(ids(case)[0]) == 9
    at = on_terminal(case)
    assert "two" in at.until(KEYS)
    at.press("\x03")
    at.until("every decision so far is written")
    assert at.end() == 130
    assert sound(read(case))


def test_every_json_name_is_documented(case: Path) -> None:
    documented = set(re.findall(r"`([a-z_0-9]+)(?:\[\])*`", (ROOT / "docs" / "json.md").read_text("utf-8")))
    columns = {name for noun in (Statement, Source) for name in noun.model_fields}  # docs/case-format.md has these
    for form in (["--list"], ["--accept", "one"], ["--undo"]):
        assert not names(run_json("review", case, *form)) - documented - columns
