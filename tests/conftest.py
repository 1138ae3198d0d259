"""Settings for all tests."""

from __future__ import annotations

import os

from hypothesis import settings

# In CI every run draws the same examples, so that a failure speaks of the change at hand; elsewhere draws are fresh.
settings.register_profile("ci", derandomize=True, print_blob=True)
if os.environ.get("CI"):
    settings.load_profile("ci")
