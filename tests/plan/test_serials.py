"""Which pledges are supply, how much, from when; and of the others, the first reason why they are not."""

from __future__ import annotations

from pathlib import Path

from foedus.coverage.figures import GIVEN
from foedus.plan.nouns import FIGURES
from tests.plan.convoy import left, planned, supplied, tables

BRIGADE = "aa-brigade,aa-word,AA,force,soldiers,2000..2400,in_country,AA,5..10,180,,,"


def test_the_high_figure_takes_the_most_that_is_stated_and_the_earliest_day() -> None:
    found = planned()
    assert supplied(found) == {
        "aa-brigade#1": (800, 5),
        "aa-brigade#2": (800, 5),
        "aa-brigade#3": (800, 5),
        "aa-jets#1": (4, 3),
        "aa-jets#2": (2, 3),
        "bb-battalion#1": (800, 12),
        "bb-battery#1": (1, 20),
        "cc-medics#1": (60, 7),
        "cc-medics#2": (40, 7),
        "cc-company#1": (150, 8),
        "dd-frigate#1": (1, 2),
    }
    assert left(found) == {
        "bb-frigates": ("no-route", (), 2),
        "dd-company": ("gate-shut", ("truce is peace",), None),
    }
    brigade = found.serials[0]
    assert (brigade.party, brigade.persons, brigade.stay) == ("AA", 800, 180)


def test_the_low_figure_takes_the_least_the_latest_day_and_only_what_is_open() -> None:
    found = planned(figure="low")
    assert [supplied(found)[f"aa-brigade#{number}"] for number in (1, 2, 3)] == [(800, 10), (800, 10), (400, 10)]
    assert left(found)["bb-battalion"] == ("gate-shut", ("gate.bb-vote",), 800)
    assert "bb-battalion#1" in supplied(planned(None, "bb.vote=yes", figure="low"))


def test_with_gates_open_only_what_is_not_stated_is_left() -> None:
    for figure in FIGURES:
        found = planned(given="gates_open", figure=figure)
        assert left(found) == {"dd-company": ("not-stated", (), None)}
        assert {"bb-frigates#1", "bb-frigates#2", "bb-battalion#1"} <= set(supplied(found))


def test_a_shut_deployment_leaves_everything_out() -> None:
    found = planned(None, "truce=none")
    assert found.serials == ()
    assert {each.reason for each in found.left_out} == {"gate-shut"}
    assert all("gate.deploy" in each.names for each in found.left_out)
    assert len(found.left_out) == 9


def test_what_is_not_stated_counts_in_the_high_figure_alone(tmp_path: Path) -> None:
    rows = BRIGADE.replace(",5..10,180,", ",,,")
    case = tables({"pledges.csv": (BRIGADE, rows)}, to=tmp_path)
    assert supplied(planned(case))["aa-brigade#1"] == (800, 0)
    assert left(planned(case, figure="low"))["aa-brigade"] == ("not-stated", (), 2000)
    case = tables({"pledges.csv": (BRIGADE, BRIGADE.replace("5..10", "5.."))}, to=tmp_path)
    assert left(planned(case, figure="low"))["aa-brigade"] == ("not-stated", (), 2000)
    case = tables({"pledges.csv": (BRIGADE, BRIGADE.replace("in_country", "unstated"))}, to=tmp_path)
    assert "aa-brigade#1" in supplied(planned(case))
    (why,) = (each for each in planned(case, figure="low").left_out if each.pledge == "aa-brigade")
    assert (why.reason, why.detail) == ("not-stated", "where it is to serve is not stated")
    case = tables({"pledges.csv": (BRIGADE, BRIGADE.replace("2000..2400", "..2400"))}, to=tmp_path)
    assert "aa-brigade#3" in supplied(planned(case))
    assert left(planned(case, figure="low"))["aa-brigade"] == ("not-stated", (), None)
    case = tables({"pledges.csv": (BRIGADE, BRIGADE.replace("2000..2400", "2000.."))}, to=tmp_path)
    assert "aa-brigade#3" in supplied(planned(case))
    assert "aa-brigade#4" not in supplied(planned(case))


def test_fractions_of_a_day_are_rounded_up_and_late_is_after_the_horizon(tmp_path: Path) -> None:
    case = tables({"pledges.csv": (BRIGADE, BRIGADE.replace("5..10", "5.25..60.5"))}, to=tmp_path)
    assert supplied(planned(case))["aa-brigade#1"] == (800, 6)
    assert left(planned(case, figure="low"))["aa-brigade"] == ("late", (), 2000)
    # Five days on the way to the west: from day 5 it is there on day 10.
    assert "aa-brigade#1" in supplied(planned(horizon=10))
    assert left(planned(horizon=9))["aa-brigade"] == ("late", (), 2400)


def test_land_forces_placed_elsewhere_are_no_supply(tmp_path: Path) -> None:
    case = tables({"pledges.csv": (BRIGADE, BRIGADE.replace("in_country", "neighbouring"))}, to=tmp_path)
    for given in GIVEN:
        assert left(planned(case, given=given))["aa-brigade"] == ("placed-elsewhere", (), 2400)


def test_exclusions_are_named(tmp_path: Path) -> None:
    caveat = "CC,no_combat,cc-word,"
    case = tables({"exclusions.csv": (caveat, f"{caveat}\nAA,no_contribution,aa-word,")}, to=tmp_path)
    for given in GIVEN:
        assert left(planned(case, given=given))["aa-brigade"] == ("excluded", ("no_contribution of AA",), 2400)
    (why,) = (each for each in planned(case).left_out if each.pledge == "aa-jets")
    assert why.detail == "no_contribution of AA keeps it out (aa-word)"


def test_who_may_not_fight_is_supply_where_nobody_has_to(tmp_path: Path) -> None:
    found = planned()
    number = [each.id for each in found.serials].index("cc-company#1")
    assert found.instance.fights.tolist() == [each.party != "CC" for each in found.serials]
    assert found.instance.fights[number - 1 : number + 2].tolist() == [False, False, True]
    rear = "rear,convoy,force,soldiers,1000,west,30,180,2,no"
    case = tables({"requirements.csv": (rear, rear.removesuffix("no") + "yes")}, to=tmp_path)
    assert left(planned(case))["cc-company"] == ("excluded", ("no_combat of CC",), 150)


def test_a_withdrawn_pledge_and_one_of_another_strand_are_neither_supply_nor_left_out(tmp_path: Path) -> None:
    backstop = BRIGADE.replace(",force,", ",backstop,")
    case = tables({"pledges.csv": (BRIGADE, backstop)}, to=tmp_path)
    gone = planned(None, "stage.aa-brigade=withdrawn")
    for found in (planned(case), gone):
        assert "aa-brigade" not in left(found)
        assert "aa-brigade#1" not in supplied(found)
