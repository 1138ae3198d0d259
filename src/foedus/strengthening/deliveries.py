"""What trackers say was allocated of what was committed: evidence of how late aid comes, and no odds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from foedus.model.strands import Delivery
from foedus.standing.view import View


@dataclass(frozen=True)
class Given:
    """One row of a tracker, with the share allocated of what was committed; None where nothing was committed.

    Both are sums since the tracker began, so that the share can be more than 1: what was committed before it began, or
    for others. Allocated is earmarked, not arrived.
    """

    row: Delivery
    share: float | None


def given(view: View) -> Iterator[Given]:
    """Yield the newest figures of every donor that were published by then.

    Donors that are counted together come first, then single ones in the order of the file.
    """
    out = [each for each in view.tables.deliveries if view.tables.source[each.source].published <= view.known]
    newest: dict[str, Delivery] = {}
    for row in out:
        key = row.party or row.donors
        last = newest.get(key)
        if last is None or _age(view, row) > _age(view, last):
            newest[key] = row
    for row in sorted(newest.values(), key=lambda each: each.party is not None):
        yield Given(row, row.allocated / row.committed if row.committed else None)


def _age(view: View, row: Delivery) -> tuple[object, ...]:
    return (row.until, view.tables.source[row.source].published)
