"""Every mistake in case.toml, gates, approvals, capabilities, pledges and exclusions: words, key and column."""

from __future__ import annotations

from dataclasses import replace

import pytest

from foedus.errors import Problem
from foedus.model.nouns import CaseInfo, Family, PledgeVersion
from foedus.model.tables import Tables
from foedus.standing.problems import problems
from tests.evidence.strategies import INFO
from tests.standing.small import CLASSES, approval, ask, case, exclusion, gate, pledge, said

QUESTIONS = [
    ask("us.air", "XB", type="class", values=CLASSES),
    ask("size", "XA", type="count"),
    ask("day", "XA", type="date"),
    ask("words", "XA", type="text"),
]
SOUND = case(
    said("later", "q", "yes", 5),
    questions=QUESTIONS,
    families=[Family(id="ready", words="Is {party} ready?", over=("member",))],
    gates=[gate("deploy", "us.air is confirmed and gate.other"), gate("other", "at least 2 of ready.*", "XA")],
    approvals=[approval("XA", "leader")],
    pledges=[pledge("p", rule="gate.deploy"), pledge("p", "tlater", None, quantity="5")],
    exclusions=[exclusion("XA", "no_combat", "tbase")],
)


def only(tables: Tables) -> Problem:
    """The one mistake of a case; a second one fails the test."""
    (found,) = problems(tables)
    return found


def place(found: Problem) -> tuple[str, str, str, str]:
    return (found.code, found.table, found.key, found.column)


def with_info(**changes: object) -> Tables:
    return replace(SOUND, info=CaseInfo.model_validate({**INFO.model_dump(), **changes}))


def with_rule(rule: str) -> Tables:
    return replace(SOUND, gates=(*SOUND.gates, gate("new", rule)))


def with_pledges(*rows: PledgeVersion) -> Tables:
    return replace(SOUND, pledges=rows)


def test_a_sound_case_has_no_mistakes() -> None:
    assert list(problems(SOUND)) == []
    strands = {"force": {"title": "Force", "gate": "deploy"}, "binding": {"title": "Text", "question": "endorsed.XA"}}
    assert list(problems(with_info(strands=strands))) == []


def test_unknown_gate_of_c_day() -> None:
    found = only(with_info(c_day="deploi"))
    assert place(found) == ("unknown-gate", "case", "", "c_day")
    assert (found.says, found.found, found.nearest) == ("This gate does not exist.", "deploi", "deploy")
    assert found.expected == "the id of a gate"


@pytest.mark.parametrize(
    ("given", "word"),
    [({}, "neither"), ({"gate": "deploy", "question": "size"}, "both")],
)
def test_gate_or_question(given: dict[str, str], word: str) -> None:
    found = only(with_info(strands={"force": {"title": "Force", **given}}))
    assert place(found) == ("gate-or-question", "case", "strands.force", "gate")
    assert found.says == "A gate or a question gives a strand its state."
    assert (found.found, found.expected) == (word, "exactly one of the two")


@pytest.mark.parametrize(("column", "near"), [("gate", "deploy"), ("question", "us.air")])
def test_unknown_gate_or_question_of_a_strand(column: str, near: str) -> None:
    found = only(with_info(strands={"force": {"title": "Force", column: f"{near}e"}}))
    assert place(found) == (f"unknown-{column}", "case", "strands.force", column)
    assert (found.found, found.nearest) == (f"{near}e", near)
    assert found.says == f"This {column} does not exist."


@pytest.mark.parametrize(
    ("rule", "code", "says", "found", "near"),
    [
        ("size >=", "bad-rule", "A rule stops too soon, at character 8 of the rule.", "the end", ""),
        ("us.aire is none", "unknown-question", "This question does not exist.", "us.aire", "us.air"),
        ("gate.othr", "unknown-gate", "This gate does not exist.", "gate.othr", "gate.other"),
        ("at least 2 of redy.*", "unknown-family", "This family does not exist.", "redy.*", "ready.*"),
        (
            "us.air is confirmd",
            "rule-type",
            "This test does not suit us.air, a question of type class.",
            "us.air is confirmd",
            "confirmed",
        ),
        ("words", "rule-type", "This test does not suit words, a question of type text.", "words", ""),
    ],
)
def test_a_gate_with_a_wrong_rule(rule: str, code: str, says: str, found: str, near: str) -> None:
    problem = only(with_rule(rule))
    assert place(problem) == (code, "gates", "new", "rule")
    assert (problem.says, problem.found, problem.nearest) == (says, found, near)
    assert problem.expected


