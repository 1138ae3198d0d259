"""How well reading finds what a person marked: precision, recall, F1, and how often question and speaker are right."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from foedus.read.load import load
from foedus.read.nouns import Claim
from foedus.read.one import read_built_in
from foedus.read.registry import asked

SET = Path(__file__).parent / "set"
IOU = 0.5

# The marks of the two seed reports are older than the registry: which questions each of their subjects stands for.
SUBJECTS = {
    "announcement": ("date.announcement", "date.summit"),
    "coalition": ("coalition.name",),
    "coalition_members": ("coalition.size",),
    "pledging_nations": ("pledging.nations",),
    "pledge": ("pledging.kinds",),
    "force": ("force.purpose",),
    "deployment": ("deployment.trigger",),
    "commitments": ("pledges.state",),
    "action": ("unkeyed", "deployment.trigger"),
    "us": ("contributor.US",),
    "plan": ("plan.finalisation",),
    "foreign_troops": ("threat.foreign_troops",),
    "coalition_guarantees": ("guarantees.rejected",),
    "guarantees_russia": ("guarantees.rejected",),
    "defence": ("deployment.trigger", "unkeyed"),
    "pledge_list": ("pledging.list",),
    "german_troops": ("condition.DE",),
    "russian_veto": ("veto.russia",),
    "meeting": ("meeting.ready",),
    "russia": ("unkeyed",),
    "sanctions": ("demand.sanctions",),
    "air_defense": ("demand.sanctions",),
    "drones_launched": ("drones.launched",),
    "drones_downed": ("drones.stopped",),
    "estonian_diplomat": ("diplomats.expelled",),
    "negotiated_end": ("war.negotiated_end",),
    "war": ("war.by_force",),
    "ukraine_forces": ("ua.force_limits", "ua.strengthening"),
}
BY_KIND = {
    ("status", "proposals"): ("proposal.state",),
    ("event", "proposals"): ("proposal.confirmed_by",),
    ("status", "us_support"): ("us.support",),
    ("contribution", "us_support"): ("us.contribution",),
    ("statement", "guarantees"): ("demand.binding", "guarantees.rejected"),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """What a person marked."""

    kind: str
    start: int
    end: int
    quote: str
    questions: tuple[str, ...]
    speaker: str
    optional: bool = False


@dataclass(slots=True)
class Score:
    """Counts over one or more documents."""

    marks: int = 0
    found: int = 0
    matched: int = 0
    question: int = 0
    speaker: int = 0
    missed: list[tuple[str, Mark]] = field(default_factory=list)
    extra: list[Claim] = field(default_factory=list)
    wrong: list[tuple[Mark, Claim]] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of what was found that was marked."""
        return self.matched / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what was marked that was found."""
        return self.matched / self.marks if self.marks else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score(pairs: Iterable[tuple[Sequence[Mark], Sequence[Claim]]]) -> Score:
    """Match marks and claims one to one, the best overlap first, and count."""
    total = Score()
    for marks, claims in pairs:
        candidates = sorted(
            (
                (overlap(mark, claim), right(mark, claim), m, c)
                for m, mark in enumerate(marks)
                for c, claim in enumerate(claims)
                if mark.kind == claim.kind and overlap(mark, claim) >= IOU
            ),
            key=lambda row: (row[0] + row[1], -row[2], -row[3]),
            reverse=True,
        )
        taken_m: set[int] = set()
        taken_c: set[int] = set()
        for _, _, m, c in candidates:
            if m in taken_m or c in taken_c:
                continue
            taken_m.add(m)
            taken_c.add(c)
            if not marks[m].optional:
                total.matched += 1
                both = right(marks[m], claims[c]), same_speaker(marks[m].speaker, claims[c].speaker)
                total.question += both[0]
                total.speaker += both[1]
                if not all(both):
                    total.wrong.append((marks[m], claims[c]))
        neutral = {c for _, _, m, c in candidates if marks[m].optional and c not in taken_c}
        optional = {
            c
            for c in taken_c
            if any(row[3] == c and marks[row[2]].optional and row[2] in taken_m for row in candidates)
        }
        strict = {c for c in taken_c if any(row[3] == c and not marks[row[2]].optional for row in candidates)}
        left = [c for c in range(len(claims)) if c not in taken_c and c not in neutral]
        total.marks += sum(not mark.optional for mark in marks)
        total.found += len(left) + sum(1 for c in taken_c if c in strict or c not in optional)
        total.extra.extend(claims[c] for c in left)
        total.missed.extend(
            (claims[0].doc if claims else "", mark)
            for m, mark in enumerate(marks)
            if m not in taken_m and not mark.optional
        )
    return total


def right(mark: Mark, claim: Claim) -> bool:
    """Whether a claim is filed as marked; older marks name a question of each party without the party."""
    known = asked(claim.question)
    return claim.question in mark.questions or (known is not None and known.by_party and known.key in mark.questions)


def overlap(mark: Mark, claim: Claim) -> float:
    """Intersection over union of two spans."""
    both = min(mark.end, claim.end) - max(mark.start, claim.start)
    return max(0, both) / (max(mark.end, claim.end) - min(mark.start, claim.start))


def same_speaker(one: str, other: str) -> bool:
    """Whether two names of speakers are the same by their last words (``Macron`` and ``Emmanuel Macron``)."""
    names = [
        sorted(part.strip().split()[-1].casefold() for part in each.split(";") if part.strip()) for each in (one, other)
    ]
    return names[0] == names[1]


def own(prefix: str) -> list[tuple[list[Mark], list[Claim]]]:
    """Read the documents of our own set whose names begin so, with their marks."""
    pairs = []
    for path in sorted(SET.glob(f"{prefix}*.md")):
        rows = json.loads(path.with_suffix(".json").read_text("utf-8"))
        marks = [
            Mark(
                row["kind"],
                row["start"],
                row["end"],
                row["quote"],
                (row["question"],),
                row["speaker"],
                row.get("optional", False),
            )
            for row in rows
        ]
        document = load(path)
        assert all(document.text[mark.start : mark.end] == mark.quote for mark in marks), path
        pairs.append((marks, read_built_in(document)))
    return pairs


def seeds(folder: Path) -> list[tuple[list[Mark], list[Claim]]]:
    """Read the two seed reports, with their marks."""
    rows: list[dict[str, Any]] = json.loads((folder / "claims.gold.json").read_text("utf-8"))
    pairs = []
    for name in sorted({row["doc"] for row in rows}):
        marks = [
            Mark(
                row["type"],
                row["start"],
                row["end"],
                row["quote"],
                BY_KIND.get((row["type"], row["subject"])) or SUBJECTS[row["subject"]],
                row["speaker"],
                row["optional"],
            )
            for row in rows
            if row["doc"] == name
        ]
        pairs.append((marks, read_built_in(load(folder / name))))
    return pairs
