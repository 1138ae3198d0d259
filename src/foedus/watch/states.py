"""From a judgement to states: of days, of clauses, of the truce."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

import numpy as np

from foedus.model.truces import Truce
from foedus.watch.counts import Counted, Span, day_of
from foedus.watch.method.series import Judgement
from foedus.watch.nouns import ALL, Breach, ClauseRow, DayRow, State, Verdict

# Of the level before, from which on what is beyond the tolerated is no strain any more but as if there were no truce.
BACK = 0.5


def day_rows(truce: Truce, counted: Counted, found: Judgement, span: Span) -> tuple[DayRow, ...]:
    """Return every day of every series, days first."""
    level = _level(counted)
    rows = []
    for at in range(found.observed.shape[0]):
        day = span.since + at
        for column, (place, clause) in enumerate(counted.keys):
            state, reason = _state(truce, counted, found, span, level, at, column)
            known = not _unasked(truce, counted, clause)
            rows.append(
                DayRow(
                    day=day_of(day),
                    place=place,
                    clause=clause,
                    state=state,
                    observed=_told(found.observed[at, column]) if known else None,
                    expected=_told(found.expected[at, column]) if known else None,
                    expected_low=_told(found.expected_low[at, column]) if known else None,
                    expected_high=_told(found.expected_high[at, column]) if known else None,
                    p=_told(found.p[at, column]) if known else None,
                    since=found.since[at, column].astype(date) if found.alarm[at, column] else None,
                    reason=reason,
                )
            )
    return tuple(rows)


def _state(
    truce: Truce, counted: Counted, found: Judgement, span: Span, level: Sequence[float], at: int, column: int
) -> tuple[State, str]:
    day, clause = span.since + at, counted.keys[column][1]
    over = span.until is not None and day > span.until
    reason = _untold(truce, counted, found, clause, column)
    if not reason and np.isnan(found.observed[at, column]):
        reason = "nobody reported"
    if reason:
        return (State.EXPIRED if over else State.CANNOT_TELL), reason
    seen, high = found.observed[at, column], found.expected_high[at, column]
    said = f"{seen:,.0f} against at most {high:,.0f} as chance has it"
    alarm = bool(found.alarm[at, column])
    begun = found.since[at, column].astype(date) if alarm else None
    if over:
        beyond = f", beyond what was tolerated, since {begun}" if begun else ""
        return State.EXPIRED, f"the truce had expired: no breach. {said}{beyond}"
    if day in span.covered:
        said += f"; in force for {span.covered[day] * 24:.0f} of 24 hours"
    if begun is None:
        return State.HOLDING, said
    start = max(0, (begun - counted.during.start).days)
    mean = float(np.nanmean(found.observed[start : at + 1, column]))
    back = mean >= BACK * level[column]
    words = "beyond what is tolerated" + (
        f" and back at {mean:,.1f} a day, against {level[column]:,.1f} before" if back else ""
    )
    return (State.BROKEN if back else State.STRAINED), f"{said}; {words}, since {begun}"


def _untold(truce: Truce, counted: Counted, found: Judgement, clause: str, column: int) -> str:
    """Say why a series cannot be judged; empty if it can."""
    return _unasked(truce, counted, clause) or found.reasons[column]


def _unasked(truce: Truce, counted: Counted, clause: str) -> str:
    """Say why the incidents do not say what a clause asks; empty if they do."""
    if clause == ALL and len(counted.untellable) == len(truce.clause):
        return "; ".join(dict.fromkeys(counted.untellable.values()))
    return counted.untellable.get(clause, "")


def clause_rows(
    truce: Truce, counted: Counted, days: Sequence[DayRow], breaches: Sequence[Breach]
) -> tuple[ClauseRow, ...]:
    """Return each clause as it stood when the truce ended or was last seen."""
    level = dict(zip(counted.keys, _level(counted), strict=True))
    rows = []
    for id_ in truce.clause:
        key = (ALL, id_ if len(truce.clause) > 1 else ALL)
        under = [each for each in days if (each.place, each.clause) == key and each.state is not State.EXPIRED]
        told = [each for each in under if each.observed is not None and each.expected is not None]
        state, since = standing(under)
        broken = [each.day for each in breaches if each.clause == id_]
        rows.append(
            ClauseRow(
                id=id_,
                state=state,
                since=since,
                first_breach=min(broken, default=None),
                observed=sum(each.observed or 0.0 for each in told) if told else None,
                expected=sum(each.expected or 0.0 for each in told) if told else None,
                before=level[key] if told else None,
                reason=under[-1].reason if under else "no day of it can be seen",
            )
        )
    return tuple(rows)


def standing(days: Sequence[DayRow]) -> tuple[State, date | None]:
    """Return the state on the last day that can be told, and since when it is so; days in order, of one series.

    What is beyond the tolerated is so since the first day of the stretch that tells it, whether strained or broken.
    """
    told = [each for each in days if each.state is not State.CANNOT_TELL]
    if not told:
        return State.CANNOT_TELL, None
    state, since = told[-1].state, told[-1].day
    if told[-1].since is not None:
        return state, told[-1].since
    for each in reversed(told):
        if each.state is not state:
            break
        since = each.day
    return state, since


def verdict(truce: Truce, days: Sequence[DayRow], breaches: Sequence[Breach], until: datetime, why: str) -> Verdict:
    """Return how the truce stands at a moment.

    Parameters
    ----------
    truce, days, breaches
        What was found.
    until
        The moment.
    why
        Why no incidents could be judged; empty if they could.
    """
    if truce.since is None or until < truce.since:
        says = "No such truce is in force." if truce.since is None else f"It begins on {_moment(truce.since)}."
        return Verdict(state=State.NOT_IN_FORCE, since=None, in_force=None, says=says)
    whole = [each for each in days if each.place == ALL and each.clause == ALL]
    under = [each for each in whole if each.state is not State.EXPIRED]
    state, since = standing(under)
    said = _said(state, since, under, why)
    legal = _legal(breaches)
    if truce.until is None or until < truce.until:
        return Verdict(state=state, since=since, in_force=None, says=f"{said} {legal}")
    after = [each for each in whole if each.state is State.EXPIRED and "beyond what was tolerated" in each.reason]
    resumed = (
        f" From {after[0].day} on there was more than it tolerated: it had expired, so that is no breach."
        if after
        else ""
    )
    return Verdict(
        state=State.EXPIRED,
        since=day_of_moment(truce.until),
        in_force=state,
        says=f"It expired on {_moment(truce.until)}. While in force: {said[0].lower()}{said[1:]}{resumed} {legal}",
    )


def _said(state: State, since: date | None, under: Sequence[DayRow], why: str) -> str:
    if state is State.CANNOT_TELL:
        reason = why or (under[-1].reason if under else "no day of it can be seen")
        return f"Cannot tell: {reason}."
    told = [each for each in under if each.state is not State.CANNOT_TELL]
    last = told[-1]
    if state is State.HOLDING:
        bad = [each for each in told if each.state in (State.STRAINED, State.BROKEN)]
        earlier = f" It was strained or broken on {len(bad)} earlier days, last on {bad[-1].day}." if bad else ""
        return f"Holding: {_sum(told)}.{earlier}"
    now = f"on {last.day} {last.reason}"
    return f"{state.value.capitalize()} since {since}: {_sum(told)}; {now}."


def _sum(told: Sequence[DayRow]) -> str:
    seen = sum(each.observed or 0.0 for each in told)
    tolerated = sum(each.expected or 0.0 for each in told)
    days = "1 day" if len(told) == 1 else f"{len(told)} days"
    return f"{seen:,.0f} in {days}, {tolerated:,.1f} tolerated"


def _legal(breaches: Sequence[Breach]) -> str:
    if not breaches:
        return "No prohibited act was verified."
    number = "1 prohibited act was" if len(breaches) == 1 else f"{len(breaches):,} prohibited acts were"
    return f"{number} verified, the first on {min(each.day for each in breaches)}."


def _level(counted: Counted) -> list[float]:
    """Mean a day of each series before the truce."""
    counts = counted.before.counts
    told = ~np.isnan(counts)
    return [float(value) for value in np.where(told, counts, 0.0).sum(axis=0) / np.maximum(1, told.sum(axis=0))]


def _told(value: float) -> float | None:
    return None if np.isnan(value) else float(value)


def _moment(moment: datetime) -> str:
    return moment.strftime("%-d %B %Y, %H:%M %Z")


def day_of_moment(moment: datetime) -> date:
    """Return the date of a moment in its own zone."""
    return moment.date()
