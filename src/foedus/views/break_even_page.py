"""What the templates see of break-even."""

from __future__ import annotations

from typing import Any

from foedus.breakeven.make import Table
from foedus.model.tables import Tables
from foedus.views import break_even_words as words


def believed(tables: Tables, table: Table | None) -> dict[str, Any] | None:
    """Return the table in words, for the page and for Markdown; None where there is none."""
    if table is None:
        return None
    rests = words.assumed(tables, table)
    return {
        "table": table,
        "lead": words.LEAD,
        "rows": words.rows(table),
        "shape": words.shape_words(tables, table.stated.shape),
        "supported": [
            {
                "standard": str(row.standard),
                "day": words.day_words(row.day),
                "size": words.size_words(row),
                "speed": words.speed_words(row),
                "chance": words.threshold_words(row.chance),
            }
            for row in words.shown(table)
        ],
        "inputs": [
            {
                "title": words.NAMES[name],
                "range": words.range_words(each.range),
                "source": tables.source[each.source],
                "assumed": rests[name],
                "note": each.note,
            }
            for name, each in table.stated.estimates.items()
        ],
    }
