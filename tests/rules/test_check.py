"""Whether a rule fits its case."""

from __future__ import annotations

from datetime import date

import pytest

from foedus.errors import Problem
from foedus.model.instruments import Instrument
from foedus.model.nouns import Approval, CaseInfo, Family, Gate, Party, PledgeVersion, Question
from foedus.model.tables import Tables
from foedus.rules.check import cycles, gates_in, problems
from foedus.rules.parse import parse
from tests.rules.world import TRUCE


def gate(name: str, rule: str) -> Gate:
    return Gate(id=name, title=name, rule=rule, words=name, statement="s1")


def case(*gates: Gate) -> Tables:
    return Tables(
        info=CaseInfo(format=1, id="t", title="T", question="?", c_day="deploy"),
        parties=(Party(id="FR", name="France", role="member", source="s"),),
        questions=(
            Question(id="us.finalised", words="?", type="yes_no"),
            Question(id="truce", words="?", type="class", values=TRUCE),
            Question(id="total.leaders", words="?", type="count"),
            Question(id="force.size", words="?", type="range"),
            Question(id="meeting", words="?", type="date"),
            Question(id="text.title", words="?", type="text"),
        ),
        families=(
            Family(id="position", words="{party}?", type="class", values=TRUCE, over=("member",)),
            Family(id="nobody", words="{party}?", over=("observer",)),
        ),
        approvals=(Approval(party="FR", step="leader", statement="s1"),),
        pledges=(PledgeVersion(id="fr-brigade", statement="s1", party="FR"),),
        instruments=(PACT,),
        gates=gates,
    )


PACT = Instrument.model_validate(
    {
        "id": "pact",
        "title": "A pact",
        "kind": "draft",
        "source": "s",
        "text": "read",
        "party": {"FR": {}},
        "clause": {
            "help": {"article": "Art. 1", "party": ["FR"], "act": "help", "kind": "assist", "why": "So it says."}
        },
    }
)


def found(text: str) -> list[Problem]:
    return list(problems(case(gate("deploy", "truce is peace")), text, "gates", "deploy"))


