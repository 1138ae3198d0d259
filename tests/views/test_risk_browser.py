"""The page of a risk analysis in a real Chromium: it asks for nothing, reads well aloud, fits every width and A4."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tools.browser import NARROW, WIDE, Scheme, opened

from foedus.views.risk_page import render_risk_page
from tests.views.briefs import DATES, paris
from tests.views.browser import at_each_width, passes_axe_and_asks_for_nothing, prints_on_a4_in_light_colours


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
    passes_axe_and_asks_for_nothing(browser, path, size, scheme)


def test_nothing_runs_out_sideways(browser: Browser, path: Path) -> None:
    for page, width in at_each_width(browser, path):
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
        prints_on_a4_in_light_colours(page)
