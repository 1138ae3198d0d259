"""A generated plan with everything that can be drawn made up: what the speed of the replay is measured on."""

from __future__ import annotations

import numpy as np

from benchmarks.planning.instances import draw, make
from foedus.plan.solve import solve
from foedus.risk.chances import Chances, Const, Field, Lot, Outage, Rate

KEEP = Rate(id="keep", low=0.85, mode=0.9, high=0.95)
LATE = Rate(id="late", low=0.1, mode=0.1, high=0.1, days=(1, 14))
FAILS = Rate(id="outage", low=0.005, mode=0.01, high=0.02, days=(1, 5))


def medium(size: str = "medium", seed: int = 1, tight: float = 1.0) -> tuple[Field, Chances]:
    """Plan a generated instance, and make up what is drawn for it.

    Every serial is a lot of its own. Of the medium size, with 300 serials and 992 resources, a mean draw has 30
    withdrawals, 27 lots that are kept and late by 7.5 days, and 11.6 outages of 3 days.

    Parameters
    ----------
    size, seed, tight
        Of `benchmarks.planning.instances.make`.
    """
    instance = make(size, seed, tight)
    drawn = draw(size, seed, tight)
    parties = drawn.places.nation[drawn.units.home].tolist()
    lots = [
        Lot(
            id=f"unit-{at}",
            party=str(party),
            ready=(ready, ready),
            ready_key=f"unit-{at}.ready",
            amount=(amount, amount),
            amount_key=f"unit-{at}.amount",
            date=Const(0),
            keep=(KEEP,),
            late=LATE,
        )
        for at, (party, ready, amount) in enumerate(
            zip(parties, instance.ready.tolist(), instance.amount.tolist(), strict=True)
        )
    ]
    outages = [
        Outage(id=f"resource-{at}", kind="any", rate=FAILS, resources=(at,), amount=None)
        for at in range(instance.resources)
    ]
    field = Field(
        instance=instance,
        schedule=solve(instance, iterations=3000).schedule,
        lot=np.arange(instance.serials),
        before=np.zeros(instance.serials),
        units=instance.slot_worth / instance.slot_worth.sum(),
        classes=("any",),
        way_class=np.zeros(instance.ways, np.int64),
        extra=np.zeros(instance.serials, np.bool_),
    )
    chances = Chances(studies=("made",), lots=tuple(lots), leads=(), outages=tuple(outages), delays=())
    return field, chances
