"""What is asked of a table of incidents, as ibis expressions: the same on DuckDB and on Spark.

Times are whole seconds since 1970 in UTC and days whole numbers, so that no engine's idea of a time zone comes in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import ibis

from foedus.watch.incidents.nouns import (
    BACKWARDS,
    DAY,
    DOUBLE,
    FUTURE,
    NEGATIVE,
    NO_DATE,
    NO_POSITION,
    OFF_EARTH,
    OVER,
    SWAPPED,
)

Table = Any
# An incident that may have been on any of more days than this has no day of its own.
WIDEST = 2 * DAY
_TIGHT = 20.0  # degrees: only where all lie within so many can a swap be told from a distant place


@dataclass(frozen=True, slots=True)
class Middle:
    """Where most incidents lie, by which swapped coordinates are told: the median, and how wide the middle 80 % are."""

    north: float
    east: float
    tall: float
    wide: float


def judged(raw: Table, now: int, middle: Middle | None, twice: Table | None) -> Table:
    """Add to each row why it is refused, if it is, and what is doubtful about it.

    Parameters
    ----------
    raw
        The columns that `load_text` and `load_tables` make.
    now
        Seconds since 1970; what begins later lies in the future.
    middle
        Of those that have a position; None if none has, so that none is missed.
    twice
        What `twice` gives; None if no row has an id.
    """
    table, again = raw, ibis.literal(False)
    if twice is not None:
        same = [raw.id == twice.twice_id, raw.file == twice.twice_file]
        table = raw.left_join(twice, same).drop("twice_id", "twice_file")
        again = table["at"] > table.first_at
    why = ibis.cases(
        (table.bad.notnull(), table.bad),
        (table.start.isnull() | table.end.isnull(), NO_DATE),
        (table.end < table.start, BACKWARDS),
        (table.start > now, FUTURE),
        ((table.amount < 0) | (table.launched < 0) | (table.stopped < 0), NEGATIVE),
        (table.stopped > table.launched, OVER),
        (again, DOUBLE),
        else_=ibis.null("string"),
    )
    table = table.mutate(why=why, doubt=_doubt(table, middle))
    placed = table.doubt.isnull() & table.fine
    table = table.mutate(
        latitude=placed.ifelse(table.latitude, ibis.null("float64")),
        longitude=placed.ifelse(table.longitude, ibis.null("float64")),
    )
    return table.drop("first_at") if twice is not None else table


def _doubt(table: Table, middle: Middle | None) -> Any:
    if middle is None:
        return ibis.null("string")
    north, east = middle.north, middle.east
    far = (table.latitude - north).abs() + (table.longitude - east).abs()
    near = (table.longitude - north).abs() + (table.latitude - east).abs()
    swapped = (table.latitude.abs() > 90) & (table.longitude.abs() <= 90)
    if middle.tall < _TIGHT and middle.wide < _TIGHT:
        swapped = swapped | ((far > _TIGHT / 2) & (near < far / 2))
    return ibis.cases(
        (table.latitude.isnull() | table.longitude.isnull(), NO_POSITION),
        (swapped, SWAPPED),
        ((table.latitude.abs() > 90) | (table.longitude.abs() > 180), OFF_EARTH),
        else_=ibis.null("string"),
    )


def twice(raw: Table) -> Table:
    """Ids that several rows of a file have, with the place of the first: few, so that most rows are never sorted."""
    known = raw.filter(raw.id.notnull())
    return (
        known.group_by(twice_id=known.id, twice_file=known.file)
        .agg(first_at=known["at"].min(), number=known.count())
        .filter(lambda each: each.number > 1)
        .drop("number")
    )


def known(raw: Table) -> Table:
    """Count rows, and those that have an id, a position, or what was launched and stopped: one row."""
    return raw.agg(
        rows=raw.count(),
        ids=raw.id.count(),
        positions=raw.latitude.count(),
        shots=(raw.launched.notnull() & raw.stopped.notnull()).sum(),
        verified=raw.verified_by.count(),
        reporters=raw.reporter.nunique(),
    )


def middle(raw: Table, step: int) -> Table:
    """Return the parts of a `Middle`, from every so many-th row: one row."""
    some = raw.filter((raw["at"] % step == 0) & raw.latitude.notnull() & raw.longitude.notnull())
    return some.agg(
        north=some.latitude.median(),
        east=some.longitude.median(),
        tall=some.latitude.quantile(0.9) - some.latitude.quantile(0.1),
        wide=some.longitude.quantile(0.9) - some.longitude.quantile(0.1),
    )


def told(table: Table) -> Table:
    """Return what is used as its sources tell it, in the order of the files and their rows."""
    used = table.filter(table.why.isnull())
    columns = ("at", "file", "reporter", "kind", "start", "end", "latitude", "longitude", "place", "verified_by")
    return used.select(*columns).order_by("at")


def without(table: Table, joined: Table) -> Table:
    """Take out incidents that are others told again; what one source verifies holds for all.

    Parameters
    ----------
    table
        Judged rows.
    joined
        `gone` (of each incident told again, its `at`), `kept` (the one that stays), `seen_by` (who verified it).
    """
    seen = joined.filter(joined.seen_by.notnull()).group_by(kept_at=joined.kept).agg(seen_by=joined.seen_by.min())
    stays = table.anti_join(joined, table["at"] == joined.gone)
    both = stays.left_join(seen, stays["at"] == seen.kept_at).drop("kept_at")
    return both.mutate(verified_by=both.verified_by.coalesce(both.seen_by)).drop("seen_by")


def tally(table: Table) -> Table:
    """Count rows by why they are refused and by what is doubtful."""
    return table.group_by("file", "why", "doubt").agg(rows=table["row"].nunique())


def named(table: Table, column: str, most: int) -> Table:
    """Return the first rows that are refused (`why`) or doubtful (`doubt`)."""
    found = table.filter(table[column].notnull())
    if column == "doubt":
        found = found.filter(found.why.isnull())
    return found.select("file", "row", said=found[column]).distinct().order_by("file", "row").limit(most)


def daily(table: Table, offset: int, since: int, until: int | None) -> Table:
    """Count what is used by day, kind, target and place.

    Parameters
    ----------
    table
        Judged rows.
    offset
        Seconds that the zone of the truce is ahead of UTC.
    since, until
        The truce, in seconds since 1970; None where no end is set.

    Returns
    -------
    Rows with `day` (days since 1970; null where it is not known on which of several days), `phase` (0 before, 1 under,
    2 after the truce, by the middle of the span), `whole` (the span does not cross either end of the truce), `kind`,
    `target`, `place`, and sums: `rows`, `amount`, `blank` (rows without an amount).
    """
    used = table.filter(table.why.isnull())
    middle = used.start + (used.end - used.start) // 2
    day = ((middle + offset) // DAY).cast("int64")
    wide = used.end - used.start > WIDEST
    phase = (middle >= since).ifelse(1, 0)
    whole = (used.start >= since) | (used.end <= since)
    if until is not None:
        phase = (middle >= until).ifelse(2, phase)
        whole = whole & ((used.end <= until) | (used.start >= until))
    keyed = used.mutate(day=wide.ifelse(ibis.null("int64"), day), phase=phase.cast("int64"), whole=whole)
    return keyed.group_by("day", "phase", "whole", "kind", "target", "place").agg(
        rows=keyed.count(), amount=keyed.amount.sum(), blank=keyed.amount.isnull().sum()
    )


def shots(table: Table, offset: int) -> Table:
    """Sum what was launched and what was stopped, by day and by who claims it."""
    used = table.filter(table.why.isnull() & table.launched.notnull() & table.stopped.notnull())
    keyed = used.mutate(day=((used.start + (used.end - used.start) // 2 + offset) // DAY).cast("int64"))
    return keyed.group_by("day", "kind", "claimant").agg(launched=keyed.launched.sum(), stopped=keyed.stopped.sum())


def positions(table: Table, since: int, until: int) -> Table:
    """Return the incidents wholly within a time that have a position, and their day."""
    used = table.filter(table.why.isnull() & table.latitude.notnull() & (table.start >= since) & (table.end <= until))
    used = used.filter(used.end - used.start <= WIDEST)
    return used.select("start", "end", "amount", "kind", "target", "place", "latitude", "longitude")


def verified(table: Table, since: int, until: int, most: int) -> Table:
    """Return the incidents wholly within a time that somebody saw who does not claim them."""
    used = table.filter(
        table.why.isnull()
        & table.verified_by.notnull()
        & (table.claimant.isnull() | (table.claimant != table.verified_by))
        & (table.start >= since)
        & (table.end <= until)
        & (table.amount > 0)
    )
    columns = ("file", "row", "id", "start", "end", "kind", "target", "place", "verified_by")
    return used.select(*columns).order_by("start", "file", "row").limit(most)
