"""`foedus compare`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from foedus.compare.nouns import Comparison
from foedus.errors import ArgumentError
from foedus.read.nouns import Reading
from foedus.views.options import DAY, JSON, VERBOSE, Clock, load, today, write_json


@click.command("compare")
@click.argument("what", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="DOC... | CASE")
@click.option(
    "--as-of", type=DAY, metavar="DATE", help="For a case: only what was known by then counts. Default: today."
)
@click.option(
    "--report",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="PAGE",
    help="Write a page with the words side by side, highlighted in their texts.",
)
@JSON
@VERBOSE
def command(what: tuple[Path, ...], as_of: date | None, report: Path | None, as_json: bool, verbose: bool) -> None:
    """Where documents agree and where they do not, claim by claim within a question.

    Documents are read as `foedus read` does (extra read); copies of one text are one witness. Of two, the later in
    the order given is said to say less or more than the earlier. A case is compared by its statements.
    """
    clock = Clock(verbose)
    if len(what) == 1 and (what[0] / "case.toml").is_file():
        _case(what[0], as_of or today(), report, as_json, clock)
        return
    if as_of is not None:
        raise ArgumentError("Only a case has an --as-of.", as_of.isoformat(), "documents, or one case folder")
    if cases := [each for each in what if (each / "case.toml").is_file()]:
        raise ArgumentError("A case is compared by itself.", str(cases[0]), "documents, or one case folder")
    from foedus.compare.make import compare

    try:
        reading = _read(what)
    except KeyboardInterrupt:
        click.echo("Interrupted.", err=True)
        sys.exit(130)
    clock.step(f"{len(reading.claims)} claims in {len(reading.documents)} documents")
    found = compare(reading)
    clock.step("compared")
    if reading.documents:
        _write(found, report, "document")
    if as_json:
        from foedus.views.compare_json import compare_json

        write_json(compare_json(found))
    elif reading.documents:
        _screen(found, "document")
    from foedus.views.reading_screen import plain

    for problem in found.problems:
        click.echo(plain(str(problem)), err=True)
    sys.exit(0 if reading.documents else 2)


def _read(what: tuple[Path, ...]) -> Reading:
    """Read documents, and folders of them on all processors."""
    from foedus.read.load_folder import find
    from foedus.read.many.pool import cores
    from foedus.read.one import joined
    from foedus.views.commands.read import A_WORKER, FEW
    from foedus.views.reading_many import Asked, outcomes

    sources, problems = find(what)
    many = len(sources) > FEW or any(each.is_dir() for each in what)
    asked = Asked(sources, problems, min(cores(), -(-len(sources) // A_WORKER)), None)
    return joined(outcomes(asked, here=not many), asked.problems)


def _case(folder: Path, as_of: date, report: Path | None, as_json: bool, clock: Clock) -> None:
    from foedus.compare.cases import compare_case

    case, evidence = load(folder, clock)
    found = compare_case(evidence, as_of)
    clock.step("compared")
    _write(found, report, "source")
    if as_json:
        from foedus.views.compare_json import compare_json

        write_json(compare_json(found, case, as_of.isoformat()))
    else:
        _screen(found, "source")


def _screen(found: Comparison, noun: str) -> None:
    from rich.console import Console

    from foedus.views.compare_screen import show

    show(Console(), found, noun=noun)


def _write(found: Comparison, report: Path | None, noun: str) -> None:
    if report is not None:
        from foedus.views.compare_page import write_page

        write_page(report, found, noun)
        click.echo(f"page written to {report}", err=True)
