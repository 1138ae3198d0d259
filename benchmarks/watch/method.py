"""The method of watch beside its peers: delays and false alarms over history, and the speed of the scan."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from benchmarks.watch import plain
from benchmarks.watch.peers import DETECTORS, FALSE_ALARM_DAYS, Detector
from benchmarks.watch.records import ALERTS, EVENTS, STRIKES, Record, alerts, events, strikes
from foedus.watch.method.circles import circles
from foedus.watch.method.resampling import brought
from foedus.watch.method.scan import Cases, Cylinders, scan
from foedus.watch.method.searching import permute
from foedus.watch.method.series import Floats

SEED = 0
HISTORY, AHEAD, STEP = 180, 30, 15  # days learned from, judged, and from one window to the next
LEAST = 90  # days before, where the record has no more
SHARES = (0.05, 0.1)
EVERY = 3  # of the many windows of alerts
TRUCE, RESUMED = 10, 10  # days of a made truce, and of what follows
SECONDS, SATSCAN = 15.0, 82.0  # the scan at most on two cores, and what SaTScan 10.3.2 took
PLAIN = 3  # permutations that plain NumPy does


@dataclass(frozen=True)
class Truce:
    """A truce of the past: its first day, how many days it was quiet, and days to judge in all."""

    name: str
    first: date
    quiet: int
    days: int


EASTER = Truce("Easter, 19-20 April 2025", date(2025, 4, 19), 2, 6)
MAY = Truce("8-10 May 2025", date(2025, 5, 8), 3, 7)
MINSK = Truce("Minsk II, 15 February 2015", date(2015, 2, 15), 0, 30)


def show() -> bool:
    """Measure and print; return whether anything is over its limit."""
    over = False
    if all(file.exists() for file in (STRIKES, EVENTS, ALERTS)):
        launched, lethal, warned = strikes(), events(), alerts()
        _history(launched, lethal)
        over |= _false_alarms(launched, lethal, warned)
        _delays(launched, warned)
    else:
        print(f"delays and false alarms over history are left out: {STRIKES.parent} has not all files")
    return _scan() or over


def _history(launched: Record, lethal: Record) -> None:
    """Print alarms on quiet days, and the day of resumption or of the truce on which each detector alarmed."""
    print("truces of the past: alarms on quiet days; then the day after them, from 1, on which there was an alarm")
    print(f"{'detector':26}" + "".join(f"{truce.name:>30}" for truce in (EASTER, MAY, MINSK)))
    print(f"{'tolerated, of before':26}" + "".join(f"{share:>15.0%}" for _ in range(3) for share in SHARES))
    for name, detector in DETECTORS:
        cells = []
        for record, truce in ((launched, EASTER), (launched, MAY), (lethal, MINSK)):
            at = record.at(truce.first)
            for share in SHARES:
                found = detector(record.counts[at - HISTORY : at], share, record.counts[at : at + truce.days])
                late = np.flatnonzero(found[truce.quiet :])
                cells.append(f"{found[: truce.quiet].sum()}; {f'day {late[0] + 1}' if len(late) else 'never'}")
        print(f"{name:26}" + "".join(f"{cell:>15}" for cell in cells), flush=True)


def _windows(record: Record, first: date, last: date, without: Sequence[Truce] = ()) -> Iterator[tuple[Floats, Floats]]:
    """Days before and days ahead, for windows between two dates that no truce touches."""
    for at in range(max(LEAST, record.at(first)), min(len(record.counts), record.at(last)) - AHEAD + 1, STEP):
        begin = max(0, at - HISTORY)
        near = [record.at(truce.first) for truce in without]
        if not any(at - STEP <= day < at + AHEAD for day in near):
            yield record.counts[begin:at], record.counts[at : at + AHEAD]


def _false_alarms(launched: Record, lethal: Record, warned: Sequence[Record]) -> bool:
    """Print alarms in months without a truce that were to be as before, or thinned to a tenth; ours must hold."""
    year = list(_windows(launched, date(2025, 1, 1), date(2026, 1, 1), (EASTER, MAY)))
    groups = {
        "launched, 2025": year,
        "lethal events, 2015-2018": list(_windows(lethal, date(2015, 4, 1), date(2018, 6, 30))),
        "alerts, 12 oblasts": [
            window for each in warned for window in _windows(each, date(2022, 3, 1), date(2024, 1, 1))
        ][::EVERY],
    }
    allowed = 1 - np.exp(-AHEAD / FALSE_ALARM_DAYS)
    print(f"\nmonths of {AHEAD} days with an alarm, of all ({allowed:.0%} are stated): as before; thinned to a tenth")
    print(f"{'detector':26}" + "".join(f"{f'{name} ({len(group)})':>36}" for name, group in groups.items()))
    over = False
    for name, detector in DETECTORS:
        cells = []
        for group in groups.values():
            shares = [_share(detector, group, share) for share in (1.0, 0.1)]
            cells.append("; ".join(f"{share:.0%}" for share in shares))
            over |= detector is DETECTORS[0][1] and max(shares) > allowed
        print(f"{name:26}" + "".join(f"{cell:>36}" for cell in cells), flush=True)
    return over


def _share(detector: Detector, group: Sequence[tuple[Floats, Floats]], share: float) -> float:
    rng = np.random.default_rng(SEED)
    found = [
        detector(before, share, brought(during, np.full(len(during), share), rng)).any() for before, during in group
    ]
    return float(np.mean(found))


def _delays(launched: Record, warned: Sequence[Record]) -> None:
    """Print days from resumption to alarm in made truces: real days, thinned for a while and then as they were."""
    groups = {
        "launched, 2025": list(_windows(launched, date(2025, 1, 1), date(2026, 1, 1), (EASTER, MAY))),
        "alerts, 12 oblasts": [
            window for each in warned for window in _windows(each, date(2022, 3, 1), date(2024, 1, 1))
        ][::EVERY],
    }
    print(
        f"\nmade truces, {TRUCE} days thinned, then as before: days to the alarm (1 is the first), never, alarm before"
    )
    print(f"{'detector':26}" + "".join(f"{f'{name}, {share:.0%}':>28}" for name in groups for share in SHARES))
    for name, detector in DETECTORS:
        cells = []
        for group in groups.values():
            for share in SHARES:
                days, never, early = _delay(detector, group, share)
                cells.append(f"{days:.1f}; {never:.0%}; {early:.0%}")
        print(f"{name:26}" + "".join(f"{cell:>28}" for cell in cells), flush=True)


def _delay(detector: Detector, group: Sequence[tuple[Floats, Floats]], share: float) -> tuple[float, float, float]:
    rng = np.random.default_rng(SEED)
    delays, never, early = [], 0, 0
    for before, after in group:
        if before[-28:].sum() == 0:
            continue  # nothing to resume
        truce = brought(after[:TRUCE], np.full(TRUCE, share), rng)
        found = detector(before, share, np.concatenate([truce, after[TRUCE : TRUCE + RESUMED]]))
        early += bool(found[:TRUCE].any())
        late = np.flatnonzero(found[TRUCE:])
        never += not len(late)
        delays += [int(late[0]) + 1] if len(late) else []
    number = len(delays) + never
    return float(np.mean(delays)) if delays else float("nan"), never / number, early / number


def _scan() -> bool:
    """Print the seconds of the scan and of plain NumPy; return whether it is too slow or they differ."""
    rng = np.random.default_rng(SEED)
    cases = Cases(
        place=rng.integers(0, 200, 100_000),
        day=rng.integers(0, 365, 100_000),
        days=365,
        latitude=rng.uniform(46.0, 52.0, 200),
        longitude=rng.uniform(24.0, 39.0, 200),
    )
    cylinders = Cylinders(most_places=20, share=1.0, most_days=30)
    scan(cases, cylinders, replications=1)  # compiled, if it was not
    begun, busy = time.perf_counter(), time.process_time()
    found = scan(cases, cylinders, replications=999, seed=SEED)
    seconds, busy = time.perf_counter() - begun, time.process_time() - busy
    tally = np.bincount(cases.place, minlength=200)
    around = circles(cases.latitude, cases.longitude, tally, most_places=20, radius_km=None, share=1.0)
    order = np.argsort(cases.place, kind="stable")
    counts = np.empty((200, PLAIN, 366), dtype=np.int32)
    permute(cases.day[order].astype(np.int32), cases.place[order], SEED, 0, counts)
    begun, same = time.process_time(), True
    for replication in range(PLAIN):
        where, when = np.nonzero(daily := np.diff(counts[:, replication], axis=1))
        number = daily[where, when]
        best = plain.strongest(np.repeat(where, number), np.repeat(when, number), 365, around, 30)
        same &= bool(np.isclose(best, found.strongest[replication]))
    slow = (time.process_time() - begun) / PLAIN * 1000
    print(
        f"\nscan, 100,000 acts, 200 places, 365 days, 20 places and 30 days at most, 999 permutations, two threads: "
        f"{seconds:.1f} s (at most {SECONDS:g}; SaTScan took {SATSCAN:g})\n"
        f"CPU seconds {busy:.1f}; plain NumPy {slow:.0f}, {slow / busy:.0f} times as many"
    )
    if not same:
        print("the scan differs from plain NumPy")
    return seconds > SECONDS or not same


if __name__ == "__main__":
    sys.exit(1 if show() else 0)
