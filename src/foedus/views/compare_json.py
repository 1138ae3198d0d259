"""A comparison as JSON, as docs/json.md says."""

from __future__ import annotations

from foedus import __version__
from foedus.case.read import Reading
from foedus.compare.nouns import Answer, Comparison
from foedus.views.contract import Json, common

_SPAN = ("doc", "start", "end", "quote", "speaker", "certainty", "cue", "heading")
_PAIR = ("first", "second", "relation", "why")


def compare_json(found: Comparison, case: Reading | None = None, as_of: str | None = None) -> Json:
    """Return questions with their answers, aliases and wires; without a case those keys are null."""
    nothing: Json = {
        "schema": "foedus/compare/1",
        "version": __version__,
        "case": None,
        "case_sha256": None,
        "as_of": None,
        "suppose": [],
    }
    return {
        **(common("compare", case, as_of) if case is not None and as_of is not None else nothing),
        "sources": list(found.sources),
        "questions": [
            {
                "question": each.key,
                "words": each.words,
                "relation": each.relation,
                "answers": [_answer(answer) for answer in each.answers],
                "pairs": [{name: getattr(pair, name) for name in _PAIR} for pair in each.pairs],
            }
            for each in found.questions
        ],
        "aliases": [
            {"question": each.question, "names": list(each.names), "docs": list(each.docs), "why": each.why}
            for each in found.aliases
        ],
        "wires": [list(group) for group in found.wires],
        "problems": [{"file": each.file, "found": each.found, "expected": each.expected} for each in found.problems],
    }


def _answer(answer: Answer) -> Json:
    return {
        "value": list(answer.value) if isinstance(answer.value, tuple) else answer.value,
        "unit": answer.unit,
        "asked": answer.asked,
        "side": answer.side,
        "day": answer.day,
        "witnesses": answer.witnesses,
        "docs": list(answer.docs),
        "speakers": list(dict.fromkeys(span.speaker for span in answer.spans)),
        "spans": [{name: getattr(span, name) for name in _SPAN} for span in answer.spans],
    }
