"""Rates of kept pledges: small oracles by hand, laws of the intervals, what was published, and the page in step."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tools.priors_figures import (
    BERKEMEIER,
    LEEDS,
    Case,
    Class,
    Month,
    Study,
    berkemeier,
    bootstrap,
    cumulated,
    lags,
    leeds,
    rates,
    scores,
    tally,
    wider,
    wilson,
    year,
)

from tests.helpers import PARIS, ROOT, SHARED, need
from tools import priors

FOLDER = SHARED / "data" / "pledges"
MISSING = float("nan")
CASES = st.lists(st.tuples(st.sampled_from("abcdef"), st.booleans()), min_size=1, max_size=40).map(
    lambda drawn: [Case(war, kept, frozenset()) for war, kept in drawn]
)


def data(name: str) -> list[dict[str, Any]]:
    return priors.rows(need(FOLDER / name))


def rng() -> np.random.Generator:
    return np.random.default_rng(7)


def cases(*rows: tuple[str, bool, str]) -> list[Case]:
    return [Case(war, kept, frozenset(marks.split())) for war, kept, marks in rows]


def alliance(war: str, kept: bool | None, **flags: int) -> dict[str, Any]:
    row: dict[str, Any] = dict.fromkeys(("defense", "offense", "neutral", "nonagg", "sample"), 0)
    honor, violate = (1 if kept else MISSING), (1 if kept is False else MISSING)
    return {**row, "warname": war, "honorBF": honor, "violateBF": violate, **flags}


@pytest.mark.parametrize(("war", "began"), [("Korean_1950-53", 1950), ("France-Turkey 1919-21", 1919)])
def test_a_war_began_in_the_first_year_of_its_name(war: str, began: int) -> None:
    assert year(war) == began


def test_the_world_wars_have_known_years_and_no_other_name_does_without() -> None:
    assert (year("WorldWarI"), year("WorldWarII")) == (1914, 1939)
    with pytest.raises(ValueError, match="no year in 'TrojanWar'"):
        year("TrojanWar")


def test_alliances_are_read_with_their_kinds_and_era_and_others_left_out() -> None:
    found = berkemeier(
        [
            alliance("Old1866", True, defense=1, neutral=1),
            alliance("New1945", False, nonagg=1),
            alliance("Old1866", None),
        ]
    )
    assert found == (
        Case("Old1866", True, frozenset({"defence", "neutrality", "active", "before-1945", "sample-0"})),
        Case("New1945", False, frozenset({"nonaggression", "after-1945", "sample-0"})),
    )


def test_members_are_read_with_what_had_changed_and_their_era() -> None:
    found = leeds(
        [
            {"war": 142.0, "honor3": 1.0, "dinstch2": 1.0, "active": 0.0},
            {"war": 148.0, "honor3": 0.0, "dinstch2": 0.0, "active": 1.0},
        ]
    )
    assert found == (
        Case("142.0", True, frozenset({"changed", "passive", "before-1945"})),
        Case("148.0", False, frozenset({"unchanged", "active", "after-1945"})),
    )


def test_rates_of_a_small_frame() -> None:
    study = Study("study", "in wars", (Class("x-all", "all"), Class("x-a", "a", ("a",)), Class("x-z", "z", ("z",))), {})
    rows = cases(("one", True, "a"), ("one", True, ""), ("two", False, "a"), ("three", True, "b"))
    every, some = rates(rows, study, rng())
    assert (every.id, every.honoured, every.of, every.wars, every.share) == ("x-all", 3, 4, 3, 0.75)
    assert every.wilson == pytest.approx((0.3006, 0.9544), abs=5e-5)
    assert every.bootstrap == (0.0, 1.0), "three times `two` is one draw in 27, as is nothing but wars that kept"
    assert (every.low, every.high) == (0.0, 1.0), "the wider of the two"
    assert (some.id, some.honoured, some.of, some.wars) == ("x-a", 1, 2, 2)
    assert some.population == "a; in wars; not forces after a ceasefire"


def test_wilson_of_none_and_all() -> None:
    assert wilson(0, 4) == pytest.approx((0, 0.4899), abs=5e-5)
    assert wilson(4, 4) == pytest.approx((0.5101, 1), abs=5e-5)


@given(st.integers(0, 60), st.integers(1, 60))
def test_wilson_holds_the_share_mirrors_and_narrows(honoured: int, of: int) -> None:
    honoured = min(honoured, of)
    low, high = wilson(honoured, of)
    assert 0 <= low <= honoured / of + 1e-12
    assert honoured / of - 1e-12 <= high <= 1
    assert wilson(of - honoured, of) == pytest.approx((1 - high, 1 - low))
    more = wilson(4 * honoured, 4 * of)
    assert more[1] - more[0] < high - low


@settings(max_examples=40)
@given(CASES)
def test_bootstrap_stays_within_the_wars_and_the_wider_interval_holds_the_share(drawn: list[Case]) -> None:
    low, high = bootstrap(drawn, rng(), draws=500)
    of_wars = [np.mean([case.kept for case in drawn if case.war == war]) for war in {case.war for case in drawn}]
    assert min(of_wars) - 1e-12 <= low <= high <= max(of_wars) + 1e-12
    honoured, of = tally(drawn)
    least, most = wider((low, high), wilson(honoured, of))
    assert least - 1e-12 <= honoured / of <= most + 1e-12
    assert most - least >= high - low


@settings(max_examples=40)
@given(CASES)
def test_more_members_of_the_same_wars_teach_the_bootstrap_nothing(drawn: list[Case]) -> None:
    assert bootstrap(drawn * 5, rng(), draws=500) == pytest.approx(bootstrap(drawn, rng(), draws=500))


def test_a_war_left_out_is_predicted_by_the_others() -> None:
    coin, every = scores(cases(("one", True, ""), ("two", False, "")), {"all": ()})
    assert (coin.brier, coin.log) == pytest.approx((0.25, np.log(2)))
    assert every.predicted == pytest.approx((1 / 3, 2 / 3)), "(0 + 1) / (1 + 2) for the one that was kept"
    assert (every.brier, every.by_war, every.log) == pytest.approx((4 / 9, 4 / 9, np.log(3)))


def test_groups_are_predicted_by_themselves_and_by_all_where_no_other_war_has_the_group() -> None:
    rows = cases(("one", True, "a"), ("two", True, "a"), ("two", False, "b"))
    kind = scores(rows, {"kind": ("a", "b")})[1]
    assert kind.predicted == pytest.approx((2 / 3, 2 / 3)), "b is in one war: predicted by the other war's a"
    assert kind.brier == pytest.approx((1 + 1 + 4) / 27)
    assert kind.by_war == pytest.approx((1 / 9 + 5 / 18) / 2)
    assert kind.off == pytest.approx((-2 / 3, 1 / 3))


def month(when: int, allocated: float, committed: float) -> dict[str, Any]:
    return {"year": 2022 + (when - 1) // 12, "month": (when - 1) % 12 + 1, "total": allocated, "commitments": committed}


def test_months_are_cumulated_over_donors_in_order() -> None:
    found = cumulated([month(13, 1, 0), month(12, 1, 2), month(12, 0, 2)])
    assert found == (Month(2022, 12, 1, 4), Month(2023, 1, 2, 4))
    assert [each.share for each in found] == [0.25, 0.5]


def test_lags_run_from_committed_to_allocated_over_the_turn_of_the_year() -> None:
    found = lags(cumulated([month(11, 0, 3), month(12, 1, 0), month(15, 1, 0)]))
    assert [(lag.level, lag.months, lag.allocated is not None) for lag in found] == [
        (1, 1, True),
        (2, 4, True),
        (3, 4, False),
    ]


def test_treaties_are_counted_in_three_ways() -> None:
    names = ("defense", "offense", "defcon", "offcon", "conditio")
    table = [
        dict(zip(names, row, strict=True))
        for row in [(1, 0, 1, 0, 1), (1, 0, 0, 0, 1), (0, 1, 0, 1, 1), (0, 0, 0, 0, 1)]
    ]
    assert [(count, of) for _, count, of in priors.conditional(table)] == [(1, 2), (2, 2), (2, 3)]


def test_what_was_published_comes_out() -> None:
    table = data("BerkemeierFuhrmannRAP2018_0303.dta")
    found = priors.compared(berkemeier(table), berkemeier(table, "LLM"))
    assert len(found) == 7
    for each in found:
        assert f"{each.theirs[0] / each.theirs[1]:.2f}" == each.printed, each.title
    agree = {each.title for each in found if f"{each.ours[0] / each.ours[1]:.2f}" == each.printed}
    assert agree == {"all", "defence", "non-aggression"}, "the page says that these three do"


def test_the_counts_that_the_data_are_known_for() -> None:
    alliances = berkemeier(data("BerkemeierFuhrmannRAP2018_0303.dta"))
    assert tally(alliances) == (69, 69 + 70)
    assert tally(alliances, ["defence"]) == (39, 96)
    members = leeds(data("LeedsAnacIIrep.dta"))
    assert (tally(members), tally(members, ["changed"]), tally(members, ["active"])) == ((93, 137), (8, 27), (55, 93))
    assert priors.conditional(data("atop-alliance-level.csv"))[0][1:] == (120, 275)


def test_the_columns_of_kiel_mean_what_the_page_says() -> None:
    table = data("kiel_data_explorer.csv")
    for row in table:
        assert row["total"] == pytest.approx(row["financial"] + row["humanitarian"] + row["military"])
        assert row["commitments"] == pytest.approx(row["total"] + row["to_be_allocated"], abs=1e-9)
        assert min(row["total"], row["commitments"]) >= 0, "so sums never fall and a level is reached once"


def test_every_rate_can_travel() -> None:
    found = (
        *rates(berkemeier(data("BerkemeierFuhrmannRAP2018_0303.dta")), BERKEMEIER, rng()),
        *rates(leeds(data("LeedsAnacIIrep.dta")), LEEDS, rng()),
    )
    ids = [rate.id for rate in found]
    assert len(ids) == len(set(ids)) == len(BERKEMEIER.classes) + len(LEEDS.classes)
    assert set(priors.RECOMMENDED) <= set(ids)
    for rate in found:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rate.id)
        assert 0 <= rate.low <= rate.share <= rate.high <= 1
        assert "\n" not in rate.population
        assert rate.title in rate.population


def test_the_page_is_in_step_and_writing_it_again_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (ROOT / "docs" / "priors.md").read_text("utf-8")
    page = tmp_path / "priors.md"
    page.write_text(text, encoding="utf-8")
    monkeypatch.setattr(priors, "DOC", page)
    priors.main([str(need(FOLDER)), "--write"])
    assert page.read_text("utf-8") == text, "docs/priors.md is stale: run python -m tools.priors --write"
    assert capsys.readouterr().out.strip() in text


def test_the_last_table_of_the_page_is_the_recommended_rows() -> None:
    last = (ROOT / "docs" / "priors.md").read_text("utf-8").split("### ")[-1]
    shown: Sequence[str] = re.findall(r"^\| ([a-z0-9-]*[a-z0-9]+) \| [\d.]+ \|", last, re.MULTILINE)
    assert last.startswith("Recommended rows")
    assert sorted(shown) == sorted(priors.RECOMMENDED)


def test_the_paris_case_has_the_rates_of_the_page() -> None:
    text = (ROOT / "docs" / "priors.md").read_text("utf-8").split("### Recommended rows")[1]
    table = [[cell.strip() for cell in line.split("|")[1:-1]] for line in text.splitlines() if line.startswith("| ")]
    recommended = {row[0]: tuple(float(each) for each in row[1:4]) for row in table[2:]}
    with (PARIS / "likelihoods.csv").open(encoding="utf-8") as file:
        kept = [row for row in csv.DictReader(file) if row["act"] == "keep" and row["id"] in recommended]
    assert len(kept) == 4, "the fifth is a published share without an interval"
    for row in kept:
        assert (float(row["low"]), float(row["mode"]), float(row["high"])) == recommended[row["id"]]
        assert "after a ceasefire" in row["population"]
