"""Truces of the past, judged by what was recorded then: python -m benchmarks.watch.history

Reads ../shared/data/ceasefire (or FOEDUS_SHARED) and prints the table of docs/watch.md.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from foedus.model.truces import Tolerated, Truce, TruceClause
from foedus.watch.counts import counted
from foedus.watch.incidents.find import Incidents
from foedus.watch.incidents.load_engine import Tables, connected
from foedus.watch.make import FALSE_ALARM_DAYS, Found, span_of, watch
from foedus.watch.method.sequential import judge
from foedus.watch.method.series import Series
from foedus.watch.method.series import Tolerated as Null
from foedus.watch.nouns import ALL, DayRow, State, Watch
from foedus.watch.tolerance import ASSUMED

ROOT = Path(__file__).parent.parent.parent
DATA = Path(os.environ.get("FOEDUS_SHARED", ROOT.parent / "shared")) / "data" / "ceasefire"
STRIKES = DATA / "missile_attacks_daily_2022-09_2025-12.csv"
UCDP = DATA / "ucdp_ged_ukraine_2014_2018_hdx.csv"
STEADY = 0.25  # a month is steady if its mean is within this share of the mean of the two months before
Floats = NDArray[np.float64]
Rule = Callable[[Series, Series, float], NDArray[np.bool_]]


@dataclass(frozen=True)
class Past:
    """A truce of the past, and until when it is looked at."""

    name: str
    file: Path
    since: str
    until: str | None
    prohibits: str
    target: str = ""
    seen_until: str | None = None


PAST = (
    Past("Easter 2025, declared by one side", STRIKES, "2025-04-19T18:00+03:00", "2025-04-21T00:00+03:00", "strike"),
    Past("8 to 11 May 2025", STRIKES, "2025-05-08T00:00+03:00", "2025-05-11T00:00+03:00", "strike"),
    Past("energy, March 2025", STRIKES, "2025-03-18T00:00+03:00", "2025-04-17T00:00+03:00", "strike", "energy"),
    Past("Minsk II, February 2015", UCDP, "2015-02-15T00:00+02:00", None, "battle", "", "2015-03-17T00:00+02:00"),
)  # fmt: skip


def truce_of(past: Past, tolerated: Tolerated = ASSUMED) -> Truce:
    """Return a truce of one clause."""
    clause = TruceClause(prohibits=(past.prohibits,), target=past.target, words="as it was", source="data")
    return Truce.model_validate(
        {
            "id": "past",
            "title": past.name,
            "since": past.since,
            "until": past.until,
            "source": "data",
            "tolerated": tolerated,
            "clause": {"acts": clause},
        }
    )


def judged(tables: Tables, past: Past) -> tuple[Watch, Found]:
    """Watch a truce of the past."""
    now = datetime.now(UTC)
    truce = truce_of(past)
    seen = datetime.fromisoformat(past.seen_until) if past.seen_until else None
    found = Incidents(tables, [past.file], truce, now).found(truce, seen)
    return watch(truce, found, until=seen, now=now), found


def two_sd(before: Series, during: Series, share: float) -> NDArray[np.bool_]:
    """Alarm on a day above mean + 2 standard deviations of the days before, both thinned."""
    usual = before.counts[:, 0]
    return np.asarray(during.counts[:, 0] > share * (np.nanmean(usual) + 2 * np.nanstd(usual)))


def cusum(before: Series, during: Series, share: float) -> NDArray[np.bool_]:
    """Page's CUSUM of standardised counts: reference 0.5, threshold 5 (Page 1954, Biometrika 41)."""
    usual = share * before.counts[:, 0]
    mean, sd = np.nanmean(usual), max(np.nanstd(usual), 1e-9)
    total, alarms = 0.0, []
    for count in during.counts[:, 0]:
        total = max(0.0, total + (0.0 if np.isnan(count) else (count - mean) / sd - 0.5))
        alarms.append(total > 5)
    return np.array(alarms)


