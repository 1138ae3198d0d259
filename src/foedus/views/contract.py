"""Results as JSON, as docs/json.md says: shares 0..1, dates ISO 8601, one row per standard."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from foedus import __version__
from foedus.case.read import Reading
from foedus.errors import Problem
from foedus.model.answer import Answer, show
from foedus.model.tables import Tables
from foedus.model.truces import Truce
from foedus.model.values import Quantity
from foedus.rules.evaluate import Why
from foedus.rules.waits import Waits
from foedus.standing.gates import Finding, GateState
from foedus.standing.suppose import Supposition
from foedus.views.coverage_json import coverage_json, gap_json, lever_json
from foedus.views.strands_json import (
    contention_json,
    delivery_json,
    enabler_json,
    hanging_json,
    measure_json,
    strand_figure_json,
    target_json,
    text_json,
    without_backstop_json,
)

if TYPE_CHECKING:  # `gates` shows what it has without loading the rest
    from foedus.assess import Assessment, OnStandard
    from foedus.bind.ceilings import Contradiction
    from foedus.standing.strands import Position
    from foedus.timeline import Said

Json = dict[str, Any]


def common(schema: str, reading: Reading, as_of: str, suppose: Iterable[Supposition] = ()) -> Json:
    """Return the keys that every result has."""
    return {
        "schema": f"foedus/{schema}/1",
        "version": __version__,
        "case": reading.tables.info.id if reading.tables else None,
        "case_sha256": reading.sha256,
        "as_of": as_of,
        "suppose": [str(each) for each in suppose],
    }


def assess_json(reading: Reading, result: Assessment) -> Json:
    """Return an assessment."""
    each = result.standards
    tables = result.tables
    return {
        **common("assess", reading, result.as_of.isoformat(), result.suppose),
        "answer": result.answer,
        "gates": [gate_json(state) for on in each for state in on.gates],
        "strands": [row for on in each for row in _strands(on)],
        "announced": [row for on in each for row in _announced(on)],
        "approvals": [row for on in each for row in _approvals(on)],
        "positions": [_position(tables, row) for on in each for row in on.positions],
        "coverage": [coverage_json(row) for on in each for row in on.coverage],
        "gaps": [gap_json(row) for on in each for row in on.gaps],
        "levers": [lever_json(row) for on in each for row in on.levers],
        "targets": [target_json(row) for on in each for row in on.targets],
        "deliveries": [delivery_json(row) for row in each[-1].deliveries],
        "contentions": [contention_json(on.standard, row) for on in each for row in on.contentions],
        "enablers": [enabler_json(row) for on in each for row in on.enablers],
        "hanging": [row for on in each for row in hanging_json(on)],
        "without_backstop": [row for on in each for row in without_backstop_json(on)],
        "texts": [text_json(on.standard, row) for on in each for row in on.texts],
        "measures": [row for on in each for state in on.measures for row in measure_json(state)],
        "disputes": [_dispute(tables, on, answer) for on in each for answer in on.disputes],
        "contested": [row for on in each for row in _contested(tables, on)],
        "ceilings": [ceiling_json(row) for row in result.ceilings],
        "timeline": [_said(row) for row in result.timeline],
        "findings": findings_json(on.findings for on in each),
        "truces": [_truce(row, result.as_of) for row in tables.truces if _heard(tables, row, result.as_of)],
        "provenance": {name: getattr(result.provenance, name) for name in result.provenance.__dataclass_fields__},
    }


def ceiling_json(each: Contradiction) -> Json:
    """Return one contradiction between a ceiling and something else."""
    names = ("instrument", "clause", "against", "certain", "text", "text_against", "contradiction")
    return {**{name: getattr(each, name) for name in names}, "standard": str(each.standard)}


def _heard(tables: Tables, truce: Truce, as_of: date) -> bool:
    return tables.source[truce.source].published <= as_of


def _truce(truce: Truce, as_of: date) -> Json:
    return {
        "id": truce.id,
        "title": truce.title,
        "from": truce.since.isoformat() if truce.since else None,
        "until": truce.until.isoformat() if truce.until else None,
        "declared_by": list(truce.declared_by),
        "accepted_by": list(truce.accepted_by),
        "stands": truce.stands(truce.end_of(as_of)),
    }


def gate_json(state: GateState) -> Json:
    """Return one gate on one standard."""
    return {
        "id": state.gate.id,
        "title": state.gate.title,
        "standard": str(state.standard),
        "state": str(state.verdict),
        "waits_on": waits_json(state.waits),
        "complete": state.waits.complete,
        "why": why_json(state.why),
    }


def waits_json(waits: Waits) -> list[list[Json]]:
    """Return sets of changes."""
    return [
        [
            {"question": each.question, "from": each.from_, "to": each.to, "earliest": each.earliest.isoformat()}
            for each in changes
        ]
        for changes in waits.sets
    ]


def why_json(why: Why) -> Json:
    """Return the tree that made a verdict."""
    return {
        "rule": why.rule,
        "state": str(why.verdict),
        "detail": why.detail,
        "statements": list(why.statements),
        "parts": [why_json(part) for part in why.parts],
    }


def findings_json(groups: Iterable[Iterable[Finding]]) -> list[Json]:
    """Return findings, each once even where it holds on several standards."""
    rows = dict.fromkeys(finding for group in groups for finding in group)
    return [{"code": each.code, "where": list(each.where), "says": each.says} for each in rows]


def problems_json(problems: Iterable[Problem]) -> list[Json]:
    """Return the mistakes in a case."""
    names = ("code", "file", "row", "column", "key", "found", "expected", "nearest", "says")
    return [{name: getattr(each, name) for name in names} for each in problems]


def _strands(on: OnStandard) -> list[Json]:
    return [
        {
            "id": each.id,
            "standard": str(each.standard),
            "state": each.state,
            "stage": each.stage or None,
            "parties": list(each.parties),
            "waits_on": waits_json(each.waits),
            **strand_figure_json(on.strand_figures.get(each.id), on.weakest.get(each.id)),
        }
        for each in on.strands
    ]


def _announced(on: OnStandard) -> list[Json]:
    return [
        {
            "question": each.question,
            "standard": str(each.standard),
            "announced": _number(each.answer),
            "by_own_word": each.by_own_word,
            "named": each.named,
            "unnamed": each.unnamed,
            "sources": list(each.sources),
        }
        for each in on.announced
    ]


def _number(answer: Answer) -> Any:
    """A total as a number; as ``low..high`` where it is a range; as a word where it is unknown or disputed."""
    if isinstance(answer.value, Quantity) and answer.value.low == answer.value.high:
        return answer.value.low
    return answer.says


def _approvals(on: OnStandard) -> list[Json]:
    return [
        {
            "party": each.row.party,
            "step": each.row.step,
            "standard": str(each.standard),
            "applies": each.applies,
            "state": each.answer.says,
            "since": each.answer.since.isoformat() if each.answer.since else None,
            "lead_days": str(each.lead_days) if each.lead_days else None,
        }
        for each in on.approvals
    ]


def _position(tables: Tables, row: Position) -> Json:
    answer = row.answer
    return {
        "party": row.party,
        "standard": str(row.standard),
        "class": answer.says,
        "stage": row.stage or None,
        "conditions": [
            {"gate": state.gate.id, "title": state.gate.title, "state": str(state.verdict)} for state in row.conditions
        ],
        "basis": str(answer.basis) if answer.basis else None,
        "source": tables.statement[answer.decided_by[0]].source if answer.decided_by else None,
        "since": answer.since.isoformat() if answer.since else None,
        "contested_since": answer.contested_since.isoformat() if answer.contested_since else None,
        "superseded_since": answer.superseded_since.isoformat() if answer.superseded_since else None,
    }


def _said(row: Said) -> Json:
    names = ("date_precision", "strand", "party", "question", "answer", "source", "statement", "decides")
    return {"date": row.date.isoformat(), **{name: getattr(row, name) for name in names}, "basis": str(row.basis)}


def _dispute(tables: Tables, on: OnStandard, answer: Answer) -> Json:
    return {
        "question": answer.question,
        "standard": str(on.standard),
        "answers": [
            {
                "answer": show(option.value),
                "basis": str(option.basis),
                "sources": list(dict.fromkeys(tables.statement[each].source for each in option.statements)),
            }
            for option in answer.options
        ],
    }


def _contested(tables: Tables, on: OnStandard) -> list[Json]:
    rows = []
    for answer in on.contested:
        by = [tables.statement[each] for each in answer.contested_by if tables.statement[each].answer != answer.says]
        if by:
            said = [{"answer": s.answer, "source": s.source, "stated_on": s.stated_on.isoformat()} for s in by]
            rows.append({"question": answer.question, "standard": str(on.standard), "answer": answer.says, "by": said})
    return rows
