"""What is tolerated of each series, from what the truce says of its clauses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from foedus.model.truces import Tolerated, Truce
from foedus.watch.counts import Counted
from foedus.watch.method.series import Floats
from foedus.watch.method.series import Tolerated as Null
from foedus.watch.nouns import ALL

# Of the level before, where nobody stated what is tolerated: a ceasefire that stops 19 acts of 20 is kept.
ASSUMED = Tolerated(share_of_before=0.05, assumed="yes")


def tolerated_of(truce: Truce) -> dict[str, Tolerated]:
    """Return what is tolerated of each clause: its own, else that of the truce, else what is assumed."""
    return {id_: clause.tolerated or truce.tolerated or ASSUMED for id_, clause in truce.clause.items()}


def nulls(counted: Counted, tolerated: Mapping[str, Tolerated]) -> tuple[Null, ...]:
    """Return the null hypothesis of each series: a rate of the whole truce is shared out among places as before it."""
    level = _levels(counted.before.counts)
    at = {key: level[column] for column, key in enumerate(counted.keys)}
    only = next(iter(tolerated)) if len(tolerated) == 1 else ALL
    found = []
    for place, clause in counted.keys:
        ids = [id_ for id_ in tolerated if id_ not in counted.untellable] if clause == ALL else [clause]
        shares = {tolerated[id_].share_of_before for id_ in ids}
        if len(shares) == 1 and None not in shares:
            found.append(Null(share_of_before=shares.pop()))
            continue
        rate = 0.0
        for id_ in ids:
            whole = at.get((ALL, id_ if only == ALL else ALL), 0.0)
            here = at.get((place, clause if clause != ALL else id_ if only == ALL else ALL), whole)
            rate += _rate(tolerated[id_], whole) * (1.0 if place == ALL or not whole else here / whole)
        found.append(Null(rate=rate))
    return tuple(found)


def _rate(tolerated: Tolerated, level: float) -> float:
    if tolerated.per_day is not None:
        return tolerated.per_day
    return (tolerated.share_of_before or 0.0) * level


def _levels(counts: Floats) -> Sequence[float]:
    """Mean a day of each series, over the days that were reported."""
    told = ~np.isnan(counts)
    return [float(value) for value in np.where(told, counts, 0.0).sum(axis=0) / np.maximum(1, told.sum(axis=0))]
