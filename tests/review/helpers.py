"""Proposals for the case of the five, and what a folder holds."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path
from typing import Any

from foedus.case.journal import proposals
from foedus.case.read import read
from foedus.check import sound
from foedus.model.proposal import Proposal
from foedus.review.propose import propose
from foedus.review.view import Seen, seen

TEXT = "The President of BS spoke.\nAir support is confirmed, she said, and nothing else is.\n"
SHA256 = hashlib.sha256(TEXT.encode()).hexdigest()
START, END = TEXT.index("Air"), TEXT.index(", she")


def made(id_: str = "one", **columns: Any) -> Proposal:
    """A proposal that can be accepted as it stands; its source is one of the case."""
    of_claim = {"maker": "rules/13", "sha256": SHA256, "start": START, "end": END, "speaker": "President of BS"}
    says = {"question": "bs.air", "answer": "confirmed", "source": "page-20300301", "speaker_party": "BS"}
    return Proposal.model_validate({"id": id_, **of_claim, **says, **columns})


def elsewhere(id_: str = "new", **columns: Any) -> Proposal:
    """One whose source the case does not have."""
    of = {"title": "On air support", "publisher": "The Herald", "published": date(2030, 3, 2), "kind": "press"}
    return made(id_, **{"source": "herald", "grade": "D", **of, **columns})


def offer(case: Path, *found: Proposal) -> None:
    """Propose to a case, with the text in which the words stand."""
    propose(case, found, {SHA256: TEXT})


def statuses(case: Path) -> dict[str, str]:
    return {each.proposal.id: each.status for each in shown(case)}


def shown(case: Path) -> list[Seen]:
    reading = read(case)
    sound(reading)
    return seen(reading)


def decided(case: Path) -> dict[str, str]:
    return {each.id: each.state for each in proposals(case)[0]}


def ids(case: Path) -> tuple[list[str], list[str]]:
    """The ids of statements and of sources, in the order of their files."""
    tables = sound(read(case))
    return [row.id for row in tables.statements], [row.id for row in tables.sources]


def bytes_of(case: Path) -> dict[str, bytes]:
    """Every table and text of a case as it stands on the disk, proposals left out."""
    return {
        path.name: path.read_bytes()
        for path in case.glob("*.*")
        if path.name[0] != "." and path.name != "proposals.csv"
    }
