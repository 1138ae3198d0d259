"""Statements proposed for a case: they stand beside its tables and count for nothing until a person accepts them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from foedus.case.journal import proposals as standing
from foedus.case.journal import put_proposals
from foedus.case.lock import held, writable
from foedus.case.proposed import PROPOSALS
from foedus.errors import RecordError
from foedus.model.proposal import Proposal
from foedus.review.texts import store


@dataclass(frozen=True, slots=True)
class Proposed:
    """What became of proposals: those that are new, and those that stood there before, whatever was decided of them."""

    new: tuple[Proposal, ...]
    again: tuple[Proposal, ...]


def propose(folder: Path, proposals: Iterable[Proposal], texts: Mapping[str, str] | None = None) -> Proposed:
    """Add proposals to a case; one whose id stands there already is left as it is.

    Parameters
    ----------
    folder
        The case.
    proposals
        Pending ones, with ids that stay when the same is proposed again.
    texts
        Texts in which their words stand, by SHA-256; stored beside the case, in a folder that git ignores.

    Raises
    ------
    RecordError
        If one of them is decided already, or the case cannot be written to.
    CaseError
        If proposals.csv has mistakes.
    """
    wanted = {each.id: each for each in proposals}
    decided = [each.id for each in wanted.values() if each.state != "pending"]
    if decided:
        raise RecordError(f"Only a person decides, so a proposal is pending when it is made: {', '.join(decided)}.")
    with held(folder):
        writable(folder / PROPOSALS.file)
        there = {each.id for each in standing(folder)[0]}
        new = tuple(each for id_, each in wanted.items() if id_ not in there)
        for digest in dict.fromkeys(each.sha256 for each in new):
            if texts and digest in texts:
                store(folder, texts[digest])
        if new:
            put_proposals(folder, new)
    return Proposed(new, tuple(each for id_, each in wanted.items() if id_ in there))
