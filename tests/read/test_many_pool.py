"""Workers: what ends one costs one task."""

from __future__ import annotations

import os
import signal
import time

import pytest

from foedus.errors import FoedusError, ReadError
from foedus.read.many.pool import shared


def nothing() -> None:
    pass


def fail() -> None:
    raise FoedusError("no model")


def leave() -> None:
    os._exit(3)


def work(task: int) -> int:
    if task == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    if task == 5:
        os.kill(os.getpid(), signal.SIGSEGV)
    if task == 7:
        raise ValueError("not foreseen")
    if task == 11:
        time.sleep(600)
    if task == 13:
        print("in between")
    return task * task


def died(task: int, how: str) -> tuple[int, str]:
    return task, how


@pytest.mark.parametrize("workers", [1, 3])
def test_every_task_comes_to_something(workers: int, capfd: pytest.CaptureFixture[str]) -> None:
    found = list(shared(range(15), work, workers=workers, begin=nothing, died=died, patience=2.0))
    ends = {3: "SIGKILL, as when memory runs out", 5: "SIGSEGV", 7: "exit 1", 11: "it took too long"}
    assert sorted(each for each in found if isinstance(each, int)) == [n * n for n in range(15) if n not in ends]
    assert dict(each for each in found if isinstance(each, tuple)) == ends
    assert capfd.readouterr() == ("", "")


def test_what_no_worker_can_do_is_said_once() -> None:
    with pytest.raises(ReadError, match="no model"):
        list(shared([1, 2, 3], work, workers=2, begin=fail, died=died))
    with pytest.raises(ReadError, match="each ends at once"):
        list(shared([1, 2, 3], work, workers=2, begin=leave, died=died))


def test_no_task_starts_no_worker() -> None:
    assert list(shared([], work, workers=2, begin=leave, died=died)) == []
