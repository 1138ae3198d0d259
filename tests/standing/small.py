"""Small cases for what stands on the evidence; a test says only what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from foedus.evidence.index import Evidence
from foedus.model.nouns import Approval, Capability, Exclusion, Family, Gate, PledgeVersion, Question, Statement
from foedus.model.tables import Tables
from foedus.model.values import Standard
from foedus.standing.gates import Finding, findings, gate_states
from foedus.standing.pledges import Pledge, pledges
from foedus.standing.suppose import Supposition, parse_supposition
from foedus.standing.view import View
from tests.evidence.strategies import at, source, statement, tables

OFFICIAL, REPORTED, ASSUMED = Standard
CLASSES = ("none", "signalled", "confirmed", "refused")
POSITION = Family(
    id="position",
    words="Where does {party} stand?",
    type="class",
    values=("open", "support_only", "no_troops"),
    over=("member",),
    lifts={"no_troops_in_country": ("open",), "no_contribution": ("open", "support_only")},
)


def ask(id_: str, *about: str, **changes: object) -> Question:
    """A yes/no question about some parties."""
    return Question.model_validate({"id": id_, "words": f"Is {id_} so?", "type": "yes_no", "about": about, **changes})


def gate(id_: str, rule: str, party: str | None = None, statement: str = "tbase") -> Gate:
    """A gate that applies from the first day on, unless it cites another statement."""
    words = {"title": f"Gate {id_}", "words": "What was undertaken."}
    return Gate.model_validate({"id": id_, **words, "rule": rule, "party": party, "statement": statement})


def pledge(id_: str, statement: str = "tbase", party: str | None = "XA", **changes: object) -> PledgeVersion:
    """A version of a pledge to the force."""
    stated = {"strand": "force", "capability": "soldiers"} if party else {}
    return PledgeVersion.model_validate({"id": id_, "statement": statement, "party": party, **stated, **changes})


def approval(party: str, step: str, statement: str = "tbase", **changes: object) -> Approval:
    """An approval that applies from the first day on."""
    return Approval.model_validate({"party": party, "step": step, "statement": statement, **changes})


def exclusion(party: str, scope: str, statement: str) -> Exclusion:
    """A refusal or caveat."""
    return Exclusion.model_validate({"party": party, "scope": scope, "statement": statement})


def said(id_: str, question: str, answer: str, stated: int = 1, party: str = "XA", **changes: object) -> Statement:
    """A party's official answer."""
    return statement(id_, answer, stated, **{"question": question, "speaker": party, "speaker_party": party, **changes})


def case(
    *statements: Statement,
    questions: Sequence[Question] = (),
    families: Sequence[Family] = (),
    gates: Sequence[Gate] = (),
    approvals: Sequence[Approval] = (),
    pledges: Sequence[PledgeVersion] = (),
    exclusions: Sequence[Exclusion] = (),
) -> Tables:
    """A case with a statement tbase of the first day, which gates, approvals and pledges cite."""
    first = tables(statement("base", "yes"), *statements)
    soldiers = Capability(id="soldiers", title="Soldiers", domain="land", unit="soldiers", source="s0")
    return replace(
        first,
        sources=(source(0), source(1, grade="E")),
        questions=(*first.questions, *questions),
        families=tuple(families),
        gates=tuple(gates) or (gate("deploy", "q"),),
        approvals=tuple(approvals),
        capabilities=(soldiers,),
        pledges=tuple(pledges),
        exclusions=tuple(exclusions),
    )


def seen(tables: Tables, *suppose: str, day: int = 9, known: int = 30, standard: Standard = OFFICIAL) -> View:
    """The case on a day, with what is supposed."""
    supposed: list[Supposition] = [parse_supposition(tables, each, at(day)) for each in suppose]
    return View(Evidence(tables), day=at(day), known=at(known), standard=standard, suppose=supposed)


def verdict(view: View, id_: str) -> str:
    """The verdict of a gate that applies."""
    return str(next(state.verdict for state in gate_states(view) if state.gate.id == id_))


def made(view: View, id_: str) -> Pledge:
    """A pledge that has been made."""
    return next(each for each in pledges(view) if each.id == id_)


def found(view: View) -> list[Finding]:
    """What the makers of the case should know."""
    return findings(view, gate_states(view))
