"""Settings for all tests."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from hypothesis import settings

# No test is timed: a busy machine breaks no law. In CI every run draws the same examples, so that a failure speaks of
# the change at hand; elsewhere draws are fresh.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

# Who starts the tests with `nohup` or in the background of a script has them ignore Ctrl-C, and so would every process
# that they start; the tests that press it mean a process that hears it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

_READING = ("read", "compare", "review")  # folders whose tests read documents


def pytest_collection_finish(session: pytest.Session) -> None:
    """Learn what documents are read with before a test waits for it with a watch in its hand: once on a machine."""
    top = Path(__file__).parent
    folders = {item.path.relative_to(top).parts[0] for item in session.items}
    if folders.isdisjoint(_READING) or session.config.option.collectonly:
        return
    from foedus.read.learnt.load_model import model
    from foedus.read.many.pool import cores

    model(workers=cores())
