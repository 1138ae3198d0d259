"""What else tells when a series rises: mean and two deviations, CUSUM, and detectors of river and ruptures."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

import numpy as np

from foedus.watch.method.sequential import judge
from foedus.watch.method.series import Bools, Floats, Series, Tolerated

FALSE_ALARM_DAYS = 365.0
START = date(2025, 1, 6)
SLACK, LIMIT = 0.5, 4.0  # of CUSUM in deviations: 336 days to a false alarm if days are normal (Siegmund 1985)

# Days before, share of them that is tolerated, days under the truce; whether there is an alarm on each of the latter.
Detector = Callable[[Floats, float, Floats], Bools]


def ours(before: Floats, share: float, during: Floats) -> Bools:
    """The judgement of foedus, at one false alarm a year."""
    usual = Series(start=START, counts=before[:, None], names=("all",))
    under = Series(start=START + timedelta(days=len(before)), counts=during[:, None], names=("all",))
    tolerated = Tolerated(share_of_before=share)
    return judge(usual, under, tolerated, false_alarm_days=FALSE_ALARM_DAYS, seed=0).alarm[:, 0]


def two_deviations(before: Floats, share: float, during: Floats) -> Bools:
    """More than the mean and two standard deviations of what is tolerated."""
    return np.asarray(during > share * (before.mean() + 2 * before.std()))


def cusum(before: Floats, share: float, during: Floats) -> Bools:
    """Page's sum of what exceeds the mean by half a deviation (1954, Biometrika 41)."""
    total, found = 0.0, np.zeros(len(during), dtype=bool)
    for day, each in enumerate(_standard(before, share, during)):
        total = max(0.0, total + each - SLACK)
        found[day] = total > LIMIT
    return found


def page_hinkley(before: Floats, share: float, during: Floats) -> Bools:
    """river's Page-Hinkley, as it comes, upwards."""
    return _river("PageHinkley", before, share, during, mode="up")


def adwin(before: Floats, share: float, during: Floats) -> Bools:
    """river's ADWIN, as it comes, where the mean rose."""
    return _river("ADWIN", before, share, during)


def _river(name: str, before: Floats, share: float, during: Floats, **how: Any) -> Bools:
    """Show a detector the days before, as they would be if thinned, then those under the truce; an alarm lasts."""
    drift: Any = importlib.import_module("river.drift")
    detector = getattr(drift, name)(**how)
    for each in _standard(before, share, share * before):
        detector.update(float(each))
    found, alarmed = np.zeros(len(during), dtype=bool), False
    for day, each in enumerate(_standard(before, share, during)):
        mean = getattr(detector, "estimation", 0.0)
        detector.update(float(each))
        risen = name != "ADWIN" or detector.estimation > mean
        alarmed |= bool(detector.drift_detected) and risen
        found[day] = alarmed
    return found


def pelt(before: Floats, share: float, during: Floats) -> Bools:
    """ruptures' PELT on all days so far: the last stretch begins under the truce and is above what is tolerated."""
    ruptures: Any = importlib.import_module("ruptures")
    history = _standard(before, share, share * before)
    now = _standard(before, share, during)
    found = np.zeros(len(during), dtype=bool)
    for day in range(len(during)):
        known = np.concatenate([history, now[: day + 1]])
        ends = ruptures.KernelCPD(kernel="linear", min_size=1).fit_predict(known[:, None], pen=3 * np.log(len(known)))
        last = ends[-2] if len(ends) > 1 else 0
        found[day] = last >= len(history) and known[last:].mean() > 0
    return found


def _standard(before: Floats, share: float, counts: Floats) -> Floats:
    """Return counts as deviations from what is tolerated."""
    return np.asarray((counts - share * before.mean()) / max(share * before.std(), 1e-9))


DETECTORS: Sequence[tuple[str, Detector]] = (
    ("foedus", ours),
    ("mean and two deviations", two_deviations),
    ("CUSUM", cusum),
    ("river Page-Hinkley", page_hinkley),
    ("river ADWIN", adwin),
    ("ruptures PELT", pelt),
)
