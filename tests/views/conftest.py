"""What the tests of views share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from tools.browser import CHROMIUM, chromium

from tests.helpers import need

pytest.register_assert_rewrite("tests.views.browser")  # so that a failure there shows what it found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A Chromium for the tests of one file; its loop would be in the way of those of others."""
    need(CHROMIUM)
    with chromium() as found:
        yield found
