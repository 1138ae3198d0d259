"""From files to what watching a truce needs of them: the edge between the engine and the judgement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from foedus.model.truces import Truce
from foedus.watch.clusters import Positions
from foedus.watch.counts import EPOCH, Sum, prohibited
from foedus.watch.incidents.load_engine import Tables
from foedus.watch.incidents.nouns import DAY, Row, Tally
from foedus.watch.incidents.same import Told, same
from foedus.watch.make import Found, Seen, Shot, offset_of

MOST_ROWS = 1000  # refused and doubtful rows that are listed; all are counted
MOST_SEEN = 1000  # verified incidents that are listed
MOST_MEASURED = 200_000  # positions that tell where most lie
_FOREVER = 1 << 40


class Incidents:
    """Incidents of some files, read and judged once, for any number of truces.

    Parameters
    ----------
    tables
        The engine.
    paths
        The files.
    truce
        Whose zone holds for times without an offset.
    now
        What begins later lies in the future.
    """

    def __init__(self, tables: Tables, paths: Sequence[Path], truce: Truce, now: datetime) -> None:
        from foedus.watch.incidents import expressions as ask
        from foedus.watch.incidents.load_tables import load

        self._ask, self._tables = ask, tables
        zone = truce.since.tzinfo if truce.since and truce.since.tzinfo else UTC
        raw, self.layouts = load(tables, paths, zone)
        self.files = tuple(path.name for path in paths)
        self._known = {name: values[0] or 0 for name, values in tables.rows(ask.known(raw)).items()}
        # Where there are none the engine joins nothing, and it sorts nothing that need not be sorted.
        twice = tables.kept(ask.twice(raw)) if self._known["ids"] else None
        self.table = ask.judged(raw, int(now.timestamp()), self._middle(raw), twice)
        self.tally = self._tally()
        self._join()

    def found(self, truce: Truce, seen_until: datetime | None) -> Found:
        """Return what the incidents give for a truce with a beginning, looked at until a moment."""
        assert truce.since is not None  # the caller asks of no other
        ask, rows = self._ask, self._tables.rows
        offset, since = offset_of(truce), int(truce.since.timestamp())
        until = int(truce.until.timestamp()) if truce.until else None
        last = min(until or _FOREVER, int(seen_until.timestamp()) if seen_until else _FOREVER)
        sums = _records(rows(ask.daily(self.table, offset, since, until)), Sum)
        seen = rows(ask.verified(self.table, since, last, MOST_SEEN)) if self._known["verified"] else None
        days = [each.day for each in sums if each.day is not None]
        return Found(
            sums=tuple(sums),
            seen=tuple(self._seen(seen)) if seen else (),
            positions=self._positions(truce, since, last, offset) if self._known["positions"] else None,
            shots=tuple(_records(rows(ask.shots(self.table, offset)), Shot)) if self._known["shots"] else (),
            first=min(days, default=None),
            last=max(days, default=None),
            silent_from=self._silent_from(),
            tally=self.tally,
            files=self.files,
            layouts=tuple(each.name for each in self.layouts),
        )

    def kinds(self) -> tuple[str, ...]:
        """Return the kinds that used incidents have, in order."""
        used = self.table.filter(self.table.why.isnull() & self.table.kind.notnull())
        return tuple(sorted(self._tables.rows(used.select("kind").distinct())["kind"]))

    def _join(self) -> None:
        """Take out what several sources tell of one incident."""
        if len(self.files) < 2 and self._known["reporters"] < 2:
            return
        found = self._tables.arrays(self._ask.told(self.table))
        again = same(_told(found))
        gone = np.flatnonzero(again >= 0)
        if not len(gone):
            return
        at, seen = found.column("at").to_numpy(), found.column("verified_by").to_pylist()
        columns = {
            "gone": at[gone].tolist(),
            "kept": at[again[gone]].tolist(),
            "seen_by": [seen[each] for each in gone],
        }
        joined = self._tables.columns(columns, {"gone": "int64", "kept": "int64", "seen_by": "string"})
        self.table = self._ask.without(self.table, joined)
        self.tally = replace(self.tally, used=self.tally.used - len(gone), joined=len(gone))

    def _middle(self, raw: Any) -> Any:
        if not self._known["positions"]:
            return None
        step = 1 + self._known["positions"] // MOST_MEASURED
        values = {name: values[0] for name, values in self._tables.rows(self._ask.middle(raw, step)).items()}
        return None if None in values.values() else self._ask.Middle(**values)

    def _positions(self, truce: Truce, since: int, until: int, offset: int) -> Positions:
        found = self._tables.arrays(self._ask.positions(self.table, since, until))
        kinds, targets, places = (found.column(name).to_pylist() for name in ("kind", "target", "place"))
        wanted = {
            each: any(prohibited(clause, *each) for clause in truce.clause.values())
            for each in set(zip(kinds, targets, places, strict=True))
        }
        kept = np.array([wanted[each] for each in zip(kinds, targets, places, strict=True)], dtype=bool)
        start, end = found.column("start").to_numpy(), found.column("end").to_numpy()
        return Positions(
            latitude=found.column("latitude").to_numpy()[kept],
            longitude=found.column("longitude").to_numpy()[kept],
            day=((start + (end - start) // 2 + offset) // DAY)[kept],
            weight=np.nan_to_num(found.column("amount").to_numpy(zero_copy_only=False)).astype(np.int64)[kept],
            name=np.array(places, dtype=object)[kept],
        )

    def _silent_from(self) -> int | None:
        known = [each.silent_from for each in self.layouts if each.silent_from is not None]
        return (min(known) - EPOCH).days if known else None

    def _seen(self, found: dict[str, list[Any]]) -> list[Seen]:
        names = [
            id_ or f"{self.files[file]}:{row}"
            for id_, file, row in zip(found["id"], found["file"], found["row"], strict=True)
        ]
        parts = (found[name] for name in ("kind", "target", "place", "verified_by"))
        return [Seen(*each) for each in zip(names, found["start"], *parts, strict=True)]

    def _tally(self) -> Tally:
        found = self._tables.rows(self._ask.tally(self.table))
        reasons: dict[str, int] = {}
        refused = doubted = total = 0
        for why, doubt, rows in zip(found["why"], found["doubt"], found["rows"], strict=True):
            total += rows
            refused += rows if why else 0
            doubted += rows if doubt and not why else 0
            said = why or doubt
            if said:
                reasons[said] = reasons.get(said, 0) + rows
        return Tally(
            rows=total,
            used=total - refused,
            refused=refused,
            doubted=doubted,
            reasons=reasons,
            refused_rows=self._named("why") if refused else (),
            doubted_rows=self._named("doubt") if doubted else (),
        )

    def _named(self, column: str) -> tuple[Row, ...]:
        found = self._tables.rows(self._ask.named(self.table, column, MOST_ROWS))
        return tuple(
            Row(self.files[file], row, said)
            for file, row, said in zip(found["file"], found["row"], found["said"], strict=True)
        )


def _told(found: Any) -> Told:
    """Return incidents as arrays; the sources of a file are its reporters, if it names any."""

    def index(values: list[Any]) -> Any:
        numbers: dict[Any, int] = {}
        return np.array([-1 if each is None else numbers.setdefault(each, len(numbers)) for each in values], np.int64)

    def numbers(name: str) -> Any:
        return found.column(name).to_numpy(zero_copy_only=False).astype(np.float64)

    reporter, file = found.column("reporter").to_pylist(), found.column("file").to_pylist()
    return Told(
        source=index(list(zip(file, reporter, strict=True))),
        kind=index([(each or "unknown").split(".")[0] for each in found.column("kind").to_pylist()]),
        start=found.column("start").to_numpy(),
        end=found.column("end").to_numpy(),
        latitude=numbers("latitude"),
        longitude=numbers("longitude"),
        place=index([each and each.casefold() for each in found.column("place").to_pylist()]),
    )


def _records(columns: dict[str, list[Any]], noun: Any) -> list[Any]:
    names = [name for name in noun.__dataclass_fields__ if name in columns]
    return [noun(*values) for values in zip(*(columns[name] for name in names), strict=True)]
