"""The texts of the Paris case: what is true of them by the sources, and beside ATOP's own coding."""

from __future__ import annotations

import csv
from functools import cache
from typing import Any, get_args

import pytest

from foedus.case.read import read
from foedus.model.instruments import REMEDIES, SCALES, SIGNED_KINDS, Instrument, Promise
from tests.helpers import PARIS, SHARED, need, run_json

SEPTEMBER, FEBRUARY = "2025-09-05", "2026-02-22"
BUDAPEST = "budapest-1994"
# Codes of the Correlates of War for the four that signed in Budapest, and some that joined the European Union.
FOUR, EUROPEANS = {"2", "200", "365", "369"}, {"220", "255", "325"}


@cache
def bound(day: str) -> Any:
    return run_json("bind", PARIS, "--as-of", day, "--against", BUDAPEST)


@cache
def rows() -> dict[str, Instrument]:
    tables = read(PARIS).tables
    assert tables is not None
    return tables.instrument


def test_of(day: str, id_: str) -> dict[str, str]:
    (row,) = [each for each in bound(day)["instruments"] if each["id"] == id_]
    return {each["question"]: each["answer"] for each in row["test"]}


test_of.__test__ = False  # type: ignore[attr-defined]


def test_every_clause_cites_its_article_and_says_why() -> None:
    for row in rows().values():
        for clause in row.clause.values():
            assert clause.article
            assert len(clause.why) > 15
            assert clause.party


def levels(row: Instrument, scale: str) -> list[int]:
    return [level for each in row.clause.values() if (level := each.level(scale)) is not None]


def remedies(row: Instrument) -> list[int]:
    return [rank for each in row.clause.values() if (rank := each.remedy_rank) is not None]


def test_budapest_is_lowest_of_the_signed_texts_on_delegation_and_remedy_for_the_stated_reasons() -> None:
    budapest = rows()[BUDAPEST]
    others = [
        row for row in rows().values() if row.kind in ("treaty", "agreement", "memorandum") and row is not budapest
    ]
    assert len(others) == 6
    for scale in ("disputes", "implementation"):
        assert max(levels(budapest, scale)) == 0
    # Where anything at all was read on delegation, it is more than the memorandum has.
    assert all(max(levels(row, "disputes")) > 0 for row in others if row.text == "read")
    assert all(max(remedies(row)) > max(remedies(budapest)) for row in others)
    # The reasons: talks without a day are all that follows; the one act is to go to the Council; nobody judges.
    assert REMEDIES[max(remedies(budapest))] == "consultation"
    core = budapest.core
    assert core is not None
    assert (core[1].article, core[1].kind, core[1].decided_by, core[1].deadline) == ("para. 4", "refer", "body", "")
    talks = budapest.clause["p6"]
    assert (talks.kind, talks.deadline, talks.remedy) == ("consult", "", "none")


def test_budapest_by_its_own_test() -> None:
    found = test_of(SEPTEMBER, BUDAPEST)
    assert {name for name, answer in found.items() if answer == "no"} == {
        "ratified",
        "term",
        "beyond_talks",
        "any_attack",
        "automatic",
        "deadline",
        "remedy",
        "enforced",
    }
    assert {name for name, answer in found.items() if answer == "unclear"} == {"successors", "duty"}


def test_in_september_there_is_no_text_of_paris_and_in_february_one_that_announces_more() -> None:
    then = {each["id"] for each in bound(SEPTEMBER)["instruments"]}
    assert "paris-2025-09" in then
    assert "paris-declaration-2026" not in then
    assert set(bound(SEPTEMBER)["later"]) >= {"paris-declaration-2026", "intent-fr-gb-ua-2026", "us-ua-2026"}
    assert set(test_of(SEPTEMBER, "paris-2025-09").values()) == {"no"}
    now = test_of(FEBRUARY, "paris-declaration-2026")
    assert {name for name, answer in now.items() if answer == "yes"} == {"signed", "trigger", "any_attack", "decides"}
    # Its binding commitments are announced and still to be made.
    assert {now[name] for name in ("in_force", "ratified", "duty", "act", "deadline", "remedy")} == {"no"}
    assert set(test_of(FEBRUARY, "us-ua-2026").values()) == {"no", "unclear"}


