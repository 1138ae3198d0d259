"""What every page must stand in a real Chromium: axe finds nothing, no request, every width, A4."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page
from tools.browser import NARROW, Scheme, opened

WIDTHS = (320, 390, 768, 1000, 1280)


def findings(page: Page, impacts: tuple[str, ...] = ()) -> list[tuple[str, list[str]]]:
    """Return what axe finds, of these impacts or of all: the rule and the first nodes that break it."""
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [
        (each["id"], [node["html"][:120] for node in each["nodes"][:3]])
        for each in found
        if not impacts or each["impact"] in impacts
    ]


def unfold(page: Page) -> None:
    """Open everything that a page folds."""
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")


def passes_axe_and_asks_for_nothing(browser: Browser, path: Path, size: tuple[int, int], scheme: Scheme) -> None:
    """Assert that axe finds nothing on an unfolded page, and that it asks for nothing beside itself."""
    with opened(browser, path, size, scheme) as (page, asked):
        unfold(page)
        found = findings(page)
        assert asked == []
    assert found == []


def at_each_width(browser: Browser, path: Path) -> Iterator[tuple[Page, int]]:
    """Assert that an unfolded page is no wider than each window, and yield it and the width of the window."""
    with opened(browser, path, NARROW, "light") as (page, _):
        unfold(page)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            yield page, width


def fits_every_width(browser: Browser, path: Path) -> None:
    """Assert that an unfolded page is no wider than each window."""
    for _ in at_each_width(browser, path):
        pass


def prints_on_a4_in_light_colours(page: Page) -> None:
    """Assert that a page, shown dark, is printed on white A4; it stays as it is printed."""
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    made = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", made)
    assert {tuple(round(float(each)) for each in box) for box in boxes} == {(595, 842)}
