"""Mistakes in what a plan is made of; tests/bad_cases has every one of them as it stands in files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from foedus.model.tables import Tables
from foedus.plan.problems import problems
from tests.plan.convoy import tables


def said(case: Tables) -> list[tuple[str, str, str]]:
    return [(each.code, each.key, each.column) for each in problems(case)]


def test_a_sound_case_has_none(tmp_path: Path) -> None:
    assert said(tables(to=tmp_path)) == []


def test_without_places_homes_and_sectors_are_words(tmp_path: Path) -> None:
    case = replace(tables(to=tmp_path), places=(), links=(), lift=())
    (first, *others) = case.pledges
    somewhere = first.model_copy(update={"home": "a port in the west"})
    assert said(replace(case, pledges=(somewhere, *others))) == []


def test_a_pledge_cannot_start_in_a_sector_or_a_strait(tmp_path: Path) -> None:
    case = tables(to=tmp_path)
    (first, *others) = case.pledges
    for home, wrong in (("coast", True), ("narrows", True), ("haven", False), ("AA", False), ("XX", True)):
        pledges = (first.model_copy(update={"home": home}), *others)
        assert said(replace(case, pledges=pledges)) == [("bad-home", "aa-brigade aa-word", "home")] * wrong


def test_lift_that_nobody_has_yet_is_no_mistake(tmp_path: Path) -> None:
    case = tables({"lift.csv": ("trains,Train sets,rail,4,", "trains,Train sets,rail,0,")}, to=tmp_path)
    assert said(case) == []


def test_a_link_without_a_place_is_named_at_each_end(tmp_path: Path) -> None:
    case = replace(tables(to=tmp_path), places=())
    assert {code for code, _, _ in said(case)} == {"unknown-place"}
    assert len(said(case)) == 2 * len(case.links)
