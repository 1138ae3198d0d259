"""Gates: verdict and why; what can never open; parties that wait on each other."""

from __future__ import annotations

import pytest

from foedus.model.nouns import Gate
from foedus.model.tables import Tables
from foedus.model.values import Verdict
from foedus.standing.gates import gate_states
from tests.evidence.strategies import at
from tests.standing.small import OFFICIAL, REPORTED, ask, case, found, gate, pledge, said, seen, verdict

QUESTIONS = [
    ask("a.says", "XA"),
    ask("b.says", "XB"),
    ask("c.says", "XC"),
    ask("ab.say", "XA", "XB"),
    ask("b.done", "XB", final=True),
]


def ring(*gates: Gate, pledges: list[object] | None = None) -> Tables:
    return case(questions=QUESTIONS, gates=[gate("deploy", "q"), *gates])


def deadlocks(tables: Tables, day: int = 9) -> list[tuple[str, ...]]:
    return [each.where for each in found(seen(tables, day=day)) if each.code == "deadlock"]


def test_a_gate_has_a_verdict_and_why_down_to_statements() -> None:
    rows = [said("a", "a.says", "yes", 2), said("b", "b.says", "no", 3, party="XB")]
    tables = case(*rows, questions=QUESTIONS, gates=[gate("deploy", "a.says and not b.says")])
    (state,) = gate_states(seen(tables))
    assert (state.verdict, state.why.rule, state.standard) == (Verdict.OPEN, "a.says and not b.says", OFFICIAL)
    first, second = state.why.parts
    assert (first.rule, first.verdict, first.statements) == ("a.says", Verdict.OPEN, ("ta",))
    assert (second.verdict, second.parts[0].verdict) == (Verdict.OPEN, Verdict.SHUT)
    assert second.parts[0].statements == ("tb",)
    assert (state.waits.sets, state.waits.complete) == ((), True)


def test_unknown_and_disputed_are_both_undetermined_and_stay_apart_in_the_why() -> None:
    rows = [said("a1", "a.says", "yes", 2), said("a2", "a.says", "no", 2, credibility=2)]
    gates = [gate("deploy", "a.says"), gate("other", "b.says")]
    disputed, unknown = gate_states(seen(case(*rows, questions=QUESTIONS, gates=gates)))
    assert disputed.verdict is unknown.verdict is Verdict.UNDETERMINED
    assert disputed.why.detail == "disputed: no (official) / yes (official)"
    assert unknown.why.detail == "unknown: nobody says"


def test_only_gates_that_apply_have_a_state() -> None:
    rows = [said("late", "q", "yes", 6, basis="reported")]
    tables = case(
        *rows, questions=QUESTIONS, gates=[gate("deploy", "gate.late"), gate("late", "a.says", None, "tlate")]
    )
    assert [state.gate.id for state in gate_states(seen(tables))] == ["deploy"]
    assert verdict(seen(tables), "deploy") == "open", "a gate that does not apply keeps nothing shut"
    assert [state.gate.id for state in gate_states(seen(tables, day=6, standard=REPORTED))] == ["deploy", "late"]
    assert verdict(seen(tables, day=6, standard=REPORTED), "deploy") == "undetermined"


def test_what_a_gate_waits_on() -> None:
    (state,) = gate_states(seen(case(questions=QUESTIONS, gates=[gate("deploy", "a.says and b.says")])))
    ((first, second),) = state.waits.sets
    assert [(each.question, each.from_, each.to, each.earliest) for each in (first, second)] == [
        ("a.says", "unknown", "yes", at(9)),
        ("b.says", "unknown", "yes", at(9)),
    ]


def test_a_gate_that_a_final_answer_shuts_never_opens() -> None:
    tables = case(said("b", "b.done", "no", 2, party="XB"), questions=QUESTIONS, gates=[gate("deploy", "b.done")])
    (finding,) = found(seen(tables))
    assert (finding.code, finding.where) == ("never-opens", ("deploy",))
    assert finding.says == "Nothing that can still change would open the gate deploy."
    assert found(seen(tables, day=1)) == [], "before it was answered it could still open"


