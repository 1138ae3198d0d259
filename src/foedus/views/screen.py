"""The assessment on one screen of a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from foedus.assess import Assessment, OnStandard
from foedus.coverage.figures import Coverage
from foedus.model.values import Standard
from foedus.views.brief.strands import strands
from foedus.views.strands_screen import help_from_outside, measures_taken, own_forces
from foedus.views.words import changes_text, range_text, share_text, smallest_waits, stands

COLOURS = {"open": "green", "shut": "red", "undetermined": "yellow", "unknown": "yellow", "disputed": "magenta"}


def show(console: Console, result: Assessment) -> None:
    """Write the answer, the gates, the strands, who stands where, totals, disputes and what it all rests on."""
    info = result.tables.info
    title = Text(f"{result.as_of}  {info.question}  {info.id}")
    console.print(Panel(Text(result.answer), title=title, title_align="left"))
    console.print(_gates(result))
    if result.tables.options:
        console.print(_coverage(result))
    for part in (_strands, own_forces, help_from_outside, measures_taken, _totals, _who):
        console.print(part(result))
    for line in _differences(result):
        console.print(line)
    console.print(_provenance(result))


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, show_edge=False, header_style="bold", padding=(0, 2, 0, 0), expand=False)
    for column in columns:
        table.add_column(column)
    return table


def _on_each(words: Sequence[str]) -> Text:
    """One word where the three standards agree; else the three, official first."""
    text = Text()
    for number, word in enumerate([words[0]] if len(set(words)) == 1 else words):
        text.append(" | " if number else "").append(word, style=COLOURS.get(word, ""))
    return text


def _gates(result: Assessment) -> RenderableType:
    table = _table("Shared gates", "official | reported | assumed", "waits on, as reported")
    applying = {state.gate.id for on in result.standards for state in on.gates}
    own = [gate.id for gate in result.tables.gates if gate.party is not None and gate.id in applying]
    for gate in result.tables.gates:
        if gate.party is None and gate.id in applying:
            states = [next((each for each in on.gates if each.gate.id == gate.id), None) for on in result.standards]
            verdicts = [str(state.verdict) if state else "no condition yet" for state in states]
            reported = states[1]
            waits = changes_text(smallest_waits(reported.waits)) if reported else ""
            table.add_row(gate.title, _on_each(verdicts), waits)
    if own:
        table.add_row(Text(f"and {len(own)} of single parties: see foedus gates", style="dim"))
    return table


def _coverage(result: Assessment) -> RenderableType:
    """What is pledged once all conditions are met, eventually, and which share that is of what is asked for."""
    shown = [result.on(Standard.OFFICIAL), result.on(Standard.REPORTED)]
    columns = [_headline(on, "gates_open") for on in shown]
    table = _table("Soldiers in the country, eventually", "official", "reported")
    table.add_row("as things stand", *(_amount(_headline(on, "as_is")) for on in shown))
    table.add_row("once all conditions are met", *map(_amount, columns))
    for rows in zip(*columns, strict=True):
        option = rows[0].option
        asked = range_text(rows[0].needed_low, rows[0].needed_high)
        table.add_row(f"of {asked} ({option.study})", *map(share_text, rows))
    return table


def _headline(on: OnStandard, given: str) -> list[Coverage]:
    """Coverage of published options that ask for persons, eventually."""
    return [
        row for row in on.coverage if row.given == given and row.day is None and row.option.measure != "composition"
    ]


def _amount(rows: list[Coverage]) -> str:
    if not rows:
        return ""
    more = f" + {rows[0].unquantified} of unstated number" if rows[0].unquantified else ""
    return range_text(rows[0].met_low, rows[0].met_high) + more


def _strands(result: Assessment) -> RenderableType:
    table = _table("Strands", "official | reported | assumed", "reaches, why no further, as reported")
    for strand in strands(result):
        name = Text(strand.best.title)
        if strand.weakest:
            name.append(f"\n  {strand.weakest}", style="red")
        reach = Text(strand.reach, style="bold")
        if strand.figure:
            reach.append(f"  {strand.figure.weakest_because}", style="default not bold")
        rungs = ", ".join(f"{count} {rung}" for rung, count in strand.best.rungs.items())
        if rungs:
            reach.append(f"\npledges: {rungs}, by {' '.join(strand.best.parties)}", style="dim not bold")
        table.add_row(name, _on_each([each.state for each in strand.on]), reach)
    return table


def _totals(result: Assessment) -> RenderableType:
    table = _table("Announced, as reported", "total", "own word", "named", "unnamed", "sources")
    for total in result.on(Standard.REPORTED).announced:
        cells = [str(cell) if cell is not None else "-" for cell in (total.by_own_word, total.named, total.unnamed)]
        question = result.tables.question[total.question]
        table.add_row(question.words, _on_each([total.answer.says]), *cells, str(len(total.sources)))
    return table


def _who(result: Assessment) -> RenderableType:
    """Parties by class; a standard that only repeats the one before it has no column."""
    columns: list[tuple[str, dict[str, str]]] = []
    for on in result.standards:
        parties = _by_class(on)
        if columns and columns[-1][1] == parties:
            columns[-1] = (f"{columns[-1][0]} and {on.standard}", parties)
        else:
            columns.append((str(on.standard), parties))
    table = _table("Who stands where", *(name for name, _ in columns))
    family = result.tables.family.get("position")
    seen = dict.fromkeys(each for _, parties in columns for each in parties)
    ordered = [*(value for value in (family.values if family else ()) if value in seen)]
    for name in [*ordered, *(each for each in seen if each not in ordered)]:
        table.add_row(_on_each([name]), *(parties.get(name, "") for _, parties in columns))
    return table


def _by_class(on: OnStandard) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for each in on.positions:
        mark = "*" if each.answer.contested_by or each.answer.superseded_since else ""
        found.setdefault(each.answer.says, []).append(each.party + mark)
    return {name: " ".join(parties) for name, parties in found.items()}


def _differences(result: Assessment) -> list[Text]:
    disputed = result.on(Standard.REPORTED).disputes
    names = {answer.question for answer in disputed}
    contested = [answer for answer in result.on(Standard.OFFICIAL).contested if answer.question not in names]
    lines = [
        Text.assemble((word, style), f"  {answer.question}: {stands(result.tables, answer)}")
        for word, style, answers in (("disputed ", "magenta", disputed), ("contested", "yellow", contested))
        for answer in answers
    ]
    for finding in dict.fromkeys(each for on in result.standards for each in on.findings):
        lines.append(Text.assemble((finding.code, "red"), f"  {finding.says}"))
    return [Text("Where accounts differ (* contested or superseded)", style="bold"), *lines] if lines else []


def _provenance(result: Assessment) -> RenderableType:
    made = result.provenance
    return Text(
        f"From {made.statements} statements in {made.sources} sources: {made.official} official, "
        f"{made.reported} reported, {made.assumed} assumed. {made.unquantified} pledges state no quantity.",
        style="dim",
    )
