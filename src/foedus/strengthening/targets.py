"""How far each target of the beneficiary's own forces is met, by which month, and what is scarcest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from foedus.coverage.contribution import Amount, stated
from foedus.model.answer import Answer
from foedus.model.strands import Target
from foedus.model.values import Number, Standard
from foedus.standing.pledges import Pledge
from foedus.standing.view import View
from foedus.strengthening.months import HORIZON, Inflow, eventually, high, low, month_name, month_of, rate
from foedus.strengthening.supply import Supplied, supplied

AFTER = (0, 6, 12, 24)  # months after the one asked about that are shown


@dataclass(frozen=True)
class Month:
    """What is there by the end of a month, held and pledged together; for a monthly target, what comes within it."""

    month: str
    low: Number
    high: Number


@dataclass(frozen=True, kw_only=True)
class TargetState:
    """One target on one standard.

    Parameters
    ----------
    target, standard
        Which, and what was let in.
    asked, kept
        The folded answers to how much is asked for, and how much is there already; `kept` is None where what is asked
        for comes on top.
    wanted
        How much is asked for; None while nobody says.
    held
        How much is there already; None where nobody says, or where what is asked for comes on top.
    low, high
        What is held and pledged together, eventually (within ten years); for a monthly target, the most of any month.
    share_low, share_high
        0..1: the low figure against the most that is asked for, the high one against the least; both None without
        `wanted`, the high one also where nobody says how much is held.
    reached_low, reached_high
        The first month, from the one asked about on, by whose end the low figure reaches the most that is asked for,
        and the high one the least: ``2026-02``. None: never within what is pledged, or nobody says by when it comes.
    months
        What is there at the months of `AFTER`.
    unquantified
        Pledges that would count and state no quantity; they are in neither figure.
    open_ended
        Whether the high figure may be exceeded: by them, by a quantity open upwards, or by what is held and unstated.
    pledges
        Those that count or would count.
    """

    target: Target
    standard: Standard
    asked: Answer
    kept: Answer | None
    wanted: Amount | None
    held: Amount | None
    low: Number
    high: Number
    share_low: float | None
    share_high: float | None
    reached_low: str | None
    reached_high: str | None
    months: tuple[Month, ...]
    unquantified: int
    open_ended: bool
    pledges: tuple[Pledge, ...]

    @property
    def unsaid(self) -> bool:
        """Whether nobody says how much is held, though it counts."""
        return self.target.held is not None and self.held is None


def targets(view: View, made: Iterable[Pledge]) -> list[TargetState]:
    """Return the targets of the case whose sources were out by then, in their order."""
    published = view.tables.source
    rows = [each for each in view.tables.targets if published[each.source].published <= view.known]
    supply = supplied(view, made) if rows else []
    return [_state(view, row, [each for each in supply if each.capability == row.capability]) for row in rows]


def weakest(states: Iterable[TargetState]) -> TargetState | None:
    """Return the target that falls shortest even on the high figure.

    Left out are illustrative ones, those of which nobody says how much is asked for, and those of which nobody says how
    much is held already: they may be the weakest or not.
    """
    known = [
        (each.share_high, each.share_low, number, each)
        for number, each in enumerate(states)
        if each.share_low is not None
        and each.share_high is not None
        and each.target.illustrative == "no"
        and not each.unsaid
    ]
    return min(known)[-1] if known else None


def _state(view: View, row: Target, supply: Sequence[Supplied]) -> TargetState:
    asked = view.answer(row.question)
    wanted = stated(asked)
    kept = view.answer(row.held) if row.held else None
    held = stated(kept)
    inflows = [each.inflow for each in supply if each.inflow is not None]
    now = month_of(view.day)
    # What is pledged is added to what was held, or to what there was when more was asked for.
    dated = next((each.since for each in (kept, asked) if each is not None and each.since is not None), view.day)
    since = month_of(dated)
    ahead = range(now, now + HORIZON + 1)
    if row.measure == "monthly":
        series = [_rate(inflows, held, now, month) for month in ahead]
        least, most = (max(column) for column in zip(*series, strict=True))
    else:
        series = [_stock(inflows, held, since, now, month) for month in ahead]
        least = (held.low if held else 0) + sum(eventually(each, since, now) for each in inflows)
        most = series[-1][1]
    silent = sum(not each.quantified for each in supply if each.inflow is not None)
    unsure = any(each.open_ended for each in inflows) or (held.open_ended if held else row.held is not None)
    # What is held and unstated may be any amount: no share of it is the most.
    ceiling = None if wanted is None or (row.held and held is None) else wanted.low
    needed = None if wanted is None or wanted.open_ended else wanted.high
    return TargetState(
        target=row,
        standard=view.standard,
        asked=asked,
        kept=kept,
        wanted=wanted,
        held=held,
        low=least,
        high=most,
        share_low=None if wanted is None else 0.0 if needed is None else _share(least, needed),
        share_high=None if ceiling is None else _share(most, ceiling),
        reached_low=_first((each for each, _ in series), needed, now),
        reached_high=_first((each for _, each in series), ceiling, now),
        months=tuple(Month(month_name(now + after), *series[after]) for after in AFTER),
        unquantified=silent,
        open_ended=bool(silent) or unsure,
        pledges=tuple(each.pledge for each in supply),
    )


def _stock(inflows: Iterable[Inflow], held: Amount | None, since: int, now: int, month: int) -> tuple[Number, Number]:
    least, most = (held.low, held.high) if held else (0, 0)
    for each in inflows:
        least += low(each, since, now, month)
        most += high(each, since, month)
    return least, most


def _rate(inflows: Iterable[Inflow], held: Amount | None, now: int, month: int) -> tuple[Number, Number]:
    least, most = (held.low, held.high) if held else (0, 0)
    for each in inflows:
        at_least, at_most = rate(each, now, month)
        least += at_least
        most += at_most
    return least, most


def _share(met: Number, asked: Number) -> float:
    return min(1.0, met / asked) if asked else 1.0


def _first(figures: Iterable[Number], asked: Number | None, now: int) -> str | None:
    """The first month by whose end a figure is as large as what is asked for."""
    if asked is None:
        return None
    return next((month_name(now + after) for after, each in enumerate(figures) if each >= asked), None)
