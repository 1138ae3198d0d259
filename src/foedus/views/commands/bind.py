"""`foedus bind`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from foedus.bind.make import bind
from foedus.views.options import SUPPOSE, Clock, load, shared, suppositions, terminal, today, write_json


@click.command("bind")
@shared
@click.option("--instrument", multiple=True, metavar="ID", help="Only this text, clause by clause. Several times.")
@click.option("--against", metavar="ID", help="Compare with this text, question by question: budapest-1994.")
@SUPPOSE
@click.option(
    "--report",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.html",
    help="Also write one self-contained page.",
)
def command(
    case: Path,
    as_of: date | None,
    as_json: bool,
    verbose: bool,
    instrument: tuple[str, ...],
    against: str | None,
    suppose: tuple[str, ...],
    report: Path | None,
) -> None:
    """What texts bind whom to: the Budapest test, clause by clause, and what their ceilings contradict.

    Without --instrument, every text that is known by then, side by side. What a text says is coded in the case's
    instruments.toml (docs/bind.md); official words and reports count, assumptions do not.
    """
    if report is not None:
        from foedus.views.commands.assess import refuse

        refuse(report, case, markdown=False)
    clock = Clock(verbose)
    day = as_of or today()
    reading, evidence = load(case, clock)
    supposed = suppositions(evidence, suppose, day)
    found = bind(evidence, as_of=day, instruments=instrument, other=against, suppose=supposed)
    clock.step("bound")
    if as_json:
        from foedus.views.bind_json import bind_json

        write_json(bind_json(reading, found))
    else:
        from foedus.views.bind_screen import show

        show(terminal(), found, whole=bool(instrument))
    clock.step("shown")
    if report is not None:
        from foedus.views.bind_page import write_page

        write_page(report, found)
        click.echo(f"\nThe page: {report}", err=as_json)
