"""Proposed clauses as lines for instruments.toml, every one of them a comment until a person accepts it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from foedus.read.clauses import ClauseDraft
from foedus.read.nouns import Document


def drafted(name: str, document: Document, clauses: Iterable[ClauseDraft]) -> str:
    """Return the lines.

    Parameters
    ----------
    name
        Id of the instrument.
    document
        Where they were read.
    clauses
        What was proposed.
    """
    lines = [
        f"# Proposed by rules for [{name}] from {_comment(document.id)}, sha256 {document.sha256}.",
        "# Nothing here counts. Judge each clause against the text: say in your own words what act is owed, correct",
        "# what is wrong, say why, then take the # away. Levels are what the verb suggests and no more (docs/bind.md).",
    ]
    taken: dict[str, int] = {}
    for each in clauses:
        stem = re.sub(r"[^A-Za-z0-9]+", "-", each.article).strip("-").lower() or "text"
        taken[stem] = taken.get(stem, 0) + 1
        id_ = stem if taken[stem] == 1 else f"{stem}-{taken[stem]}"
        lines += ["", f"# characters {each.start} to {each.end}, by the word {each.cue!r}", f"#[{name}.clause.{id_}]"]
        fields: dict[str, object] = {
            "article": each.article or "before the first article",
            "party": list(each.parties),
            "act": "",
            "kind": each.kind,
            "trigger": each.trigger,
            "deadline": each.deadline,
            "obligation": each.obligation,
            "quote": each.quote,
            "why": "",
        }
        needed = ("article", "party", "act", "kind", "why")
        lines += [f"#{key} = {_value(value)}" for key, value in fields.items() if value or key in needed]
    return "\n".join(lines) + "\n"


def _value(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _comment(text: str) -> str:
    return re.sub(r"\s+", " ", text)
