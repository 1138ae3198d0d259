"""foedus for programs: read a case once, then ask it; docs/api.md shows how."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cached_property
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast, get_args

from foedus.assess import assess
from foedus.case.read import Reading, read
from foedus.check import check, sound
from foedus.coverage.figures import Given
from foedus.diff import compare
from foedus.errors import ArgumentError, CaseError, Problem, nearest
from foedus.evidence.index import Evidence
from foedus.model.tables import Tables
from foedus.model.values import STANDARDS, Standard, parse_date
from foedus.moves import Difference
from foedus.results import Assessment, OnStandard
from foedus.standing.gates import Finding, GateState, findings, gate_states
from foedus.standing.suppose import Supposition, parse_supposition
from foedus.standing.view import View

if TYPE_CHECKING:  # planning loads compilers and solvers: only who plans waits for them
    from foedus.plan.check import Judgement
    from foedus.plan.nouns import Plan
    from foedus.risk.nouns import Risk

Day = str | date
Suppose = str | Iterable[str]


@dataclass(frozen=True, kw_only=True, repr=False)
class CaseAssessment(Assessment):
    """An assessment that knows its case, so that it can be turned to JSON."""

    reading: Reading

    def __repr__(self) -> str:
        return f"<assessment of {self.tables.info.id} as of {self.as_of.isoformat()}>"

    def on(self, standard: Standard | str) -> OnStandard:
        """Return the result on one standard: ``official``, ``reported`` or ``assumed``."""
        return Assessment.on(self, _standard(standard))

    def to_dict(self) -> dict[str, Any]:
        """Return what ``foedus assess --json`` writes."""
        from foedus.views.contract import assess_json

        return assess_json(self.reading, self)

    def report(self, path: str | os.PathLike[str]) -> None:
        """Write what ``foedus assess --report`` writes: a page, or Markdown where the name ends in .md.

        Raises
        ------
        FoedusError
            If it cannot be written there.
        """
        from foedus.breakeven.make import break_even
        from foedus.views.page import plans_of, risk_of, watched_of, write_brief

        evidence = Evidence(self.tables)
        plans = plans_of(evidence, self.as_of, self.suppose)
        risk = risk_of(evidence, self.as_of, self.suppose)
        watched = watched_of(self.reading, self.as_of)
        believed = break_even(evidence, self.as_of, self.suppose)
        write_brief(Path(path), self.reading, self, plans, risk, watched, believed)


@dataclass(frozen=True, kw_only=True, repr=False)
class CaseDifference(Difference):
    """A difference that knows its case, so that it can be turned to JSON."""

    reading: Reading

    def __repr__(self) -> str:
        days = f"from {self.before.as_of.isoformat()} to {self.after.as_of.isoformat()}"
        return f"<difference of {self.after.tables.info.id} {days}>"

    def to_dict(self) -> dict[str, Any]:
        """Return what ``foedus diff --json`` writes."""
        from foedus.views.difference import diff_json

        return diff_json(self.reading, self)


@dataclass(frozen=True, kw_only=True, repr=False)
class CaseGates:
    """Gates on the standards on which they apply; iterates over their states.

    Parameters
    ----------
    reading
        The case.
    as_of, suppose
        The day asked about, and what was supposed.
    states
        Each gate that was asked for on each standard, official first.
    findings
        Deadlocks and gates that nothing can open, each once.
    """

    reading: Reading
    as_of: date
    suppose: tuple[Supposition, ...]
    states: tuple[GateState, ...]
    findings: tuple[Finding, ...]

    def __repr__(self) -> str:
        return f"<{len(self.states)} verdicts on gates as of {self.as_of.isoformat()}>"

    def __iter__(self) -> Iterator[GateState]:
        return iter(self.states)

    def __len__(self) -> int:
        return len(self.states)

    def on(self, standard: Standard | str) -> dict[str, GateState]:
        """Return the gates that apply on one standard, by id."""
        wanted = _standard(standard)
        return {state.gate.id: state for state in self.states if state.standard is wanted}

    def to_dict(self) -> dict[str, Any]:
        """Return what ``foedus gates --json`` writes."""
        from foedus.views.contract import common, findings_json, gate_json

        return {
            **common("gates", self.reading, self.as_of.isoformat(), self.suppose),
            "gates": [gate_json(state) for state in self.states],
            "findings": findings_json([self.findings]),
        }


@dataclass(frozen=True, kw_only=True, repr=False)
class CasePlan:
    """A plan that knows its case, so that it can be turned to JSON.

    Parameters
    ----------
    reading
        The case.
    as_of, suppose
        The day asked about, and what was supposed.
    plan
        The plan: `moves`, `gaps`, `value`, `bound` and the rest.
    judgement
        What an independent judge found: no `violations`, unless the planner is broken.
    """

    reading: Reading
    as_of: date
    suppose: tuple[Supposition, ...]
    plan: Plan
    judgement: Judgement

    def __repr__(self) -> str:
        return f"<plan for {self.plan.problem.option.id} as of {self.as_of.isoformat()}>"

    def to_dict(self) -> dict[str, Any]:
        """Return what ``foedus plan --json`` writes."""
        from foedus.views.plan_json import plan_json

        found = self.judgement.violations
        return plan_json(self.reading, self.as_of.isoformat(), self.suppose, self.plan, found)


@dataclass(frozen=True, kw_only=True, repr=False)
class CaseRisk:
    """A risk analysis that knows its case, so that it can be turned to JSON.

    Parameters
    ----------
    reading
        The case.
    as_of, suppose
        The day asked about, and what was supposed.
    risk
        The analysis: `bands`, `ranking`, `scenarios`, `unknowns` and the rest.
    """

    reading: Reading
    as_of: date
    suppose: tuple[Supposition, ...]
    risk: Risk

    def __repr__(self) -> str:
        return f"<risk of {self.risk.option.id} as of {self.as_of.isoformat()}>"

    def to_dict(self) -> dict[str, Any]:
        """Return what ``foedus risk --json`` writes."""
        from foedus.views.risk_json import risk_json

        return risk_json(self.reading, self.as_of.isoformat(), self.suppose, self.risk)


class Case:
    """A case as it was read; later changes of its files are not seen. Made by `load`."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def __repr__(self) -> str:
        return f"<foedus case {str(self.reading.folder)!r}>"

    @cached_property
    def tables(self) -> Tables:
        """Everything the case says, in the order of its files.

        Raises
        ------
        CaseError
            With every mistake, if the case has any.
        """
        return sound(self.reading)

    @cached_property
    def evidence(self) -> Evidence:
        """Its statements, indexed, so that every day is quick to ask about.

        Raises
        ------
        CaseError
            With every mistake, if the case has any.
        """
        return Evidence(self.tables)

    def check(self) -> tuple[Problem, ...]:
        """Return every mistake, in the order of its files; none if it is sound."""
        return tuple(check(self.reading))

    def assess(self, as_of: Day | None = None, suppose: Suppose = ()) -> CaseAssessment:
        """Assess the case on every standard.

        Parameters
        ----------
        as_of
            The day asked about, a date or ISO text; only what was known by then counts. Today if not given.
        suppose
            What if: ``"truce=ceasefire"``, ``"us.air=confirmed@2025-10-01"``, ``"gate.deploy=open"``; one or several.

        Raises
        ------
        CaseError
            With every mistake, if the case has any.
        ArgumentError, SupposeError
            If the day or a supposition cannot be what was given.
        """
        evidence, day = self.evidence, _day(as_of)
        return self._assess(evidence, day, self._suppositions(suppose, day))

    def gates(self, *gates: str, as_of: Day | None = None, suppose: Suppose = ()) -> CaseGates:
        """Return gates with verdict, why, and what would open them; quicker than `assess`.

        Parameters
        ----------
        gates
            Ids of the gates wanted; all if none is given.
        as_of, suppose
            As in `assess`.

        Raises
        ------
        CaseError
            With every mistake, if the case has any.
        ArgumentError, SupposeError
            If a gate, the day or a supposition cannot be what was given.
        """
        evidence, day = self.evidence, _day(as_of)
        for gate in gates:
            if gate not in self.tables.gate:
                near = nearest(gate, self.tables.gate)
                raise ArgumentError("There is no such gate.", gate, "the id of a gate of this case", near)
        supposed = self._suppositions(suppose, day)
        views = [View(evidence, day=day, known=day, standard=standard, suppose=supposed) for standard in STANDARDS]
        states = [gate_states(view) for view in views]
        found = [one for view, group in zip(views, states, strict=True) for one in findings(view, group)]
        return CaseGates(
            reading=self.reading,
            as_of=day,
            suppose=supposed,
            states=tuple(state for group in states for state in group if not gates or state.gate.id in gates),
            findings=tuple(dict.fromkeys(found)),
        )

    def diff(self, d: Day, e: Day, suppose: Suppose = ()) -> CaseDifference:
        """Return what was said between two days and what it moved; read backwards if `e` is the earlier one.

        Parameters
        ----------
        d, e
            Two days, dates or ISO texts.
        suppose
            As in `assess`; supposed on both days.

        Raises
        ------
        CaseError
            With every mistake, if the case has any.
        ArgumentError, SupposeError
            If a day or a supposition cannot be what was given.
        """
        evidence, one, other = self.evidence, _day(d), _day(e)
        supposed = self._suppositions(suppose, min(one, other))
        before, after = (self._assess(evidence, day, supposed) for day in (one, other))
        return CaseDifference(**_parts(compare(before, after)), reading=self.reading)

    def plan(
        self,
        option: str | None = None,
        *,
        as_of: Day | None = None,
        standard: Standard | str = Standard.REPORTED,
        given: str | None = None,
        figure: str = "high",
        suppose: Suppose = (),
        horizon: int | None = None,
        seed: int = 0,
        iterations: int | None = None,
        time_limit: float | None = None,
        frontier: bool = False,
    ) -> CasePlan:
        """Plan who fills which requirement, by which way, by when.

        Parameters
        ----------
        option
            A composition; the first of the case if not given.
        as_of, suppose
            As in `assess`.
        standard
            Which pledges: ``official``, ``reported`` or ``assumed``.
        given
            ``gates_open``, as if every condition were met, or ``as_is``, which is the default once something is
            supposed.
        figure
            ``high``, as much as anybody stated, or ``low``, what is certain.
        horizon
            Last day after C-day; that of the case if not given.
        seed, iterations, time_limit
            Of the search. Without a limit of either kind the same case gives the same plan.
        frontier
            Whether to plan also for each distance from the line of contact.

        Raises
        ------
        CaseError
            With every mistake, if the case has any.
        ArgumentError, SupposeError
            If something cannot be what was given.
        """
        evidence, day = self.evidence, _day(as_of)
        chosen, supposed = _standard(standard), self._suppositions(suppose, day)
        on = _one_of(given or ("as_is" if supposed else "gates_open"), get_args(Given), "conditions")
        much = _one_of(figure, ("high", "low"), "figure")
        _limits(horizon, seed, iterations, time_limit)
        from foedus.plan.asked import composition
        from foedus.plan.check import judge
        from foedus.plan.make import make
        from foedus.plan.nouns import Figure
        from foedus.views.plan_json import plan_json

        view = View(evidence, day=day, known=day, standard=chosen, suppose=supposed)
        made = make(
            view,
            composition(evidence.tables, option, day)[0],
            given=cast(Given, on),
            figure=cast(Figure, much),
            horizon=horizon,
            seed=seed,
            iterations=iterations,
            time_limit=time_limit,
            frontier=frontier,
        )
        judged = judge(view, plan_json(self.reading, day.isoformat(), supposed, made))
        return CasePlan(reading=self.reading, as_of=day, suppose=supposed, plan=made, judgement=judged)

    def risk(
        self,
        option: str | None = None,
        *,
        as_of: Day | None = None,
        standard: Standard | str = Standard.ASSUMED,
        given: str | None = None,
        suppose: Suppose = (),
        whatif: Suppose = (),
        outer: int = 200,
        inner: int = 100,
        seed: int = 0,
        day: int = 90,
        replan: bool = False,
    ) -> CaseRisk:
        """Replay the plan of a composition under many drawn outcomes.

        Parameters
        ----------
        option, as_of, given, suppose
            As in `plan`.
        standard
            Which pledges and which likelihoods: ``official``, ``reported`` or ``assumed``.
        whatif
            Ids of what-ifs of the case, or ``"all"``.
        outer, inner, seed
            Draws of what is not known, and of chance within each; 1 to 2,000 outer ones, 5,000,000 in all.
        day
            The day after C-day on which things are ranked.
        replan
            Whether everybody is dispatched anew in each draw.

        Raises
        ------
        CaseError
            With every mistake, if the case has any.
        ArgumentError, SupposeError
            If something cannot be what was given.
        """
        evidence, when = self.evidence, _day(as_of)
        chosen, supposed = _standard(standard), self._suppositions(suppose, when)
        on = _one_of(given or ("as_is" if supposed else "gates_open"), get_args(Given), "conditions")
        _limits(day, seed, None, None)
        from foedus.plan.asked import composition
        from foedus.risk.limits import Drawing, checked
        from foedus.risk.make import risk

        draws = checked(Drawing(outer=outer, inner=inner, seed=seed, day=day, replan=replan))
        found = risk(
            View(evidence, day=when, known=when, standard=chosen, suppose=supposed),
            composition(evidence.tables, option, when)[0],
            given=cast(Given, on),
            draws=draws,
            whatifs=[whatif] if isinstance(whatif, str) else whatif,
        )
        return CaseRisk(reading=self.reading, as_of=when, suppose=supposed, risk=found)

    def check_plan(self, plan: Mapping[str, Any] | str | os.PathLike[str]) -> Judgement:
        """Verify a plan that anybody made, from the case alone.

        Parameters
        ----------
        plan
            What ``foedus plan --json`` writes: as an object, or the file that holds it.

        Raises
        ------
        CaseError
            With every mistake, if the case has any.
        ArgumentError, SupposeError
            If it is no plan that can be read.
        OSError
            If the file cannot be read.
        """
        from foedus.plan.asked import view_of
        from foedus.plan.check import judge, read_plan
        from foedus.views.plan_json import plan_text

        found = plan if isinstance(plan, Mapping) else read_plan(plan_text(Path(plan)))
        view, _, _ = view_of(self.evidence, found)
        return judge(view, dict(found))

    def _assess(self, evidence: Evidence, day: date, supposed: tuple[Supposition, ...]) -> CaseAssessment:
        return CaseAssessment(**_parts(assess(evidence, as_of=day, suppose=supposed)), reading=self.reading)

    def _suppositions(self, suppose: Suppose, day: date) -> tuple[Supposition, ...]:
        texts = [suppose] if isinstance(suppose, str) else suppose
        return tuple(parse_supposition(self.tables, text, day) for text in texts)


