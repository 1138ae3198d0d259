"""Watch one truce: what happened against what it tolerates, and what the text says follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from foedus.model.proposal import Proposal
from foedus.model.truces import Truce
from foedus.watch.clusters import Positions, clusters
from foedus.watch.counts import EPOCH, Counted, Span, Sum, counted, day_of, prohibited
from foedus.watch.incidents.nouns import DAY, NO_ROWS, Tally
from foedus.watch.method.sequential import judge
from foedus.watch.method.series import Judgement
from foedus.watch.nouns import Alarms, Breach, Consequence, Shots, Watch
from foedus.watch.shares import jeffreys
from foedus.watch.states import clause_rows, day_rows, verdict
from foedus.watch.tolerance import nulls, tolerated_of

FALSE_ALARM_DAYS = 365.0  # on average until a false alarm, over all clauses and places together
AFTER = 7  # days after the end of a truce that are looked at, unless more are asked for
SHOTS_BEFORE = 28  # days before the truce for which launched and stopped are shown


@dataclass(frozen=True, slots=True)
class Seen:
    """A verified incident wholly under the truce."""

    name: str
    at: int
    kind: str
    target: str | None
    place: str | None
    verified_by: str


@dataclass(frozen=True, slots=True)
class Shot:
    """Launched and stopped on a day, as somebody claims it."""

    day: int
    kind: str
    claimant: str | None
    launched: float
    stopped: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the incidents give for one truce.

    Parameters
    ----------
    sums, seen, shots, positions
        Counts, verified incidents, what was launched and stopped, and where incidents under the truce were.
    first, last
        The first and last day on which anything used began, as days since 1970; None without a used row.
    silent_from
        As in `Span`.
    tally, files, layouts
        What became of the rows, and of which files in which layouts.
    """

    sums: tuple[Sum, ...] = ()
    seen: tuple[Seen, ...] = ()
    shots: tuple[Shot, ...] = ()
    positions: Positions | None = None
    first: int | None = None
    last: int | None = None
    silent_from: int | None = None
    tally: Tally = NO_ROWS
    files: tuple[str, ...] = ()
    layouts: tuple[str, ...] = ()


def offset_of(truce: Truce) -> int:
    """Return how many seconds the zone of a truce is ahead of UTC."""
    return int((truce.since.utcoffset() or timedelta()).total_seconds()) if truce.since else 0


def span_of(truce: Truce, first: int, last: int, silent_from: int | None) -> Span:
    """Return the days that are looked at, in the zone of the truce.

    Parameters
    ----------
    truce
        A truce with a beginning.
    first, last
        As in `Span`.
    silent_from
        As in `Span`.
    """
    assert truce.since is not None  # the caller asks of no other
    offset = offset_of(truce)
    begins = int(truce.since.timestamp()) + offset
    since, covered = begins // DAY, {}
    if begins % DAY:
        covered[since] = 1 - begins % DAY / DAY
    until = None
    if truce.until is not None:
        ends = int(truce.until.timestamp()) + offset
        until = (ends - 1) // DAY
        if ends % DAY:
            covered[until] = covered.get(until, 1.0) - 1 + ends % DAY / DAY
    return Span(first=first, last=last, since=since, until=until, covered=covered, silent_from=silent_from)


