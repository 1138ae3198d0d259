"""Each kind of help from the backstop: how far it is given, what needs it, what stands in for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from foedus.model.answer import Answer
from foedus.model.strands import Enabler
from foedus.model.values import Standard
from foedus.standing.pledges import Pledge
from foedus.standing.view import View

# What becomes of a requirement that needs it: it is there; part of it is pledged by others; nothing is.
Without = Literal["falls", "partly"]
GIVEN, REFUSED = ("confirmed",), ("refused", "none")


@dataclass(frozen=True, kw_only=True)
class EnablerState:
    """One kind of help on one standard.

    Parameters
    ----------
    enabler, standard
        Which, and what was let in.
    answer
        How far the backstop gives it.
    needed_by
        Requirements and options that need it, as far as the source that says so is let in and was published.
    substitutes
        Pledges of the same capability to the force by others. They are a part: nobody says that they are enough.
    without
        What becomes of `needed_by` without it: `falls`, or `partly` where others pledged some.
    """

    enabler: Enabler
    standard: Standard
    answer: Answer
    needed_by: tuple[str, ...]
    substitutes: tuple[Pledge, ...]
    without: Without

    @property
    def state(self) -> Literal["given", "refused", "open"]:
        """Whether it is confirmed, refused or none, or neither: signalled, disputed or unknown."""
        if self.answer.says in GIVEN:
            return "given"
        return "refused" if self.answer.says in REFUSED else "open"


def enablers(view: View, made: Iterable[Pledge]) -> Iterator[EnablerState]:
    """Yield the enablers of the case whose sources were out by then, in their order."""
    tables = view.tables
    force = [each for each in made if each.counts and each.text("strand") == "force"]
    for row in tables.enablers:
        if tables.source[row.source].published > view.known:
            continue
        others = tuple(each for each in force if each.text("capability") == row.capability)
        yield EnablerState(
            enabler=row,
            standard=view.standard,
            answer=view.answer(row.question),
            needed_by=row.needs if _let_in(view, row) else (),
            substitutes=others,
            without="partly" if others else "falls",
        )


def _let_in(view: View, row: Enabler) -> bool:
    """Whether the source that says what needs it counts: published by then, and no assumption but on that standard."""
    source = view.tables.source[row.needed_source or row.source]
    return source.published <= view.known and (source.kind != "assumption" or view.standard is Standard.ASSUMED)