def test_against_budapest_the_declaration_is_stronger_on_the_trigger_alone() -> None:
    pairs = [each for each in bound(FEBRUARY)["against"] if each["instrument"] == "paris-declaration-2026"]
    assert [each["question"] for each in pairs if each["compared"] == "stronger"] == ["any_attack"]
    assert [each["question"] for each in pairs if each["compared"] == "weaker"] == ["in_force", "act"]


def test_the_united_states_signed_neither_declaration() -> None:
    for row in bound(FEBRUARY)["instruments"]:
        if row["id"] in ("paris-declaration-2026", "intent-fr-gb-ua-2026"):
            assert set(row["signed_by"]) == {"FR", "GB", "UA"}


def test_no_limits_is_evidenced_and_contested_and_demands_contradict_it() -> None:
    september = {(each["instrument"], each["against"], each["certain"]) for each in bound(SEPTEMBER)["ceilings"]}
    assert ("ru-memorandum-2025-06", "question:ua.force_limits", True) in september
    assert ("ru-memorandum-2025-06", "pledge:fr-force", True) in september
    february = {
        (each["instrument"], each["clause"], each["against"], each["certain"]) for each in bound(FEBRUARY)["ceilings"]
    }
    assert ("us-points-2025-11", "p6", "question:ua.force_size", True) in february
    assert ("europe-points-2025-11", "p6", "question:ua.force_size", True) not in february, (
        "800,000 is no more than that"
    )
    limits = {each["standard"]: each for each in bound(FEBRUARY)["limits"] if each["question"] == "ua.force_limits"}
    assert (limits["official"]["answer"], limits["reported"]["answer"]) == ("no_limits", "disputed")
    assert limits["official"]["contested_since"] is not None


def test_assess_has_the_same_ceilings() -> None:
    assert run_json("assess", PARIS, "--as-of", SEPTEMBER)["ceilings"] == bound(SEPTEMBER)["ceilings"]


@cache
def atop() -> list[dict[str, str]]:
    with need(SHARED / "data" / "pledges" / "atop-alliance-level.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_what_atop_codes_of_the_treaty_that_is_in_it_we_code_too() -> None:
    row = rows()["nato-1949"]
    (theirs,) = [each for each in atop() if each["atopid"] == row.atop]
    names = dict(zip(("defense", "offense", "neutral", "nonagg", "consul"), get_args(Promise), strict=True))
    promised = {each for clause in row.clause.values() for each in clause.promise}
    assert {names[name] for name in names if theirs[name] == "1"} == promised
    assert (theirs["conditio"] == "1") == (row.conditional == "yes")
    assert row.term_years is not None
    assert float(theirs["length"]) == row.term_years * 12
    # ATOP asks for renunciation during the term, and Article 13 has it only after; docs/bind.md says so.
    assert theirs["renounce"] == "0"
    assert "after twenty years" in row.renunciation
    assert (theirs["begyr"], theirs["begmo"], theirs["begday"]) == ("1949", "4", "4")
    assert str(row.signed) == "1949-04-04"


def test_the_other_texts_are_not_in_atop() -> None:
    members = [{each[f"mem{number}"] for number in range(1, 60)} - {""} for each in atop()]
    signed = [(each["begyr"], each["begmo"], each["begday"]) for each in atop()]
    joined = [day for day, parties in zip(signed, members, strict=True) if parties >= FOUR]
    assert joined, "there are older ones that join the four and many more"
    assert ("1994", "12", "5") not in joined
    years = [int(float(each["begyr"])) for each in atop()]
    assert not any(year >= 2007 and parties >= EUROPEANS for year, parties in zip(years, members, strict=True))
    assert max(years) < 2024
    assert [row.id for row in rows().values() if row.atop] == ["nato-1949"]


@pytest.mark.parametrize("scale", SCALES)
def test_nothing_that_nobody_signed_stands_higher_than_an_intention(scale: str) -> None:
    for row in rows().values():
        if row.kind not in SIGNED_KINDS and scale == "obligation":
            assert all(level <= SCALES[scale].index("hortatory") for level in levels(row, scale))
