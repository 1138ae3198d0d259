"""A reading as JSON, as docs/json.md says."""

from __future__ import annotations

from typing import Any

from foedus import __version__
from foedus.read.nouns import Claim, Document, Outcome, Reading, Unread

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
    return contract_json(
        [_row(each, _DOCUMENT) for each in reading.documents],
        [_row(each, _CLAIM) for each in reading.claims],
        [_row(each, _PROBLEM) for each in reading.problems],
    )


def contract_json(
    documents: list[dict[str, Any]], claims: list[dict[str, Any]], problems: list[dict[str, Any]]
) -> dict[str, Any]:
    """Return the contract of rows that are JSON already."""
    return {
        "schema": "foedus/read/1",
        "version": __version__,
        "case": None,
        "case_sha256": None,
        "as_of": None,
        "suppose": [],
        "documents": documents,
        "claims": claims,
        "problems": problems,
    }


def outcome_json(outcome: Outcome) -> dict[str, Any]:
    """Return what became of one file."""
    return {
        "file": outcome.file,
        "file_sha256": outcome.file_sha256,
        "document": None if outcome.document is None else _row(outcome.document, _DOCUMENT),
        "claims": [_row(each, _CLAIM) for each in outcome.claims],
        "problems": [_row(each, _PROBLEM) for each in outcome.problems],
    }


def _row(noun: Document | Claim | Unread, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(noun, name) for name in names}
