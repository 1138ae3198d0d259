"""Incidents as they come in, line by line: the same counts as of a whole table, kept up to date."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, tzinfo
from hashlib import blake2b
from typing import Any

from foedus.model.truces import Truce
from foedus.watch.counts import EPOCH, Sum, prohibited
from foedus.watch.incidents.layouts import Layout
from foedus.watch.incidents.nouns import DAY, Row, Tally
from foedus.watch.incidents.rows import Key, doubt, key_of, refusal
from foedus.watch.incidents.text import rows_of
from foedus.watch.make import Found, Seen, Shot, offset_of

MOST_ROWS = 1000  # refused and doubtful rows that are listed; all are counted


class Live:
    """What has come in so far.

    Parameters
    ----------
    truce
        The truce, with a beginning.
    layout, named
        Of the lines.
    file
        The name under which rows are reported.
    """

    def __init__(self, truce: Truce, layout: Layout, named: Mapping[str, str], file: str) -> None:
        assert truce.since is not None  # the caller follows no other
        self.truce, self.layout, self.named, self.file = truce, layout, dict(named), file
        self.zone: tzinfo = truce.since.tzinfo or UTC
        self._offset, self._since = offset_of(truce), int(truce.since.timestamp())
        self._until = int(truce.until.timestamp()) if truce.until else None
        self.sums: dict[Key, list[float]] = {}
        self._on: dict[int, float] = {}
        self._kinds: dict[tuple[str, str | None, str | None], bool] = {}
        self.shots: dict[tuple[int, str, str | None], list[float]] = {}
        self.seen: list[Seen] = []
        self.ids: set[bytes] = set()
        self.new_ids: list[bytes] = []
        self.lines = self.refused = self.doubted = 0
        self.reasons: dict[str, int] = {}
        self.refused_rows: list[Row] = []
        self.doubted_rows: list[Row] = []

    def take(self, line: int, cells: Mapping[str, str], bad: str | None, now: int) -> int | None:
        """Take in one line; return the day that it counts on, None if it counts on none.

        Parameters
        ----------
        line
            Its number in the file.
        cells, bad
            What stands in it, by column, and why it cannot be read, if so.
        now
            Seconds since 1970.
        """
        self.lines += 1
        day = why = None
        for row in rows_of(self.layout, self.named, cells, self.zone):
            row["bad"] = bad or row["bad"]
            why = refusal(row, now, self._again(row["id"]))
            if why is None:
                day = self._count(line, row)
                self._doubt(line, doubt(row))
        if why is not None:
            self.refused += 1
            self.reasons[why] = self.reasons.get(why, 0) + 1
            if len(self.refused_rows) < MOST_ROWS:
                self.refused_rows.append(Row(self.file, line, why))
        return day

    def _again(self, id_: str | None) -> bool:
        if id_ is None:
            return False
        short = blake2b(id_.encode(), digest_size=8).digest()
        if short in self.ids:
            return True
        self.ids.add(short)
        self.new_ids.append(short)
        return False

    def _doubt(self, line: int, said: str | None) -> None:
        if said is not None:
            self.doubted += 1
            self.reasons[said] = self.reasons.get(said, 0) + 1
            if len(self.doubted_rows) < MOST_ROWS:
                self.doubted_rows.append(Row(self.file, line, said))

    def _count(self, line: int, row: Mapping[str, Any]) -> int | None:
        key = key_of(row, self._offset, self._since, self._until)
        sums = self.sums.setdefault(key, [0, 0.0, 0])
        sums[0] += 1
        sums[1] += row["amount"] or 0.0
        sums[2] += row["amount"] is None
        if key[0] is not None and key[1] and key[2] and self._wanted(key):
            self._on[key[0]] = self._on.get(key[0], 0.0) + (row["amount"] or 0.0)
        middle = row["start"] + (row["end"] - row["start"]) // 2
        if row["launched"] is not None and row["stopped"] is not None:
            shot = self.shots.setdefault(((middle + self._offset) // DAY, row["kind"], row["claimant"]), [0.0, 0.0])
            shot[0] += row["launched"]
            shot[1] += row["stopped"]
        verified = row["verified_by"]
        ends = self._until is None or row["end"] <= self._until
        if verified and verified != row["claimant"] and row["start"] >= self._since and ends and row["amount"]:
            name = row["id"] or f"{self.file}:{line}"
            self.seen.append(Seen(name, row["start"], row["kind"], row["target"], row["place"], verified))
        return key[0]

    def on(self, day: int) -> float:
        """Return how many prohibited acts there were on a day since the truce began."""
        return self._on.get(day, 0.0)

    def _wanted(self, key: Key) -> bool:
        what = key[3:]
        if what not in self._kinds:
            self._kinds[what] = any(prohibited(clause, *what) for clause in self.truce.clause.values())
        return self._kinds[what]

    def found(self) -> Found:
        """Return what has come in as watching needs it; nothing is scanned for clusters."""
        days = [key[0] for key in self.sums if key[0] is not None]
        silent = self.layout.silent_from
        return Found(
            sums=tuple(
                Sum(*key, rows=int(rows), amount=amount if rows > blank else None, blank=int(blank))
                for key, (rows, amount, blank) in self.sums.items()
            ),
            seen=tuple(self.seen),
            shots=tuple(
                Shot(day, kind, claimant, launched, stopped)
                for (day, kind, claimant), (launched, stopped) in self.shots.items()
            ),
            first=min(days, default=None),
            last=max(days, default=None),
            silent_from=None if silent is None else (silent - EPOCH).days,
            tally=Tally(
                rows=self.lines,
                used=self.lines - self.refused,
                refused=self.refused,
                doubted=self.doubted,
                reasons=dict(self.reasons),
                refused_rows=tuple(self.refused_rows),
                doubted_rows=tuple(self.doubted_rows),
            ),
            files=(self.file,),
            layouts=(self.layout.name,),
        )

    def kept(self) -> dict[str, Any]:
        """Return what a restart needs, but for the ids, as JSON can hold it."""
        return {
            "sums": [[*key, *values] for key, values in self.sums.items()],
            "shots": [[*key, *values] for key, values in self.shots.items()],
            "seen": [[each.name, each.at, each.kind, each.target, each.place, each.verified_by] for each in self.seen],
            "lines": self.lines,
            "refused": self.refused,
            "doubted": self.doubted,
            "reasons": self.reasons,
            "refused_rows": [[each.row, each.why] for each in self.refused_rows],
            "doubted_rows": [[each.row, each.why] for each in self.doubted_rows],
        }

    def restore(self, kept: Mapping[str, Any], ids: bytes) -> None:
        """Take up what an earlier run kept: `ids` are eight bytes each."""
        self.sums = {_sum_key(each): list(each[6:]) for each in kept["sums"]}
        for key, values in self.sums.items():
            if key[0] is not None and key[1] and key[2] and self._wanted(key):
                self._on[key[0]] = self._on.get(key[0], 0.0) + values[1]
        self.shots = {(each[0], each[1], each[2]): list(each[3:]) for each in kept["shots"]}
        self.seen = [Seen(*each) for each in kept["seen"]]
        self.lines, self.refused, self.doubted = kept["lines"], kept["refused"], kept["doubted"]
        self.reasons = dict(kept["reasons"])
        self.refused_rows = [Row(self.file, *each) for each in kept["refused_rows"]]
        self.doubted_rows = [Row(self.file, *each) for each in kept["doubted_rows"]]
        self.ids = {ids[at : at + 8] for at in range(0, len(ids), 8)}


def _sum_key(each: list[Any]) -> Key:
    return each[0], each[1], each[2], each[3], each[4], each[5]
