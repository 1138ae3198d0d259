"""The case from history: nothing in it is younger than its cut-off, and docs/unifil-2006.md says what a plan says."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Any

import pytest

from foedus.case.read import read
from foedus.check import check
from foedus.model.tables import Tables
from tests.helpers import ROOT, run_json

UNIFIL = ROOT / "cases" / "unifil-2006"
PAGE = ROOT / "docs" / "unifil-2006.md"
CUT_OFF = date(2006, 9, 1)
BEFORE = 2000
ROW = re.compile(r"^\| (\d{4}-\d\d-\d\d)(, with ships)? \| (\d+) \| (.+) \|$", re.MULTILINE)
VARIANTS = {"plan": ("as_is", "high"), "low": ("as_is", "low"), "met": ("gates_open", "high")}


@cache
def tables() -> Tables:
    found = read(UNIFIL).tables
    assert found is not None
    return found


@cache
def planned(variant: str) -> Any:
    given, figure = VARIANTS[variant]
    question = ("--as-of", "2006-08-31", "--option", "composition", "--standard", "assumed")
    return run_json("plan", UNIFIL, *question, "--given", given, "--figure", figure)


def strength(variant: str, day: int, ships: bool) -> int:
    """Return who is there by the end of a day: those of before, soldiers ashore and, if asked for, people on ships."""
    capability = {row.id: tables().capability[row.capability] for row in tables().requirements}
    persons = 0.0
    for move in planned(variant)["moves"]:
        what = capability[move["requirement"]]
        if move["arrives"] <= day and (what.domain == "land" or ships):
            assert what.personnel is not None
            assert what.personnel.high is not None
            persons += move["amount"] * what.personnel.high
    return BEFORE + round(persons)


def documented() -> list[tuple[str, bool, int, list[str]]]:
    """Return the rows of the page's table: date, whether with ships, day after C-day, the other cells."""
    found = ROW.findall(PAGE.read_text("utf-8"))
    return [(day, bool(ships), int(after), cells.split(" | ")) for day, ships, after, cells in found]


def test_it_has_no_mistakes() -> None:
    assert check(read(UNIFIL)) == []


def test_nothing_is_younger_than_the_cut_off() -> None:
    assert [row.id for row in tables().sources if row.published >= CUT_OFF] == []
    assert [row.id for row in tables().statements if row.stated_on >= CUT_OFF or row.holds_from >= CUT_OFF] == []


def test_every_source_has_an_address_or_is_an_assumption_or_a_text_read_elsewhere() -> None:
    unread = [row.id for row in tables().sources if not row.url and row.kind != "assumption"]
    assert unread == ["un-1701", "brahimi-20000821"]


def test_assumptions_make_no_pledge() -> None:
    first: dict[str, str] = {}
    for row in tables().pledges:
        first.setdefault(row.id, str(tables().statement[row.statement].basis))
    assert "assumed" not in first.values()


def test_days_are_counted_from_the_ceasefire() -> None:
    assert documented()
    for day, _, after, _ in documented():
        assert (date.fromisoformat(day) - date(2006, 8, 14)).days == after


@pytest.mark.parametrize("row", documented(), ids=lambda row: row[0])
def test_the_page_says_what_the_plan_says(row: tuple[str, bool, int, list[str]]) -> None:
    _, ships, after, cells = row
    reported = int(cells[0].replace(",", ""))
    plan, low, met = (strength(variant, after, ships) for variant in ("plan", "low", "met"))
    error = round((plan / reported - 1) * 100)
    wanted = [f"{reported:,}", f"{plan:,}", f"{error:+d}%" if error else "0%", f"{low:,}", f"{met:,}"]
    assert cells == wanted, f"docs/unifil-2006.md is stale; the row should end: | {' | '.join(wanted)} |"


def test_the_page_names_the_case_as_it_stands() -> None:
    assert planned("plan")["case_sha256"] in PAGE.read_text("utf-8")
