"""Follow incidents as they come in: what changes is said at once, what it all comes to at the end."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from foedus.model.truces import Truce
from foedus.watch.incidents.load_follow import Follower
from foedus.watch.nouns import ALL, DayRow, State, Watch

POLL = 0.2  # seconds between looks at a file
REFRESH = 2.0  # seconds between judgements, but for what is beyond a band
_LOOK = 256  # lines between looks at the clock


class Following:
    """A truce that is watched line by line.

    Parameters
    ----------
    follower
        Where lines come from.
    judge
        From what has come in to a result.
    as_json
        Whether what changes is said as JSON, an object a line.
    """

    def __init__(self, follower: Follower, judge: Callable[[Follower], Watch], *, as_json: bool) -> None:
        self.follower, self._judge, self._as_json = follower, judge, as_json
        self.result = judge(follower)
        self._said: tuple[Any, ...] | None = None
        self._at, self._dirty = time.monotonic(), False
        self._high = self._bands()
        self._beyond: set[int] = set()

    def take(self, days: Iterator[int | None]) -> None:
        """Take in lines, judging anew now and then, and at once where a day goes beyond its band."""
        for number, day in enumerate(days):
            if day is None:
                continue
            self._dirty = True
            if number % _LOOK == 0 and time.monotonic() - self._at > REFRESH:
                self.refresh()
            elif day not in self._beyond and self._over(day):
                self._beyond.add(day)
                self.refresh()

    def refresh(self) -> None:
        """Judge anew, and say what changed."""
        if not self._dirty and self._said is not None:
            return
        self.result = self._judge(self.follower)
        self._high = self._bands()
        self._at, self._dirty = time.monotonic(), False
        last = _last(self.result)
        news = (self.result.verdict.state, self.result.verdict.since, last.day if last else None, last and last.state)
        if news != self._said:
            self._said = news
            self._say(last)

    def _bands(self) -> dict[int, float]:
        rows = [each for each in self.result.days if each.place == ALL and each.clause == ALL]
        return {each.day.toordinal(): each.expected_high for each in rows if each.expected_high is not None}

    def _over(self, day: int) -> bool:
        """Whether a day is beyond its band and nothing has said so yet; a day to come has the band of the last one."""
        live = self.follower.live
        if live is None or self.result.verdict.state in (State.STRAINED, State.BROKEN) or not live.on(day):
            return False
        high = self._high.get(day + _EPOCH, next(reversed(self._high.values()), 0.0))
        return live.on(day) > high

    def _say(self, last: DayRow | None) -> None:
        verdict = self.result.verdict
        if self._as_json:
            said = {
                "schema": "foedus/watch-update/1",
                "line": self.follower.line,
                "not_durable": self.follower.not_durable,
                "state": verdict.state.value,
                "since": verdict.since.isoformat() if verdict.since else None,
                "day": last.day.isoformat() if last else None,
                "day_state": last.state.value if last else None,
                "observed": last.observed if last else None,
                "expected_high": last.expected_high if last else None,
            }
            click.echo(json.dumps(said))
            return
        now = f"{last.day}: {last.state.value}, {last.reason}" if last else verdict.says
        wait = f" ({self.follower.not_durable:,} lines not yet durable)" if self.follower.not_durable else ""
        click.echo(f"line {self.follower.line:,}{wait}: {verdict.state.value}; {now}")


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC).toordinal()


def _last(found: Watch) -> DayRow | None:
    rows = [each for each in found.days if each.place == ALL and each.clause == ALL]
    return rows[-1] if rows else None


def follow(
    truce: Truce, source: str, journal: Path | None, *, until: datetime | None, as_json: bool
) -> tuple[Watch, bool]:
    """Follow a file until Ctrl-C, or stdin to its end; return the result, and whether it was interrupted.

    Parameters
    ----------
    truce
        The truce, with a beginning.
    source
        A file that grows; ``-`` is stdin.
    journal
        Where to remember how far it came.
    until, as_json
        As asked.

    Raises
    ------
    ReadError
        If the file or the journal cannot be used.
    """
    from foedus.watch.make import watch

    path = None if source == "-" else Path(source)
    follower = Follower(truce, path, journal, time.time)
    if follower.line:
        click.echo(f"Goes on behind line {follower.line:,}, which an earlier run had reached.", err=True)

    def judge(state: Follower) -> Watch:
        found = state.live.found() if state.live is not None else None
        return watch(truce, found, until=until, now=datetime.now(UTC))

    interrupted = False
    try:
        for _ in follower.grown() if path is not None or follower.path.exists() else ():
            pass
        following = Following(follower, judge, as_json=as_json)
        following.refresh()
        if path is None:
            following.take(follower.fed(sys.stdin.buffer))
        while path is not None:
            following.take(follower.grown())
            following.refresh()
            follower.keep(time.monotonic())
            time.sleep(POLL)
    except KeyboardInterrupt:
        interrupted = True
    follower.close()
    if follower.half:
        click.echo(f"Left out: a half-written last line, behind line {follower.line:,}.", err=True)
    return judge(follower), interrupted
