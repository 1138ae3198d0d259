"""The page of a plan in a real Chromium: it asks for nothing, reads well aloud, fits every width and A4."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tools.browser import NARROW, WIDE, Scheme, opened

from foedus.views.plan_page import render_plan_page
from tests.views.browser import at_each_width, passes_axe_and_asks_for_nothing, prints_on_a4_in_light_colours
from tests.views.plan_networks import Kind
from tests.views.plan_sample import plan, tables

KINDS: tuple[Kind, ...] = ("europe", "lebanon")


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("plans")
    for kind in KINDS:
        text = render_plan_page(tables(kind), [plan(kind, "high"), plan(kind, "low")])
        (folder / f"{kind}.html").write_text(text, "utf-8")
    return {kind: folder / f"{kind}.html" for kind in KINDS}


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_is_asked_for(
    browser: Browser, paths: dict[str, Path], size: tuple[int, int], scheme: Scheme
) -> None:
    passes_axe_and_asks_for_nothing(browser, paths["europe"], size, scheme)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_runs_out_sideways(browser: Browser, paths: dict[str, Path], kind: str) -> None:
    for page, width in at_each_width(browser, paths[kind]):
        shown = page.locator(".narrow svg" if width < 736 else ".wide svg")
        assert shown.first.is_visible()


@pytest.mark.parametrize("kind", KINDS)
def test_no_words_of_a_chart_stand_outside_it(browser: Browser, paths: dict[str, Path], kind: str) -> None:
    for size in (WIDE, NARROW):
        with opened(browser, paths[kind], size, "light") as (page, _):
            out = page.evaluate(
                """() => [...document.querySelectorAll('svg')].filter(each => each.getClientRects().length).flatMap(
                svg => { const box = svg.getBoundingClientRect();
                  return [...svg.querySelectorAll('text')].filter(text => { const at = text.getBoundingClientRect();
                    return at.left < box.left - 2 || at.right > box.right + 2 || at.top < box.top - 2 ||
                      at.bottom > box.bottom + 2 }).map(text => text.textContent) })"""
            )
            assert out == []


def test_it_prints_on_a4(browser: Browser, paths: dict[str, Path]) -> None:
    with opened(browser, paths["europe"], WIDE, "dark") as (page, _):
        prints_on_a4_in_light_colours(page)