def last_day(truce: Truce, found: Found, until: datetime | None) -> int | None:
    """Return the last day to look at: as asked, else that of the incidents, and not long after the truce."""
    if until is not None:
        return int((until.timestamp() + offset_of(truce) - 1) // DAY)
    if found.last is None or truce.until is None:
        return found.last
    return min(found.last, int(truce.until.timestamp() + offset_of(truce)) // DAY + AFTER - 1)


def watch(
    truce: Truce,
    found: Found | None,
    *,
    until: datetime | None,
    now: datetime,
    seed: int = 0,
    why: str = "there are no incidents to judge by",
) -> Watch:
    """Judge a truce by what happened.

    Parameters
    ----------
    truce
        The truce.
    found
        What the incidents give; None if there are none to judge by.
    until
        Until when to look; the incidents are taken to reach so far. None: until the last of them.
    now
        The moment of asking: how a truce stands without incidents.
    seed
        Of what is drawn.
    why
        Why there are none to judge by.
    """
    tolerated = tolerated_of(truce)
    last = last_day(truce, found, until) if found is not None else None
    if truce.since is None or found is None or last is None or found.first is None:
        moment = until or now
        said = verdict(truce, (), (), moment, why)
        return _of(found, Watch(truce=truce, until=moment, tolerated=tolerated, verdict=said))
    moment = until or _end_of(last, truce)
    span = span_of(truce, found.first, last, found.silent_from)
    if last < span.since or span.history >= span.since:
        why = "the incidents end before it begins" if last < span.since else "the incidents begin with it"
        said = verdict(truce, (), (), max(moment, truce.since), why)
        return _of(found, Watch(truce=truce, until=moment, tolerated=tolerated, verdict=said))
    series = counted(truce, found.sums, span)
    judged = judge(series.before, series.during, nulls(series, tolerated), false_alarm_days=FALSE_ALARM_DAYS, seed=seed)
    days = day_rows(truce, series, judged, span)
    breaches = tuple(breaches_of(truce, found.seen))
    clauses = clause_rows(truce, series, days, breaches)
    result = Watch(
        truce=truce,
        until=moment,
        tolerated=tolerated,
        days=days,
        clauses=clauses,
        clusters=clusters(found.positions, seed=seed) if found.positions is not None else (),
        verdict=verdict(truce, days, breaches, moment, ""),
        unseen={id_: kinds for id_, kinds in series.unseen.items() if kinds},
        breach=breaches,
        consequences=tuple(_consequences(truce, clauses, breaches)),
        interception=tuple(_shots(truce, found.shots, span)),
        alarms=_alarms(judged, series),
        gaps=tuple(day_of(day) for day in series.gaps),
        unplaced=series.unplaced,
        undated=series.undated,
        straddling=series.straddling,
    )
    return _of(found, replace(result, proposed=tuple(proposals(result))))


def _of(found: Found | None, result: Watch) -> Watch:
    """Add what became of the rows."""
    if found is None:
        return result
    return replace(result, tally=found.tally, files=found.files, layouts=found.layouts)


def _end_of(day: int, truce: Truce) -> datetime:
    zone = truce.since.tzinfo if truce.since else UTC
    return datetime.fromtimestamp((day + 1) * DAY - offset_of(truce), zone)


def proposals(found: Watch) -> list[Proposal]:
    """Return what the state of a truce would answer to its question: pending, for a person to accept."""
    truce, verdict = found.truce, found.verdict
    answer = truce.answers.get(verdict.state.value)  # type: ignore[call-overload]
    if truce.question is None or answer is None or verdict.since is None:
        return []
    return [
        Proposal(
            id=f"watch-{truce.id}-{verdict.state.value}-{verdict.since}",
            maker="foedus watch",
            question=truce.question,
            answer=answer,
            since=verdict.since,
            stated_on=found.until.date(),
            paraphrase=verdict.says,
        )
    ]


def breaches_of(truce: Truce, seen: Sequence[Seen]) -> list[Breach]:
    """Return the verified acts that a clause prohibits; who verifies is none of those whom the truce binds."""
    parties = {*truce.declared_by, *truce.accepted_by}
    found = []
    for each in seen:
        if each.verified_by in parties:
            continue
        for id_, clause in truce.clause.items():
            if prohibited(clause, each.kind, each.target, each.place):
                day = EPOCH + timedelta(days=(each.at + offset_of(truce)) // DAY)
                found.append(
                    Breach(
                        incident=each.name, clause=id_, verified_by=each.verified_by, day=day, place=each.place or ""
                    )
                )
    return found


def _consequences(truce: Truce, clauses: Sequence[object], breaches: Sequence[Breach]) -> list[Consequence]:
    broken = {each.clause for each in breaches}
    found = []
    for id_, clause in truce.clause.items():
        if id_ in broken and clause.follows:
            first = min(each.day for each in breaches if each.clause == id_)
            because = f"a prohibited act was verified on {first}"
            found.append(Consequence(clause=id_, says=clause.follows, source=clause.source, because=because))
    return found


def _shots(truce: Truce, shots: Sequence[Shot], span: Span) -> list[Shots]:
    sums: dict[tuple[int, str], list[float]] = {}
    for each in shots:
        if span.since - SHOTS_BEFORE <= each.day <= span.last and any(
            prohibited(clause, each.kind, None, None) for clause in truce.clause.values()
        ):
            both = sums.setdefault((each.day, each.claimant or ""), [0.0, 0.0])
            both[0] += each.launched
            both[1] += each.stopped
    rows = []
    for (day, claimant), (launched, stopped) in sorted(sums.items()):
        share, low, high = jeffreys(stopped, launched)
        rows.append(
            Shots(
                day=day_of(day),
                launched=launched,
                stopped=stopped,
                share=share,
                share_low=low,
                share_high=high,
                claimant=claimant,
            )
        )
    return rows


def _alarms(judged: Judgement, series: Counted) -> Alarms:
    run = judged.run_length
    told = sum(not reason for reason in judged.reasons)
    if run is None:
        return Alarms(stated=FALSE_ALARM_DAYS, achieved=None, error=None, series=told, holds=None)
    return Alarms(stated=run.stated, achieved=run.achieved, error=run.error, series=told, holds=run.holds)
