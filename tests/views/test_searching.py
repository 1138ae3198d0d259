"""What a search is asked: whether to go on; what Ctrl-C does to it."""

from __future__ import annotations

import os
import signal
import threading

import pytest

from foedus.views.searching import Searching, searching


def test_the_first_ctrl_c_stops_the_search_and_the_second_aborts() -> None:
    with searching() as asked:
        assert asked(0, 1.0, 2.0)
        os.kill(os.getpid(), signal.SIGINT)
        assert not asked(1, 1.0, 2.0)
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):  # behind the search it is what it was
        os.kill(os.getpid(), signal.SIGINT)


def test_away_from_a_terminal_nothing_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    with searching() as asked:
        assert asked(10, 0.0, 0.0)
    assert capsys.readouterr().err == ""


def test_in_another_thread_it_leaves_signals_alone() -> None:
    seen: list[Searching] = []

    def search() -> None:
        with searching() as asked:
            seen.append(asked)

    thread = threading.Thread(target=search)
    thread.start()
    thread.join()
    assert not seen[0].interrupted
