"""From a problem to a plan and its bound: prices come down in one thread while the search goes on in the other."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from foedus.plan.arrays import (
    DAYS,
    DUE,
    FIRST_USE,
    LAST_USE,
    LENGTH,
    OFFSET,
    RESOURCE,
    SLOT,
    START,
    WAY,
    Arrays,
    State,
    arrays,
    empty,
    prices,
    total,
)
from foedus.plan.ascent import Ascent
from foedus.plan.instance import Bound, Instance, Ints, Schedule
from foedus.plan.search import improve
from foedus.plan.solution import Solution, Stopped, Watch

ROUND = 0.25  # seconds between two looks at what has been found, when time is the limit
STEPS = 1000  # steps of the search in a round, when their number is the limit
PRICE_STEPS = 25  # steps of the prices in such a round
HEAT = 0.08  # of the mean worth of a slot: how much worse a schedule may at first be and still be gone on from
CLOSED = 1e-9  # a gap that is none
POLISH = 8  # times at most that all are put anew in the end, first come first served
SMALL = 1500  # columns (way and start) up to which what the search leaves open is settled exactly


def solve(
    instance: Instance,
    *,
    seed: int = 0,
    iterations: int | None = None,
    time_limit: float | None = None,
    ceiling: float = np.inf,
    watch: Watch | None = None,
) -> Solution:
    """Plan: the best schedule that is found, and a bound that no schedule exceeds.

    With a number of iterations, the same instance and seed give the same plan on the same machine. A plan that its
    bound proves to be the best ends the search. Where the two do not meet and the problem is small, HiGHS settles it:
    the plan is then the best there is (``exact``), though the prices alone prove only the bound.

    Parameters
    ----------
    instance
        The problem.
    seed
        Of the search.
    iterations
        Steps of the search; about a second for 40,000 of 300 serials. Without it, and without a time limit, 20,000.
    time_limit
        Seconds.
    ceiling
        What no schedule is worth before days and lift are paid for, if that is known: where it is reached only ties are
        left, and the search ends soon.
    watch
        Called after each round with iterations, value and bound; False ends the search.
    """
    if iterations is None and time_limit is None:
        iterations = 20_000
    began = time.perf_counter()
    a, state = arrays(instance), empty(instance)
    if not instance.serials or not instance.slots or not instance.ways:
        return Solution(
            schedule=_schedule(state, 0.0),
            bound=Bound(value=0.0, price=np.zeros_like(instance.capacity)),
            iterations=0,
            stopped_because="nothing to plan",
        )
    ascent = Ascent(a, instance.capacity)
    ascent.step(0.0)
    random = np.array([seed], np.int64)
    nobody = np.empty(0, np.int64)
    best = improve(a, state, prices(ascent.price), _order(instance, ascent), 0, 0.0, random)
    heat = HEAT * total(instance.slot_worth) / instance.slots
    done, steps = 0, STEPS
    stopped: Stopped = "iterations" if time_limit is None else "time limit"
    with ThreadPoolExecutor(1) as other:
        while True:
            if watch is not None and not watch(done, best, ascent.bound):
                stopped = "interrupted"
                break
            spent = time.perf_counter() - began
            if ascent.bound - best <= CLOSED * abs(ascent.bound):
                stopped = "optimal"
                break
            if time_limit is not None:
                part, until = spent / time_limit, min(spent + ROUND, time_limit)
            else:
                assert iterations is not None
                part, until = done / iterations if iterations else 1.0, np.inf
                steps = min(STEPS, iterations - done)
            only_ties = _before_costs(a, state) >= ceiling * (1 - CLOSED)
            if part >= 1.0 or (done and only_ties):
                break
            steering = prices(ascent.price)
            pricing = None if only_ties else other.submit(_price, ascent, best, began + until)
            warm = heat * (1.0 - part)
            while True:  # when time is the limit, a round is as many steps as fit in
                begun = time.perf_counter()
                best = improve(a, state, steering, nobody, steps, warm, random)
                done += steps
                now = time.perf_counter()
                if time_limit is None or now - began >= until:
                    break
                steps = max(10, min(20_000, int(steps * (until - (now - began)) / max(now - begun, 1e-6))))
            if pricing is not None:
                pricing.result()
            _settle(instance, a, state)
    for _ in range(POLISH):  # nobody waits longer than what the others leave makes necessary
        before = best
        best = improve(a, state, prices(np.zeros_like(ascent.price)), _arrivals(a, state), 0, 0.0, random)
        if best <= before:
            break
    schedule = _schedule(state, best)
    if stopped == "iterations" and _columns(instance) <= SMALL:
        from foedus.plan.exact import exact  # HiGHS takes a while to load

        optimum = exact(instance)
        stopped = "exact"
        if optimum.value > schedule.value:
            schedule = optimum.schedule
    return Solution(
        schedule=schedule,
        bound=Bound(value=ascent.bound, price=ascent.price),
        iterations=done,
        stopped_because=stopped,
    )


def _price(ascent: Ascent, target: float, until: float) -> None:
    """Take some steps down with the prices: until a time, or a fixed number where there is none."""
    for _ in range(PRICE_STEPS) if np.isinf(until) else iter(int, 1):
        if ascent.done or time.perf_counter() >= until:
            return
        ascent.step(target)


def _columns(instance: Instance) -> int:
    """Count ways and starts."""
    ready = np.repeat(instance.ready, np.diff(instance.way_start))
    return int(np.maximum(0, instance.days - instance.way_days - ready).sum())


def _order(instance: Instance, ascent: Ascent) -> Ints:
    """Return the order in which a first schedule takes serials: worth most in the relaxed problem, then ready first."""
    worth = np.where(ascent.slot >= 0, instance.slot_worth[ascent.slot], -1.0)
    return np.lexsort((np.arange(instance.serials), instance.ready, -worth)).astype(np.int64)


def _arrivals(a: Arrays, state: State) -> Ints:
    """Return the serials that move by arrival, and then those at home."""
    way, start = state.plan[:, WAY], state.plan[:, START]
    arrival = np.where(way >= 0, start + a.n[a.way_at + way, DAYS], a.days)
    return np.argsort(arrival, kind="stable").astype(np.int64)


def _before_costs(a: Arrays, state: State) -> float:
    """Return what the slots that are filled are worth."""
    moving = np.flatnonzero(state.plan[:, SLOT] >= 0)
    slot, way, start = state.plan[moving].T
    late = start + a.n[a.way_at + way, DAYS] - a.n[a.slot_at + slot, DUE]
    step = np.searchsorted(a.n[a.late_at : a.late_at + a.steps, 0], late)
    share = np.minimum(1.0, a.f[moving] / a.f[a.size_at + slot])
    return total(a.f[a.worth_at + slot] * share * a.f[a.weight_at + step])


def _settle(instance: Instance, a: Arrays, state: State) -> None:
    """Count anew what is left of each resource: what is taken and given back a million times does not quite add up."""
    state.left[:] = instance.capacity
    for serial in np.flatnonzero(state.plan[:, SLOT] >= 0):
        way, start = int(state.plan[serial, WAY]), int(state.plan[serial, START])
        for use in range(a.n[a.way_at + way, FIRST_USE], a.n[a.way_at + way, LAST_USE]):
            resource, offset, length = a.n[a.use_at + use, [RESOURCE, OFFSET, LENGTH]]
            state.left[resource, start + offset : start + offset + length] -= a.f[a.amount_at + use]


def _schedule(state: State, value: float) -> Schedule:
    slot, way, start = (column.copy() for column in state.plan.T)
    return Schedule(slot=slot, way=way, start=start, value=value)
