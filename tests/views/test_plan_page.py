"""The section on the plan: every figure leads to its source, hostile words stay words, and the brief carries it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise

import pytest
from markupsafe import Markup

from foedus.plan.nouns import CloseBy
from foedus.views.markdown import markdown
from foedus.views.page import page
from foedus.views.plan_facts import planned
from foedus.views.plan_page import plan_markdown, render_plan_page, render_section
from foedus.views.plans import REASONS, amount_words, close_words, pairs, resource_title, short
from tests.helpers import FIVE
from tests.views.briefs import DATES, brief_of, paris, paris_page
from tests.views.plan_networks import Kind
from tests.views.plan_sample import plan, tables
from tests.views.test_page import Links

KINDS: tuple[Kind, ...] = ("europe", "lebanon")


@cache
def shown(kind: Kind) -> str:
    return render_plan_page(tables(kind), [plan(kind, "high"), plan(kind, "low")])


@cache
def written(kind: Kind) -> str:
    return plan_markdown(tables(kind), [plan(kind, "high"), plan(kind, "low")])


@pytest.mark.parametrize("kind", KINDS)
def test_every_figure_leads_to_its_source_and_nothing_is_loaded(kind: Kind) -> None:
    links = Links(shown(kind))
    assert len(links.ids) == len(set(links.ids))
    assert links.inner - {""} <= set(links.ids)
    assert {f"plan-st-s-{each.serial.pledge}" for each in plan(kind).moves} <= set(links.ids)
    assert "plan-src-press" in links.inner
    assert links.loads == []
    assert links.unscoped == 0
    assert "url(" not in shown(kind)
    assert links.headings[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(links.headings))


@pytest.mark.parametrize("kind", KINDS)
def test_page_and_markdown_say_the_same(kind: Kind) -> None:
    for text in (shown(kind), written(kind)):
        assert "Illustrative: nobody published this composition." in text
        assert ("NOTIONAL" in text) == (kind == "europe")
        for gap in plan(kind).gaps:
            assert REASONS[gap.reason] in text
        for move in plan(kind).moves:
            assert move.slot.requirement.id in text or move.serial.capability.title in text
        assert f"within {plan(kind).problem.horizon} days" in text
        assert re.search(r"25.43%|\d+.\d+%", text)


def test_both_figures_are_given_and_the_gaps_of_each() -> None:
    assert "50–63%" in shown("europe")
    assert "high figure" in shown("europe")
    assert "low figure" in shown("europe")
    alone = render_plan_page(tables("europe"), [plan()])
    assert "50–63%" not in alone
    assert "low figure" not in alone


def test_tables_of_the_markdown_are_tables() -> None:
    for kind in KINDS:
        columns = 0
        for line in written(kind).splitlines():
            if not line.startswith("|"):
                columns = 0
                continue
            found = len(re.findall(r"(?<!\\)\|", line))
            assert columns in (0, found), line
            columns = found


def test_hostile_words_stay_words() -> None:
    assert "An atlas <of>" not in shown("lebanon")
    assert "An atlas &lt;of&gt;" in shown("lebanon")
    assert r"An atlas \<of\>" in written("lebanon")


def test_several_options_stand_side_by_side_without_sharing_ids() -> None:
    made = plan()
    other = replace(made, problem=replace(made.problem, given="as_is"))
    text = render_plan_page(tables("europe"), [made, other])
    links = Links(text)
    assert len(links.ids) == len(set(links.ids))
    assert {"plan-1", "plan-2"} <= set(links.ids)
    assert "as things stand" in text
    # Ways are drawn once an option.
    assert text.count("Each pledge on its way") == 2
    assert text.count("Arrival curve") == 4
    assert 'href="#plan-1"' in text


def test_no_plan_is_no_section() -> None:
    assert render_section(tables("europe"), [], date(2025, 9, 5)) == Markup("")
    assert "There is nothing to plan." in render_plan_page(tables("europe"), [])


def test_a_plan_that_can_do_nothing_says_so() -> None:
    empty = replace(plan(), moves=(), bottlenecks=(), holding=(), coverage=tuple((day, 0.0, 0.0) for day in range(91)))
    assert "Nothing that was pledged could be there within 90 days." in render_plan_page(tables("europe"), [empty])


def test_the_brief_carries_the_section_between_coverage_and_gates() -> None:
    made = replace(paris(DATES[0]), plans=())
    case = tables("europe")
    known = made.result.tables
    joined = replace(
        known,
        sources=(*known.sources, *case.sources),
        statements=(*known.statements, *case.statements),
        places=case.places,
        links=case.links,
        lift=case.lift,
        capabilities=(*known.capabilities, *case.capabilities),
        pledges=(*known.pledges, *case.pledges),
    )
    carrying = replace(
        made,
        result=replace(made.result, tables=joined),
        statements=[*made.statements, *case.statements],
        sources=[*made.sources, *((row, [], []) for row in case.sources)],
        plans=(plan(),),
    )
    text = page(carrying)
    assert text.index('id="coverage"') < text.index('id="plan"') < text.index('id="gates"')
    links = Links(text)
    assert len(links.ids) == len(set(links.ids))
    assert links.inner - {""} <= set(links.ids)
    assert 'href="#plan"' in text
    assert "\n## When could it stand: the plan\n" in markdown(carrying)
    assert 'id="plan"' not in page(made)


def test_words_of_resources_and_of_what_would_close_a_gap() -> None:
    case = tables("europe")
    assert resource_title(case, "lift.trains") == "Train sets"
    assert resource_title(case, "place.danube.sea") == "Danube port: quay handling"
    assert resource_title(case, "link.l6.lane_metres") == "rail: Land corridor – Change of gauge"
    assert resource_title(case, "link.none.tonnes") == "none: tonnes"
    assert amount_words(1, "batteries") == "1 battery"
    assert amount_words(1, "headquarters") == "1 headquarters"
    assert amount_words(1600.0, "soldiers") == "1,600 soldiers"
    assert short("Baltic port (notional)") == "Baltic port"
    for kind, amount, unit, expected in (
        ("pledge", 200.0, "soldiers", "200 soldiers more of Engineers"),
        ("readiness", 9.0, "days", "engineers ready 9 days earlier"),
        ("gate", None, "", "opening: engineers"),
        ("caveat", None, "", "without the caveat: engineers"),
        ("statement", None, "", "a statement on the engineers"),
    ):
        close = CloseBy(kind=kind, what="engineers", amount=amount, unit=unit)  # type: ignore[arg-type]
        assert close_words(case, close) == expected


def test_figures_are_paired_whatever_their_order() -> None:
    one, other = plan("europe", "high"), plan("europe", "low")
    for given in ([one, other], [other, one]):
        (found,) = pairs(given)
        assert found.plan is one
        assert found.low is other
    (alone,) = pairs([other])
    assert alone.plan is other
    assert alone.low is None


def test_the_plans_of_paris_stand_in_its_brief_and_know_nothing_too_early() -> None:
    made = paris(DATES[0])
    assert [(str(each.problem.standard), each.problem.figure) for each in made.plans] == [
        ("reported", "high"), ("reported", "low"), ("assumed", "high"), ("assumed", "low")
    ]  # fmt: skip
    text = paris_page(DATES[0])
    assert "as reported, if every gate were open" in text
    assert "with assumptions, if every gate were open" in text
    links = Links(text)
    assert links.inner - {""} <= set(links.ids)
    found = planned(made.result.tables, made.plans, made.result.as_of)
    statements = made.result.tables.statement
    for each in found:
        cited = [statements[id_] for going in each.going for id_ in going.statements]
        assert cited
        assert all(row.stated_on <= made.result.as_of for row in cited)
        assert all(each.plan.problem.standard.admits(row.basis) for row in cited)
    assert "2026" not in plan_markdown(made.result.tables, made.plans, as_of=made.result.as_of)


def test_a_case_without_a_network_has_no_plans_in_its_brief() -> None:
    made = brief_of(FIVE, "2030-01-05")
    assert made.plans == ()
    assert 'id="plan"' not in page(made)
