"""How a plan and its chances lie in the one table of whole numbers that the replay kernel works on (plan/arrays.py)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from foedus.plan.instance import Ints

Counts = NDArray[np.integer[Any]]

COLUMNS: Final = 10
# Of serials.
LOT: Final = 0
FIGHTS: Final = 1
PART: Final = 2
BEFORE: Final = 3
FIRST_WAY: Final = 4
LAST_WAY: Final = 5
PLAN_SLOT: Final = 6
PLAN_WAY: Final = 7
PLAN_START: Final = 8
TWIN: Final = 9
# Of ways.
SECTOR: Final = 0
DAYS: Final = 1
FIRST_USE: Final = 2
LAST_USE: Final = 3
CLASSES: Final = 4
# Of uses, and of what planned serials use of a resource (`SERIAL` in the place of the resource, days from C-day).
RESOURCE: Final = 0
SERIAL: Final = 0
OFFSET: Final = 1
LENGTH: Final = 2
AMOUNT: Final = 3
# Of slots.
SLOT_SECTOR: Final = 0
COMBAT: Final = 1
SIZE: Final = 2
UNITS: Final = 3
SLOT_KIND: Final = 4
PLANNED: Final = 5
# Of kinds: rows of spares; of resources: rows of users; of outages: rows of resources.
FIRST: Final = 0
LAST: Final = 1
# Of lots.
EXTRA: Final = 0
LATE_RATE: Final = 1
FIRST_STEP: Final = 2
LAST_STEP: Final = 3
KEEP_KEY: Final = 4
LATE_KEY: Final = 5
LATE_DAYS_KEY: Final = 6
KEEP_SHARE_KEY: Final = 7
LATE_SHARE_KEY: Final = 8
# Of leads.
LEAD_LOW: Final = 0
LEAD_HIGH: Final = 1
LEAD_KEY: Final = 2
LEAD_SHARE_KEY: Final = 3
LEAD_FACTOR: Final = 4
LEAD_SHARE: Final = 5
# Of steps of a date: what to do, and with which number.
OP: Final = 0
ARG: Final = 1
CONST: Final = 0
LEAD: Final = 1
KTH: Final = 2
PLUS: Final = 3
# Of rates other than of keeping.
FACTOR: Final = 0
SHARE: Final = 1
DAYS_LOW: Final = 2
DAYS_HIGH: Final = 3
# Of delays, one a mode and lot, and of outages.
RATE: Final = 2
KEY: Final = 3
SHARE_KEY: Final = 4
DAYS_KEY: Final = 5
FROM_KEY: Final = 6
CLASS: Final = 7
# Of each outer draw: a block for each of these, a column for each lot, and then one for each rate.
READY: Final = 0
GRAINS: Final = 1
KEEP: Final = 2
KEEP_FACTOR: Final = 3
KEEP_SHARE: Final = 4
BLOCKS: Final = 5

PARTS: Final = 1 << 20  # of a step: k times this, plus how many it is taken of

GRAIN: Final = 1000  # thousandths of a capability's unit
FINE: Final = 1_000_000  # millionths of a resource's unit
WHOLE: Final = 1_000_000_000  # billionths of coverage


class Arrays(NamedTuple):
    """What stays the same from draw to draw: table `n`, whose parts begin at the rows named, and the outer draws.

    `TWIN` of a serial is the first way of the first serial of its lot that has the same ways. `opened` says whether a
    spare may fill a slot that the plan left open.

    `outer` has a row for each outer draw; `days` are those of which coverage is counted; `whole` is
    what there is of each resource on each day, in millionths.
    """

    last: int
    inner: int
    replan: int
    opened: int
    serials: int
    ways: int
    slots: int
    kinds: int
    lots: int
    leads: int
    rates: int
    outages: int
    delays: int
    planned: int
    way_at: int
    use_at: int
    slot_at: int
    kind_at: int
    spare_at: int
    order_at: int
    resource_at: int
    user_at: int
    lot_at: int
    lead_at: int
    step_at: int
    rate_at: int
    delay_at: int
    outage_at: int
    failing_at: int
    factor_at: int
    n: Ints
    outer: Ints
    days: Ints
    whole: Ints


@dataclass(frozen=True, kw_only=True)
class Asked:
    """How often to draw, and what is counted.

    Parameters
    ----------
    seed
        Of every number.
    outer, inner
        Draws of what is not known, and of chance within each.
    days
        After C-day, on which coverage is counted.
    study
        The prior, by its place among `Chances.studies`; None draws one in each outer draw.
    replan
        Whether everybody is put anew.
    """

    seed: int
    outer: int
    inner: int
    days: tuple[int, ...]
    study: int | None = None
    replan: bool = False
