"""How well comparing sees what a person sees: the relation of two short passages, and conflicts above all."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from benchmarks.reading.score import SET
from foedus.compare.make import compare
from foedus.read.nouns import Document, Reading
from foedus.read.one import read_built_in
from foedus.read.registry import asked

NOTHING = "nothing"  # a passage was not read, or not under this question


@dataclass(frozen=True, slots=True)
class Marked:
    """Two passages as a person judged them.

    Parameters
    ----------
    id
        Part and number.
    question
        The key of the registry on which they are held against each other.
    first, second
        Their words, each with the day of its publication (ISO 8601).
    relations
        What may be said of the second in relation to the first: the judgement, then what is as good.
    alias
        Whether they give two names of what may be one thing.
    why
        The reason in a few words.
    """

    id: str
    question: str
    first: tuple[str, str]
    second: tuple[str, str]
    relations: tuple[str, ...]
    alias: bool
    why: str

    @property
    def conflict(self) -> bool:
        """Whether a person sees that both cannot be so."""
        return self.relations[0] == "conflict"


@dataclass(slots=True)
class Judged:
    """Counts over marked pairs."""

    pairs: int = 0
    right: int = 0
    conflicts: int = 0
    called: int = 0
    both: int = 0
    elsewhere: int = 0
    wrong: list[tuple[Marked, str]] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of what was called a conflict that is one."""
        return self.both / self.called if self.called else 1.0

    @property
    def recall(self) -> float:
        """Share of the conflicts that was called one."""
        return self.both / self.conflicts if self.conflicts else 1.0


def marked(part: str) -> list[Marked]:
    """Return the marked pairs of a part: ``dev``, or one of those put aside, ``blind`` and ``aside``."""
    rows: list[dict[str, Any]] = json.loads((SET / f"relations-{part}.json").read_text("utf-8"))
    return [
        Marked(
            row["id"],
            row["question"],
            (row["first"]["text"], row["first"]["published"]),
            (row["second"]["text"], row["second"]["published"]),
            (row["relation"], *row.get("accept", ())),
            row.get("alias", False),
            row["why"],
        )
        for row in rows
    ]


def judge(pairs: Iterable[Marked]) -> Judged:
    """Compare every pair by itself and count what comes out as a person judged it.

    Where nothing can be held against anything, saying nothing is right as well. A conflict that is called under another
    question than the pair's is counted apart (`elsewhere`): nobody marked those.
    """
    total = Judged()
    for pair in pairs:
        both = (_document(f"{pair.id}-a", *pair.first), _document(f"{pair.id}-b", *pair.second))
        found = compare(Reading(both, tuple(claim for each in both for claim in read_built_in(each)), ()))
        relation = next((each.relation for each in found.questions if _is(each.key, pair.question)), None) or NOTHING
        if pair.alias:
            right = relation != "conflict" and any(_is(each.question, pair.question) for each in found.aliases)
        else:
            right = relation in pair.relations or (relation == NOTHING and "incomparable" in pair.relations)
        total.pairs += 1
        total.right += right
        total.conflicts += pair.conflict
        total.called += relation == "conflict"
        total.both += pair.conflict and relation == "conflict"
        total.elsewhere += any(
            each.relation == "conflict" for each in found.questions if not _is(each.key, pair.question)
        )
        if not right:
            total.wrong.append((pair, relation))
    return total


def _is(key: str, question: str) -> bool:
    """Whether a key is the marked one; a question that is asked of each party may be marked without the party."""
    known = asked(key)
    return key == question or (known is not None and known.by_party and known.key == question)


def _document(name: str, text: str, published: str) -> Document:
    return Document(
        id=name,
        title=None,
        publisher=None,
        published=published,
        lang="en",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )
