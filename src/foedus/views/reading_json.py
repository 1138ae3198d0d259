"""A reading as JSON, as docs/json.md says."""

from __future__ import annotations

from typing import Any

from foedus import __version__
from foedus.read.nouns import Reading

_DOCUMENT = ("id", "title", "publisher", "published", "lang", "sha256", "chars")
_CLAIM = (
    "id",
    "kind",
    "doc",
    "start",
    "end",
    "quote",
    "question",
    "value",
    "unit",
    "speaker",
    "attribution",
    "certainty",
    "cue",
    "polarity",
    "condition",
    "event_date",
    "stated_at",
    "reader",
)
_PROBLEM = ("file", "found", "expected")


def reading_json(reading: Reading) -> dict[str, Any]:
    """Return documents, claims and problems; no case and no date are involved, so those keys are null."""
    return {
        "schema": "foedus/read/1",
        "version": __version__,
        "case": None,
        "case_sha256": None,
        "as_of": None,
        "suppose": [],
        "documents": [{name: getattr(each, name) for name in _DOCUMENT} for each in reading.documents],
        "claims": [{name: getattr(each, name) for name in _CLAIM} for each in reading.claims],
        "problems": [{name: getattr(each, name) for name in _PROBLEM} for each in reading.problems],
    }
