"""What watching a truce gives as JSON, as docs/json.md says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import date, datetime
from enum import Enum
from typing import Any

from foedus import __version__
from foedus.case.read import Reading
from foedus.model.truces import Truce
from foedus.views.contract import common
from foedus.watch.incidents.nouns import Row
from foedus.watch.method.load_past import past
from foedus.watch.method.past import LABEL, SOURCE, Past
from foedus.watch.nouns import Watch

_NAMES = {"from_": "from"}
_PROPOSED = ("id", "maker", "question", "answer", "since", "stated_on", "paraphrase")


def watch_json(reading: Reading | None, found: Watch) -> dict[str, Any]:
    """Return everything; without a case, `case` and `case_sha256` are null."""
    as_of = found.until.date().isoformat()
    truce, tally = found.truce, found.tally
    if reading is not None:
        head = common("watch", reading, as_of)
    else:
        head = {
            "schema": "foedus/watch/1",
            "version": __version__,
            "case": None,
            "case_sha256": None,
            "as_of": as_of,
            "suppose": [],
        }
    return {
        **head,
        "truce": truce.id,
        "title": truce.title,
        "from": _plain(truce.since),
        "until": _plain(truce.until),
        "seen_until": _plain(found.until),
        "declared_by": list(truce.declared_by),
        "accepted_by": list(truce.accepted_by),
        "tolerated": [
            {
                "clause": id_,
                "per_day": each.per_day,
                "share_of_before": each.share_of_before,
                "source": each.source,
                "assumed": each.assumed == "yes",
            }
            for id_, each in found.tolerated.items()
        ],
        "false_alarm_days": found.alarms.stated if found.alarms else None,
        "false_alarms": _row(found.alarms) if found.alarms else None,
        "verdict": _row(found.verdict),
        "days": _rows(found.days),
        "clauses": [{**_row(each), "unseen": list(found.unseen.get(each.id, ()))} for each in found.clauses],
        "clusters": [
            {"center": {"place": each.place, "latitude": each.latitude, "longitude": each.longitude}, **_row(each)}
            for each in found.clusters
        ],
        "breach": _rows(found.breach),
        "consequences": _rows(found.consequences),
        "interception": _rows(found.interception),
        "data": {
            "files": list(found.files),
            "layouts": list(found.layouts),
            "rows": tally.rows,
            "used": tally.used,
            "joined": tally.joined,
            "refused_rows": tally.refused,
            "doubtful_rows": tally.doubted,
            "reasons": [{"why": why, "rows": number} for why, number in sorted(tally.reasons.items())],
            "refused": _why(tally.refused_rows),
            "doubtful": _why(tally.doubted_rows),
            "gaps": [each.isoformat() for each in found.gaps],
            "unplaced": found.unplaced,
            "undated": found.undated,
            "straddling": found.straddling,
        },
        "proposed": [{name: _plain(getattr(each, name)) for name in _PROPOSED} for each in found.proposed],
        "past": _past(truce),
    }


def _past(truce: Truce) -> dict[str, Any]:
    """How long past ceasefires lasted, as context: another class of war, and no verdict uses it."""
    group = past_of(truce)
    return {
        "label": LABEL,
        "group": group.title,
        "source": SOURCE,
        "ceasefires": group.ceasefires,
        "dated": group.dated,
        "rows": _rows(group.rows),
    }


def past_of(truce: Truce) -> Past:
    """Return the past ceasefires that are most like a truce: with a term set beforehand, or without."""
    wanted = "term" if truce.until is not None else "no-term"
    return next(each for each in past() if each.id == wanted)


def _rows(nouns: Iterable[Any]) -> list[dict[str, Any]]:
    return [_row(each) for each in nouns]


def _row(noun: Any) -> dict[str, Any]:
    left_out = {"latitude", "longitude", "place"} if hasattr(noun, "radius_km") else set()
    return {
        _NAMES.get(each.name, each.name): _plain(getattr(noun, each.name))
        for each in fields(noun)
        if each.name not in left_out
    }


def _why(rows: Iterable[Row]) -> list[dict[str, Any]]:
    return [{"file": each.file, "row": each.row, "why": each.why} for each in rows]


def _plain(value: Any) -> Any:
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value
