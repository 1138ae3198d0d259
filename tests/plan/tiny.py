"""Tiny planning instances from a seed, odd ones among them, for tests that want hundreds."""

from __future__ import annotations

from itertools import accumulate

import numpy as np

from foedus.plan.instance import Instance, Ints


def tiny(seed: int, *, serials: int = 6, slots: int = 6, days: int = 20) -> Instance:
    """Draw an instance of 2 to so many serials and slots, and 8 to so many days.

    One in 25 has no serials and one in 25 no slots; in one in three amounts differ from sizes; in one in three
    capacities are so low that most moves exclude each other, or zero. Some serials have no ways, are never ready in
    time or cannot fight, some moves end beyond the horizon, some slots are worth nothing or due after the last day.
    """
    rng = np.random.default_rng(seed)
    u = 0 if seed % 25 == 7 else int(rng.integers(2, serials + 1))
    s = 0 if seed % 25 == 13 else int(rng.integers(2, slots + 1))
    t = int(rng.integers(8, days + 1))
    kinds, sectors = (int(rng.choice([1, 2, 3], p=[0.6, 0.3, 0.1])) for _ in range(2))
    resources = int(rng.integers(2, 6))
    starved, uneven = seed % 3 == 1, seed % 3 == 2

    ways = [int(each) for each in rng.choice([0, 1, 2, 3], u, p=[0.06, 0.24, 0.4, 0.3])]
    uses = [int(each) for each in rng.integers(0, 6, sum(ways))]
    o, r = sum(ways), sum(uses)
    capacity = np.repeat(rng.uniform(0.8, 1.3 if starved else 3.0, (resources, 1)), t, axis=1)
    capacity[rng.random(capacity.shape) < 0.1] *= 0.5  # outages
    if starved:
        capacity[rng.random(capacity.shape) < 0.03] = 0
    steps = int(rng.integers(1, 5))
    return Instance(
        days=t,
        capacity=capacity,
        kind=rng.integers(0, kinds, u),
        fights=rng.random(u) < 0.7,
        amount=rng.choice([0.0, 0.5, 1.0, 1.5, 3.0], u, p=[0.05, 0.3, 0.3, 0.2, 0.15]) if uneven else np.ones(u),
        ready=np.where(rng.random(u) < 0.05, t + 3, rng.integers(0, t // 3, u)),
        way_start=_starts(ways),
        way_sector=rng.integers(0, sectors, o),
        way_days=rng.integers(0, 5, o),
        way_cost=rng.uniform(0, 3, o),
        use_start=_starts(uses),
        use_resource=rng.integers(0, resources, r),
        use_offset=rng.integers(0, 4, r),
        use_length=rng.integers(1, 9, r),
        use_amount=rng.choice([0.1, 0.3, 0.5, 1.0, 1.7], r),
        slot_kind=rng.integers(0, kinds, s),
        slot_sector=rng.integers(0, sectors, s),
        slot_combat=rng.random(s) < 0.3,
        slot_size=rng.choice([0.5, 1.0, 2.0], s) if uneven else np.ones(s),
        slot_worth=rng.choice([0.0, 1.0, 2.0, 3.0, 5.0], s, p=[0.05, 0.25, 0.25, 0.25, 0.2]),
        slot_due=rng.integers(t // 4, t + 3, s),
        late_days=np.array([0, 2, 4, 7])[:steps],
        late_weight=np.array([1.0, 0.6, 0.35, 0.15])[:steps],
        day_cost=float(rng.choice([1e-3, 0.05])),
        lift_cost=float(rng.choice([2e-4, 0.1])),
    )


def _starts(lengths: list[int]) -> Ints:
    return np.array([0, *accumulate(lengths)], dtype=np.int64)