@pytest.mark.parametrize(
    "text",
    [
        "us.finalised and not us.finalised is no",
        "us.finalised = yes",
        "truce is ceasefire for 30 days",
        "total.leaders >= 35",
        "total.leaders is 35 or force.size < 2.5",
        "meeting is 2026-01-01 or meeting >= 2026-01-01",
        "stage.fr-brigade >= confirmed and at least 1 of stage.* is ready",
        "endorsed.FR and approved.FR.leader and at least 1 of endorsed.*",
        "at least 1 of position.* is peace",
        "at least 1 of nobody.*",
        "gate.deploy and on or after 2026-01-01",
        "binding.obligation(pact) >= 2 and binding.disputes(pact.help) is 0",
        "ratified.pact.FR and signed.pact.FR and at least 1 of ratified.pact.*",
    ],
)
def test_a_rule_that_fits_has_no_problems(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "code", "says", "what", "expected", "nearest"),
    [
        ("truce is", "bad-rule", "A rule stops too soon, at character 9 of the rule.", "the end", "a value", ""),
        ("truce is peace adn x", "bad-rule", "should end, at character 16", "adn", "and, or, for, or the end", "and"),
        ("truse is peace", "unknown-question", "This question does not", "truse", "the id of a question", "truce"),
        ("endorsed.DE", "unknown-question", "This question", "endorsed.DE", "the id of a question", ""),
        ("at least 2 of positions.*", "unknown-family", "This family", "positions.*", "one of pos", "position.*"),
        ("gate.deplyo", "unknown-gate", "This gate does not", "gate.deplyo", "gate.<id of a gate>", "gate.deploy"),
        ("gate.xyz", "unknown-gate", "This gate does not exist.", "gate.xyz", "gate.<id of a gate>", ""),
        ("text.title is x", "rule-type", "of type text.", "text.title is x", "texts cannot be tested", ""),
        ("text.title", "rule-type", "of type text.", "text.title", "texts cannot be tested", ""),
        ("truce", "rule-type", "of type class.", "truce", "truce is <value>", ""),
        ("meeting", "rule-type", "of type date.", "meeting", "meeting is <value>", ""),
        ("force.size", "rule-type", "of type range.", "force.size", "force.size >= <number>", ""),
        ("total.leaders", "rule-type", "of type count.", "total.leaders", "total.leaders >= <number>", ""),
        ("us.finalised >= 3", "rule-type", "type yes_no.", "us.finalised >= 3", "us.finalised, or not us.fin", ""),
        ("us.finalised is maybe", "rule-type", "yes_no.", "us.finalised is maybe", "us.finalised, or not", ""),
        ("truce >= peace", "rule-type", "of type class.", "truce >= peace", "these values have no order", ""),
        ("truce is peas", "rule-type", "not suit truce,", "truce is peas", "one of none, ceasefire, peace", "peace"),
        ("stage.fr-brigade >= confirm", "rule-type", "class.", "stage.fr-brigade >= confirm", "one of", "confirmed"),
        ("at least 1 of position.*", "rule-type", "suit position.*,", "position.*", "position.* is <value>", ""),
        ("at least 1 of stage.* is redy", "rule-type", "suit stage.*,", "stage.* is redy", "one of", "ready"),
        ("at least 1 of endorsed.* >= 2", "rule-type", "yes_no.", "endorsed.* >= 2", "endorsed.*, or not", ""),
        ("total.leaders >= many", "rule-type", "count.", "total.leaders >= many", "a quantity such as 1", ""),
        ("force.size >= 2026-01-01", "rule-type", "range.", "force.size >= 2026-01-01", "a quantity such as", ""),
        ("ratified.pakt.FR", "unknown-question", "This question", "ratified.pakt.FR", "the id", "ratified.pact.FR"),
        ("at least 1 of ratified.pakt.*", "unknown-family", "family", "ratified.pakt.*", "one of", "ratified.pact.*"),
        (
            "binding.precision(pakt) >= 2",
            "unknown-question",
            "This question",
            "binding.precision(pakt)",
            "the id of a question",
            "binding.precision(pact)",
        ),
        ("binding.precision(pact)", "rule-type", "count.", "binding.precision(pact)", "(pact) >= <number>", ""),
        ("meeting >= 3", "rule-type", "of type date.", "meeting >= 3", "a date such as 2025-09-04", ""),
        ("meeting is 2026-02-30", "rule-type", "of type date.", "meeting is 2026-02-30", "a day that exists", ""),
    ],
)
def test_a_misfit_is_reported(text: str, code: str, says: str, what: str, expected: str, nearest: str) -> None:
    (problem,) = found(text)
    assert (problem.table, problem.key, problem.column) == ("gates", "deploy", "rule")
    assert (problem.code, problem.found, problem.nearest) == (code, what, nearest)
    assert says in problem.says
    assert expected in problem.expected


def test_every_misfit_of_a_rule_is_reported_once() -> None:
    codes = [each.code for each in found("truse and gate.x and (truce or truse) and at least 2 of y.*")]
    assert codes == ["unknown-question", "unknown-gate", "rule-type", "unknown-family"]


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ({"one": "us.finalised", "two": "gate.one", "three": "gate.one and gate.two"}, {}),
        ({"one": "not gate.one"}, {"one": "one -> one"}),
        ({"one": "gate.two for 3 days", "two": "gate.one"}, {"one": "one -> two -> one", "two": "two -> one -> two"}),
        (
            {"one": "gate.two", "two": "us.finalised or gate.three", "three": "gate.one", "four": "gate.one"},
            {
                "one": "one -> two -> three -> one",
                "two": "two -> three -> one -> two",
                "three": "three -> one -> two -> three",
            },
        ),
        ({"one": "gate.two or gate.one", "two": "gate.one"}, {"one": "one -> one", "two": "two -> one -> two"}),
        ({"one": "gate.two and", "two": "gate.one and gate.elsewhere"}, {}),
    ],
)
def test_gates_that_wait_on_themselves(rules: dict[str, str], expected: dict[str, str]) -> None:
    reported = list(cycles(case(*(gate(name, rule) for name, rule in rules.items()))))
    assert {each.key: each.found for each in reported} == expected
    assert {(each.code, each.table, each.column) for each in reported} <= {("gate-cycle", "gates", "rule")}
    assert all(each.says == "This gate waits on itself." for each in reported)


def test_gates_in_lists_every_reference() -> None:
    rule = parse("gate.one and (not gate.two or gate.one for 3 days) and us.finalised")
    assert gates_in(rule) == ["one", "two", "one"]
    assert gates_in(parse(f"on or after {date(2026, 1, 1)}")) == []
