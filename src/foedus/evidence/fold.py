"""From statements to an answer: what was so on a day, as known at a date, on a standard.

docs/evidence.md tells the same five steps in words; the numbers here are the numbers there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from foedus.evidence.entry import Entry, Kind, age
from foedus.model.answer import Answer, Option
from foedus.model.values import STANDARDS, Quantity, Standard, Value, agree

DISPUTE_DAYS = 7


@dataclass(frozen=True)
class _Decision:
    """What one basis says: agreeing entries, or several answers against each other."""

    entries: tuple[Entry, ...]
    options: tuple[tuple[Entry, ...], ...] = ()

    @property
    def value(self) -> Value | None:
        return None if self.options else self.entries[0].value

    @property
    def day(self) -> tuple[date, date]:
        return max((entry.since, entry.stated_on) for entry in self.entries)


@dataclass(frozen=True)
class _Contest:
    """Reported statements that differ from an official answer, and the day of the first."""

    since: date | None = None
    by: tuple[str, ...] = ()


def fold(entries: Sequence[Entry], question: str, kind: Kind, *, day: date, known: date, standard: Standard) -> Answer:
    """Fold the statements on one question into one answer.

    Parameters
    ----------
    entries
        All statements on the question, in any order.
    question, kind
        Its id, and whether it is a state (may change) or an event (fixed once it happened).
    day
        The day asked about.
    known
        Only what had been said and published by then counts.
    standard
        What is let in.
    """
    seen = [entry for entry in entries if entry.known_from <= known]
    answer = _on(seen, question, kind, day, standard)
    if kind == "event" or answer.state != "known":
        return answer
    start = _run_start(seen, answer, day, standard)
    return answer if start == answer.since else replace(answer, since=start)


def _on(known: Sequence[Entry], question: str, kind: Kind, day: date, standard: Standard) -> Answer:
    """Fold what is known into the answer of one day."""
    seen = [entry for entry in known if entry.since <= day]
    listed = tuple(
        sorted(entry.id for entry in seen if not entry.decides and standard.admits(entry.basis))  # step 1
    )
    if len(seen) == 1:  # nothing replaces, contests or disputes it
        (alone,) = seen
        counts = alone.decides and standard.admits(alone.basis)
        return _answer(_Decision((alone,)), question, ()) if counts else _unknown(question, listed)
    by_basis = _newest_of_each_witness([entry for entry in seen if entry.decides], kind)  # step 2
    official, reported, assumed = (by_basis[basis] for basis in STANDARDS)  # step 3 is the basis each one carries
    if official:
        return _with_official(official, reported, question, kind, standard, listed)
    for basis, group in ((Standard.REPORTED, reported), (Standard.ASSUMED, assumed)):
        if group and standard.admits(basis):
            decision = _decide(group, kind, within=DISPUTE_DAYS if basis is Standard.REPORTED else 0)
            return _answer(decision, question, listed)
    return _unknown(question, listed)


def _unknown(question: str, listed: tuple[str, ...]) -> Answer:
    return Answer(question=question, state="unknown", listed=listed)


def _newest_of_each_witness(entries: Iterable[Entry], kind: Kind) -> dict[Standard, list[Entry]]:
    """Keep of each witness, basis by basis, only the newest answer (all of them if one day has several).

    A witness's reported words that are older than its own official ones are replaced too.
    """
    newest: dict[Standard, dict[str, tuple[date, date]]] = {basis: {} for basis in STANDARDS}
    aged = [(entry, age(entry, kind)) for entry in entries]
    for entry, new in aged:
        of_basis = newest[entry.basis]
        found = of_basis.get(entry.witness)
        if found is None or new > found:
            of_basis[entry.witness] = new
    kept: dict[Standard, list[Entry]] = {basis: [] for basis in STANDARDS}
    official = newest[Standard.OFFICIAL]
    for entry, new in aged:
        if new == newest[entry.basis][entry.witness] and new >= official.get(entry.witness, new):
            kept[entry.basis].append(entry)
    for group in kept.values():
        group.sort(key=lambda entry: entry.id)
    return kept


def _decide(entries: Sequence[Entry], kind: Kind, within: int) -> _Decision:
    """Step 4: the newest, then the more credible; of an event the more credible. Equals that differ are disputed.

    `within` is the number of days inside which differing witnesses dispute each other whatever their credibility; so
    do the answers that one witness gave on one day.
    """
    ordered = [(entry, _order(entry, kind)) for entry in entries]
    best, first = min(ordered, key=lambda pair: pair[1])
    equals = [entry for entry, order in ordered if order == first]
    others = [entry for entry, order in ordered if order != first and _near(entry, equals, kind, within)]
    rivals = _groups([*equals, *others])
    if len(rivals) > 1:
        return _Decision(tuple(entry for group in rivals for entry in group), tuple(map(tuple, rivals)))
    return _Decision(tuple(entry for entry in equals if entry.value == best.value))


def _near(entry: Entry, equals: Sequence[Entry], kind: Kind, within: int) -> bool:
    """Whether an entry is of the same witness as one of the equals, or of another one and stated near it."""
    day = age(entry, kind)[0]
    return any(
        entry.witness == best.witness or (within and abs((day - age(best, kind)[0]).days) <= within) for best in equals
    )


def _order(entry: Entry, kind: Kind) -> tuple[int, int, int]:
    since, stated = age(entry, kind)
    return (-since.toordinal(), -stated.toordinal(), entry.rank) if kind == "state" else (0, 0, entry.rank)


def _groups(entries: Iterable[Entry]) -> list[list[Entry]]:
    """Group entries by value; one group if all agree pairwise."""
    pool = list(entries)
    first = pool[0].value
    if all(entry.value == first for entry in pool):
        return [pool]
    ranges = isinstance(first, Quantity)  # only these may differ and agree
    if ranges and all(agree(one.value, other.value) for number, one in enumerate(pool) for other in pool[number + 1 :]):
        return [pool]
    groups: dict[Value, list[Entry]] = {}
    for entry in pool:
        groups.setdefault(entry.value, []).append(entry)
    return list(groups.values())


def _with_official(
    official: list[Entry],
    reported: list[Entry],
    question: str,
    kind: Kind,
    standard: Standard,
    listed: tuple[str, ...],
) -> Answer:
    """Step 5: an official answer stands; newer reports contest it, and on the reported standard change it."""
    decision = _decide(official, kind, within=0)
    later = [entry for entry in reported if entry.contests and (kind == "event" or entry.since >= decision.day[0])]
    rivals = [] if decision.options else [entry for entry in later if not _same(decision, entry)]
    contest = _Contest(min((entry.stated_on for entry in rivals), default=None), _ids(rivals))
    if not standard.admits(Standard.REPORTED):
        return _answer(decision, question, listed, contest)

    superseded = None
    own = [entry for entry in later if entry.own and _later_than(entry, decision, kind)]
    if own:
        newer = _decide(own, kind, within=DISPUTE_DAYS)
        if newer.options or decision.options or not _same(decision, newer.entries[0]):
            superseded = min(entry.stated_on for entry in newer.entries)
            decision = newer
    others = [
        entry
        for entry in later
        if not (superseded and entry.own)
        and not (entry.own and _later_than(entry, decision, kind))
        and (kind == "event" or entry.since >= decision.day[0])
        and not _same(decision, entry)
    ]
    if others:
        decision = _Decision((*decision.entries, *others), tuple(map(tuple, _groups([*decision.entries, *others]))))
    return _answer(decision, question, listed, contest, superseded)


def _same(decision: _Decision, entry: Entry) -> bool:
    return not decision.options and agree(decision.entries[0].value, entry.value)


def _later_than(entry: Entry, decision: _Decision, kind: Kind) -> bool:
    if kind == "state":
        return (entry.since, entry.stated_on) > decision.day
    return entry.stated_on > max(each.stated_on for each in decision.entries)


def _answer(
    decision: _Decision,
    question: str,
    listed: tuple[str, ...],
    contest: _Contest = _Contest(),
    superseded_since: date | None = None,
) -> Answer:
    if decision.options:
        options = tuple(
            Option(group[0].value, min((entry.basis for entry in group), key=lambda basis: basis.rank), _ids(group))
            for group in sorted(decision.options, key=lambda group: (_basis(group).rank, str(group[0].value)))
        )
        return Answer(
            question=question,
            state="disputed",
            options=options,
            listed=listed,
            superseded_since=superseded_since,
        )
    basis = _basis(decision.entries)
    if basis is not Standard.OFFICIAL:
        contest = _Contest()
    return Answer(
        question=question,
        state="known",
        value=decision.value,
        basis=basis,
        since=min(entry.since for entry in decision.entries),
        decided_by=_ids(decision.entries),
        listed=listed,
        contested_since=contest.since,
        contested_by=contest.by,
        superseded_since=superseded_since,
    )


def _basis(entries: Sequence[Entry]) -> Standard:
    return min((entry.basis for entry in entries), key=lambda basis: basis.rank)


def _ids(entries: Iterable[Entry]) -> tuple[str, ...]:
    return tuple(sorted(entry.id for entry in entries))


def _run_start(known: Sequence[Entry], answer: Answer, day: date, standard: Standard) -> date:
    """The first day of the unbroken run of days on which this is the answer, on at least this basis."""
    rank = answer.basis.rank if answer.basis else 0
    voices = [entry for entry in known if entry.decides and entry.since <= day and standard.admits(entry.basis)]
    if all(entry.value == answer.value for entry in voices):  # nobody differs: there is nothing to fold again
        return min(entry.since for entry in voices if entry.basis.rank <= rank)
    start, *earlier = sorted({entry.since for entry in voices}, reverse=True)  # no voice joins after the latest
    for change in earlier:
        before = _on(known, answer.question, "state", change, standard)
        if before.basis is None or before.basis.rank > rank or not _both_so(before.value, answer.value):
            break
        start = change
    return start


def _both_so(one: Value | None, other: Value | None) -> bool:
    return one is not None and other is not None and agree(one, other)
