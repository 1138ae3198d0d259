"""Strands, positions and approvals, each on one standard."""

from __future__ import annotations

from dataclasses import replace

from foedus.model.nouns import CaseInfo, Statement
from foedus.model.tables import Tables
from foedus.standing.gates import gate_states
from foedus.standing.pledges import pledges
from foedus.standing.strands import Position, StrandState, approvals, positions, strand_states
from foedus.standing.view import View
from tests.standing.small import (
    OFFICIAL,
    POSITION,
    REPORTED,
    approval,
    ask,
    case,
    exclusion,
    gate,
    pledge,
    said,
    seen,
)

STRANDS = {
    "pressure": {"title": "Pressure", "question": "sanctions"},
    "force": {"title": "The force", "gate": "deploy"},
}


def stranded(*statements: Statement) -> Tables:
    tables = case(
        *statements,
        questions=[ask("sanctions", "XA"), ask("go", "XA")],
        families=[POSITION],
        gates=[gate("deploy", "go"), gate("own", "go", "XA"), gate("late", "go", "XA", "tlate")],
        pledges=[
            pledge("first", where="in_country"),
            pledge("second"),
            pledge("third", party="XB"),
            pledge("oil", party="XC", strand="pressure"),
        ],
        exclusions=[exclusion("XA", "no_troops_in_country", "tref")],
        approvals=[approval("XA", "leader"), approval("XB", "parliament", "tlate")],
    )
    info = CaseInfo.model_validate({**tables.info.model_dump(), "strands": STRANDS})
    return replace(tables, info=info)


REFUSED = said("ref", "position.XA", "no_troops", 5)
LATE = said("late", "q", "yes", 7)
CONFIRMED = [said(each, f"stage.{each}", "confirmed", 2) for each in ("first", "second")]


def strands(view: View) -> dict[str, StrandState]:
    return {each.id: each for each in strand_states(view, gate_states(view), pledges(view))}


def position(view: View, party: str) -> Position:
    return next(each for each in positions(view, gate_states(view), pledges(view)) if each.party == party)


def test_strands_come_in_their_fixed_order() -> None:
    assert list(strands(seen(stranded(REFUSED, LATE)))) == ["force", "pressure"]


def test_a_gate_or_a_question_gives_a_strand_its_state() -> None:
    view = seen(stranded(REFUSED, LATE))
    assert [each.state for each in strands(view).values()] == ["undetermined", "unknown"]
    rows = [said("go", "go", "yes"), said("sanctions", "sanctions", "no")]
    decided = strands(seen(stranded(REFUSED, LATE, *rows)))
    assert [each.state for each in decided.values()] == ["open", "no"]
    assert decided["force"].answer is None
    assert decided["pressure"].answer is not None
    assert decided["force"].standard is OFFICIAL


def test_a_strand_waits_on_what_its_gate_waits_on() -> None:
    found = strands(seen(stranded(REFUSED, LATE)))
    assert [[change.question for change in each] for each in found["force"].waits.sets] == [["go"]]
    assert found["pressure"].waits.sets == ()


def test_the_stage_of_a_strand_is_that_of_its_least_advanced_pledge() -> None:
    force = strands(seen(stranded(REFUSED, LATE, *CONFIRMED), day=3))["force"]
    assert (force.stage, force.rungs, force.parties) == ("spoken", {"spoken": 1, "confirmed": 2}, ("XA", "XB"))


def test_defeated_and_withdrawn_pledges_are_left_out() -> None:
    gone = said("gone", "stage.third", "withdrawn", 4, party="XB")
    force = strands(seen(stranded(REFUSED, LATE, gone, *CONFIRMED)))["force"]
    assert (force.stage, force.rungs, force.parties) == ("confirmed", {"confirmed": 1}, ("XA",))


def test_a_pledge_whose_stage_is_disputed_stands_on_no_rung() -> None:
    rows = [said("one", "stage.oil", "confirmed", 2, party="XC"), said("two", "stage.oil", "documented", 2, party="XC")]
    pressure = strands(seen(stranded(REFUSED, LATE, *rows)))["pressure"]
    assert (pressure.stage, pressure.rungs, pressure.parties) == ("", {}, ("XC",))


def test_a_position_has_its_conditions_its_pledges_and_the_highest_rung() -> None:
    tables = stranded(REFUSED, LATE, CONFIRMED[0])
    early, late = position(seen(tables, day=6), "XA"), position(seen(tables, day=7), "XA")
    assert early.answer.says == "no_troops"
    assert early.stage == "confirmed"
    assert [each.gate.id for each in early.conditions] == ["own"]
    assert [each.gate.id for each in late.conditions] == ["own", "late"]
    assert [each.id for each in early.pledges] == ["first", "second"]


def test_a_party_that_pledged_nothing_has_no_stage_and_unknown_is_its_position() -> None:
    found = position(seen(stranded(REFUSED, LATE), day=-1), "XB")
    assert (found.stage, found.pledges, found.answer.says) == ("", (), "unknown")
    assert [each.party for each in positions(seen(case()), [], [])] == [], "nobody asks for positions"


def test_approvals_apply_once_their_statement_is_admitted() -> None:
    given = said("par", "approved.XB.parliament", "yes", 3, party="XB", basis="reported")
    tables = stranded(REFUSED, LATE, given)
    early, late = approvals(seen(tables, day=6)), approvals(seen(tables, day=7, standard=REPORTED))
    assert [each.applies for each in early] == [True, False]
    assert [each.applies for each in late] == [True, True]
    assert [each.answer.says for each in early] == ["unknown", "unknown"]
    assert [each.answer.says for each in late] == ["unknown", "yes"]
    assert [each.row.step for each in late] == ["leader", "parliament"]
