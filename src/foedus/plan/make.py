"""From a view of a case to its plan: problem, search, proof, and what the plan comes to."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from foedus.coverage.figures import Given
from foedus.plan.bottlenecks import bottlenecks
from foedus.plan.bound import bound_at
from foedus.plan.certificate import certificate
from foedus.plan.exposure import exposure
from foedus.plan.exposure import frontier as farther
from foedus.plan.gaps import gaps
from foedus.plan.holding import holding
from foedus.plan.instance import Instance, Schedule
from foedus.plan.kept import digest, once
from foedus.plan.nouns import Figure, Plan, Problem
from foedus.plan.problem import problem
from foedus.plan.solution import Solution, Watch
from foedus.plan.solve import solve
from foedus.plan.tally import certified, closure, coverage, fillings, modest, moves_of, value_of
from foedus.standing.view import View

# Where nobody says how long to search: so many rounds, so that the same case gives the same plan on every machine.
ITERATIONS = 3_000
# For the plans that only answer a question about the plan: how many more would do, what distance costs.
SHORT = 1_000


def make(
    view: View,
    option_id: str,
    *,
    given: Given,
    figure: Figure,
    horizon: int | None = None,
    seed: int = 0,
    iterations: int | None = None,
    time_limit: float | None = None,
    watch: Watch | None = None,
    frontier: bool = False,
) -> Plan:
    """Plan an option.

    Parameters
    ----------
    view
        The case on a day, on a standard, with what is supposed.
    option_id
        A composition.
    given, figure
        Which pledges count, and how much of them; docs/plan.md.
    horizon
        Last day after C-day; that of the case if not given.
    seed, iterations, time_limit
        Of the search. Without a limit of either kind it runs for a fixed number of iterations.
    watch
        Called now and then with iterations, value and bound; stops the search by returning False.
    frontier
        Whether to plan again for each distance from the line of contact.
    """
    found = _posed(view, option_id, given, figure, horizon)
    if iterations is None and time_limit is None:
        iterations = ITERATIONS
    if watch is None and time_limit is None and (seed, iterations) == (0, ITERATIONS):
        solution = solved(view, found.instance)
    else:
        solution = solve(
            found.instance,
            seed=seed,
            iterations=iterations,
            time_limit=time_limit,
            ceiling=ceiling(found.instance),
            watch=watch,
        )
    return plan_of(view, found, solution, seed=seed, frontier=frontier)


def schedule_of(view: View, option_id: str, *, given: Given, figure: Figure) -> tuple[Problem, Schedule]:
    """Return the problem of an option and the schedule that `make` finds for it, without the rest of a plan."""
    found = _posed(view, option_id, given, figure, None)
    return found, solved(view, found.instance).schedule


def solved(view: View, instance: Instance) -> Solution:
    """Return what `solve` finds of a case where nobody says how long to search; it searches an instance once."""
    return once(
        view.evidence,
        ("plan", digest(instance)),
        lambda: solve(instance, seed=0, iterations=ITERATIONS, ceiling=ceiling(instance)),
    )


def _posed(view: View, option_id: str, given: Given, figure: Figure, horizon: int | None) -> Problem:
    def pose() -> Problem:
        found = problem(view, option_id, given=given, figure=figure, horizon=horizon)
        return replace(found, instance=modest(found.instance))

    seen = view.day, view.known, view.standard, view.suppose
    return once(view.evidence, ("problem", seen, option_id, given, figure, horizon), pose)


def ceiling(instance: Instance) -> float:
    """Return what no plan comes to even if nobody got in anybody's way: many a plan reaches it."""
    return bound_at(certified(instance), np.zeros_like(instance.capacity)).value


def plan_of(view: View, found: Problem, solution: Solution, *, seed: int = 0, frontier: bool = False) -> Plan:
    """Return the plan that a schedule makes, with its proof, its gaps and what it comes to."""
    schedule, places = solution.schedule, view.tables.place
    hurried = solution.stopped_because == "interrupted"  # who pressed Ctrl-C does not wait for further searches
    bound, prices, price = certificate(found, solution.bound.price)
    value = value_of(found.instance, schedule)
    bound = max(bound, value)  # where they meet, rounding may put the one below the other
    moves = moves_of(found, schedule)
    filled = fillings(found, moves)
    return Plan(
        problem=found,
        moves=moves,
        value=value,
        most=sum(1 / row.priority for row in found.requirements),
        bound=bound,
        gap=(bound - value) / bound if bound > 0 else 0.0,
        closure=closure(filled),
        coverage=tuple(coverage(found.requirements, filled, found.horizon)),
        gaps=gaps(view, found, schedule, price, None if hurried else shortly),
        bottlenecks=bottlenecks(found, schedule, price),
        holding=holding(found, moves),
        exposure=exposure(found, moves, places).bands,
        frontier=farther(found, schedule, places, thoroughly) if frontier and not hurried else (),
        certificate=prices,
        seed=seed,
        iterations=solution.iterations,
        stopped_because=solution.stopped_because,
    )


def shortly(instance: Instance) -> Schedule:
    """Plan with a short search that depends on nothing but the instance."""
    return solve(instance, seed=0, iterations=SHORT).schedule


def thoroughly(found: Problem) -> Schedule:
    """Plan a problem as it is planned where nobody says how long."""
    return solve(found.instance, seed=0, iterations=ITERATIONS).schedule
