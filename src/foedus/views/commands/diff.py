"""`foedus diff`."""

from __future__ import annotations

import shutil
import textwrap
from datetime import date
from pathlib import Path

import click

from foedus.assess import assess
from foedus.diff import compare
from foedus.views.options import CASE, DAY, JSON, SUPPOSE, Clock, load, suppositions, write_json


@click.command("diff")
@CASE
@click.argument("from_", metavar="D", type=DAY)
@click.argument("to", metavar="E", type=DAY)
@JSON
@click.option("--verbose", is_flag=True, help="Leave nothing out, and say on stderr what takes how long.")
@SUPPOSE
def command(case: Path, from_: date, to: date, as_json: bool, verbose: bool, suppose: tuple[str, ...]) -> None:
    """What was said between two days, and what it moved.

    Answers, gates and why, positions, pledges, coverage and disputes, each as it was known on D and on E. What holds
    on one standard only is marked; the rest holds on all three. What is supposed is supposed on both days.
    """
    clock = Clock(verbose)
    reading, evidence = load(case, clock)
    supposed = suppositions(evidence, suppose, min(from_, to))
    before, after = (assess(evidence, as_of=day, suppose=supposed) for day in (from_, to))
    clock.step("assessed twice")
    found = compare(before, after)
    clock.step("compared")
    if as_json:
        from foedus.views.difference import diff_json

        write_json(diff_json(reading, found))
        return
    from foedus.views.changes import lines

    width = max(40, shutil.get_terminal_size((118, 40)).columns)
    for number, line in enumerate(lines(found, verbose)):
        indent = len(line) - len(line.lstrip())
        folded = textwrap.wrap(
            line, width, subsequent_indent=" " * (indent + 2), break_long_words=False, break_on_hyphens=False
        )
        heading = number == 0 or (bool(line) and not indent)
        click.echo(click.style("\n".join(folded), bold=True) if heading else "\n".join(folded))
