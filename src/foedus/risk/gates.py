"""When each gate opens, given how long approvals take: exactly where that can be had, else sampled."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, sqrt

import numpy as np

from foedus.coverage.figures import Given
from foedus.model.tree import GateRef
from foedus.plan.instance import Floats, Ints
from foedus.risk.bands import LEVELS
from foedus.risk.chances import NEVER, Const, Date, Kth, Lead, LeadOf, Plus, leads_in, silent_in
from foedus.risk.dates import Dates
from foedus.risk.numbers import outer_numbers, threshold
from foedus.standing.view import View

_CELLS = 20_000  # pieces of a factor's range, beyond which sampling is quicker
_SLACK = 1e-12


@dataclass(frozen=True, kw_only=True)
class GateDate:
    """When a gate opens: days after its approvals are asked for; None is never.

    Parameters
    ----------
    id
        The gate.
    p05, p50, p95
        Quantiles.
    exact
        Whether they are computed; sampled otherwise, with `stderr` in days.
    stderr
        Sampling error, the largest of the three; 0 where exact.
    leads, silent
        The approvals that it waits for; and those of which nobody stated how long they take: it opens so many days
        later than the figures say.
    """

    id: str
    p05: int | None
    p50: int | None
    p95: int | None
    exact: bool
    stderr: float
    leads: tuple[str, ...]
    silent: tuple[str, ...]


def gate_dates(view: View, *, given: Given, horizon: int, seed: int, draws: int) -> tuple[GateDate, ...]:
    """Return the dates of the gates that apply.

    Parameters
    ----------
    view, given, horizon
        As in `Dates`.
    seed, draws
        Of the sample, where one is needed.
    """
    dates = Dates(view, given, horizon)
    found = []
    for gate in view.tables.gates:
        if not view.applies(gate):
            continue
        date = dates.of(GateRef(gate.id))
        used = list(leads_in(date))
        exact = not dates.has_duration(GateRef(gate.id)) and _simple(used, dates.leads)
        days = quantiles(date, dates.leads) if exact else None
        error = 0.0
        if days is None:
            days, error = sampled(date, dates.leads, seed, draws)
        found.append(
            GateDate(
                id=gate.id,
                p05=days[0],
                p50=days[1],
                p95=days[2],
                exact=error == 0.0 and exact and not any(silent_in(date)),
                stderr=error,
                leads=tuple(dict.fromkeys(dates.leads[each].id for each in used)),
                silent=tuple(dict.fromkeys(silent_in(date))),
            )
        )
    return tuple(found)


def quantiles(date: Date, leads: list[Lead]) -> tuple[int | None, ...] | None:
    """Return the exact quantiles of a date whose parts are independent or share one factor.

    None where the factor's range falls into too many pieces.
    """
    used = [leads[each] for each in leads_in(date)]
    joined = [lead for lead in used if lead.factor and lead.share > 0]
    # Between two of these numbers of the factor, nobody's lead time changes.
    steps = {0.0, 1.0}
    for lead in joined:
        width = lead.days[1] - lead.days[0] + 1
        if len(steps) + width > _CELLS:
            return None
        steps.update(each / width for each in range(1, width))
    cuts = np.array(sorted(steps))
    days = sorted(_days(date, leads))
    if len(days) * len(cuts) > _CELLS * 50:
        return None
    middle, weight = (cuts[1:] + cuts[:-1]) / 2, np.diff(cuts)
    found: list[int | None] = []
    chance = [float((_by(date, day, leads, middle) * weight).sum()) for day in days]
    for level in LEVELS:
        at = next((day for day, each in zip(days, chance, strict=True) if each >= level - _SLACK), None)
        found.append(None if at is None or at >= NEVER else at)
    return tuple(found)


def _days(date: Date, leads: list[Lead]) -> set[int]:
    """Every day that a date without durations can fall on."""
    match date:
        case Const():
            return {date.day}
        case LeadOf():
            low, high = leads[date.lead].days
            return set(range(low, high + 1))
        case Kth():
            return set[int]().union(*(_days(part, leads) for part in date.parts))
        case Plus():
            return {0} | {day + date.days for day in _days(date.part, leads)}


def _by(date: Date, day: int, leads: list[Lead], factor: Floats) -> Floats:
    """Return the chance that a date has come by a day, for each number of the factor."""
    match date:
        case Const():
            return np.full(len(factor), float(date.day <= day))
        case LeadOf():
            return _lead_by(leads[date.lead], day, factor)
        case Kth():
            return _kth_by(date.count, [_by(part, day, leads, factor) for part in date.parts])
        case Plus():
            raise AssertionError("a duration has no exact date")


def _lead_by(lead: Lead, day: int, factor: Floats) -> Floats:
    low, high = lead.days
    width = high - low + 1
    alone = min(1.0, max(0.0, (day - low + 1) / width))
    share = lead.share if lead.factor else 0.0
    together = low + np.minimum(high - low, np.floor(factor * width)) <= day
    return np.asarray(share * together + (1 - share) * alone)


def _kth_by(count: int, parts: list[Floats]) -> Floats:
    """The chance that at least `count` of independent parts have come (Poisson binomial, one part after the other)."""
    come = np.zeros((count + 1, len(parts[0])))
    come[0] = 1.0
    for part in parts:
        come[count] = come[count] + come[count - 1] * part
        for number in range(count - 1, 0, -1):
            come[number] = come[number] * (1 - part) + come[number - 1] * part
        come[0] = come[0] * (1 - part)
    return np.asarray(come[count])


def sampled(date: Date, leads: list[Lead], seed: int, draws: int) -> tuple[tuple[int | None, ...], float]:
    """Return the quantiles of a date over draws, and their largest standard error in days.

    The error of a quantile is half the distance between the order statistics one standard deviation of a rank below
    and above it; infinite quantiles have none.
    """
    days = np.sort(drawn(date, leads, seed, draws))
    found: list[int | None] = []
    error = 0.0
    for level in LEVELS:
        rank = max(0, ceil(level * draws - 1e-9) - 1)
        spread = ceil(sqrt(draws * level * (1 - level)))
        low, high = int(days[max(0, rank - spread)]), int(days[min(draws - 1, rank + spread)])
        at = int(days[rank])
        found.append(None if at >= NEVER else at)
        if high < NEVER:
            error = max(error, (high - low) / 2)
    return tuple(found), error


def drawn(date: Date, leads: list[Lead], seed: int, draws: int) -> Ints:
    """Return a date in each draw, shape (draws,)."""
    match date:
        case Const():
            return np.full(draws, date.day, np.int64)
        case LeadOf():
            return lead_drawn(leads[date.lead], seed, draws)
        case Kth():
            parts = np.stack([drawn(part, leads, seed, draws) for part in date.parts])
            return np.asarray(np.sort(parts, axis=0)[date.count - 1])
        case Plus():
            part = drawn(date.part, leads, seed, draws)
            return np.asarray(np.where(part > 0, part + date.days, part))


def lead_drawn(lead: Lead, seed: int, draws: int) -> Ints:
    """Return how long an approval takes in each draw, shape (draws,)."""
    low, high = lead.days
    number = outer_numbers(seed, f"lead.{lead.id}", draws)
    if lead.factor:
        share = outer_numbers(seed, f"lead.{lead.id}.share", draws) * (1 << 53) < threshold(lead.share)
        number = np.where(share, outer_numbers(seed, f"factor.{lead.factor}", draws), number)
    steps = np.floor(number * (high - low + 1)).astype(np.int64)
    return np.asarray(low + np.minimum(high - low, steps))


def _simple(used: list[int], leads: list[Lead]) -> bool:
    """Whether each approval stands in a rule once, and all that move together share one factor."""
    factors = {leads[each].factor for each in used if leads[each].factor and leads[each].share > 0}
    return len(set(used)) == len(used) and len(factors) <= 1
