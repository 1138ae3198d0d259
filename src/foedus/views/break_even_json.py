"""Break-even as JSON, as docs/json.md says."""

from __future__ import annotations

from foedus.breakeven.chance import Threshold
from foedus.breakeven.make import Supported, Table
from foedus.model.tables import Tables
from foedus.views.break_even_words import assumed
from foedus.views.contract import Json


def break_even_json(tables: Tables, table: Table | None) -> Json | None:
    """Return the table; None where the case states nothing to reckon it from."""
    if table is None:
        return None
    rests = assumed(tables, table)
    return {
        "inputs": [
            {
                "id": name,
                "low": each.range.low,
                "high": each.range.high,
                "source": each.source,
                "assumed": rests[name],
                "note": each.note,
            }
            for name, each in table.stated.estimates.items()
        ],
        "shape": list(table.stated.shape),
        "cells": [{"size": cell.size, "speed": cell.speed, **_chance(cell.chance)} for cell in table.cells],
        "supported": [_supported(row) for row in table.supported],
    }


def _supported(row: Supported) -> Json:
    names = (
        "given",
        "day",
        "size_low",
        "size_high",
        "unquantified",
        "open_ended",
        "ready_low",
        "ready_high",
        "unready",
    )
    return {"standard": str(row.standard), **{name: getattr(row, name) for name in names}, **_chance(row.chance)}


def _chance(found: Threshold) -> Json:
    ends = {"chance_low": found.low, "chance_high": found.high}
    return {name: None if end is None else float(end) for name, end in ends.items()}
