"""`foedus check`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from foedus.case.read import read
from foedus.check import check
from foedus.views.contract import common, problems_json
from foedus.views.options import CASE, JSON, VERBOSE, Clock, today, write_json


@click.command("check")
@CASE
@JSON
@VERBOSE
def command(case: Path, as_json: bool, verbose: bool) -> None:
    """Every mistake in a case, at once.

    Each with file, row and column, what was found, what was expected and the nearest valid value.
    Exit 2 if there are any.
    """
    clock = Clock(verbose)
    reading = read(case)
    clock.step("read")
    problems = check(reading)
    clock.step("checked")
    if as_json:
        write_json({**common("check", reading, today().isoformat()), "problems": problems_json(problems)})
    elif problems:
        for problem in problems:
            click.echo(str(problem), err=True)
        count = f"{len(problems)} mistake{'s' if len(problems) != 1 else ''}"
        click.echo(f"{count} in {case}. docs/problems.md explains the codes in brackets.", err=True)
    else:
        tables = reading.tables
        assert tables is not None  # no case without problems lacks its tables
        click.echo(
            f"{tables.info.id}: no mistakes in {len(tables.statements)} statements from {len(tables.sources)} sources, "
            f"{len(tables.pledge_versions)} pledges and {len(tables.gates)} gates."
        )
    sys.exit(2 if problems else 0)
