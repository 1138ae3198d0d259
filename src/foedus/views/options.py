"""Arguments and options that commands share, and the way from a folder to what they need."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from foedus.case.read import Reading, read
from foedus.check import sound
from foedus.errors import SupposeError
from foedus.evidence.index import Evidence
from foedus.model.values import parse_date
from foedus.standing.suppose import Supposition, parse_supposition

if TYPE_CHECKING:
    from rich.console import Console

_NARROWEST = 40  # columns; a narrower terminal wraps
F = TypeVar("F", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """An ISO 8601 date."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read a date or fail with what was expected."""
        if isinstance(value, date):
            return value
        try:
            return parse_date(value)
        except ValueError as error:
            self.fail(f"found {value!r}, expected {error}", param, ctx)


DAY = Day()
CASE = click.argument("case", type=click.Path(path_type=Path), metavar="CASE")
AS_OF = click.option(
    "--as-of", type=DAY, metavar="DATE", help="The day asked about; only what was known by then counts. Default: today."
)
JSON = click.option("--json", "as_json", is_flag=True, help="Write the result as JSON on stdout (docs/json.md).")
VERBOSE = click.option("--verbose", is_flag=True, help="Say on stderr what takes how long.")
SUPPOSE = click.option(
    "--suppose",
    multiple=True,
    metavar="QUESTION=ANSWER[@DATE]",
    help="What if: truce=ceasefire, us.air=confirmed@2025-10-01, gate.deploy=open. May be given several times.",
)


def shared(function: F) -> F:
    """Give a command CASE, --as-of, --json and --verbose."""
    for option in (VERBOSE, JSON, AS_OF, CASE):
        function = option(function)
    return function


class Clock:
    """Says on stderr how long each step took, if asked to."""

    def __init__(self, verbose: bool) -> None:
        self.verbose, self.last = verbose, time.perf_counter()

    def step(self, done: str) -> None:
        """Say that something is done."""
        now = time.perf_counter()
        if self.verbose:
            click.echo(f"{done}: {(now - self.last) * 1000:.0f} ms", err=True)
        self.last = now


def load(case: Path, clock: Clock) -> tuple[Reading, Evidence]:
    """Read a case and index it.

    Raises
    ------
    CaseError
        With every mistake, if the case has any.
    """
    reading = read(case)
    clock.step(f"read {case}")
    tables = sound(reading)
    clock.step(f"checked {len(tables.statements)} statements")
    evidence = Evidence(tables)
    clock.step("indexed")
    return reading, evidence


def suppositions(evidence: Evidence, texts: Iterable[str], as_of: date) -> list[Supposition]:
    """Read what --suppose was given.

    Raises
    ------
    SupposeError
        If one of them cannot be read, or two say different things of one question from one day on.
    """
    found: dict[tuple[str, date], Supposition] = {}
    for text in texts:
        each = parse_supposition(evidence.tables, text, as_of)
        other = found.setdefault((each.question, each.day), each)
        if other.value != each.value:
            raise SupposeError(f"Two suppositions contradict each other: {other} and {each}.")
    return list(found.values())


def today() -> date:
    """Return the date of the clock."""
    return date.today()


def write_json(result: dict[str, Any]) -> None:
    """Write a result on stdout."""
    import json

    click.echo(json.dumps(result, ensure_ascii=False, indent=2))


def terminal() -> Console:
    """Return the terminal, 40 columns wide where it is narrower."""
    from rich.console import Console

    console = Console()
    return console if console.width >= _NARROWEST else Console(width=_NARROWEST)
