"""A case as seen: the ladder, suppositions, gates that do not apply yet."""

from __future__ import annotations

import pytest

from foedus.model.nouns import LADDER, Family
from foedus.model.tables import Tables
from foedus.model.tree import Ask
from foedus.model.values import Verdict
from foedus.rules.evaluate import evaluate
from foedus.rules.facts import Fixed
from foedus.rules.parse import parse
from foedus.standing.view import rung
from tests.evidence.strategies import at
from tests.standing.small import OFFICIAL, REPORTED, approval, ask, case, gate, pledge, said, seen

STEPS = ("leader", "government", "parliament")


def ladder(*yes: str, steps: tuple[str, ...] = STEPS, stage: str = "confirmed", no: tuple[str, ...] = ()) -> Tables:
    """A pledge of XA at a stage, the approvals it needs, and those given."""
    rows = [said("stage", "stage.p", stage, 2)]
    rows += [said(step, f"approved.XA.{step}", "no" if step in no else "yes", 3) for step in (*yes, *no)]
    return case(*rows, pledges=[pledge("p")], approvals=[approval("XA", step) for step in steps])


def test_a_pledge_is_spoken_by_the_statement_that_makes_it() -> None:
    tables = case(said("made", "q", "yes", 4), pledges=[pledge("p", "tmade")])
    assert seen(tables, day=3).answer("stage.p").state == "unknown"
    answer = seen(tables, day=4).answer("stage.p")
    assert (answer.value, answer.since, answer.decided_by) == ("spoken", at(4), ("tmade",))
    assert answer.basis is OFFICIAL


def test_a_pledge_made_by_a_report_is_spoken_on_the_reported_standard_only() -> None:
    tables = case(said("made", "q", "yes", 4, basis="reported"), pledges=[pledge("p", "tmade")])
    assert seen(tables).answer("stage.p").state == "unknown"
    assert seen(tables, standard=REPORTED).answer("stage.p").basis is REPORTED


@pytest.mark.parametrize(
    ("yes", "steps", "expected"),
    [
        ((), STEPS, "confirmed"),
        (("leader",), STEPS, "endorsed"),
        (("leader", "government"), STEPS, "endorsed"),
        (("leader", "government", "parliament"), STEPS, "ratified"),
        (("government", "parliament"), STEPS, "confirmed"),
        (("leader",), ("leader",), "endorsed"),
        (("leader", "parliament"), ("leader", "parliament"), "ratified"),
        (("parliament",), ("parliament",), "confirmed"),
        ((), (), "confirmed"),
    ],
)
def test_endorsed_and_ratified_follow_from_approvals(
    yes: tuple[str, ...], steps: tuple[str, ...], expected: str
) -> None:
    assert seen(ladder(*yes, steps=steps)).answer("stage.p").value == expected


@pytest.mark.parametrize("stage", ["withdrawn", "spoken", "documented", "ready", "deployed"])
def test_only_a_confirmed_pledge_rises_by_approvals(stage: str) -> None:
    assert seen(ladder(*STEPS, stage=stage)).answer("stage.p").value == stage


def test_a_refused_approval_keeps_the_rung() -> None:
    assert seen(ladder("leader", no=("parliament",))).answer("stage.p").value == "endorsed"
    assert seen(ladder("parliament", "government", no=("leader",))).answer("stage.p").value == "confirmed"


def test_a_raised_rung_names_everything_it_rests_on() -> None:
    answer = seen(ladder("leader")).answer("stage.p")
    assert (answer.since, answer.decided_by, answer.basis) == (at(3), ("tstage", "tleader"), OFFICIAL)


def test_a_raised_rung_has_the_weakest_basis_among_them() -> None:
    rows = [said("stage", "stage.p", "confirmed", 2), said("lead", "endorsed.XA", "yes", 3, basis="reported")]
    tables = case(*rows, pledges=[pledge("p")], approvals=[approval("XA", "leader")])
    answer = seen(tables, standard=REPORTED).answer("stage.p")
    assert (answer.value, answer.basis) == ("endorsed", REPORTED)
    assert seen(tables).answer("stage.p").value == "confirmed"


def test_an_approval_that_does_not_apply_yet_is_not_waited_for() -> None:
    """The parliament's approval becomes a condition on day 6 only."""
    rows = [said("stage", "stage.p", "confirmed", 2), said("lead", "endorsed.XA", "yes", 3)]
    rows += [said("gov", "approved.XA.government", "yes", 3), said("late", "q", "yes", 6)]
    steps = [approval("XA", "leader"), approval("XA", "government"), approval("XA", "parliament", "tlate")]
    tables = case(*rows, pledges=[pledge("p")], approvals=steps)
    assert seen(tables, day=5).answer("stage.p").value == "ratified"
    assert seen(tables, day=6).answer("stage.p").value == "endorsed"


