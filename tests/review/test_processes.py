"""Real processes: killed between two writes, and several at once."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from foedus.case.lock import held
from foedus.case.read import read
from foedus.check import check, sound
from foedus.review.decide import accept
from tests.helpers import FIVE, copy, run
from tests.review.helpers import bytes_of, decided, elsewhere, ids, made, offer

# A process that kills itself, as kill -9 does, instead of the nth time that a file takes its place.
DIES = """
import os, signal, sys
from pathlib import Path
from foedus.views.cli import main
left, replace = [int(sys.argv[1])], Path.replace
def dying(self, target):
    left[0] -= 1
    if left[0] == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return replace(self, target)
Path.replace = dying
sys.argv = ['foedus', *sys.argv[2:]]
main()
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return copy(FIVE, tmp_path)


@pytest.mark.parametrize("write", [1, 2, 3, 4])
def test_killed_between_two_writes_it_is_accepted_whole_or_not_at_all(case: Path, write: int) -> None:
    offer(case, elsewhere(), made("two", answer="none"))
    before = bytes_of(case)
    command = [sys.executable, "-c", DIES, str(write), "review", str(case), "--accept", "new"]
    assert subprocess.run(command, capture_output=True, check=False).returncode == -signal.SIGKILL
    assert check(read(case)) == []
    assert run("review", case, "--accept", "two").exit_code == 0, "the next one finishes what was begun"
    assert decided(case) == {"new": "accepted" if write > 1 else "pending", "two": "accepted"}
    statements, sources = ids(case)
    assert ("st-20300302-bs-air" in statements) == ("herald" in sources) == (write > 1)
    while any(state != "pending" for state in decided(case).values()):
        assert run("review", case, "--undo").exit_code == 0
    assert bytes_of(case) == before


def test_several_at_once_lose_nothing(case: Path) -> None:
    answers = ("none", "signalled", "confirmed", "refused")
    rows = [
        elsewhere(
            f"p{who}-{number}", sha256=str(who) * 64, source=f"herald-{who}", answer=answers[number], speaker=f"S{who}"
        )
        for who in range(3)
        for number in range(4)
    ]
    offer(case, *rows)
    loop = (
        "import sys, contextlib\n"
        "from foedus.views.cli import main\n"
        "case, who = sys.argv[1:]\n"
        "for number in range(4):\n"
        "    sys.argv = ['foedus', 'review', case, '--accept', f'p{who}-{number}']\n"
        "    with contextlib.suppress(SystemExit):\n"
        "        main()\n"
    )
    processes = [subprocess.Popen([sys.executable, "-c", loop, str(case), str(who)]) for who in range(3)]
    record = ["foedus", "record", str(case), "--question", "truce", "--answer", "peace", "--source", "gazette"]
    code = f"import sys; sys.argv = {record}; from foedus.views.cli import main; main()"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0
    assert [process.wait(timeout=60) for process in processes] == [0] * 3
    assert set(decided(case).values()) == {"accepted"}
    statements, sources = ids(case)
    assert len(statements) == 8 + 12 + 1
    assert sources[-3:] != sources[-4:-1]
    assert {f"herald-{who}" for who in range(3)} <= set(sources)
    assert check(read(case)) == []


def test_a_case_that_is_held_is_waited_for(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    offer(case, made())
    monkeypatch.setattr("foedus.case.lock.WAIT_SECONDS", 0.2)
    with held(case):
        result = run("review", case, "--accept", "one")
    assert result.exit_code == 2
    assert "Another process has held" in result.stderr
    assert accept(case, ["one"], {}, sound)
