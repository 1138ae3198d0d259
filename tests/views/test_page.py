"""The page: self-contained, every link inside it leads somewhere, hostile words stay words, and a browser shows it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from foedus.case.read import read
from tests.helpers import FIVE, PARIS, copy, run

CHROMIUM = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class Links(HTMLParser):
    """Collects ids, inner links, outer links and whatever would load something."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.inner: set[str] = set()
        self.outer: set[str] = set()
        self.loads: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if found.get("id"):
            self.ids.append(str(found["id"]))
        href = found.get("href") or ""
        if tag == "a":
            (self.inner if href.startswith("#") else self.outer).add(href.removeprefix("#"))
        if tag in ("script", "link", "img", "iframe", "object", "embed", "video", "audio", "source"):
            self.loads.append(tag)
        if "src" in found or "style" in found:
            self.loads.append(f"{tag} {found}")


@pytest.fixture(scope="module", params=["2025-09-05", "2026-02-22"])
def page(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "deep" / "paris.html"
    result = run("assess", PARIS, "--as-of", request.param, "--report", path)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == f"The page: {path}"
    return path


def test_every_figure_leads_to_its_source(page: Path) -> None:
    links = Links(page.read_text("utf-8"))
    assert len(links.ids) == len(set(links.ids))
    assert links.inner - {""} <= set(links.ids)
    assert any(each.startswith("st-") for each in links.inner)
    assert any(each.startswith("src-") for each in links.inner)
    assert all(each.startswith(("https://", "http://")) for each in links.outer)


def test_it_loads_nothing(page: Path) -> None:
    text = page.read_text("utf-8")
    assert Links(text).loads == []
    assert "@import" not in text
    assert "url(" not in text


def test_it_speaks_of_all_sections(page: Path) -> None:
    text = page.read_text("utf-8")
    assert "Unknown is never no" in text
    for words in (
        "What is open, what is shut",
        "strands of the guarantee",
        "Who stands where",
        "Announced against named",
        "Where accounts differ",
        "Statements, oldest first",
        "Sources and their grades",
    ):
        assert words in text


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    case = copy(FIVE, tmp_path)
    text = (case / "statements.csv").read_text("utf-8")
    hostile = "<script>alert(1)</script>"
    (case / "statements.csv").write_text(text.replace("Fighting goes on.", hostile), "utf-8")
    sources = (
        (case / "sources.csv").read_text("utf-8").replace(",2030-01-01,,press", ",2030-01-01,javascript:alert(2),press")
    )
    (case / "sources.csv").write_text(sources, "utf-8")
    assert read(case).problems == []
    path = tmp_path / "page.html"
    assert run("assess", case, "--as-of", "2030-01-05", "--report", path).exit_code == 0
    page = path.read_text("utf-8")
    assert hostile not in page
    assert "&lt;script&gt;" in page
    assert "javascript:" not in page


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    result = run("assess", FIVE, "--as-of", "2030-01-05", "--report", tmp_path / "file" / "page.html")
    assert result.exit_code == 2
    assert "The page cannot be written" in result.stderr


def test_a_browser_shows_it_narrow_without_scrolling_sideways(page: Path, tmp_path: Path) -> None:
    chromium = shutil.which("chromium")
    if chromium is None:
        if os.environ.get("FOEDUS_REQUIRE_ALL") == "1":
            pytest.fail("chromium is not here")
        pytest.skip("chromium is not here")
    probe = tmp_path / "probe.html"
    script = (
        "<script>addEventListener('load',()=>{const d=document.documentElement;"
        "document.body.dataset.wide=d.scrollWidth+' '+innerWidth})</script></body>"
    )
    probe.write_text(page.read_text("utf-8").replace("</body>", script), "utf-8")
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    flags = [*CHROMIUM, profile, "--window-size=500,900", "--dump-dom", probe.as_uri()]
    dom = subprocess.run([chromium, *flags], capture_output=True, text=True, timeout=120, check=True).stdout
    found = re.search(r'data-wide="(\d+) (\d+)"', dom)
    assert found is not None, "the page did not load"
    assert int(found[1]) <= int(found[2])
