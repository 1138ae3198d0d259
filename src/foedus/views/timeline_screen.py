"""The timeline of single strands on a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from foedus.model.nouns import TOPICS, Topic
from foedus.model.tables import Tables
from foedus.results import Assessment
from foedus.timeline import Said, of_strands, together
from foedus.views.words import of_topic


def show_timeline(console: Console, result: Assessment, strands: Sequence[Topic]) -> None:
    """Write each strand named: its state on the three standards, and what was said, oldest first."""
    info = result.tables.info
    console.print(Text(f"{result.as_of}  What was said when  {info.id}", style="bold"))
    for strand in TOPICS:
        if strand in strands:
            console.print()
            console.print(Text(of_topic(result.tables, strand), style="bold"))
            states = [each.state for on in result.standards for each in on.strands if each.id == strand]
            if states:
                said = " | ".join(states).replace("_", " ")
                console.print(Text(f"official | reported | assumed: {said}"))
            rows = of_strands(result.timeline, [strand])
            console.print(_rows(result.tables, rows) if rows else Text("Nothing is known of it.", style="dim"))
    if any(row.date_precision != "day" for row in of_strands(result.timeline, strands)):
        console.print(Text("\n~ the day is not exact", style="dim"))
    if result.suppose:
        console.print(Text("\nWhat is supposed was not said, and stands on no timeline.", style="dim"))


def _rows(tables: Tables, rows: Sequence[Said]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0), expand=False)
    table.add_column("stated", no_wrap=True)
    table.add_column("who", no_wrap=True)
    table.add_column("question and answer")
    table.add_column("source")
    for group in together(rows):
        first = group[0]
        answer = Text.assemble(tables.question[first.question].words, " ", (first.answer.replace("_", " "), "bold"))
        exact = all(row.date_precision == "day" for row in group)
        table.add_row(f"{first.date}{'' if exact else '~'}", first.party or "", answer, _sources(tables, group))
    return table


def _sources(tables: Tables, group: Sequence[Said]) -> Text:
    """The publishers by basis: ``To Vima (official), TRT World, Wyoming Star (reported)``."""
    by_basis: dict[str, list[str]] = {}
    for row in sorted(group, key=lambda row: (row.basis.rank, not row.decides)):
        basis = str(row.basis) if row.decides else f"{row.basis}, never deciding"
        by_basis.setdefault(basis, []).append(tables.source[row.source].publisher)
    parts = [(", ".join(dict.fromkeys(names)), basis) for basis, names in by_basis.items()]
    return Text("; ").join([Text.assemble(names, (f" ({basis})", "dim")) for names, basis in parts])
