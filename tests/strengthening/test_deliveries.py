"""What trackers say: the newest published figures of each donor, and a share of sums."""

from __future__ import annotations

from datetime import timedelta

from foedus.model.strands import Delivery
from tests.evidence.strategies import at, source
from tests.strengthening.small import FIRST, figures, view


def delivery(id_: str, committed: float, allocated: float, **changes: object) -> Delivery:
    """What a tracker says of XA on the first day."""
    row = {"id": id_, "party": "XA", "unit": "bn EUR", "committed": committed, "allocated": allocated, "until": at(0)}
    return Delivery.model_validate({**row, "source": "s0", **changes})


def test_the_newest_published_figures_of_a_donor_replace_older_ones() -> None:
    rows = [delivery("old", 2, 1), delivery("new", 4, 3, until=at(20), source="s7")]
    late = source(7, published=60)
    assert [each.row.id for each in figures(view(deliveries=rows, sources=[late]))] == ["old"]
    seen = view(deliveries=rows, sources=[late], day=FIRST + timedelta(days=70))
    assert [(each.row.id, each.share) for each in figures(seen)] == [("new", 0.75)]


def test_together_comes_first_and_nothing_committed_has_no_share() -> None:
    rows = [delivery("xa", 0, 1), delivery("all", 8, 2, party=None, donors="all donors")]
    assert [(each.row.id, each.share) for each in figures(view(deliveries=rows))] == [("all", 0.25), ("xa", None)]
