"""What texts bind whom to, as JSON, as docs/json.md says."""

from __future__ import annotations

from foedus.bind.make import Binding, Bound
from foedus.case.read import Reading
from foedus.model.instruments import Clause, Instrument
from foedus.views.contract import Json, ceiling_json, common

_AGAINST = ("instrument", "against", "question", "answer", "answer_against", "compared")


def bind_json(reading: Reading, found: Binding) -> Json:
    """Return instruments with their clauses and tests, comparisons and ceilings."""
    return {
        **common("bind", reading, found.as_of.isoformat(), found.suppose),
        "instruments": [_instrument(found, each) for each in found.instruments],
        "later": list(found.later),
        "against": [{name: getattr(each, name) for name in _AGAINST} for each in found.against],
        "ceilings": [ceiling_json(each) for each in found.ceilings],
        "limits": [
            {
                "question": answer.question,
                "standard": str(standard),
                "answer": answer.says,
                "basis": str(answer.basis) if answer.basis else None,
                "since": answer.since.isoformat() if answer.since else None,
                "contested_since": answer.contested_since.isoformat() if answer.contested_since else None,
                "sources": list(dict.fromkeys(found.tables.statement[each].source for each in answer.decided_by)),
            }
            for standard, answer in found.limits
        ],
    }


def _instrument(found: Binding, each: Bound) -> Json:
    row = each.row
    in_force = row.in_force is not None and row.in_force <= found.as_of and not (row.ended and row.ended <= found.as_of)
    return {
        "id": row.id,
        "title": row.title,
        "kind": row.kind,
        "basis": str(each.basis),
        "source": row.source,
        "text": row.text,
        "signed": row.signed.isoformat() if row.signed and row.signed <= found.as_of else None,
        "in_force": row.in_force.isoformat() if in_force and row.in_force else None,
        "parties": list(row.party),
        "others": row.others,
        "signed_by": list(each.signed_by),
        "ratified_by": list(each.ratified_by),
        "ratification": row.ratification,
        "term_years": row.term_years,
        "renunciation": row.renunciation or None,
        "promises": promises(row),
        "clauses": [_clause(found, row, id_, clause) for id_, clause in row.clause.items()],
        "test": [
            {"question": one.question, "answer": one.answer, "article": one.article or None, "because": one.because}
            for one in each.test
        ],
    }


def promises(row: Instrument) -> list[str]:
    """Return what ATOP would count among its obligations, in the order of the clauses."""
    return list(dict.fromkeys(each for clause in row.clause.values() for each in clause.promise))


def _clause(found: Binding, row: Instrument, id_: str, clause: Clause) -> Json:
    return {
        "id": id_,
        "article": clause.article,
        "party": list(row.duty_holders(clause)),
        "to": list(clause.to),
        "act": clause.act,
        "kind": clause.kind,
        "trigger": clause.trigger or None,
        "decided_by": clause.decided_by,
        "deadline": clause.deadline or None,
        "remedy": clause.remedy,
        "automatic": clause.automatic,
        "obligation": clause.level("obligation"),
        "precision": clause.level("precision"),
        "delegation": {"disputes": clause.level("disputes"), "implementation": clause.level("implementation")},
        "core": clause.core,
        "quote": clause.quote or None,
        "why": clause.why,
        "source": clause.source or row.source,
    }
