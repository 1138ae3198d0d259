"""What a pledge brings by the end of a month: stocks and flows, at least and at most."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from foedus.coverage.contribution import Amount
from foedus.model.values import Number

HORIZON = 120  # months; what is not reached within ten years is not reached within what is pledged


def month_of(day: date) -> int:
    """Number the months: the first of year 0 is 0."""
    return day.year * 12 + day.month - 1


def month_name(month: int) -> str:
    """Write a month as ``2026-02``."""
    return f"{month // 12:04}-{month % 12 + 1:02}"


@dataclass(frozen=True, kw_only=True)
class Inflow:
    """One pledge over months, all in the unit of its capability.

    Parameters
    ----------
    quantity
        How much in all; None where that is not stated.
    monthly
        How much each month; None where it is no flow.
    starts
        The first month, earliest and latest. Nothing comes before it was pledged, so there always is one; `start_known`
        says whether somebody stated it.
    ends
        The last month, earliest and latest; None where nobody stated one.
    certain
        Whether the condition it hangs on is met; else it is in the high figure only.
    """

    quantity: Amount | None
    monthly: Amount | None
    starts: tuple[int, int]
    start_known: bool
    ends: tuple[int, int] | None
    certain: bool

    @property
    def open_ended(self) -> bool:
        """Whether it may bring more than is stated."""
        return any(each is not None and each.open_ended for each in (self.quantity, self.monthly))


def low(each: Inflow, since: int, now: int, month: int) -> Number:
    """Return what is certain to have come by the end of `month`.

    Parameters
    ----------
    each
        The pledge.
    since
        The month of the figure it is added to: what may have come by its end is not counted again.
    now
        The month asked about; a flow whose end nobody stated is certain until then and no longer.
    month
        By the end of which month.
    """
    if not each.certain:
        return 0
    if each.monthly is None:
        if each.quantity is None or each.ends is None or each.starts[0] <= since or each.ends[1] > month:
            return 0
        return each.quantity.low
    if not each.start_known:
        return 0
    last = min(month, now if each.ends is None else each.ends[0])
    come = max(0, last - max(each.starts[1], since + 1) + 1) * each.monthly.low
    return come if each.quantity is None else min(come, each.quantity.low)


def high(each: Inflow, since: int, month: int) -> Number:
    """Return the most that can have come by the end of `month`, as far as anybody stated; see `low`.

    What may have come in the month of the figure it is added to, or later, is counted.
    """
    if each.starts[0] > month or (each.ends is not None and each.ends[1] < since):
        return 0
    if each.monthly is None:
        return 0 if each.quantity is None else each.quantity.high
    last = month if each.ends is None else min(month, each.ends[1])
    come = max(0, last - max(each.starts[0], since) + 1) * each.monthly.high
    return come if each.quantity is None else min(come, each.quantity.high)


def eventually(each: Inflow, since: int, now: int) -> Number:
    """Return what is certain to come at some time: also of a quantity that nobody dated."""
    undated = each.certain and each.monthly is None and each.ends is None and each.starts[0] > since
    if undated and each.quantity is not None:
        return each.quantity.low
    return low(each, since, now, now + HORIZON)


def rate(each: Inflow, now: int, month: int) -> tuple[Number, Number]:
    """Return how much comes within one month, at least and at most; a stock is no rate."""
    if each.monthly is None:
        return 0, 0
    ends = each.ends
    may = each.starts[0] <= month and (ends is None or month <= ends[1])
    does = each.certain and each.start_known and each.starts[1] <= month <= (now if ends is None else ends[0])
    return (each.monthly.low if does else 0), (each.monthly.high if may else 0)
