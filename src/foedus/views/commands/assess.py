"""`foedus assess`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from foedus.assess import assess
from foedus.case.layout import FILES
from foedus.model.nouns import TOPICS, Topic
from foedus.results import Assessment
from foedus.timeline import of_strands
from foedus.views.options import SUPPOSE, Clock, load, shared, suppositions, terminal, today, write_json
from foedus.views.searching import say_if_first

if TYPE_CHECKING:
    from rich.console import Console


@click.command("assess")
@shared
@SUPPOSE
@click.option(
    "--report",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.html",
    help="Also write the brief: one self-contained page, or Markdown to FILE.md.",
)
@click.option(
    "--strand",
    "strands",
    multiple=True,
    type=click.Choice(TOPICS),
    help="The timeline of one strand, instead of the rest of the screen; in JSON, that of `timeline`. May be given "
    "several times.",
)
def command(
    case: Path,
    as_of: date | None,
    as_json: bool,
    verbose: bool,
    suppose: tuple[str, ...],
    report: Path | None,
    strands: tuple[Topic, ...],
) -> None:
    """How sturdy it is: the answer, on one screen and as a page.

    Everything is given on three standards: official words only, with reports, with assumptions.
    """
    if report is not None:
        refuse(report, case)
    clock = Clock(verbose)
    day = as_of or today()
    reading, evidence = load(case, clock)
    supposed = suppositions(evidence, suppose, day)
    say_if_first(evidence.tables)
    result = assess(evidence, as_of=day, suppose=supposed)
    clock.step("assessed")
    if as_json:
        from foedus.views.contract import assess_json

        write_json(assess_json(reading, replace(result, timeline=of_strands(result.timeline, strands))))
    else:
        _show(terminal(), result, strands)
    clock.step("shown")
    if report is not None:
        from foedus.breakeven.make import break_even
        from foedus.views.page import plans_of, risk_of, watched_of, write_brief

        plans = plans_of(evidence, day, supposed)
        clock.step(f"{len(plans)} plans made")
        risk = risk_of(evidence, day, supposed)
        clock.step("risk drawn" if risk else "nothing to draw")
        watched = watched_of(reading, day)
        clock.step(f"{len(watched)} truces watched")
        write_brief(report, reading, result, plans, risk, watched, break_even(evidence, day, supposed))
        clock.step("brief written")
        click.echo(f"\nThe {'brief' if report.suffix.lower() == '.md' else 'page'}: {report}", err=as_json)


def _show(console: Console, result: Assessment, strands: tuple[Topic, ...]) -> None:
    if strands:
        from foedus.views.timeline_screen import show_timeline

        show_timeline(console, result, strands)
    else:
        from foedus.views.screen import show

        show(console, result)


def refuse(report: Path, case: Path, *, markdown: bool = True) -> None:
    """Refuse to write a report under a name of another kind, or over a file of the case."""
    if report.suffix.lower() not in (".html", ".htm", *((".md",) if markdown else ())):
        kinds = "FILE.html or FILE.md" if markdown else "FILE.html"
        raise click.UsageError(f"--report writes {kinds}; found {str(report)!r}.")
    if report.name in (*FILES, "README.md") and report.parent.resolve() == case.resolve():
        raise click.UsageError(f"--report would write over {report.name} of the case.")
