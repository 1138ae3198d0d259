"""What matters most: each party, question and class of resource surely gone or surely there, on common draws."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from itertools import combinations

import numpy as np

from foedus.plan.instance import Floats, Ints
from foedus.risk.bands import mean_error
from foedus.risk.layout import WHOLE
from foedus.risk.nouns import Pair, Rank, RankKind
from foedus.risk.run import AS_DRAWN, Change, Prepared, again, replay, share_out

DRAWS = 1_000  # common ones
PAIRED = 16  # parties of which every pair is tried
_EVERYWHERE = ("origin", "junction")  # of these no reader learns anything
_LEAST = 0.05  # of what a pair costs: less of it is no news


class Common:
    """Replays of the same draws, so that what differs is never luck.

    Parameters
    ----------
    prepared
        The plan and its chances.
    day
        By which of the days asked for coverage counts.
    most
        Draws at most; of every outer draw the same number.
    """

    def __init__(self, prepared: Prepared, day: int, most: int = DRAWS) -> None:
        asked = prepared.asked
        each = max(1, min(asked.inner, most // asked.outer))  # of every outer draw alike: errors need them all
        self.prepared, self.day = prepared, day
        self.draws: Ints = (np.arange(asked.outer)[:, None] * asked.inner + np.arange(each)).ravel()
        self.outer: Ints = self.draws // asked.inner
        self._known: dict[Change, Floats] = {}

    def coverage(self, change: Change = AS_DRAWN) -> Floats:
        """Return coverage of each draw, 0..1."""
        if change not in self._known:
            found = replay(self.prepared, change=change, draws=self.draws)
            self._known[change] = found.coverage[:, self.day] / WHOLE
        return self._known[change]

    def lost(self, change: Change) -> tuple[float, float]:
        """Return by how much a change lowers expected coverage, and the error."""
        less = self.coverage() - self.coverage(change)
        return float(less.mean()), mean_error(less, self.outer)


def lots_of(prepared: Prepared) -> dict[str, frozenset[int]]:
    """Return the lots of each party, parties in the order of their first lot."""
    found: dict[str, set[int]] = {}
    for number, lot in enumerate(prepared.chances.lots):
        found.setdefault(lot.party, set()).add(number)
    return {party: frozenset(lots) for party, lots in found.items()}


def ranking(
    common: Common, hanging: Mapping[str, Collection[str]], answered: Mapping[str, Prepared]
) -> tuple[Rank, ...]:
    """Return what matters most, first parties, then questions, then classes of resource, each by what hangs on it.

    Parameters
    ----------
    common
        The draws.
    hanging
        Of each question the pledges that hang on it.
    answered
        Of each question that keeps somebody out, the plan that could be made if it were answered otherwise.
    """
    groups = (_parties(common), _questions(common, hanging, answered), _classes(common))
    return tuple(each for group in groups for each in sorted(group, key=_most))


def _most(rank: Rank) -> tuple[float, str]:
    return -max(rank.loss, rank.gain), rank.id


def _parties(common: Common) -> Iterator[Rank]:
    of_party = lots_of(common.prepared)
    share = shapley(common, of_party)
    for party, lots in of_party.items():
        loss, error = common.lost(Change(gone=lots))
        gain, other = common.lost(Change(kept=lots))
        part, third = share[party]
        yield _rank(common, "party", party, loss, -gain, part, max(error, other, third))


def shapley(common: Common, of_party: Mapping[str, frozenset[int]]) -> dict[str, tuple[float, float]]:
    """Return of each party its Shapley share of expected coverage, and the sampling error."""
    prepared, parties = common.prepared, list(of_party)
    if not parties:
        return {}
    party = np.full(len(prepared.chances.lots), -1, np.int64)
    for number, lots in enumerate(of_party.values()):
        party[list(lots)] = number
    summed = share_out(prepared, party, len(parties), draws=common.draws, day=common.day)
    parts = summed / (2 * WHOLE)
    return {
        each: (float(parts[:, number].mean()), mean_error(parts[:, number], common.outer))
        for number, each in enumerate(parties)
    }


def _questions(
    common: Common, hanging: Mapping[str, Collection[str]], answered: Mapping[str, Prepared]
) -> Iterator[Rank]:
    prepared = common.prepared
    number = {lot.id: at for at, lot in enumerate(prepared.chances.lots)}
    for question, pledges in hanging.items():
        lots = frozenset(number[each] for each in pledges if each in number)
        if lots or question in answered:
            loss, error = common.lost(Change(gone=lots)) if lots else (0.0, 0.0)
            gain, other = _answered(common, question, answered.get(question))
            yield _rank(common, "question", question, loss, gain, None, max(error, other))


def _answered(common: Common, question: str, otherwise: Prepared | None) -> tuple[float, float]:
    """What a yes brings: of an approval that it takes no time, of what keeps somebody out that it no longer does.

    Whatever else counts as met already brings nothing more.
    """
    chances = common.prepared.chances
    if otherwise is None:
        if all(lead.id != question for lead in chances.leads):
            return 0.0, 0.0
        leads = tuple(replace(lead, days=(0, 0)) if lead.id == question else lead for lead in chances.leads)
        otherwise = again(common.prepared, chances=replace(chances, leads=leads))
    more = replay(otherwise, draws=common.draws).coverage[:, common.day] / WHOLE - common.coverage()
    return float(more.mean()), mean_error(more, common.outer)


def _classes(common: Common) -> Iterator[Rank]:
    field = common.prepared.field
    used = int(np.bitwise_or.reduce(field.way_class)) if len(field.way_class) else 0
    chances = common.prepared.chances
    drawn = {each.kind for each in chances.outages} | {field.classes[number] for number, _ in chances.delays}
    for number, name in enumerate(field.classes):
        bit = 1 << number
        if used & bit and name not in _EVERYWHERE:
            loss, error = common.lost(Change(lost=bit))
            gain, other = common.lost(Change(spared=bit)) if name in drawn else (0.0, 0.0)
            yield _rank(common, "class", name, loss, -gain, None, max(error, other))


def _rank(
    common: Common, kind: RankKind, id_: str, loss: float, gain: float, share: float | None, error: float
) -> Rank:
    day = common.prepared.asked.days[common.day]
    # Adding 0 makes 0 of -0, which no reader should see.
    return Rank(kind=kind, id=id_, day=day, loss=loss + 0.0, gain=gain + 0.0, shapley=share, stderr=error)


def pairs(common: Common, ranks: Collection[Rank]) -> tuple[Pair, ...]:
    """Return pairs of parties whose loss together exceeds the sum of their losses by more than twice its error."""
    of_party = lots_of(common.prepared)
    parties = [each for each in ranks if each.kind == "party"]
    largest = sorted(parties, key=lambda rank: -(rank.shapley or 0.0))[:PAIRED]
    found = []
    for one, other in combinations(sorted(each.id for each in largest), 2):
        base = common.coverage()
        alone = [base - common.coverage(Change(gone=of_party[each])) for each in (one, other)]
        both = base - common.coverage(Change(gone=of_party[one] | of_party[other]))
        more = both - alone[0] - alone[1]
        error = mean_error(more, common.outer)
        if more.mean() > max(2 * error, _LEAST * both.mean()):
            apart = float(alone[0].mean() + alone[1].mean())
            day = common.prepared.asked.days[common.day]
            found.append(Pair(a=one, b=other, day=day, together=float(both.mean()), apart=apart, stderr=error))
    return tuple(sorted(found, key=lambda pair: pair.apart - pair.together))
