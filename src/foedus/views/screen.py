"""The assessment on one screen of a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from foedus.assess import Assessment, OnStandard
from foedus.model.values import STANDARDS, Standard
from foedus.standing.strands import Position
from foedus.views.words import change_text, smallest_waits, stands

COLOURS = {"open": "green", "shut": "red", "undetermined": "yellow", "unknown": "yellow", "disputed": "magenta"}


def show(console: Console, result: Assessment) -> None:
    """Write the answer, the gates, the strands, who stands where, totals, disputes and what it all rests on."""
    info = result.tables.info
    console.print(
        Panel(Text(result.answer), title=Text(f"{info.question}  {info.id}, {result.as_of}"), title_align="left")
    )
    console.print(_gates(result))
    console.print(_strands(result))
    console.print(_totals(result))
    console.print(_who(result))
    console.print(_differences(result))
    console.print(_provenance(result))


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, show_edge=False, header_style="bold", padding=(0, 2, 0, 0), expand=False)
    for column in columns:
        table.add_column(column)
    return table


def _coloured(word: str) -> Text:
    return Text(word, style=COLOURS.get(word, ""))


def _gates(result: Assessment) -> RenderableType:
    table = _table("Shared gates", *STANDARDS, "waits on (as reported)")
    own = 0
    for gate in result.tables.gates:
        if gate.party is not None:
            own += 1
            continue
        verdicts = []
        for on in result.standards:
            state = next((each for each in on.gates if each.gate.id == gate.id), None)
            verdicts.append(_coloured(str(state.verdict) if state else "-"))
        table.add_row(gate.title, *verdicts, _waits(result.on(Standard.REPORTED), gate.id))
    if own:
        table.add_row(Text(f"and {own} gates of single parties: foedus gates", style="dim"))
    return table


def _waits(on: OnStandard, gate: str) -> str:
    for state in on.gates:
        if state.gate.id == gate:
            return "; ".join(change_text(change) for change in smallest_waits(state.waits))
    return ""


def _strands(result: Assessment) -> RenderableType:
    table = _table("Strands", *STANDARDS, "stage", "parties")
    widest = result.on(Standard.REPORTED)
    for number, strand in enumerate(widest.strands):
        states = [_coloured(on.strands[number].state) for on in result.standards]
        stage = ", ".join(f"{count} {rung}" for rung, count in strand.rungs.items()) or "-"
        table.add_row(strand.title, *states, stage, str(len(strand.parties)))
    return table


def _totals(result: Assessment) -> RenderableType:
    table = _table("Announced", "how many", "by own word", "named by others", "unnamed", "sources")
    for total in result.on(Standard.REPORTED).announced:
        cells = [str(cell) if cell is not None else "-" for cell in (total.by_own_word, total.named, total.unnamed)]
        question = result.tables.question[total.question]
        table.add_row(question.words, _coloured(total.answer.says), *cells, str(len(total.sources)))
    return table


def _who(result: Assessment) -> RenderableType:
    table = _table("Who stands where", *STANDARDS)
    groups: dict[str, list[list[Position]]] = {}
    for number, on in enumerate(result.standards):
        for position in on.positions:
            groups.setdefault(position.answer.says, [[] for _ in STANDARDS])[number].append(position)
    order = result.tables.family["position"].values if "position" in result.tables.family else ()
    for name in [*order, *(each for each in groups if each not in order)]:
        if name in groups:
            table.add_row(_coloured(name), *(_parties(group) for group in groups[name]))
    return table


def _parties(group: Iterable[Position]) -> str:
    return " ".join(
        each.party + ("*" if each.answer.contested_by or each.answer.superseded_since else "") for each in group
    )


def _differences(result: Assessment) -> RenderableType:
    rows: list[RenderableType] = []
    reported, official = result.on(Standard.REPORTED), result.on(Standard.OFFICIAL)
    for answer in reported.disputes:
        rows.append(Text.assemble(("disputed  ", "magenta"), f"{answer.question}: {stands(result.tables, answer)}"))
    for answer in official.contested:
        rows.append(Text.assemble(("contested ", "yellow"), f"{answer.question}: {stands(result.tables, answer)}"))
    for finding in dict.fromkeys(each for on in result.standards for each in on.findings):
        rows.append(Text.assemble((f"{finding.code}  ", "red"), finding.says))
    return Group(Text("Where accounts differ (* above)", style="bold"), *rows) if rows else Group()


def _provenance(result: Assessment) -> RenderableType:
    made = result.provenance
    return Text(
        f"From {made.statements} statements in {made.sources} sources: {made.official} official, "
        f"{made.reported} reported, {made.assumed} assumed. {made.unquantified} pledges state no quantity. "
        "Standards: official words only; with reports; with assumptions.",
        style="dim",
    )
