"""The page of a risk analysis in a real Chromium: it asks for nothing, reads well aloud, fits every width and A4."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser
from tools.browser import CHROMIUM, NARROW, WIDE, Scheme, chromium, opened

from foedus.views.risk_page import render_risk_page
from tests.helpers import need
from tests.views.briefs import DATES, paris

OPEN = "document.querySelectorAll('details').forEach(each => each.open = true)"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    need(CHROMIUM)
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = paris(DATES[0])
    assert made.risk is not None
    written = tmp_path_factory.mktemp("risk") / "risk.html"
    written.write_text(render_risk_page(made.result.tables, made.risk, date.fromisoformat(DATES[0])), "utf-8")
    return written


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
        for width in (320, 390, 768, 1000, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert page.locator(".narrow svg" if width < 736 else ".wide svg").first.is_visible()


def test_words_of_a_chart_stand_inside_it_and_apart(browser: Browser, path: Path) -> None:
    for size in (WIDE, NARROW):
        with opened(browser, path, size, "light") as (page, _):
            wrong = page.evaluate(
                """() => [...document.querySelectorAll('svg')].filter(each => each.getClientRects().length).flatMap(
                svg => { const box = svg.getBoundingClientRect();
                  const texts = [...svg.querySelectorAll('text')].map(text => [text.textContent,
                    text.getBoundingClientRect()]).filter(each => each[0].trim() && each[1].width);
                  const out = texts.filter(([, at]) => at.left < box.left - 2 || at.right > box.right + 2 ||
                    at.top < box.top - 2 || at.bottom > box.bottom + 2).map(each => each[0]);
                  const over = texts.flatMap(([one, a], n) => texts.slice(n + 1).filter(([, b]) =>
                    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
                    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3).map(([other]) => [one, other]));
                  return [...out, ...over] })"""
            )
            assert wrong == []


def test_it_prints_on_a4(browser: Browser, path: Path) -> None:
    with opened(browser, path, WIDE, "dark") as (page, _):
        page.emulate_media(media="print", color_scheme="dark")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        made = page.pdf(prefer_css_page_size=True)
    sides = {
        tuple(round(float(each)) for each in box) for box in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", made)
    }
    assert sides == {(595, 842)}
