"""The pages of a watched truce and of what texts bind to, in a real Chromium: nothing is asked for, and they fit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser
from tools.browser import CHROMIUM, NARROW, WIDE, Scheme, chromium, opened

from tests.helpers import PARIS, need, run
from tests.watch.helpers import csv_file, daily

OPEN = "document.querySelectorAll('details').forEach(each => each.open = true)"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    need(CHROMIUM)
    with chromium() as found:
        yield found


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
    with opened(browser, path, size, scheme) as (page, asked):
        page.evaluate(OPEN)
        found = Axe().run(page).response["violations"]
        assert asked == []
    assert [(each["id"], [node["html"][:120] for node in each["nodes"][:3]]) for each in found] == []


def test_nothing_runs_out_sideways(browser: Browser, path: Path) -> None:
    with opened(browser, path, NARROW, "light") as (page, _):
        page.evaluate(OPEN)
        for width in (320, 390, 768, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
