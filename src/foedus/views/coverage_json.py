"""What is covered, what is missing and what would change it, as rows of JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # `gates` shows what it has without loading these
    from foedus.coverage.figures import Coverage
    from foedus.coverage.gaps import Gap
    from foedus.coverage.levers import Lever

Json = dict[str, Any]


def coverage_json(row: Coverage) -> Json:
    """Return how much of an option is covered."""
    return {
        "option": row.option.id,
        "study": row.option.study,
        "measure": row.option.measure,
        "standard": str(row.standard),
        "given": row.given,
        "day": row.day,
        "share_low": row.share_low,
        "share_high": row.share_high,
        "met_low": row.met_low,
        "met_high": row.met_high,
        "needed_low": row.needed_low,
        "needed_high": row.needed_high,
        "unit": row.unit,
        "unquantified": row.unquantified,
        "open_ended": row.open_ended,
        "top2_share": row.top2_share,
        "illustrative": row.option.illustrative == "yes",
    }


def gap_json(row: Gap) -> Json:
    """Return what is missing of a requirement, and why."""
    return {
        "option": row.need.option.id,
        "requirement": row.need.id,
        "standard": str(row.standard),
        "given": row.given,
        "day": row.day,
        "missing_low": row.missing_low,
        "missing_high": row.missing_high,
        "unit": row.need.unit,
        "reason": row.reason,
        "detail": row.detail,
    }


def lever_json(row: Lever) -> Json:
    """Return what hangs on one party, question or pledge."""
    return {
        "id": row.id,
        "kind": row.kind,
        "option": row.need.option.id,
        "standard": str(row.standard),
        "given": "gates_open",
        "day": None,
        "loss_low": row.loss_low,
        "loss_high": row.loss_high,
        "conditions_met": row.conditions_met,
        "closes_at": row.closes_at,
    }
