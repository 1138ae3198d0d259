"""Settings for all tests."""

from __future__ import annotations

import os
import signal

from hypothesis import settings

# In CI every run draws the same examples, so that a failure speaks of the change at hand; elsewhere draws are fresh.
settings.register_profile("ci", derandomize=True, print_blob=True)
if os.environ.get("CI"):
    settings.load_profile("ci")

# Who starts the tests with `nohup` or in the background of a script has them ignore Ctrl-C, and so would every process
# that they start; the tests that press it mean a process that hears it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
