"""A plan as JSON, as docs/json.md says; what `foedus plan --check` reads back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from foedus.breakeven.make import Table
from foedus.case.read import Reading
from foedus.errors import ArgumentError
from foedus.model.logistics import Place
from foedus.model.tables import Tables
from foedus.plan.check import Violation
from foedus.plan.exposure import Exposure, exposure
from foedus.plan.nouns import Bottleneck, CloseBy, Frontier, Holding, LeftOut, Move, Plan, PlanGap
from foedus.standing.suppose import Supposition
from foedus.views.break_even_json import break_even_json
from foedus.views.contract import Json, common


def plan_json(
    reading: Reading,
    as_of: str,
    suppose: Iterable[Supposition],
    plan: Plan,
    violations: Iterable[Violation] = (),
    believed: Table | None = None,
) -> Json:
    """Return a plan.

    Parameters
    ----------
    reading, as_of, suppose
        What it was made from.
    plan
        The plan.
    violations
        What the judge found in it.
    believed
        Break-even, where it was asked for.
    """
    problem = plan.problem
    return {
        **common("plan", reading, as_of, suppose),
        "option": problem.option.id,
        "illustrative": problem.option.illustrative == "yes",
        "standard": str(problem.standard),
        "given": problem.given,
        "figure": problem.figure,
        "horizon": problem.horizon,
        "value": plan.value,
        "most": plan.most,
        "bound": plan.bound,
        "gap": plan.gap,
        "closure": plan.closure,
        "coverage": [{"day": day, "share": share, "weighted": weighted} for day, share, weighted in plan.coverage],
        "moves": [_move(each) for each in plan.moves],
        "gaps": [_gap(each) for each in plan.gaps],
        "bottlenecks": [_bottleneck(each) for each in plan.bottlenecks],
        "holding": [_holding(each) for each in plan.holding],
        "exposure": _exposure(exposure(problem, plan.moves, _places(reading))),
        "frontier": [_frontier(each) for each in plan.frontier],
        "break_even": break_even_json(_tables(reading), believed),
        "left_out": [_left_out(each) for each in problem.left_out],
        "unstated": list(problem.unstated),
        "certificate": [{"resource": e.resource, "day": e.day, "price": e.price} for e in plan.certificate],
        "checked": {"violations": violations_json(violations)},
        "seed": plan.seed,
        "iterations": plan.iterations,
        "stopped_because": plan.stopped_because,
    }


def plan_text(path: Path) -> str:
    """Return the text of a plan's file.

    Raises
    ------
    ArgumentError
        If it is no text.
    OSError
        If it cannot be read.
    """
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise ArgumentError("This is no plan.", str(path), "a file in UTF-8") from None


def violations_json(violations: Iterable[Violation]) -> list[Json]:
    """Return what a judge found."""
    names = ("code", "where", "says", "found", "expected")
    return [{name: getattr(each, name) for name in names} for each in violations]


def _places(reading: Reading) -> Mapping[str, Place]:
    return _tables(reading).place


def _tables(reading: Reading) -> Tables:
    assert reading.tables is not None  # a plan was made of it
    return reading.tables


def _move(move: Move) -> Json:
    return {
        "pledge": move.serial.pledge,
        "unit": move.serial.id,
        "party": move.serial.party,
        "amount": move.serial.amount,
        "requirement": move.slot.requirement.id,
        "slot": move.slot.number,
        "sector": move.way.sector or None,
        "starts": move.start,
        "legs": [
            {
                "link": leg.link,
                "from": leg.from_,
                "to": leg.to,
                "mode": leg.mode,
                "lift": leg.lift or None,
                "depart": move.start + leg.depart,
                "arrive": move.start + leg.arrive,
            }
            for leg in move.way.legs
        ],
        "arrives": move.arrives,
    }


def _gap(gap: PlanGap) -> Json:
    return {
        "requirement": gap.requirement.id,
        "missing": gap.missing,
        "reason": gap.reason,
        "detail": gap.detail,
        "close_by": [_close_by(each) for each in gap.close_by],
    }


def _close_by(change: CloseBy) -> Json:
    return {"kind": change.kind, "what": change.what, "amount": change.amount, "unit": change.unit}


def _bottleneck(each: Bottleneck) -> Json:
    names = ("resource", "day", "use", "capacity", "unit", "price")
    return {name: getattr(each, name) for name in names}


def _holding(each: Holding) -> Json:
    return {
        "requirement": each.requirement.id,
        "days": each.days,
        "pool": [{"rotation": rotation, "amount": amount} for rotation, amount in each.pool.items()],
        "pledged": each.pledged,
    }


def _exposure(found: Exposure) -> list[Json]:
    bands: list[Json] = [{"band_km": band, "personnel": persons} for band, persons in found.bands]
    return [*bands, *([{"band_km": None, "personnel": found.unplaced}] if found.unplaced else [])]


def _frontier(each: Frontier) -> Json:
    return {
        "beyond_km": each.beyond_km,
        "value": each.value,
        "weighted": each.weighted,
        "exposure": [{"band_km": band, "personnel": persons} for band, persons in each.personnel.items()],
    }


def _left_out(each: LeftOut) -> Json:
    return {
        "pledge": each.pledge,
        "party": each.party,
        "capability": each.capability,
        "amount": each.amount,
        "reason": each.reason,
        "detail": each.detail,
        "names": list(each.names),
    }


def check_json(reading: Reading, as_of: str, suppose: Iterable[Supposition], judged: Any) -> Json:
    """Return what a judge says of a plan that somebody made."""
    return {
        **common("plan", reading, as_of, suppose),
        "value": judged.value,
        "most": judged.most,
        "bound": judged.bound,
        "gap": judged.gap,
        "closure": judged.closure,
        "checked": {"violations": violations_json(judged.violations)},
    }