def test_gate_cycle() -> None:
    gates = (gate("deploy", "gate.b"), gate("b", "gate.deploy or size >= 1"), gate("free", "gate.b"))
    first, second = problems(replace(SOUND, gates=gates, pledges=()))
    assert place(first) == ("gate-cycle", "gates", "deploy", "rule")
    assert (first.says, first.found) == ("This gate waits on itself.", "deploy -> b -> deploy")
    assert first.expected == "gates that do not refer back to each other"
    assert (second.key, second.found) == ("b", "b -> deploy -> b")


def test_unknown_statement_that_is_cited() -> None:
    for tables, table, key in (
        (replace(SOUND, gates=(*SOUND.gates, gate("new", "q", statement="tbasis"))), "gates", "new"),
        (replace(SOUND, approvals=(approval("XB", "parliament", "tbasis"),)), "approvals", "XB parliament"),
        (replace(SOUND, pledges=(*SOUND.pledges, pledge("p", "tbasis"))), "pledges", "p tbasis"),
        (
            replace(SOUND, exclusions=(exclusion("XB", "no_combat", "tbasis"),)),
            "exclusions",
            "XB no_combat tbasis",
        ),
    ):
        found = only(tables)
        assert place(found) == ("unknown-statement", table, key, "statement")
        assert found.says == "The statement that is cited does not exist."
        assert (found.found, found.expected, found.nearest) == ("tbasis", "the id of a statement", "tbase")


def test_unknown_party() -> None:
    for tables, table, key in (
        (replace(SOUND, gates=(*SOUND.gates, gate("new", "q", "XE"))), "gates", "new"),
        (replace(SOUND, approvals=(approval("XE", "parliament"),)), "approvals", "XE parliament"),
        (with_pledges(pledge("n", party="XE")), "pledges", "n tbase"),
        (replace(SOUND, exclusions=(exclusion("XE", "no_combat", "tbase"),)), "exclusions", "XE no_combat tbase"),
    ):
        found = only(tables)
        assert place(found) == ("unknown-party", table, key, "party")
        assert (found.says, found.found, found.expected) == (
            "This party does not exist.",
            "XE",
            "the id of a party",
        )
        assert found.nearest in ("XA", "XB", "XC")


def test_unknown_source_of_a_capability() -> None:
    capability = SOUND.capabilities[0].model_copy(update={"source": "s00"})
    found = only(replace(SOUND, capabilities=(capability,)))
    assert place(found) == ("unknown-source", "capabilities", "soldiers", "source")
    assert (found.found, found.nearest) == ("s00", "s0")


def test_unknown_capability_of_a_pledge() -> None:
    found = only(with_pledges(pledge("p", capability="soldier")))
    assert place(found) == ("unknown-capability", "pledges", "p tbase", "capability")
    assert (found.says, found.nearest) == ("This capability does not exist.", "soldiers")


def test_pledge_changes_party() -> None:
    found = only(with_pledges(pledge("p"), pledge("p", "tlater", "XB")))
    assert place(found) == ("pledge-changes-party", "pledges", "p tlater", "party")
    assert found.says == "A pledge belongs to one party."
    assert (found.found, found.expected) == ("XB", "XA, as in its first version")


def test_a_pledge_with_a_wrong_rule() -> None:
    found = only(with_pledges(pledge("p", rule="sise >= 3")))
    assert place(found) == ("unknown-question", "pledges", "p tbase", "rule")
    assert (found.found, found.nearest) == ("sise", "size")


@pytest.mark.parametrize("column", ["party", "strand", "capability"])
def test_incomplete_pledge(column: str) -> None:
    row = pledge("p").model_copy(update={column: None})
    found = only(with_pledges(row, pledge("p", "tlater")))
    assert place(found) == ("incomplete-pledge", "pledges", "p tbase", column)
    assert found.says == "The first version of a pledge states party, strand and capability."
    assert (found.found, found.expected) == ("", f"a {column}")


def test_the_first_version_is_the_one_stated_first_wherever_it_stands() -> None:
    assert list(problems(with_pledges(pledge("p", "tlater", None), pledge("p")))) == []
    found = [each.column for each in problems(with_pledges(pledge("p", "tlater"), pledge("p", "tbase", None)))]
    assert found == ["party", "strand", "capability"]


def test_every_mistake_is_reported_at_once() -> None:
    tables = replace(with_info(c_day="none"), gates=(gate("a", "x"), gate("b", "size >= many", "XE", "t0")), pledges=())
    assert [(each.key, each.code) for each in problems(tables)] == [
        ("", "unknown-gate"),
        ("a", "unknown-question"),
        ("b", "rule-type"),
        ("b", "unknown-statement"),
        ("b", "unknown-party"),
    ]
