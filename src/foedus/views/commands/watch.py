"""`foedus watch`."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from foedus.case.read import Reading
from foedus.views.options import JSON, VERBOSE, Clock, write_json
from foedus.views.watching import Moment, files_of, in_zone_of, watched
from foedus.watch.incidents.layouts import plain
from foedus.watch.nouns import Watch


@click.command("watch")
@click.argument("case", required=False, type=click.Path(path_type=Path), metavar="[CASE]")
@click.option("--truce", metavar="ID", help="Which truce of the case. Default: that in force, else the last before.")
@click.option(
    "--until", type=Moment(end=True), metavar="T", help="Until when; the incidents are taken to reach so far."
)
@click.option(
    "--incidents",
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    metavar="FILE",
    help="CSV, Parquet or GeoJSON, in any layout of docs/watch.md. Several are joined. Default: that of the case.",
)
@click.option("--truce-from", type=Moment(end=False), metavar="T", help="Without a case: when the truce begins.")
@click.option("--truce-until", type=Moment(end=False), metavar="T", help="Without a case: when it ends.")
@click.option("--kind", metavar="K", help="Without a case: the kind of act that it prohibits. Default: every kind.")
@click.option(
    "--engine", type=click.Choice(["duckdb", "spark"]), default="duckdb", help="What counts. Default: duckdb."
)
@click.option("--follow", is_flag=True, help="Go on as the one file of incidents grows, or with - as lines come in.")
@click.option(
    "--journal",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="With --follow: where to remember how far it came, and lines from stdin.",
)
@click.option(
    "--report",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.html",
    help="Also write it as one self-contained page, or as Markdown to FILE.md.",
)
@click.option("--propose", is_flag=True, help="Propose what the state answers to the case, for foedus review.")
@JSON
@VERBOSE
def command(case: Path | None, as_json: bool, verbose: bool, **given: Any) -> None:
    """Is the truce holding: what happened against what it tolerates, and since when.

    A verified prohibited act (a legal breach) and more than chance explains (a strain) are told apart; what the data
    cannot tell is said. Needs the extra watch: pip install 'foedus[watch]'.
    """
    report: Path | None = given["report"]
    clock, now = Clock(verbose), datetime.now(UTC)
    until: datetime | None = given["until"]
    reading = None
    if given["propose"] and case is None:
        raise click.UsageError("--propose needs a CASE that is to take the proposal.")
    if report is not None:
        from foedus.views.commands.assess import refuse

        refuse(report, case or Path())
    if case is not None:
        from foedus.views.options import load
        from foedus.watch.choose import chosen

        taken = [f"--{name.replace('_', '-')}" for name in ("truce_from", "truce_until", "kind") if given[name]]
        if taken:
            raise click.UsageError(f"A case has truces of its own; leave out {', '.join(taken)}, or CASE.")
        reading, evidence = load(case, clock)
        truce = chosen(evidence.tables.truces, given["truce"], until or now)
    else:
        from foedus.watch.choose import asked

        if given["truce_from"] is None or not given["incidents"]:
            raise click.UsageError("Give a CASE, or --incidents FILE with --truce-from T.")
        if given["truce"]:
            raise click.UsageError("--truce names one of a case; give CASE, or --truce-from T.")
        truce = asked(given["truce_from"], given["truce_until"], None)
    files = files_of(case, given["incidents"])
    interrupted = False
    if given["follow"] or given["journal"]:
        if not given["follow"] or len(files) != 1 or truce.since is None:
            raise click.UsageError("--follow takes one file of incidents, or -, and a truce that has begun.")
        from foedus.views.following import follow

        if case is None:
            truce = asked(truce.since, truce.until, plain(given["kind"]) if given["kind"] else None)
        result, interrupted = follow(
            truce, str(files[0]), given["journal"], until=in_zone_of(until, truce), as_json=as_json
        )
        _show(result, reading, as_json, report)
        if given["propose"] and case is not None:
            _propose(case, result)
        click.get_current_context().exit(130 if interrupted else 0)
    result = watched(
        truce,
        files,
        until=in_zone_of(until, truce),
        now=now,
        engine=given["engine"],
        clock=clock,
        kind=given["kind"],
    )
    _show(result, reading, as_json, report)
    if given["propose"] and case is not None:
        _propose(case, result)
    clock.step("shown")


def _propose(case: Path, result: Watch) -> None:
    """Put what the state answers beside the tables of the case, where a person accepts or rejects it."""
    from foedus.review.propose import propose

    done = propose(case, result.proposed)
    again = f", {len(done.again)} stood there before" if done.again else ""
    click.echo(f"{len(done.new)} proposals for {case}{again}. foedus review {case} walks through them.", err=True)


def _show(result: Watch, reading: Reading | None, as_json: bool, report: Path | None) -> None:
    if as_json:
        from foedus.views.watch_json import watch_json

        write_json(watch_json(reading, result))
    else:
        from rich.console import Console

        from foedus.views.watch_screen import show

        show(Console(), result, reading.tables if reading else None)
    if report is not None:
        from foedus.views.watch_page import write_watch

        write_watch(report, result, reading.tables if reading else None)
        click.echo(f"\nThe {'text' if report.suffix.lower() == '.md' else 'page'}: {report}", err=as_json)
