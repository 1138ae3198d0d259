"""A case, and what can be asked of it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast, get_args

from foedus.api.given import Day, Suppose, day_of, limits, one_of, standard_of
from foedus.api.results import CaseAssessment, CaseDifference, CaseGates, CasePlan, CaseRisk, fields_of
from foedus.assess import assess
from foedus.case.read import Reading
from foedus.check import check, sound
from foedus.coverage.figures import Given
from foedus.diff import compare
from foedus.errors import ArgumentError, Problem, nearest
from foedus.evidence.index import Evidence
from foedus.model.tables import Tables
from foedus.model.values import STANDARDS, Standard
from foedus.standing.gates import findings, gate_states
from foedus.standing.suppose import Supposition, parse_supposition
from foedus.standing.view import View

if TYPE_CHECKING:  # planning loads compilers and solvers: only who plans waits for them
    from foedus.plan.check import Judgement


class Case:
    """A case as it was read; later changes of its files are not seen. Made by `foedus.load`."""

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
        evidence, day = self.evidence, day_of(as_of)
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
        evidence, day = self.evidence, day_of(as_of)
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
        evidence, one, other = self.evidence, day_of(d), day_of(e)
        supposed = self._suppositions(suppose, min(one, other))
        before, after = (self._assess(evidence, day, supposed) for day in (one, other))
        return CaseDifference(**fields_of(compare(before, after)), reading=self.reading)

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
        evidence, day = self.evidence, day_of(as_of)
        chosen, supposed = standard_of(standard), self._suppositions(suppose, day)
        on = one_of(given or ("as_is" if supposed else "gates_open"), get_args(Given), "conditions")
        much = one_of(figure, ("high", "low"), "figure")
        limits(horizon, seed, iterations, time_limit)
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
        evidence, when = self.evidence, day_of(as_of)
        chosen, supposed = standard_of(standard), self._suppositions(suppose, when)
        on = one_of(given or ("as_is" if supposed else "gates_open"), get_args(Given), "conditions")
        limits(day, seed, None, None)
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
        return CaseAssessment(**fields_of(assess(evidence, as_of=day, suppose=supposed)), reading=self.reading)

    def _suppositions(self, suppose: Suppose, day: date) -> tuple[Supposition, ...]:
        texts = [suppose] if isinstance(suppose, str) else suppose
        return tuple(parse_supposition(self.tables, text, day) for text in texts)
