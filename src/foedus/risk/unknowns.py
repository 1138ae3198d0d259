"""What to find out next: which single unknown would narrow the band most if it were known."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

import numpy as np

from foedus.plan.instance import Floats
from foedus.risk.chances import Lot
from foedus.risk.layout import WHOLE
from foedus.risk.nouns import Unknown
from foedus.risk.ranking import Common
from foedus.risk.run import AS_DRAWN, Change, Prepared, again, replay

MOST = 20  # that are named
_LEAST = 1e-9


class Unknowns:
    """Tries the answers of one unknown after the other, all else being drawn as before.

    An unknown has a few answers: the ends of a range, met or refused, stated or left out, one study or another. The
    band now is that of the draws under all its answers together; once it is known, on average the band of one answer
    is left. Answers count alike, since nobody knows which is likelier.
    """

    def __init__(self, common: Common) -> None:
        self.common = common

    def all(self, open_: Mapping[str, Collection[str]], silent: Prepared | None) -> tuple[Unknown, ...]:
        """Return the unknowns that narrow the band, most first.

        Parameters
        ----------
        open_
            Of each question that nobody has answered, or on which answers differ, the pledges that hang on it.
        silent
            The same plan with pledges of unstated quantity as spares (`Field.extra`), if there are any.
        """
        found = [*self._studies(), *self._ranges(), *self._readiness(), *self._questions(open_)]
        if silent is not None:
            found += self._silent(silent)
        some = [each for each in found if each.narrows > _LEAST]
        return tuple(sorted(some, key=lambda each: (-each.narrows, each.question))[:MOST])

    def _studies(self) -> Iterator[Unknown]:
        prepared = self.common.prepared
        studies = prepared.chances.studies
        if len(studies) > 1:
            each = [self._with(prepared, study=number) for number in range(len(studies))]
            yield self._unknown("studies", studies, [self._coverage(one) for one in each])

    def _ranges(self) -> Iterator[Unknown]:
        lots = self.common.prepared.chances.lots
        for what in ("quantity", "ready"):
            keys = {_key(lot, what): None for lot in lots if _wide(lot, what)}
            for key in keys:
                mine = [lot for lot in lots if _key(lot, what) == key and _wide(lot, what)]
                ends = [self._coverage(self._at_end(key, what, end)) for end in (0, 1)]
                answers = tuple(" ".join(f"{_range(lot, what)[end]:g}" for lot in mine) for end in (0, 1))
                yield self._unknown(" ".join(f"{what}.{lot.id}" for lot in mine), answers, ends)

    def _readiness(self) -> Iterator[Unknown]:
        for number, lot in enumerate(self.common.prepared.chances.lots):
            if lot.ready_key == "":
                gone = self.common.coverage(Change(gone=frozenset([number])))
                yield self._unknown(f"ready.{lot.id}", ("C-day", "too late"), [self.common.coverage(), gone])

    def _questions(self, open_: Mapping[str, Collection[str]]) -> Iterator[Unknown]:
        number = {lot.id: at for at, lot in enumerate(self.common.prepared.chances.lots)}
        for question, pledges in open_.items():
            lots = frozenset(number[each] for each in pledges if each in number)
            if lots:
                gone = self.common.coverage(Change(gone=lots))
                yield self._unknown(question, ("met", "refused"), [self.common.coverage(), gone])

    def _silent(self, prepared: Prepared) -> Iterator[Unknown]:
        """Pledges of unstated quantity: nothing, or as much as what is open asks for."""
        extra = frozenset(np.flatnonzero(prepared.field.extra).tolist())
        nothing = self._coverage(prepared, Change(gone=extra))
        for number in sorted(extra):
            lot = prepared.chances.lots[number]
            full = self._coverage(prepared, Change(gone=extra - {number}))
            yield self._unknown(f"quantity.{lot.id}", ("nothing", f"{lot.amount[1]:g}"), [nothing, full])

    def _at_end(self, key: str, what: str, end: int) -> Prepared:
        chances = self.common.prepared.chances
        lots = tuple(_fixed(lot, what, end) if _key(lot, what) == key else lot for lot in chances.lots)
        return again(self.common.prepared, chances=replace(chances, lots=lots))

    def _with(self, prepared: Prepared, study: int) -> Prepared:
        return again(prepared, asked=replace(prepared.asked, study=study))

    def _coverage(self, prepared: Prepared, change: Change = AS_DRAWN) -> Floats:
        found = replay(prepared, change=change, draws=self.common.draws)
        return np.asarray(found.coverage[:, self.common.day] / WHOLE)

    def _unknown(self, question: str, answers: tuple[str, ...], coverage: list[Floats]) -> Unknown:
        return Unknown(
            question=question,
            day=self.common.prepared.asked.days[self.common.day],
            answers=answers,
            band_now=_width(np.concatenate(coverage)),
            band_known=sum(_width(each) for each in coverage) / len(coverage),
        )


def _width(coverage: Floats) -> float:
    low, high = np.quantile(coverage, (0.05, 0.95))
    return float(high - low)


def _range(lot: Lot, what: str) -> tuple[float, float]:
    return lot.amount if what == "quantity" else lot.ready


def _wide(lot: Lot, what: str) -> bool:
    low, high = _range(lot, what)
    return low < high


def _key(lot: Lot, what: str) -> str:
    return lot.amount_key if what == "quantity" else lot.ready_key


def _fixed(lot: Lot, what: str, end: int) -> Lot:
    if what == "quantity":
        return replace(lot, amount=(lot.amount[end],) * 2)
    return replace(lot, ready=(lot.ready[end],) * 2)
