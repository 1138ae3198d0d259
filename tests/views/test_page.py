"""The page: self-contained, every link in it leads somewhere, hostile words stay words, nothing is known too early."""

from __future__ import annotations

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from foedus.case.read import read
from foedus.views.page import page
from tests.helpers import FIVE, copy, run
from tests.views.briefs import DATES, brief_of, paris, paris_page


class Links(HTMLParser):
    """Collects ids, inner links, outer links, headings and whatever would load something."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.inner: set[str] = set()
        self.outer: set[str] = set()
        self.loads: list[str] = []
        self.headings: list[int] = []
        self.unscoped = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if found.get("id"):
            self.ids.append(str(found["id"]))
        href = found.get("href") or ""
        if tag == "a":
            (self.inner if href.startswith("#") else self.outer).add(href.removeprefix("#"))
        if tag in ("script", "link", "img", "image", "iframe", "object", "embed", "video", "audio", "source", "use"):
            self.loads.append(tag)
        if "src" in found or "style" in found:
            self.loads.append(f"{tag} {found}")
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        self.unscoped += tag == "th" and "scope" not in found


@pytest.mark.parametrize("day", [*DATES, "2025-06-30", "2024-09-01"])
def test_every_figure_leads_to_its_source(day: str) -> None:
    """On the two dates that matter, while no gate was a condition yet, and before anything was said."""
    links = Links(paris_page(day))
    assert len(links.ids) == len(set(links.ids))
    assert links.inner - {""} <= set(links.ids)
    assert any(each.startswith("st-") for each in links.inner) == (day > "2024-09-15")
    assert all(each.startswith(("https://", "http://")) for each in links.outer)
    assert {tile.target for tile in paris(day).tiles} <= set(links.ids)


@pytest.mark.parametrize("day", DATES)
def test_it_loads_nothing(day: str) -> None:
    text = paris_page(day)
    assert Links(text).loads == []
    assert "@import" not in text
    assert "url(" not in text


def test_headings_step_down_one_at_a_time_and_table_heads_say_what_they_head() -> None:
    links = Links(paris_page(DATES[0]))
    assert links.headings[0] == 1
    assert links.headings.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(links.headings, links.headings[1:], strict=False))
    assert links.unscoped == 0


@pytest.mark.parametrize(
    "words",
    [
        "Unknown is never no",
        "How much of what is asked for is pledged",
        "Illustrative only",
        "What is open, what is shut",
        "strands of the guarantee",
        "Who stands where",
        "What would change it most",
        "Announced against named",
        "Where accounts differ",
        "What was said when",
        "What is not known",
        "Statements, oldest first",
        "Sources and their grades",
    ],
)
def test_it_speaks_of_all_sections(words: str) -> None:
    assert words in paris_page(DATES[0])


def test_nothing_is_known_too_early() -> None:
    made, text = paris(DATES[0]), paris_page(DATES[0])
    tables, day = made.result.tables, made.result.as_of
    later = [row.id for row in tables.sources if row.published > day]
    later += [row.id for row in tables.statements if row.stated_on > day]
    assert len(later) > 100
    assert [each for each in later if re.search(rf'#?(st|src)-{re.escape(each)}"', text)] == []
    stated = re.findall(r"\b20\d\d-\d\d-\d\d\b", text)
    assert [each for each in stated if each > DATES[0]] == []


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    case = copy(FIVE, tmp_path)
    text = (case / "statements.csv").read_text("utf-8")
    hostile = "<script>alert(1)</script>"
    (case / "statements.csv").write_text(text.replace("Fighting goes on.", hostile), "utf-8")
    sources = (
        (case / "sources.csv").read_text("utf-8").replace(",2030-01-01,,press", ",2030-01-01,javascript:alert(2),press")
    )
    (case / "sources.csv").write_text(sources, "utf-8")
    names = (case / "parties.csv").read_text("utf-8")
    assert "beneficiary" in names
    (case / "parties.csv").write_text(
        re.sub(r"(?m)^([A-Z]{2}),[^,]+,beneficiary", r"\1,</text><svg onload=x>,beneficiary", names)
    )
    assert read(case).problems == []
    path = tmp_path / "page.html"
    assert run("assess", case, "--as-of", "2030-01-05", "--report", path).exit_code == 0
    found = path.read_text("utf-8")
    assert hostile not in found
    assert "&lt;script&gt;" in found
    assert "<svg onload" not in found
    assert "javascript:" not in found


def test_a_case_without_options_has_a_page_without_coverage() -> None:
    text = page(brief_of(FIVE, "2030-01-05"))
    assert "Nobody known by then had said how large a force is needed." in text
    assert Links(text).inner - {""} <= set(Links(text).ids)
    assert page(brief_of(FIVE, "2029-01-01")).count("<svg") == 0


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    result = run("assess", FIVE, "--as-of", "2030-01-05", "--report", tmp_path / "file" / "page.html")
    assert result.exit_code == 2
    assert "The brief cannot be written" in result.stderr


def test_the_command_writes_it_in_a_new_folder_and_says_where(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "five.html"
    result = run("assess", FIVE, "--as-of", "2030-01-05", "--report", path)
    assert result.stdout.splitlines()[-1] == f"The page: {path}"
    assert path.read_text("utf-8").startswith("<!doctype html>")


def test_only_a_page_loads_what_draws_it() -> None:
    code = (
        "import sys\n"
        "from click.testing import CliRunner\n"
        "from foedus.views.cli import foedus\n"
        f"assert CliRunner().invoke(foedus, ['assess', {str(FIVE)!r}, '--as-of', '2030-01-05']).exit_code == 0\n"
        "print([name for name in ('altair', 'vl_convert', 'jinja2') if name in sys.modules])\n"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
