"""The section on what breaks it: what it says, where each figure is from, and what it never says."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise

import pytest

from foedus.evidence.index import Evidence
from foedus.model.nouns import Source
from foedus.risk.bands import Closure
from foedus.risk.nouns import Risk
from foedus.views.markdown import markdown
from foedus.views.page import page, risk_of
from foedus.views.risk_basis import cited
from foedus.views.risk_facts import answer, point_number, points
from foedus.views.risk_page import render_risk_page, risk_markdown
from foedus.views.risk_tables import closing_words, what_if_rows
from tests.helpers import FIVE
from tests.views.briefs import DATES, FEW, brief_of, paris, paris_page
from tests.views.test_page import Links

DAY = date.fromisoformat(DATES[0])
TABLES = paris(DATES[0]).result.tables
HEADS = (
    "How much is there, study by study",
    "What matters most by C+90",
    "What if",
    "What to find out next",
    "When gates could open",
    "Whom the studies speak of",
    "What is assumed, and what is not drawn",
)


def found() -> Risk:
    risk = paris(DATES[0]).risk
    assert risk is not None
    return risk


@cache
def shown() -> str:
    return render_risk_page(TABLES, found(), DAY)


@cache
def written() -> str:
    return risk_markdown(TABLES, found(), DAY)


def test_every_link_leads_somewhere_and_nothing_is_loaded() -> None:
    links = Links(shown())
    assert len(links.ids) == len(set(links.ids))
    assert links.inner - {""} <= set(links.ids)
    assert {f"risk-src-{row.source}" for row in found().priors} <= links.inner
    assert links.loads == []
    assert links.unscoped == 0
    assert links.headings[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(links.headings))
    assert "<script" not in shown()


def test_page_and_markdown_say_the_same() -> None:
    for text in (shown(), written()):
        assert all(head in text for head in HEADS)
        assert "Illustrative: nobody published this composition." in text
        assert "10 draws of what is not known, 10 of chance within each, seed 0" in text
        for row in found().priors:
            assert not row.prior or row.prior in text
            assert row.population in text
        for scenario in found().scenarios:
            assert scenario.whatif.title in text
        for rank in found().ranking[:3]:
            assert TABLES.name(rank.id) in text
        assert "the network is notional" in text
        assert "16 to 58 days, median 37" in text
        assert "nobody stated how long 30 approvals take" in text
        assert "each is as likely as the other" in text


def test_it_is_said_as_a_projection_and_of_nobody_that_it_breaks_its_word() -> None:
    said = answer(TABLES, found())
    assert re.match(
        r"If .*, then between \d.*% and \d.*% of what is asked for is there by C\+90 .*, under 5 rates from 3 sources",
        said,
    )
    assert said.endswith("A projection under stated assumptions, no forecast.")
    for text in (shown(), written()):
        assert "no party is given a probability of breaking its word" in text
        # Rates stand beside classes and studies, parties beside what hangs on them.
        kept = text[text.index("Share kept" if text is shown() else "share kept") :]
        kept = kept[: kept.index("What is assumed")]
        assert not any(party.name in re.sub(r"<[^>]+>", " ", kept) for party in TABLES.parties)


def test_no_place_is_named() -> None:
    text = re.sub(r"<[^>]+>", " ", shown())
    assert not any(place.title in text for place in TABLES.places)


def test_tables_of_the_markdown_are_tables() -> None:
    columns = 0
    for line in written().splitlines():
        if not line.startswith("|"):
            columns = 0
            continue
        count = len(re.findall(r"(?<!\\)\|", line))
        assert columns in (0, count), line
        columns = count


def test_hostile_words_stay_words() -> None:
    def hostile(source: Source) -> Source:
        return source.model_copy(update={"title": "A study <of> | words"})

    tables = replace(TABLES, sources=tuple(hostile(row) for row in TABLES.sources))
    assert "A study <of>" not in render_risk_page(tables, found(), DAY)
    assert r"A study \<of\> \| words" in risk_markdown(tables, found(), DAY)


def test_a_what_if_that_moves_nothing_says_so_and_another_shows_before_and_after() -> None:
    rows = {row.scenario.id: row for row in what_if_rows(TABLES, found())}
    assert not rows["late-bundestag"].moved
    assert "No median moves, under any study" in shown()
    moved = {each.name: each.medians for each in rows["three-leave"].moved}
    before = {(each.prior, each.day): each.p50 for each in found().bands}
    assert moved["leeds-2000"][-1][0] == before["leeds-2000", 180]
    assert moved["leeds-2000"][-1][1] < moved["leeds-2000"][-1][0]
    assert "for want of fr-force (France leaves); gb-force (United Kingdom leaves)" in written()


def test_when_everything_is_there_is_said_in_draws() -> None:
    assert "Everything is there in less than 1 draw of 20, under any study." in written()
    some = replace(found(), closure=(Closure(prior="one", p05=40, p50=70, p95=None, never=0.3),))
    assert closing_words(some) == "under one in 1 draw of 20 by C+40, in half of them by C+70"


def test_points_are_short_and_noise_is_none() -> None:
    assert [points(each) for each in (0.0591, 0.01, -0.001, 0.0003, 0.00001)] == [
        "5.9 points", "1 point", "-0.1 points", "0.03 points", "0 points"
    ]  # fmt: skip
    assert point_number(0.0) == "0"


def test_the_brief_carries_it_after_the_plan_and_leads_to_its_own_list_of_sources() -> None:
    text = paris_page(DATES[0])
    assert text.index('id="plan"') < text.index('id="risk"') < text.index('id="gates"')
    assert 'href="#risk"' in text
    links = Links(text)
    assert {f"src-{row.source}" for row in found().priors} <= links.inner & set(links.ids)
    assert "risk-src-" not in text
    assert set(cited(TABLES, found())) <= {row.id for row, _, _ in paris(DATES[0]).sources}
    said = markdown(paris(DATES[0]))
    assert said.index("\n## When could it stand") < said.index("\n## What breaks it, and what one yes is worth\n")
    assert "\n### What if\n" in said


def test_it_knows_nothing_too_early() -> None:
    assert all(TABLES.source[row.source].published <= DAY for row in found().priors)
    assert "2026" not in written()


def test_without_likelihoods_only_scenarios_stand_side_by_side() -> None:
    tables = replace(TABLES, likelihoods=())
    risk = risk_of(Evidence(tables), DAY, draws=FEW)
    assert risk is not None
    assert not risk.drawn
    (moved,) = next(row for row in what_if_rows(tables, risk) if row.scenario.id == "three-leave").moved
    assert moved.name == "as planned"
    assert moved.medians[-1] == (dict(risk.planned)[180], risk.scenarios[-1].bands[-1].p50)
    assert moved.medians[-1][0] > 10 * moved.medians[-1][1]
    for text in (render_risk_page(tables, risk, DAY), risk_markdown(tables, risk, DAY)):
        assert "There is no likelihood in this case for assumed evidence, so nothing is drawn" in text
        assert "study by study" not in text
        assert "→" in text
        assert "What to find out next" not in text
        assert "<svg" not in text


def test_a_case_without_network_or_chances_has_no_section() -> None:
    made = brief_of(FIVE, "2030-01-05", draws=FEW)
    assert made.risk is None
    assert 'id="risk"' not in page(made)
    tables = replace(TABLES, likelihoods=(), info=TABLES.info.model_copy(update={"whatif": {}}))
    assert risk_of(Evidence(tables), DAY, draws=FEW) is None
    assert risk_of(Evidence(TABLES), date(2025, 1, 31), draws=FEW) is None


@pytest.mark.parametrize("day", DATES)
def test_the_brief_draws_once_a_page(day: str) -> None:
    assert paris_page(day).count('<section id="risk">') == 1
