"""Join the stages: from the tables of a case to its assessment on every standard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from foedus.coverage.contribution import contributions
from foedus.coverage.figures import Coverage, Supply, coverage
from foedus.coverage.gaps import Gap, gaps
from foedus.coverage.levers import Hinges, Lever, levers
from foedus.coverage.needs import needs
from foedus.evidence.index import Evidence
from foedus.evidence.totals import Announced, announced
from foedus.model.answer import Answer
from foedus.model.tables import Tables
from foedus.model.values import STANDARDS, Standard, Verdict
from foedus.standing.gates import Finding, GateState, findings, gate_states
from foedus.standing.pledges import Pledge, pledges
from foedus.standing.strands import (
    ApprovalState,
    Position,
    StrandState,
    approvals,
    positions,
    strand_states,
)
from foedus.standing.suppose import Supposition
from foedus.standing.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class OnStandard:
    """Everything about a case on one standard.

    Parameters
    ----------
    standard
        What was let in.
    gates, strands, announced, approvals, positions, pledges, coverage, gaps, levers, findings
        The results of each stage.
    answers
        Every question that somebody has answered by then, folded.
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


@dataclass(frozen=True, slots=True)
class Provenance:
    """What an assessment rests on: counts of statements known by its date, and of pledges without a quantity."""

    statements: int
    sources: int
    official: int
    reported: int
    assumed: int
    unquantified: int


@dataclass(frozen=True, slots=True, kw_only=True)
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
    answer
        The answer in a few sentences, made only from figures that stand elsewhere in the assessment.
    """

    tables: Tables
    as_of: date
    suppose: tuple[Supposition, ...]
    standards: tuple[OnStandard, ...]
    provenance: Provenance
    answer: str

    def on(self, standard: Standard) -> OnStandard:
        """Return the result on one standard."""
        return next(each for each in self.standards if each.standard is standard)


def assess(evidence: Evidence, *, as_of: date, suppose: Iterable[Supposition] = ()) -> Assessment:
    """Assess a case.

    Parameters
    ----------
    evidence
        The indexed statements of a case without problems.
    as_of
        The day asked about; only what had been said and published by then counts.
    suppose
        Suppositions, in the order given.
    """
    supposed = tuple(suppose)
    standards = tuple(assess_standard(evidence, as_of, standard, supposed) for standard in STANDARDS)
    tables = evidence.tables
    return Assessment(
        tables=tables,
        as_of=as_of,
        suppose=supposed,
        standards=standards,
        provenance=_provenance(evidence, as_of, standards[-1]),
        answer=_sentences(tables, as_of, supposed, standards),
    )


def assess_standard(
    evidence: Evidence, as_of: date, standard: Standard, suppose: Sequence[Supposition] = ()
) -> OnStandard:
    """Assess a case on one standard."""
    view = View(evidence, day=as_of, known=as_of, standard=standard, suppose=suppose)
    gates = gate_states(view)
    made = pledges(view)
    supply = Supply(standard, contributions(view, made))
    options = [each for each in view.tables.options if view.tables.source[each.source].published <= as_of]
    needs_of = {option.id: list(needs(view.tables, option)) for option in options}
    wanted = [need for each in needs_of.values() for need in each]
    asked = dict.fromkeys([*evidence.entries, *(each.question for each in suppose)])
    return OnStandard(
        standard=standard,
        gates=tuple(gates),
        strands=tuple(strand_states(view, gates, made)),
        announced=tuple(announced(evidence, day=as_of, known=as_of, standard=standard)),
        approvals=tuple(approvals(view)),
        positions=tuple(positions(view, gates, made)),
        pledges=tuple(made),
        coverage=tuple(coverage(options, supply, needs_of)),
        gaps=tuple(gaps(wanted, supply, made)),
        levers=tuple(levers(wanted, supply, Hinges(view, gates, supply))) if wanted else (),
        findings=tuple(findings(view, gates)),
        answers=tuple(view.answer(question) for question in asked if not question.startswith("gate.")),
    )


def _provenance(evidence: Evidence, as_of: date, widest: OnStandard) -> Provenance:
    known = evidence.known(as_of)
    by_basis = {basis: sum(row.basis is basis for row in known) for basis in Standard}
    return Provenance(
        statements=len(known),
        sources=len({source for row in known for source in (row.source, row.via) if source}),
        official=by_basis[Standard.OFFICIAL],
        reported=by_basis[Standard.REPORTED],
        assumed=by_basis[Standard.ASSUMED],
        unquantified=sum(each.counts and each.quantity is None for each in widest.pledges),
    )


def _sentences(tables: Tables, as_of: date, suppose: tuple[Supposition, ...], standards: tuple[OnStandard, ...]) -> str:
    parts = [_gate_sentence(tables, as_of, standards)]
    if suppose:
        parts.insert(0, "Supposing " + ", ".join(f"{each.question} = {each.value}" for each in suppose) + ":")
    reported = next(each for each in standards if each.standard is Standard.REPORTED)
    for total in reported.announced:
        if total.unnamed is not None:
            parts.append(
                f"{tables.question[total.question].words} {total.answer.says} announced: {total.by_own_word} by their "
                f"own word, {total.named} named by others, {total.unnamed} unnamed."
            )
    backstop = _backstop_sentence(tables, reported)
    return " ".join([*parts, backstop] if backstop else parts)


def _gate_sentence(tables: Tables, as_of: date, standards: tuple[OnStandard, ...]) -> str:
    """Say how the gate of C-day stands on each standard, and which gates behind it are not open."""
    title = tables.gate[tables.info.c_day].title
    verdicts: dict[Verdict, list[str]] = {}
    behind: dict[str, None] = {}
    for result in standards:
        state = next((each for each in result.gates if each.gate.id == tables.info.c_day), None)
        verdicts.setdefault(state.verdict if state else Verdict.UNDETERMINED, []).append(str(result.standard))
        for part in state.why.parts if state else ():
            if part.verdict is not Verdict.OPEN:
                gate = tables.gate.get(part.rule.removeprefix("gate."))
                behind.setdefault(gate.title if gate else part.rule)
    if len(verdicts) == 1:
        stand = f"{next(iter(verdicts))} on every standard"
    else:
        stand = "; ".join(f"{verdict} on the {' and '.join(names)} standard" for verdict, names in verdicts.items())
    waits = f" It waits on: {'; '.join(behind)}." if behind else ""
    return f"On {as_of.isoformat()} the gate “{title}” is {stand}.{waits}"


def _backstop_sentence(tables: Tables, result: OnStandard) -> str:
    """Say what the backstop has answered to each question about it."""
    backstops = {party.id: party.name for party in tables.parties if party.role == "backstop"}
    answers = {answer.question: answer for answer in result.answers}
    said = []
    for question in tables.questions:
        if question.type == "class" and len(question.about) == 1 and question.about[0] in backstops:
            answer = answers.get(question.id)
            said.append(f"{question.id.rpartition('.')[2]} {answer.says if answer else 'unknown'}")
    names = " and ".join(backstops.values())
    return f"{names}, as reported: {', '.join(said)}." if said else ""
