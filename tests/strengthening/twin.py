"""The slow, obvious twin of accumulation: month after month, what arrives is put into a store."""

from __future__ import annotations

from foedus.strengthening.months import Inflow


def store_low(each: Inflow, since: int, now: int, month: int) -> float:
    """What is certain to be in the store at the end of `month`."""
    store = 0.0
    for m in range(month + 1):
        if each.monthly is None:
            # A stock is certain in the month in which the latest word has it complete, if none of it came before.
            if each.quantity is not None and each.ends is not None and m == each.ends[1] and each.starts[0] > since:
                store += each.quantity.low
            continue
        begun = each.start_known and each.starts[1] <= m
        over = m > now if each.ends is None else m > each.ends[0]
        if begun and not over and m > since:
            store += each.monthly.low
            if each.quantity is not None and store > each.quantity.low:
                store = each.quantity.low
    return store if each.certain else 0.0


def store_high(each: Inflow, since: int, month: int) -> float:
    """The most that can be in the store at the end of `month`."""
    store = 0.0
    arrived = False
    for m in range(month + 1):
        if m < since or m < each.starts[0]:
            continue
        over = each.ends is not None and m > each.ends[1]
        if each.monthly is None:
            if each.quantity is not None and not arrived and (each.ends is None or each.ends[1] >= since):
                store, arrived = store + each.quantity.high, True
            continue
        if not over:
            store += each.monthly.high
            if each.quantity is not None and store > each.quantity.high:
                store = each.quantity.high
    return store
