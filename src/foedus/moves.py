"""What can move between two days, and a difference, which is all that moved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from foedus.coverage.figures import Coverage
from foedus.model.answer import Answer
from foedus.model.nouns import Gate, Option, Statement
from foedus.model.values import Standard
from foedus.results import Assessment
from foedus.rules.evaluate import Why
from foedus.standing.gates import GateState
from foedus.standing.pledges import Pledge
from foedus.standing.strands import Position

DisputeKind = Literal["disputed", "contested"]


@dataclass(frozen=True, kw_only=True)
class AnswerMove:
    """A question whose answer is another one; `by` are what decides on the later day and did not before."""

    question: str
    standard: Standard
    before: Answer
    after: Answer
    by: tuple[str, ...]


@dataclass(frozen=True)
class LeafMove:
    """A leaf of a rule, or a duration in it, whose verdict is another one."""

    before: Why
    after: Why


@dataclass(frozen=True, kw_only=True)
class GateMove:
    """A gate whose verdict is another one.

    Parameters
    ----------
    gate, standard
        Which gate, on which standard.
    before, after
        Its state; None on a day on which it was no condition yet.
    leaves
        The leaves of its rule that moved; none where it became a condition.
    by
        The statements that moved those leaves; or the one that made it a condition in between.
    """

    gate: Gate
    standard: Standard
    before: GateState | None
    after: GateState | None
    leaves: tuple[LeafMove, ...]
    by: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class PositionMove:
    """A party that stands elsewhere, or whose furthest pledge has come to another rung."""

    party: str
    standard: Standard
    before: Position
    after: Position
    by: tuple[str, ...]


@dataclass(frozen=True)
class FieldMove:
    """A field of a pledge that says something else; empty is not stated."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True)
class PledgeMove:
    """A pledge that was made, or that is another one.

    Parameters
    ----------
    pledge, party, standard
        Which pledge, whose, on which standard.
    before, after
        The pledge; None on a day on which it had not been made.
    fields
        What it says now and did not say then: its fields, `stage`, and `defeated_by`, the scope of an exclusion.
    by
        The statements that made the difference.
    """

    pledge: str
    party: str
    standard: Standard
    before: Pledge | None
    after: Pledge | None
    fields: tuple[FieldMove, ...]
    by: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class CoverageMove:
    """A figure of coverage that is another one; None where the option had not been published."""

    option: Option
    standard: Standard
    given: str
    day: int | None
    before: Coverage | None
    after: Coverage | None


@dataclass(frozen=True, kw_only=True)
class DisputeMove:
    """Answers that stand against each other on one day and do not, or are other ones, on the other day.

    Parameters
    ----------
    question, standard
        What about, on which standard.
    kind
        ``disputed``; or ``contested``: an official answer, first, and what newer reports say instead.
    before, after
        The answers; none where there is no dispute.
    by
        The statements that stand in it on the later day and did not before; they began it, or changed it.
    """

    question: str
    standard: Standard
    kind: DisputeKind
    before: tuple[str, ...]
    after: tuple[str, ...]
    by: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Difference:
    """What moved from one day to another; read backwards, every move is turned round and the statements are the same.

    Parameters
    ----------
    before, after
        The assessments; `after` may be of the earlier day.
    said
        Statements known on the later day and not on the earlier one, in the order in which they became known.
    answers, gates, positions, pledges, coverage, disputes
        What moved, on each standard.
    """

    before: Assessment
    after: Assessment
    said: tuple[Statement, ...]
    answers: tuple[AnswerMove, ...]
    gates: tuple[GateMove, ...]
    positions: tuple[PositionMove, ...]
    pledges: tuple[PledgeMove, ...]
    coverage: tuple[CoverageMove, ...]
    disputes: tuple[DisputeMove, ...]

    @property
    def backwards(self) -> bool:
        """Whether the second day is the earlier one."""
        return self.after.as_of < self.before.as_of

    @property
    def moved(self) -> bool:
        """Whether anything moved, statements apart."""
        return any((self.answers, self.gates, self.positions, self.pledges, self.coverage, self.disputes))
