"""Proposals and decisions as JSON, as docs/json.md says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from foedus.case.read import Reading
from foedus.model.answer import Answer
from foedus.model.base import Noun
from foedus.model.proposal import OF_STATEMENT, Proposal
from foedus.model.values import STANDARDS
from foedus.review.decide import Accepted, Undone
from foedus.review.view import Seen, answers, drafted, words
from foedus.views.contract import Json, common, problems_json

STATES = ("pending", "known", "accepted", "rejected")
_DOCUMENT = ("title", "publisher", "published", "sha256")
_CLAIM = (
    "key",
    "value",
    "unit",
    "start",
    "end",
    "attribution",
    "certainty",
    "cue",
    "polarity",
    "condition",
    "event_date",
    "stated_at",
)


def review_json(
    reading: Reading,
    day: date,
    found: Sequence[Seen],
    *,
    shown: Iterable[Seen] = (),
    accepted: Iterable[Accepted] = (),
    rejected: Iterable[Proposal] = (),
    undone: Undone | None = None,
) -> Json:
    """Return how many proposals there are in which state, those that are shown, and what was decided."""
    counts: Counter[str] = Counter(each.status for each in found)
    return {
        **common("review", reading, day.isoformat()),
        "counts": {state: counts[state] for state in STATES},
        "proposals": [_proposal(reading, each, day) for each in shown],
        "accepted": [
            {"id": each.proposal.id, "statement": _row(each.statement), "source": _row(each.source)}
            for each in accepted
        ],
        "rejected": [each.id for each in rejected],
        "undone": _undone(undone) if undone else None,
    }


def _undone(undone: Undone) -> Json:
    return {"id": undone.proposal.id, **{name: getattr(undone, name) for name in ("statement", "source", "kept")}}


def _proposal(reading: Reading, each: Seen, day: date) -> Json:
    row = each.proposal
    cells = row.model_dump(mode="json")
    found = words(reading.folder, row)
    made = drafted(reading, each) if row.state == "pending" else None
    then = answers(reading, row, made, day) if made else None
    whole = _row(made.statement) if made else None
    return {
        "id": row.id,
        "status": each.status,
        "known": each.known if each.status == "known" else None,
        "maker": row.maker,
        "document": {name: cells[name] or None for name in _DOCUMENT},
        "claim": {name: None if cells[name] == "" else cells[name] for name in _CLAIM},
        "words": {"before": found.before, "words": found.words, "after": found.after} if found else None,
        "candidates": list(row.asked),
        "statement": whole or {"id": row.statement, **{name: cells[name] for name in OF_STATEMENT}},
        "new_source": _row(made.source) if made else None,
        "problems": problems_json(made.problems) if made else [],
        "now": _answers(then.now) if then else [],
        "after": _answers(then.after) if then else [],
        "decided": row.decided,
        "reason": row.reason or None,
    }


def _answers(found: Sequence[Answer]) -> list[Json]:
    return [
        {"standard": str(standard), "answer": answer.says} for standard, answer in zip(STANDARDS, found, strict=True)
    ]


def _row(row: Noun | None) -> dict[str, Any] | None:
    return row.model_dump(mode="json") if row else None
