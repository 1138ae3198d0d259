"""The pages of a watched truce and of what texts bind to, in a real Chromium: nothing is asked for, and they fit."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tools.browser import NARROW, WIDE, Scheme

from tests.helpers import PARIS, run
from tests.views.browser import fits_every_width, passes_axe_and_asks_for_nothing
from tests.watch.helpers import csv_file, daily


@pytest.fixture(scope="module", params=["watch", "bind"])
def path(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("page")
    page = folder / "page.html"
    if request.param == "bind":
        arguments: list[str | Path] = ["bind", PARIS, "--as-of", "2026-02-22"]
    else:
        rows = daily("2025-01-01", [18, 25, 22, 19, 21, 16] * 15 + [0, 2, 1, 0, 30, 28])
        incidents = csv_file(folder / "incidents.csv", "date,kind,place", rows)
        arguments = ["watch", "--incidents", incidents, "--truce-from", "2025-04-01T00:00+00:00"]
    assert run(*arguments, "--report", page).exit_code == 0
    return page


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_is_asked_for(
    browser: Browser, path: Path, size: tuple[int, int], scheme: Scheme
) -> None:
    passes_axe_and_asks_for_nothing(browser, path, size, scheme)


def test_nothing_runs_out_sideways(browser: Browser, path: Path) -> None:
    fits_every_width(browser, path)
