"""The laws of supposing, checked question by question on any case; used on small random cases and on the Paris case."""

from __future__ import annotations

from datetime import date

from foedus.evidence.index import Evidence
from foedus.model.answer import show
from foedus.model.nouns import LADDER, Question
from foedus.model.tables import Tables
from foedus.model.tree import GateRef
from foedus.model.values import Standard, Verdict
from foedus.rules.evaluate import evaluate
from foedus.standing.pledges import pledges
from foedus.standing.suppose import parse_supposition
from foedus.standing.view import View

TRIED = {
    "yes_no": ("yes", "no"),
    "count": ("0", "1", "2..3", "35", "1000000", "..4", "30.."),
    "range": ("0", "1", "2..3", "35", "1000000", "..4", "30.."),
    "date": ("1990-01-01", "2025-09-06", "2026-01-06", "2099-12-31"),
    "text": ("some words",),
}


def verdicts(view: View) -> dict[str, Verdict]:
    """The verdict of every gate, and of every rule of a pledge."""
    found = {gate.id: evaluate(GateRef(gate.id), view, view.day).verdict for gate in view.tables.gates}
    found.update({f"pledge {each.id}": each.condition.verdict for each in pledges(view) if each.condition is not None})
    return found


def asked(tables: Tables, evidence: Evidence) -> list[str]:
    """Every question that a rule may ask about or that somebody has answered."""
    return list(dict.fromkeys([*tables.question, *evidence.entries]))


def answers(view: View, questions: list[str]) -> dict[str, str]:
    """The answer to each question, as a word."""
    return {each: view.answer(each).says for each in questions}


def own_state_changes_nothing(tables: Tables, day: date, standard: Standard) -> int:
    """Suppose of each known answer that it is so: no verdict and no answer changes. Returns how many were tried."""
    evidence = Evidence(tables)
    plain = View(evidence, day=day, known=day, standard=standard)
    questions = asked(tables, evidence)
    before, stood = answers(plain, questions), verdicts(plain)
    tried = 0
    for question in questions:
        answer = plain.answer(question)
        if answer.state == "known" and answer.value is not None:
            tried += 1
            supposed = parse_supposition(tables, f"{question}={show(answer.value)}", day)
            view = View(evidence, day=day, known=day, standard=standard, suppose=[supposed])
            assert answers(view, questions) == before, question
            assert verdicts(view) == stood, question
            assert view.answer(question).supposed
    return tried


def unknowns_decide_nothing_already_decided(tables: Tables, day: date, standard: Standard) -> int:
    """Fill in each unknown or disputed question with every value: a gate once decided stays so."""
    evidence = Evidence(tables)
    plain = View(evidence, day=day, known=day, standard=standard)
    stood = verdicts(plain)
    tried = 0
    for question in asked(tables, evidence):
        if plain.answer(question).state != "known":
            for value in values(tables.question[question]):
                tried += 1
                supposed = parse_supposition(tables, f"{question}={value}", day)
                now = verdicts(View(evidence, day=day, known=day, standard=standard, suppose=[supposed]))
                for gate, verdict in stood.items():
                    assert verdict in (Verdict.UNDETERMINED, now[gate]), (question, value, gate)
    return tried


def values(question: Question) -> tuple[str, ...]:
    """Every value of a class or yes/no question, and some of each other type."""
    if question.id.startswith("stage."):
        return LADDER
    return question.values or TRIED[question.type]
