"""What moved between two days, as JSON; docs/json.md, section diff, is the contract."""

from __future__ import annotations

from foedus.case.read import Reading
from foedus.coverage.figures import Coverage
from foedus.diff import known_from, options
from foedus.model.nouns import Statement
from foedus.model.tables import Tables
from foedus.moves import (
    AnswerMove,
    CoverageMove,
    Difference,
    DisputeMove,
    GateMove,
    PledgeMove,
    PositionMove,
)
from foedus.views.contract import Json, common


def diff_json(reading: Reading, found: Difference) -> Json:
    """Return a difference."""
    from_, to = found.before.as_of.isoformat(), found.after.as_of.isoformat()
    return {
        **common("diff", reading, to, found.after.suppose),
        "from": from_,
        "to": to,
        "said": [_said(found.after.tables, row) for row in found.said],
        "answers": [_answer(move) for move in found.answers],
        "gates": [_gate(move) for move in found.gates],
        "positions": [_position(move) for move in found.positions],
        "pledges": [_pledge(move) for move in found.pledges],
        "coverage": [_coverage(move) for move in found.coverage],
        "disputes": [_dispute(move) for move in found.disputes],
    }


def _said(tables: Tables, row: Statement) -> Json:
    source = tables.source[row.source]
    return {
        "statement": row.id,
        "question": row.question,
        "answer": row.answer,
        "party": row.speaker_party,
        "speaker": row.speaker or None,
        "stated_on": row.stated_on.isoformat(),
        "known_from": known_from(tables, row).isoformat(),
        "source": row.source,
        "grade": source.grade,
        "basis": str(row.basis),
        "credibility": row.credibility,
    }


def _answer(move: AnswerMove) -> Json:
    return {
        "question": move.question,
        "standard": str(move.standard),
        "from": move.before.says,
        "to": move.after.says,
        "from_options": list(options(move.before)),
        "to_options": list(options(move.after)),
        "by": list(move.by),
    }


def _gate(move: GateMove) -> Json:
    return {
        "id": move.gate.id,
        "title": move.gate.title,
        "standard": str(move.standard),
        "from": str(move.before.verdict) if move.before else None,
        "to": str(move.after.verdict) if move.after else None,
        "by": list(move.by),
        "leaves": [
            {
                "rule": leaf.after.rule,
                "from": str(leaf.before.verdict),
                "to": str(leaf.after.verdict),
                "from_detail": leaf.before.detail,
                "to_detail": leaf.after.detail,
                "from_statements": list(leaf.before.statements),
                "to_statements": list(leaf.after.statements),
            }
            for leaf in move.leaves
        ],
    }


def _position(move: PositionMove) -> Json:
    return {
        "party": move.party,
        "standard": str(move.standard),
        "from": move.before.answer.says,
        "to": move.after.answer.says,
        "from_stage": move.before.stage or None,
        "to_stage": move.after.stage or None,
        "by": list(move.by),
    }


def _pledge(move: PledgeMove) -> Json:
    return {
        "pledge": move.pledge,
        "party": move.party,
        "standard": str(move.standard),
        "change": "made" if move.before is None else "unmade" if move.after is None else "changed",
        "fields": [
            {"field": each.field, "from": each.before or None, "to": each.after or None} for each in move.fields
        ],
        "by": list(move.by),
    }


def _coverage(move: CoverageMove) -> Json:
    return {
        "option": move.option.id,
        "standard": str(move.standard),
        "given": move.given,
        "day": move.day,
        "from": _figures(move.before),
        "to": _figures(move.after),
    }


def _figures(row: Coverage | None) -> Json | None:
    if row is None:
        return None
    names = ("share_low", "share_high", "met_low", "met_high", "unit", "unquantified", "open_ended", "top2_share")
    return {name: getattr(row, name) for name in names}


def _dispute(move: DisputeMove) -> Json:
    return {
        "question": move.question,
        "standard": str(move.standard),
        "kind": move.kind,
        "change": "new" if not move.before else "settled" if not move.after else "changed",
        "from": list(move.before),
        "to": list(move.after),
        "by": list(move.by),
    }
