"""`foedus gates`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from foedus.errors import FoedusError, nearest
from foedus.model.values import STANDARDS, Verdict
from foedus.standing.gates import GateState, findings, gate_states
from foedus.standing.view import View
from foedus.views.options import SUPPOSE, Clock, load, shared, suppositions, today, write_json
from foedus.views.words import changes_text, other_ways, why_lines


@click.command("gates")
@shared
@click.argument("gate", nargs=-1)
@SUPPOSE
def command(
    case: Path, gate: tuple[str, ...], as_of: date | None, as_json: bool, verbose: bool, suppose: tuple[str, ...]
) -> None:
    """What is open, what is shut, why, and what would open it.

    Name one or more gates to see why, down to the statements; without, every gate in a line for each verdict.
    """
    clock = Clock(verbose)
    day = as_of or today()
    reading, evidence = load(case, clock)
    tables = evidence.tables
    for each in gate:
        if each not in tables.gate:
            near = nearest(each, tables.gate)
            raise FoedusError(f"There is no gate {each!r}." + (f" Did you mean {near!r}?" if near else ""))
    supposed = suppositions(evidence, suppose, day)
    views = [View(evidence, day=day, known=day, standard=standard, suppose=supposed) for standard in STANDARDS]
    states = [gate_states(view) for view in views]
    found = [findings(view, state) for view, state in zip(views, states, strict=True)]
    clock.step("gates")
    if as_json:
        from foedus.views.contract import common, findings_json, gate_json

        shown = [gate_json(state) for group in states for state in group if not gate or state.gate.id in gate]
        write_json(
            {**common("gates", reading, day.isoformat(), supposed), "gates": shown, "findings": findings_json(found)}
        )
        return
    wishes = f", supposing {', '.join(map(str, supposed))}" if supposed else ""
    click.echo(f"{tables.info.id}, as of {day.isoformat()}{wishes}\n")
    later = []
    for row in tables.gates:
        mine = [state for group in states for state in group if state.gate.id == row.id]
        if not mine and (not gate or row.id in gate):
            later.append(row.id)
        elif not gate:
            _brief(row.id, row.title, mine)
        elif row.id in gate:
            _full(row.id, row.title, mine)
    if later:
        click.echo(f"Not a condition on {day.isoformat()}, as far as was known then: {', '.join(later)}")
    for finding in dict.fromkeys(one for group in found for one in group):
        click.echo(f"\n{finding.code}: {finding.says}")


_COLOURS = {Verdict.OPEN: "green", Verdict.SHUT: "red", Verdict.UNDETERMINED: "yellow"}


def _verdict(state: GateState) -> str:
    return click.style(str(state.verdict), fg=_COLOURS[state.verdict])


def _brief(id_: str, title: str, states: list[GateState]) -> None:
    """Write a gate with one line for each verdict it has, and the smallest set that would open it."""
    click.echo(click.style(f"{id_}", bold=True) + f"  {title}")
    lines: dict[tuple[str, str], list[str]] = {}
    for state in states:
        first = changes_text(state.waits.sets[0]) if state.waits.sets else ""
        rest = f" ({other_ways(state.waits)})" if other_ways(state.waits) else ""
        waits = f": waits on {first}{rest}" if first else ""
        lines.setdefault((_verdict(state), waits), []).append(str(state.standard))
    for (verdict, waits), names in lines.items():
        click.echo(f"  {verdict} ({', '.join(names)}){waits}")


def _full(id_: str, title: str, states: list[GateState]) -> None:
    """Write a gate with the whole tree of its why, standard by standard."""
    click.echo(click.style(f"{id_}", bold=True) + f"  {title}")
    for state in states:
        gate = state.gate
        click.echo(f"\n  {_verdict(state)} on the {state.standard} standard")
        for line in why_lines(state.why):
            click.echo(f"    {line}")
        for number, changes in enumerate(state.waits.sets, 1):
            click.echo(f"    {'would open it' if number == 1 else 'or':>13}: {changes_text(changes)}")
        if not state.waits.complete:
            click.echo("               and more ways than these")
        if gate.assumed:
            click.echo(f"    assumed: {' '.join(gate.assumed)}")
    click.echo("")
