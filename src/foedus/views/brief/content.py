"""One context for the page and for Markdown: everything the brief says, and nothing known only later."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from foedus import __version__
from foedus.case.read import Reading
from foedus.model.answer import Answer
from foedus.model.nouns import Option, Source, Statement
from foedus.model.values import Standard, Verdict
from foedus.results import Assessment, OnStandard
from foedus.standing.gates import Finding
from foedus.standing.strands import Position
from foedus.timeline import Said, together
from foedus.views.brief import figures, levers, standing
from foedus.views.brief.backstop import Backstop, backstop
from foedus.views.brief.binding import BindingStrand, binding
from foedus.views.brief.board import Board, Waited, boards, waited_on
from foedus.views.brief.pressure import Taken, pressure
from foedus.views.brief.strands import Strand, strands
from foedus.views.brief.strengthening import Strengthening, strengthening
from foedus.views.brief.tiles import Tile, tiles
from foedus.views.brief.timeline import Timeline, timeline
from foedus.views.brief.unknowns import Unknowns, unknowns

if TYPE_CHECKING:  # a plan and its risk bring numpy along, and most briefs have none
    from foedus.breakeven.make import Table
    from foedus.plan.nouns import Plan
    from foedus.risk.nouns import Risk
    from foedus.watch.nouns import Watch


@dataclass(frozen=True, kw_only=True)
class Brief:
    """Everything that the brief says.

    Parameters
    ----------
    result, version, sha256
        The assessment, and what made it of which case.
    official, reported
        The two standards most often told apart.
    tiles, pledged, asked, illustrative, parts
        The figures: see `brief.tiles` and `brief.figures`.
    strands
        How far each strand reaches, and which is the weakest.
    strengthening, backstop, binding, pressure
        The strands beside the force: see the modules of these names.
    shut
        Whether the gate of C-day is a condition and open on no standard, so that nothing counts as things stand.
    shared_gates, own_gates, waited, findings
        The gate board: see `brief.board`.
    steps, rungs, standing
        Who stands where.
    levers
        What would change it most.
    timeline, said, unknowns
        What was said when, by week; what one party answered on one day, oldest first; what is not known.
    disputes, contested
        Where accounts differ, as reported; official answers that newer reports contest, unless disputed already.
    statements, sources, listed, tracked
        All that was known by then, sources with what they carry, statements that never decide, and what
        the strands take from sources: the section, and what it is.
    plans
        Plans of illustrative options, if any were made.
    risk, drawn_from
        What becomes of the first of them under many outcomes; of each source what it gives to these.
    watched
        The truces that were known by then, and how they stand.
    believed
        What the other side would have to believe, where the case says what to reckon it from.
    """

    result: Assessment
    version: str
    sha256: str
    official: OnStandard
    reported: OnStandard
    tiles: list[Tile]
    pledged: list[figures.Pledged]
    asked: list[figures.Asked]
    illustrative: list[figures.Asked]
    parts: list[figures.Part]
    strands: list[Strand]
    strengthening: Strengthening
    backstop: Backstop
    binding: BindingStrand
    pressure: tuple[Taken, ...]
    shut: bool
    shared_gates: list[Board]
    own_gates: list[Board]
    waited: list[Waited]
    findings: list[Finding]
    steps: list[standing.Step]
    rungs: list[standing.Rung]
    standing: list[tuple[str, tuple[Position, ...]]]
    levers: list[levers.Line]
    timeline: Timeline
    said: list[tuple[Said, ...]]
    unknowns: Unknowns
    disputes: list[Answer]
    contested: list[Answer]
    statements: list[Statement]
    sources: list[tuple[Source, list[Statement], list[Option]]]
    listed: set[str]
    tracked: dict[str, tuple[str, str]] = field(default_factory=dict)
    plans: tuple[Plan, ...] = ()
    risk: Risk | None = None
    drawn_from: dict[str, str] = field(default_factory=dict)
    watched: tuple[Watch, ...] = ()
    believed: Table | None = None


def brief(
    reading: Reading,
    result: Assessment,
    plans: Iterable[Plan] = (),
    risk: Risk | None = None,
    watched: Iterable[Watch] = (),
    believed: Table | None = None,
) -> Brief:
    """Gather everything that the brief says."""
    official, reported = result.on(Standard.OFFICIAL), result.on(Standard.REPORTED)
    statements = sorted(_known(result), key=lambda row: (row.stated_on, row.id))
    c_day = [state for on in result.standards for state in on.gates if state.gate.id == result.tables.info.c_day]
    asked, illustrative = (figures.asked(result, illustrative=each) for each in (False, True))
    pledged = figures.pledged(asked)
    shut = bool(c_day) and not any(state.verdict is Verdict.OPEN for state in c_day)
    gates = boards(result)
    disputed = {each.question for each in reported.disputes}
    drawn_from = _drawn_from(result, risk)
    tracked = {each.row.source: ("strengthening", "allocations") for each in reported.deliveries}
    tracked |= {each.enabler.source: ("backstop", each.enabler.title) for each in reported.enablers}
    tracked |= {each.measure.source: ("pressure", each.measure.title) for each in reported.measures}
    tracked |= {each.row.source: ("binding", each.row.title) for each in reported.texts}
    return Brief(
        result=result,
        version=__version__,
        sha256=reading.sha256,
        official=official,
        reported=reported,
        tiles=tiles(result, pledged, gate=c_day[0].gate if c_day else None, shut=shut),
        pledged=pledged,
        asked=asked,
        illustrative=illustrative,
        parts=figures.parts(result, asked),
        strands=strands(result),
        strengthening=strengthening(result),
        backstop=backstop(result),
        binding=binding(result),
        pressure=pressure(result),
        shut=shut,
        shared_gates=[each for each in gates if each.gate.party is None],
        own_gates=[each for each in gates if each.gate.party is not None],
        waited=waited_on(result.tables, gates),
        findings=list(dict.fromkeys(each for on in result.standards for each in on.findings)),
        steps=standing.steps(result),
        rungs=standing.rungs(result),
        standing=standing.rows(result),
        levers=levers.lines(result),
        timeline=timeline(result, statements),
        said=together(result.timeline),
        unknowns=unknowns(result, statements),
        disputes=reported.disputes,
        contested=[each for each in official.contested if each.question not in disputed],
        statements=statements,
        sources=_sources(
            result.tables.sources,
            statements,
            [each.option for each in (*asked, *illustrative)],
            {*tracked, *drawn_from},
        ),
        tracked=tracked,
        plans=tuple(plans),
        risk=risk,
        drawn_from=drawn_from,
        watched=tuple(watched),
        believed=believed,
        listed={each for on in result.standards for answer in on.answers for each in answer.listed},
    )


def _known(result: Assessment) -> Iterable[Statement]:
    source = result.tables.source
    return (row for row in result.tables.statements if max(row.stated_on, source[row.source].published) <= result.as_of)


def _drawn_from(result: Assessment, risk: Risk | None) -> dict[str, str]:
    if risk is None:
        return {}
    from foedus.views.risk_basis import cited

    return cited(result.tables, risk)


def _sources(
    sources: Iterable[Source], cited: Iterable[Statement], options: Iterable[Option], others: Collection[str]
) -> list[tuple[Source, list[Statement], list[Option]]]:
    """Return the sources of statements and options, and others, in the order of the file, with what each carries."""
    carried: dict[str, list[Statement]] = {}
    for row in cited:
        for source in (row.source, row.via):
            if source:
                carried.setdefault(source, []).append(row)
    asked: dict[str, list[Option]] = {}
    for option in options:
        asked.setdefault(option.source, []).append(option)
    return [
        (source, carried.get(source.id, []), asked.get(source.id, []))
        for source in sources
        if source.id in carried or source.id in asked or source.id in others
    ]