def load(path: str | os.PathLike[str]) -> Case:
    """Read a case.

    A case with mistakes is read as well, so that `Case.check` can list them; whatever else is asked of it raises a
    CaseError that holds them all.

    Parameters
    ----------
    path
        The folder that holds case.toml.

    Raises
    ------
    CaseError
        If there is no case at all: no folder, or no case.toml in it.

    Examples
    --------
    >>> import foedus
    >>> case = foedus.load("cases/paris-2025")
    >>> case.check()
    ()
    >>> [str(state.verdict) for state in case.gates("deploy", as_of="2025-09-05")]
    ['shut', 'shut', 'shut']
    """
    reading = read(Path(path))
    nowhere = [problem for problem in reading.problems if problem.code in ("no-folder", "not-a-case")]
    if nowhere:
        raise CaseError(nowhere)
    return Case(reading)


def _one_of(given: str, valid: tuple[str, ...], what: str) -> str:
    if given not in valid:
        raise ArgumentError(f"There are no such {what}.", given, " or ".join(valid), nearest(given, valid))
    return given


def _limits(horizon: int | None, seed: int, iterations: int | None, time_limit: float | None) -> None:
    from foedus.plan.asked import LONGEST

    if horizon is not None and not 1 <= horizon <= LONGEST:
        raise ArgumentError("No plan ends there.", str(horizon), f"a day from 1 to {LONGEST}")
    if iterations is not None and iterations < 1:
        raise ArgumentError("No search takes so many iterations.", str(iterations), "1 or more")
    if time_limit is not None and not 0 < time_limit < inf:
        raise ArgumentError("No search takes so long.", str(time_limit), "seconds above 0")
    if not 0 <= seed < 2**31:
        raise ArgumentError("No search begins with that.", str(seed), "a whole number from 0 to 2147483647")
    if iterations is not None and time_limit is not None:
        raise ArgumentError("iterations and time_limit exclude each other.", "both", "one of them")


def _day(given: Day | None) -> date:
    if given is None:
        return date.today()
    if isinstance(given, str):
        try:
            return parse_date(given)
        except ValueError as error:
            raise ArgumentError("This is no day.", given, str(error)) from None
    if isinstance(given, date) and not isinstance(given, datetime):
        return given
    raise ArgumentError("This is no day.", repr(given), "a datetime.date, or text such as 2025-09-04")


def _standard(given: Standard | str) -> Standard:
    try:
        return Standard(given)
    except ValueError:
        near = nearest(str(given), [str(each) for each in Standard])
        raise ArgumentError("There is no such standard.", str(given), "official, reported or assumed", near) from None


def _parts(found: Assessment | Difference) -> dict[str, Any]:
    return {field.name: getattr(found, field.name) for field in fields(found)}
