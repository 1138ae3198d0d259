"""The page in a real Chromium: it asks for nothing, reads well aloud, fits a telephone, and looks as it did."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser
from tools.browser import NARROW, WIDE, Scheme, opened
from tools.pictures import SCHEMES, SIZES, small

from tests.helpers import ROOT, need
from tests.views.briefs import DATES, paris_page
from tests.views.browser import findings, fits_every_width, prints_on_a4_in_light_colours

SCREENS = ROOT / "tests" / "golden" / "screens"
VIEWS = [(size, scheme) for size in SIZES for scheme in SCHEMES]


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    for day in DATES:
        (folder / f"{day}.html").write_text(paris_page(day), "utf-8")
    return {day: folder / f"{day}.html" for day in DATES}


@pytest.mark.parametrize("day", DATES)
def test_it_asks_for_nothing(browser: Browser, paths: dict[str, Path], day: str) -> None:
    with opened(browser, paths[day], WIDE, "light") as (page, asked):
        page.wait_for_load_state("networkidle")
        page.locator(".cite").first.click()
        assert "#st-" in page.url
        assert asked == []


@pytest.mark.parametrize(("size", "scheme"), VIEWS)
def test_it_has_no_serious_finding_of_axe(browser: Browser, paths: dict[str, Path], size: str, scheme: Scheme) -> None:
    with opened(browser, paths[DATES[0]], SIZES[size], scheme) as (page, _):
        # Rows of one table are made alike; a dozen of each are enough, and axe takes a minute over a thousand.
        page.evaluate("document.querySelectorAll('tbody tr:nth-child(n+13)').forEach(each => each.remove())")
        found = findings(page, ("serious", "critical"))
    assert found == []


@pytest.mark.parametrize("day", DATES)
def test_nothing_runs_out_sideways(browser: Browser, paths: dict[str, Path], day: str) -> None:
    fits_every_width(browser, paths[day])


@pytest.mark.parametrize(
    ("click", "read"),
    [("5,300–20,400", "#parts"), ("0", "#gate-deploy"), ("21 of 26", "[id='total-total.pledging_nations']")],
)
def test_three_questions_are_answered_in_one_click(
    browser: Browser, paths: dict[str, Path], click: str, read: str
) -> None:
    """The questions that docs/brief.md names."""
    assert f"`{click}`" in (ROOT / "docs" / "brief.md").read_text("utf-8")
    with opened(browser, paths[DATES[0]], WIDE, "light") as (page, _):
        page.locator(".tiles").get_by_role("link", name=click, exact=True).click()
        box = page.locator(read).bounding_box()
        assert box is not None
        assert 0 <= box["y"] < WIDE[1]


def test_the_answer_and_its_range_stand_on_the_first_screen(browser: Browser, paths: dict[str, Path]) -> None:
    for size in (WIDE, NARROW):
        with opened(browser, paths[DATES[0]], size, "light") as (page, _):
            for found in (page.locator("h1"), page.get_by_text("300–400").first, page.locator(".answer")):
                box = found.bounding_box()
                assert box is not None
                assert box["y"] + box["height"] <= size[1] + 60


def test_a_keyboard_reaches_the_figures_first(browser: Browser, paths: dict[str, Path]) -> None:
    with opened(browser, paths[DATES[0]], WIDE, "light") as (page, _):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        assert page.locator(".skip").bounding_box() is not None
        page.keyboard.press("Enter")
        page.wait_for_url("**#coverage")  # going there takes the browser a moment
        summary = page.locator("#gates summary").first
        summary.focus()
        page.keyboard.press("Enter")
        assert page.evaluate("document.querySelector('#gates details').open")
        assert summary.evaluate("each => getComputedStyle(each).outlineStyle") == "solid"


@pytest.mark.parametrize(("size", "scheme"), VIEWS)
def test_it_looks_as_it_did(browser: Browser, paths: dict[str, Path], size: str, scheme: Scheme) -> None:
    """A coarse comparison: another machine's fonts pass, a missing chart or a wrong theme does not."""
    golden = Image.open(need(SCREENS / f"{size}-{scheme}.png"))
    with opened(browser, paths[DATES[0]], SIZES[size], scheme) as (page, _):
        found = small(page.screenshot())
    assert found.size == golden.size
    one, other = (each.resize((20, 16), Image.Resampling.BOX) for each in (found, golden))
    difference = ImageChops.difference(one, other)
    assert ImageStat.Stat(difference).mean[0] < 9
    assert max(difference.tobytes()) < 60


def test_it_prints_on_a4_with_its_charts_and_in_light_colours(browser: Browser, paths: dict[str, Path]) -> None:
    with opened(browser, paths[DATES[0]], WIDE, "dark") as (page, _):
        prints_on_a4_in_light_colours(page)
        assert page.locator(".wide svg").first.is_visible()
        assert not page.locator("nav").is_visible()
