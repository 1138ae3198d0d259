"""Mistakes in what break-even is reckoned from."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.errors import Problem
from foedus.evidence.mistakes import unknown
from foedus.model.tables import Tables


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield every source that does not exist."""
    stated = tables.info.break_even
    if stated is None:
        return
    for name, each in stated.estimates.items():
        if each.source not in tables.source:
            yield unknown("source", each.source, tables.source, "case", f"break_even.{name}", "source")
    for source in stated.shape:
        if source not in tables.source:
            yield unknown("source", source, tables.source, "case", "break_even", "shape")
