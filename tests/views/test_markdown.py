"""The brief as Markdown: every section of the page, footnotes that all lead somewhere, words that stay words."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from foedus.views.markdown import address, escaped, markdown
from tests.helpers import FIVE, copy, run
from tests.views.briefs import DATES, brief_of, paris, paris_page


@pytest.mark.parametrize("day", DATES)
def test_it_has_every_section_of_the_page(day: str) -> None:
    text = markdown(paris(day))
    headings = [each.strip() for each in re.findall(r"(?m)^##+ (.+)$", text)]
    on_page = [html.unescape(each) for each in re.findall(r"<h2[^>]*>([^<]+)</h2>", paris_page(day))]
    apart = {"Statements, oldest first", "Sources and their grades", "What was said when, and about whom"}
    assert set(on_page) - apart <= set(headings)
    assert {"Statements and sources", "What was said when", "The strands of the guarantee"} <= set(headings)
    assert "### Illustrative only: compositions nobody published" in text


@pytest.mark.parametrize("day", DATES)
def test_every_footnote_is_defined_once_and_cited(day: str) -> None:
    text = markdown(paris(day))
    defined = re.findall(r"(?m)^\[\^([^\]]+)\]:", text)
    cited = set(re.findall(r"\[\^([^\]]+)\](?!:)", text))
    assert len(defined) == len(set(defined))
    assert set(defined) == cited
    known = {row.id for row in paris(day).statements}
    assert cited <= known
    assert all("grade" in line for line in text.splitlines() if line.startswith("[^"))


@pytest.mark.parametrize("day", DATES)
def test_it_says_the_figures_of_the_page(day: str) -> None:
    text = markdown(paris(day))
    for tile in paris(day).tiles:
        assert f"**{tile.figure}** {tile.words}" in text
    for line in paris(day).levers:
        assert escaped(line.words) in text


@pytest.mark.parametrize("day", DATES)
def test_its_tables_are_tables(day: str) -> None:
    columns = 0
    for line in markdown(paris(day)).splitlines():
        if not line.startswith("|"):
            columns = 0
            continue
        found = len(re.findall(r"(?<!\\)\|", line))
        assert columns in (0, found), line
        columns = found


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    case = copy(FIVE, tmp_path)
    statements = case / "statements.csv"
    hostile = "<img src=x> | [x](javascript:y) `code` **bold**"
    statements.write_text(statements.read_text("utf-8").replace("Fighting goes on.", hostile), "utf-8")
    path = tmp_path / "brief.md"
    result = run("assess", case, "--as-of", "2030-01-05", "--report", path)
    assert result.stdout.splitlines()[-1] == f"The brief: {path}"
    text = path.read_text("utf-8")
    assert r"\<img src=x\> \| \[x\](javascript:y) \`code\` \*\*bold\*\*" in text
    assert not re.search(r"(?<!\\)<img", text)


def test_words_stay_on_one_line_and_addresses_in_their_brackets() -> None:
    assert escaped("one\n# two | three") == r"one \# two \| three"
    assert address("https://a.b/c?d=e&f>g h\n") == "https://a.b/c?d=e&f%3Eg%20h%0A"


def test_a_case_without_options_says_so() -> None:
    assert "Nobody known by then had said" in markdown(brief_of(FIVE, "2030-01-05"))
