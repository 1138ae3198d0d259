"""The five strands on one page: said once, in the terminal, on the page and in Markdown alike."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

from foedus.model.nouns import STRANDS
from foedus.views.brief.strands import Strand
from foedus.views.markdown import markdown
from foedus.views.page import page
from foedus.views.screen import show
from tests.helpers import FIVE
from tests.views.briefs import DATES, brief_of, paris


def ranks(day: str) -> dict[str, str]:
    return {each.best.id: each.weakest for each in paris(day).strands}


def test_paris_has_five_strands_on_both_days_and_the_weakest_differs() -> None:
    assert ranks("2025-09-05") == dict.fromkeys(STRANDS, "") | {"binding": "weakest"}
    february = ranks("2026-02-22")
    assert february["strengthening"] == "weakest, as reported"
    assert february["force"] == "weakest by parties' own words"
    assert february["backstop"] == "may be weaker"


@pytest.mark.parametrize("day", DATES)
def test_page_terminal_and_markdown_say_the_same_of_each_strand(day: str) -> None:
    made = paris(day)
    terminal = StringIO()
    show(Console(file=terminal, width=400), made.result)
    section = page(made).split('id="strands"')[1].split("</section>")[0]
    written = markdown(made).split("## The strands of the guarantee")[1].split("\n## ")[0]
    for each in made.strands:
        assert each.figure is not None
        for text in (terminal.getvalue(), section.replace("&#39;", "'"), written):
            assert each.best.title in text
            assert each.reach in text
            assert each.figure.weakest_because in text
            assert each.weakest in text


@pytest.mark.parametrize("day", DATES)
def test_every_strand_leads_to_a_section_that_is_there(day: str) -> None:
    shown = page(paris(day))
    for each in paris(day).strands:
        assert f'href="#{each.section}"' in shown
        assert f'id="{each.section}"' in shown


@pytest.mark.parametrize("day", DATES)
def test_the_texts_of_the_guarantee_and_ceilings_stand_with_both_texts(day: str) -> None:
    made = paris(day)
    section = page(made).split('<section id="binding"')[1].split("</section>")[0]
    assert made.binding.texts[0].own.row.id == "paris-2025-09"
    for text in made.binding.texts:
        assert text.counts in section
    for each in made.binding.ceilings:
        assert each.words in section.replace("&#39;", "'")
        assert section.count("<code>") >= len(each.against)


def test_a_case_without_figures_ranks_nothing() -> None:
    made = brief_of(FIVE, "2030-01-05")
    found: list[Strand] = made.strands
    assert found
    assert {each.weakest for each in found if each.figure is None} <= {""}
