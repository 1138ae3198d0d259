"""Break-even on a terminal."""

from __future__ import annotations

from itertools import groupby

from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from foedus.breakeven.make import Table
from foedus.model.tables import Tables
from foedus.model.values import spelled
from foedus.views import break_even_words as words

LAST = (
    "As if every condition were met; no place has more than the country. Nobody has said how fast an attack would be "
    "answered: readiness to deploy stands in for it."
)


def show_break_even(console: Console, tables: Tables, table: Table) -> None:
    """Write the table, what it is reckoned from, and what the case supports on each standard."""
    console.print(Text("\nBreak-even", style="bold"))
    console.print(Text(words.LEAD))
    console.print()
    cells = _grid("persons at the place", *(f"after {spelled(speed)} days" for speed in table.stated.speeds))
    for size, chances in words.rows(table):
        cells.add_row(spelled(size), *chances)
    console.print(cells)
    console.print(Text("any: refraining is better whoever acts; none: no chance suffices.\n", style="dim"))
    given = _grid("reckoned from", "range", "")
    rests = words.assumed(tables, table)
    for name, each in table.stated.estimates.items():
        given.add_row(words.NAMES[name], words.range_words(each.range), "assumed" if rests[name] else each.source)
    console.print(given)
    console.print(Text(words.shape_words(tables, table.stated.shape) + "\n", style="dim"))
    held = _grid("what the case supports", "persons in the country", "ready from", "would have to be believed")
    for standard, rows in groupby(words.shown(table), key=lambda row: row.standard):
        for number, row in enumerate(rows):
            name = f"  {words.day_words(row.day)}" if number else f"{standard}, {words.day_words(row.day)}"
            chance = words.threshold_words(row.chance)
            held.add_row(name, words.size_words(row), words.speed_words(row), chance)
    console.print(held)
    console.print(Text(LAST, style="dim"))


def _grid(*columns: str) -> Grid:
    grid = Grid(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for column in columns:
        grid.add_column(column)
    return grid