def test_a_contradiction_never_opens_and_what_can_change_is_no_finding() -> None:
    gates = [gate("deploy", "a.says and not a.says"), gate("other", "not a.says"), gate("open", "q")]
    tables = case(said("a", "a.says", "yes"), questions=QUESTIONS, gates=gates)
    assert [(each.code, each.where) for each in found(seen(tables))] == [("never-opens", ("deploy",))]


def test_two_parties_that_wait_on_each_other() -> None:
    tables = ring(gate("a", "b.says", "XA"), gate("b", "a.says", "XB"))
    (finding,) = found(seen(tables))
    assert (finding.code, finding.where) == ("deadlock", ("XA", "XB"))
    assert finding.says == "Country XA and Country XB wait on each other: no one of them can move first."


def test_three_in_a_ring() -> None:
    tables = ring(gate("a", "b.says", "XA"), gate("b", "c.says", "XB"), gate("c", "a.says", "XC"))
    assert deadlocks(tables) == [("XA", "XB", "XC")]


def test_who_only_waits_on_a_ring_is_no_part_of_it() -> None:
    tables = ring(gate("a", "b.says", "XA"), gate("b", "a.says", "XB"), gate("c", "a.says", "XC"))
    assert deadlocks(tables) == [("XA", "XB")]


@pytest.mark.parametrize(
    "rule",
    [
        "c.says",
        "a.says",
        "b.says or a.says",
        "b.says or c.says",
        "ab.say",
        "on or after 2030-01-01",
        "b.says or on or after 2030-01-01",
        "not b.says or q",
    ],
)
def test_no_alarm_where_one_of_them_can_move(rule: str) -> None:
    assert deadlocks(ring(gate("a", rule, "XA"), gate("b", "a.says", "XB"))) == []


def test_no_alarm_once_one_has_moved() -> None:
    gates = [gate("deploy", "q"), gate("a", "b.says", "XA"), gate("b", "a.says", "XB")]
    tables = case(said("b", "b.says", "yes", 5, party="XB"), questions=QUESTIONS, gates=gates)
    assert deadlocks(tables, day=4) == [("XA", "XB")]
    assert deadlocks(tables, day=5) == []


def test_no_alarm_for_a_condition_that_does_not_apply_yet() -> None:
    rows = [said("late", "q", "yes", 6)]
    gates = [gate("deploy", "q"), gate("a", "b.says", "XA", "tlate"), gate("b", "a.says", "XB")]
    tables = case(*rows, questions=QUESTIONS, gates=gates)
    assert deadlocks(tables, day=5) == []
    assert deadlocks(tables, day=6) == [("XA", "XB")]


def test_shared_gates_wait_on_whom_they_wait() -> None:
    """By way of a shared gate two parties wait on each other as well."""
    tables = ring(gate("shared", "a.says"), gate("a", "b.says", "XA"), gate("b", "gate.shared", "XB"))
    assert deadlocks(tables) == [("XA", "XB")]


def test_the_rule_of_a_pledge_is_a_condition_too() -> None:
    pledges = [pledge("p", rule="b.says")]
    tables = case(questions=QUESTIONS, gates=[gate("deploy", "q"), gate("b", "a.says", "XB")], pledges=pledges)
    assert deadlocks(tables) == [("XA", "XB")]


def test_no_alarm_for_the_rule_of_a_pledge_not_made_withdrawn_or_replaced() -> None:
    rows = [said("later", "q", "yes", 5), said("gone", "stage.p", "withdrawn", 8)]
    gates = [gate("deploy", "q"), gate("b", "a.says", "XB")]
    later = case(*rows[:1], questions=QUESTIONS, gates=gates, pledges=[pledge("p", "tlater", rule="b.says")])
    assert deadlocks(later, day=4) == []
    assert deadlocks(later, day=5) == [("XA", "XB")]
    gone = case(*rows, questions=QUESTIONS, gates=gates, pledges=[pledge("p", rule="b.says")])
    assert deadlocks(gone, day=7) == [("XA", "XB")]
    assert deadlocks(gone, day=8) == []
    versions = [pledge("p", rule="b.says"), pledge("p", "tlater", None, rule="c.says")]
    replaced = case(*rows[:1], questions=QUESTIONS, gates=gates, pledges=versions)
    assert deadlocks(replaced, day=4) == [("XA", "XB")]
    assert deadlocks(replaced, day=5) == []
