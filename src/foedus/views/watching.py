"""From what a user asks of a truce to what watching it gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import click

from foedus.case.layout import INCIDENTS
from foedus.errors import ArgumentError, ReadError, nearest
from foedus.model.tables import Tables
from foedus.model.truces import INSTANT, Truce, parse_instant
from foedus.model.values import parse_date
from foedus.views.options import Clock
from foedus.watch.choose import asked
from foedus.watch.incidents.load_engine import Engine, connected
from foedus.watch.nouns import Watch


class Moment(click.ParamType[datetime]):
    """A moment with hour and zone; a day alone is its midnight or its end, in UTC until a truce lends its zone."""

    name = "moment"

    def __init__(self, *, end: bool) -> None:
        self.end = end

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Read it or fail with what was expected."""
        if isinstance(value, datetime):
            return value
        text = str(value).strip()
        try:
            day = parse_date(text)
        except ValueError:
            try:
                return parse_instant(text)
            except ValueError:
                self.fail(f"found {value!r}, expected {INSTANT}, or a day", param, ctx)
        return _Whole.combine(day + timedelta(days=self.end), time(), UTC)


class _Whole(datetime):
    """A moment that was given as a day, and takes the zone of the truce."""


def in_zone_of(moment: datetime | None, truce: Truce) -> datetime | None:
    """Return a moment; one that was given as a day alone ends it in the zone of the truce."""
    if not isinstance(moment, _Whole) or truce.since is None:
        return moment
    return datetime(moment.year, moment.month, moment.day, tzinfo=truce.since.tzinfo)


def files_of(case: Path | None, given: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files of incidents: those given, else that of the case."""
    if given or case is None:
        return tuple(given)
    return tuple(case / name for name in INCIDENTS if (case / name).exists())[:1]


def watched(
    truce: Truce,
    files: Sequence[Path],
    *,
    until: datetime | None,
    now: datetime,
    engine: Engine,
    clock: Clock,
    kind: str | None = None,
) -> Watch:
    """Read incidents and judge a truce by them.

    Parameters
    ----------
    truce
        The truce; one made by `without_case` takes the kinds that the incidents have.
    files
        None: the truce is judged by its dates alone.
    until, now, engine, clock
        As asked.
    kind
        What a truce without a case prohibits.

    Raises
    ------
    ReadError
        If a file cannot be read or the engine is not installed.
    ArgumentError
        If no incident is of the kind asked for.
    """
    from foedus.watch.make import watch

    if not files or truce.since is None:
        return watch(truce, None, until=until, now=now)
    with _progress("reading incidents") as say, connected(engine) as tables:
        from foedus.watch.incidents.find import Incidents

        clock.step(f"{engine} started")
        incidents = Incidents(tables, files, truce, now)
        clock.step(f"{incidents.tally.rows:,} rows read")
        say("counting")
        if truce.source == truce.id:
            truce = _of_kind(truce, kind, incidents.kinds())
        found = incidents.found(truce, until)
        clock.step("counted")
        say("judging")
        result = watch(truce, found, until=until, now=now)
        clock.step(f"{len(result.days)} rows judged")
    return result


def _of_kind(truce: Truce, kind: str | None, kinds: Sequence[str]) -> Truce:
    from foedus.watch.counts import is_kind
    from foedus.watch.incidents.layouts import plain

    assert truce.since is not None  # made by `asked`
    wanted = plain(kind) if kind else None
    if wanted is None or any(is_kind(each, wanted) for each in kinds):
        return asked(truce.since, truce.until, wanted)
    near = nearest(wanted, sorted({part for each in kinds for part in (each, *each.split("."))}))
    if near:
        raise ArgumentError("No incident is of this kind.", str(kind), "one of " + ", ".join(sorted(kinds)), near)
    return asked(truce.since, truce.until, None, target=wanted)


@contextmanager
def _progress(what: str) -> Iterator[Any]:
    """Show on stderr what is being done, where that is a terminal."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _: None
        return
    with console.status(what, spinner="line") as live:
        yield live.update


def known_truces(folder: Path, tables: Tables, as_of: date) -> tuple[Watch, ...]:
    """Return how the truces of a case stand at the end of a day, those that were known by then.

    Without the extra watch they are judged by their dates alone, and say so.
    """
    from foedus.watch.make import watch

    found = []
    for truce in tables.truces:
        if tables.source[truce.source].published > as_of:
            continue
        end = truce.end_of(as_of)
        files = files_of(folder, ()) if truce.since is not None and truce.since <= end else ()
        try:
            each = watched(truce, files, until=None if files else end, now=end, engine="duckdb", clock=Clock(False))
        except ReadError as error:
            each = watch(truce, None, until=end, now=end, why=str(error).rstrip("."))
        found.append(each)
    return tuple(found)