def test_withdrawn_is_the_lowest_rung() -> None:
    assert LADDER[0] == "withdrawn"
    view = seen(ladder(stage="withdrawn"))
    assert evaluate(parse("stage.p >= spoken"), view, view.day).verdict is Verdict.SHUT
    assert rung(view.answer("stage.p")) == 0
    assert rung(seen(case(pledges=[pledge("p")]), day=-1).answer("stage.p")) == -1


def test_a_disputed_stage_stays_disputed() -> None:
    rows = [said("one", "stage.p", "confirmed", 2), said("two", "stage.p", "withdrawn", 2)]
    tables = case(
        *rows, said("lead", "endorsed.XA", "yes"), pledges=[pledge("p")], approvals=[approval("XA", "leader")]
    )
    assert seen(tables).answer("stage.p").state == "disputed"


def test_a_gate_applies_once_its_statement_is_admitted_and_keeps_nothing_shut_before() -> None:
    rows = [said("late", "q", "yes", 6), said("no", "x", "no", 0), said("weak", "q", "yes", 1, credibility=4)]
    gates = [gate("late", "x", statement="tlate"), gate("weak", "x", statement="tweak"), gate("deploy", "gate.late")]
    tables = case(*rows, questions=[ask("x", "XA")], gates=gates)
    for day, verdict in ((5, Verdict.OPEN), (6, Verdict.SHUT)):
        view = seen(tables, day=day)
        assert evaluate(parse("gate.late"), view, view.day).verdict is verdict
        assert view.applies(tables.gate["late"]) == (verdict is Verdict.SHUT)
    view = seen(tables)
    assert view.gate("weak", view.day) == Fixed(Verdict.OPEN, "no condition yet on the official standard")
    assert view.gate("late", view.day) == Ask("x", parse("x").test)  # type: ignore[union-attr]


def test_a_supposition_holds_from_its_day_and_the_history_before_it_stays() -> None:
    tables = case(said("x", "x", "no", 2), questions=[ask("x", "XA")])
    view = seen(tables, f"x=yes@{at(5)}")
    assert [view.answer("x", at(day)).says for day in (1, 4, 5, 9)] == ["unknown", "no", "yes", "yes"]
    answer = view.answer("x")
    assert (answer.supposed, answer.since, answer.decided_by, answer.basis) == (True, at(5), (), None)
    assert seen(tables, "x=yes").answer("x", at(8)).value == "no", "by default it holds from the day asked about"


def test_of_two_suppositions_the_later_given_wins_from_its_day() -> None:
    tables = case(questions=[ask("x", "XA")])
    view = seen(tables, f"x=yes@{at(3)}", f"x=no@{at(6)}")
    assert [view.answer("x", at(day)).says for day in (2, 3, 5, 6)] == ["unknown", "yes", "yes", "no"]


def test_a_supposed_gate_has_its_verdict_from_its_day() -> None:
    tables = case(said("x", "x", "no", 2), questions=[ask("x", "XA")], gates=[gate("deploy", "x")])
    view = seen(tables, f"gate.deploy=open@{at(5)}")
    rule = parse("gate.deploy")
    assert [evaluate(rule, view, at(day)).verdict for day in (4, 5)] == [Verdict.SHUT, Verdict.OPEN]
    assert evaluate(rule, view, at(5)).detail == "supposed: open"


def test_a_supposed_approval_raises_a_pledge_and_says_so() -> None:
    answer = seen(ladder(), "endorsed.XA=yes").answer("stage.p")
    assert (answer.value, answer.supposed, answer.decided_by) == ("endorsed", True, ("tstage",))


def test_changes_are_all_the_days_on_which_an_answer_may_change() -> None:
    view = seen(ladder("leader"), f"stage.p=ready@{at(7)}")
    assert view.changes("stage.p") == [at(0), at(2), at(3), at(7)]
    assert view.changes("endorsed.XA") == [at(3)]


def test_what_is_not_known_yet_changes_nothing() -> None:
    view = seen(ladder("leader"), known=2)
    assert view.changes("endorsed.XA") == []
    assert view.answer("stage.p").value == "confirmed"


def test_families_count_the_unnamed() -> None:
    family = Family(id="endorsed", size=5, size_statement="tbase")
    tables = case(families=[family], approvals=[approval("XA", "leader"), approval("XB", "leader")])
    view = seen(tables)
    assert view.members("endorsed.*") == ("approved.XA.leader", "approved.XB.leader")
    assert view.unnamed("endorsed.*") == 3
    assert view.question("endorsed.XA").id == "approved.XA.leader"


def test_lead_days_are_the_fewest_that_are_stated() -> None:
    rows = [approval("XA", "leader", lead_days="10..30"), approval("XA", "parliament", lead_days="..20")]
    view = seen(case(approvals=rows))
    assert [view.lead_days(each) for each in ("endorsed.XA", "approved.XA.parliament", "q")] == [10, 0, 0]
