"""What an assessment is: the results of every stage on every standard."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from foedus.backstop.enablers import EnablerState
from foedus.backstop.hanging import Hanging, Left
from foedus.bind.ceilings import Contradiction
from foedus.bind.guarantee import OwnText
from foedus.coverage.figures import Coverage
from foedus.coverage.gaps import Gap
from foedus.coverage.levers import Lever
from foedus.evidence.totals import Announced
from foedus.model.answer import Answer
from foedus.model.nouns import StrandId
from foedus.model.tables import Tables
from foedus.model.values import Standard
from foedus.pressure.measures import MeasureState
from foedus.standing.gates import Finding, GateState
from foedus.standing.pledges import Pledge
from foedus.standing.strands import ApprovalState, Position, StrandState
from foedus.standing.suppose import Supposition
from foedus.strand_figures import StrandFigure
from foedus.strengthening.contention import Contention
from foedus.strengthening.deliveries import Given
from foedus.strengthening.targets import TargetState
from foedus.timeline import Said
from foedus.weakest import Rank


@dataclass(frozen=True, kw_only=True)
class OnStandard:
    """Everything about a case on one standard.

    Parameters
    ----------
    standard
        What was let in.
    gates, strands, announced, approvals, positions, pledges, coverage, gaps, levers, findings
        The results of each stage.
    strand_figures, weakest
        The figure by which each strand is read first, and whether it is the weakest by it; a strand without a figure is
        missing.
    targets, deliveries, contentions
        The beneficiary's own forces: how far each target is met, what trackers say was allocated of what was committed,
        what the force wants as well.
    enablers, hanging, left
        The backstop: each kind of its help, whose pledges hang on its word, what options have left without those.
    texts
        What the guarantee is laid down in itself, each with the Budapest test.
    measures
        Pressure on the adversary: how far each measure is, what is claimed of its size, what links it to talks.
    answers
        Every question that somebody has answered by then, folded, and who signed and ratified which instrument. Where
        its clauses stand on the scales comes with the text, and is for `bind`.
    """

    standard: Standard
    gates: tuple[GateState, ...]
    strands: tuple[StrandState, ...]
    announced: tuple[Announced, ...]
    approvals: tuple[ApprovalState, ...]
    positions: tuple[Position, ...]
    pledges: tuple[Pledge, ...]
    coverage: tuple[Coverage, ...]
    gaps: tuple[Gap, ...]
    levers: tuple[Lever, ...]
    strand_figures: dict[StrandId, StrandFigure]
    weakest: dict[StrandId, Rank]
    targets: tuple[TargetState, ...]
    deliveries: tuple[Given, ...]
    contentions: tuple[Contention, ...]
    enablers: tuple[EnablerState, ...]
    hanging: tuple[Hanging, ...]
    left: tuple[Left, ...]
    texts: tuple[OwnText, ...]
    measures: tuple[MeasureState, ...]
    findings: tuple[Finding, ...]
    answers: tuple[Answer, ...]

    @property
    def disputes(self) -> list[Answer]:
        """Questions on which equally good answers stand against each other."""
        return [answer for answer in self.answers if answer.state == "disputed"]

    @property
    def contested(self) -> list[Answer]:
        """Known answers from which newer reports differ."""
        return [answer for answer in self.answers if answer.state == "known" and answer.contested_by]


@dataclass(frozen=True)
class Provenance:
    """What an assessment rests on: counts of statements known by its date, and of pledges without a quantity."""

    statements: int
    sources: int
    official: int
    reported: int
    assumed: int
    unquantified: int


@dataclass(frozen=True, kw_only=True)
class Assessment:
    """A case assessed on one day.

    Parameters
    ----------
    tables
        The case.
    as_of
        The day asked about, and the date of what was known.
    suppose
        What was supposed.
    standards
        The result on each standard, official first.
    provenance
        What it rests on.
    ceilings
        What contradicts the ceilings of the case's instruments.
    timeline
        What was said when, by whom, in which strand; assumptions left out.
    answer
        The answer in a few sentences, made only from figures that stand elsewhere in the assessment.
    """

    tables: Tables
    as_of: date
    suppose: tuple[Supposition, ...]
    standards: tuple[OnStandard, ...]
    provenance: Provenance
    ceilings: tuple[Contradiction, ...]
    timeline: tuple[Said, ...]
    answer: str

    def on(self, standard: Standard) -> OnStandard:
        """Return the result on one standard."""
        return next(each for each in self.standards if each.standard is standard)