def ours(before: Series, during: Series, share: float) -> NDArray[np.bool_]:
    """The alarms of foedus, of this one series."""
    found = judge(before, during, Null(share_of_before=share), false_alarm_days=FALSE_ALARM_DAYS, seed=0)
    return np.asarray(found.alarm[:, 0])


RULES: dict[str, Rule] = {"foedus": ours, "mean + 2 sd": two_sd, "CUSUM": cusum}


def series_of(past: Past, found: Found, last: int) -> tuple[Series, Series]:
    """Return the days before a truce and those from its first to the last, as one series."""
    truce = truce_of(past)
    assert found.first is not None  # the data are there
    series = counted(truce, found.sums, span_of(truce, found.first, last, found.silent_from))
    return tuple(  # type: ignore[return-value]
        Series(start=each.start, counts=each.counts[:, :1], names=each.names[:1])
        for each in (series.before, series.during)
    )


def main() -> None:
    """Print the truces, the delays, and false alarms over steady months."""
    if not STRIKES.exists():
        sys.exit(f"{DATA} is not here: give its parent's parent as FOEDUS_SHARED.")
    print(f"{'truce':36}{'while in force':16}{'after':9}{'first day beyond the tolerated':32}  says")
    with connected("duckdb") as tables:
        kept: dict[str, Found] = {}
        for past in PAST:
            result, found = judged(tables, past)
            kept[past.name] = found
            first = _first(result.days)
            state = result.verdict.in_force or result.verdict.state
            after = "expired" if result.verdict.state is State.EXPIRED else ""
            print(f"{past.name:36}{state.value:16}{after:9}{first or 'none'!s:32}  {result.verdict.says}")
        print(f"\n{'days until the alarm, from the resumption':44}" + "".join(f"{name:>14}" for name in RULES))
        for past, resumed in ((PAST[0], date(2025, 4, 21)), (PAST[1], date(2025, 5, 11)), (PAST[3], date(2015, 2, 15))):
            last = (resumed - date(1970, 1, 1)).days + 27
            before, during = series_of(past, kept[past.name], last)
            print(
                f"{past.name:44}" + "".join(f"{_delay(rule, before, during, resumed):>14}" for rule in RULES.values())
            )
        _steady(tables)


def _delay(rule: Rule, before: Series, during: Series, resumed: date) -> str:
    alarms = rule(before, during, ASSUMED.share_of_before or 0.0)
    at = (resumed - during.start).days
    hit = np.flatnonzero(alarms[at:])
    early = int(alarms[:at].sum())
    return (str(int(hit[0])) if len(hit) else "never") + (f" ({early} early)" if early else "")


def _steady(tables: Tables) -> None:
    """Print false alarms over the steady months of 2025: as much as before is tolerated, and no more happens."""
    rows: dict[str, list[int]] = {name: [] for name in RULES}
    days = 0
    months = []
    incidents = Incidents(tables, [STRIKES], truce_of(PAST[0]), datetime.now(UTC))
    for month in range(4, 13):
        first = date(2025, month, 1)
        end = date(2025 + month // 12, month % 12 + 1, 1)
        past = Past(f"{first:%B}", STRIKES, f"{first}T00:00+03:00", f"{end}T00:00+03:00", "strike")
        found = incidents.found(truce_of(past), None)
        before, during = series_of(past, found, (end - date(1970, 1, 1)).days - 1)
        usual, now = np.nanmean(before.counts[-60:]), np.nanmean(during.counts)
        if abs(now / usual - 1) > STEADY:
            continue
        months.append(f"{first:%B}")
        days += during.days
        for name, rule in RULES.items():
            rows[name].append(int(rule(before, during, 1.0).any()))
    print(f"\nsteady months of 2025 ({', '.join(months)}; {days} days): months with a false alarm")
    for name, alarms in rows.items():
        print(f"{name:20}{sum(alarms):4} of {len(alarms)}; stated for foedus: one in {FALSE_ALARM_DAYS:.0f} days")


def _first(days: Sequence[DayRow]) -> date | None:
    whole = [each for each in days if each.place == ALL and each.clause == ALL]
    return next((each.day for each in whole if each.since is not None), None)


if __name__ == "__main__":
    main()
