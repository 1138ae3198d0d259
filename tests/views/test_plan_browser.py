"""The page of a plan in a real Chromium: it asks for nothing, reads well aloud, fits every width and A4."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser
from tools.browser import CHROMIUM, NARROW, WIDE, Scheme, chromium, opened

from foedus.views.plan_page import render_plan_page
from tests.helpers import need
from tests.views.plan_networks import Kind
from tests.views.plan_sample import plan, tables

KINDS: tuple[Kind, ...] = ("europe", "lebanon")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    need(CHROMIUM)
    with chromium() as found:
        yield found


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
    with opened(browser, paths["europe"], size, scheme) as (page, asked):
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        found = Axe().run(page).response["violations"]
        assert asked == []
    assert [(each["id"], [node["html"][:120] for node in each["nodes"][:3]]) for each in found] == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_runs_out_sideways(browser: Browser, paths: dict[str, Path], kind: str) -> None:
    with opened(browser, paths[kind], NARROW, "light") as (page, _):
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        for width in (320, 390, 768, 1000, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
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
        page.emulate_media(media="print", color_scheme="dark")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        made = page.pdf(prefer_css_page_size=True)
    sides = {
        tuple(round(float(each)) for each in box) for box in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", made)
    }
    assert sides == {(595, 842)}
