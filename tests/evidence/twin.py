"""A second fold, slow and obvious, written from the five steps of the design and sharing no code with the first.

It works on the rows themselves, one question at a time, with plain loops. Where the design is silent it follows what
was decided: a state is newer by the day it holds from and then by the day it was stated, an event by the latter; a
witness is heard basis by basis, but its reported words count no more once its own official ones are newer; ranges
agree if they have a value in common; among ranges that agree the first id gives the value.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from foedus.model.nouns import Statement
from foedus.model.tables import Tables

RANK = {"official": 0, "reported": 1, "assumed": 2}
CREDIBILITY = {1: 1, 2: 2, 3: 3, 6: 4}


@dataclass
class Said:
    """What the twin makes of a question."""

    state: str = "unknown"
    value: str = ""
    basis: str = ""
    since: date | None = None
    decided_by: list[str] = field(default_factory=list)
    options: dict[str, list[str]] = field(default_factory=dict)
    contested_since: date | None = None
    contested_by: list[str] = field(default_factory=list)
    superseded_since: date | None = None
    listed: list[str] = field(default_factory=list)


@dataclass
class Ruling:
    """What a number of statements say between them: the deciding ones, or all that stand against each other."""

    deciding: list[Statement]
    disputed: bool
    newest: tuple[date, date]


class Twin:
    """The statements on one question of a case."""

    def __init__(self, tables: Tables, question: str = "q") -> None:
        self.sources = {row.id: row for row in tables.sources}
        self.rows = sorted((row for row in tables.statements if row.question == question), key=lambda row: row.id)
        (asked,) = [row for row in tables.questions if row.id == question]
        self.event = asked.kind == "event"
        self.counted = asked.type == "count"
        self.about = asked.about

    def fold(self, day: date, known: date, standard: str) -> Said:
        """Say what was so on a day."""
        said = self._answer(day, known, standard)
        if said.state == "known" and not self.event:
            said.since = day
            while True:
                before = self._answer(said.since - timedelta(days=1), known, standard)
                if before.state != "known" or not self.agree(before.value, said.value):
                    break
                if RANK[before.basis] > RANK[said.basis]:
                    break
                said.since -= timedelta(days=1)
        return said

    def _answer(self, day: date, known: date, standard: str) -> Said:
        # Step 1: what had begun by the day, and could be read by the date it is known at.
        heard = []
        for row in self.rows:
            if self.holds(row) <= day and row.stated_on <= known and self.sources[row.source].published <= known:
                heard.append(row)
        listed = [row.id for row in heard if RANK[row.basis] <= RANK[standard] and not self.may_decide(row)]
        voices = [row for row in heard if self.may_decide(row)]

        # Step 2: each witness's newest answer.
        left = []
        for row in voices:
            replaced = False
            for other in voices:
                newer = self.witness(other) == self.witness(row) and self.newness(other) > self.newness(row)
                if newer and (other.basis == row.basis or (row.basis, other.basis) == ("reported", "official")):
                    replaced = True
            if not replaced:
                left.append(row)
        official = [row for row in left if row.basis == "official"]
        reported = [row for row in left if row.basis == "reported"]
        assumed = [row for row in left if row.basis == "assumed"]

        # Steps 4 and 5: the best basis decides; assumptions fill unknowns only.
        if official:
            said = self.with_official(official, reported, standard)
        elif reported and standard != "official":
            said = self.show(self.rule(reported, window=7))
        elif assumed and standard == "assumed":
            said = self.show(self.rule(assumed, window=None))
        else:
            said = Said()
        said.listed = listed
        return said

    def with_official(self, official: list[Statement], reported: list[Statement], standard: str) -> Said:
        word = self.rule(official, window=None)
        later = []
        for row in reported:
            if row.credibility <= 3 and (self.event or self.holds(row) >= word.newest[0]):
                later.append(row)
        if standard == "official":
            said = self.show(word)
            against = [row for row in later if self.differs(row, word)]
            if against and not word.disputed:
                said.contested_by = [row.id for row in against]
                said.contested_since = min(row.stated_on for row in against)
            return said

        # On the wider standards: first the party's own later words, then the accounts of others.
        ruling, superseded = word, None
        own = [row for row in later if self.own(row) and self.later_than(row, word)]
        if own:
            relayed = self.rule(own, window=7)
            if word.disputed or relayed.disputed or self.differs(relayed.deciding[0], word):
                ruling, superseded = relayed, min(row.stated_on for row in relayed.deciding)
        others = []
        for row in later:
            if superseded is not None and self.own(row):
                continue
            if self.own(row) and self.later_than(row, ruling):
                continue
            if not self.event and self.holds(row) < ruling.newest[0]:
                continue
            if ruling.disputed or self.differs(row, ruling):
                others.append(row)
        if others:
            ruling = Ruling(ruling.deciding + others, True, ruling.newest)
        said = self.show(ruling)
        said.superseded_since = superseded
        if said.state == "known" and said.basis == "official":
            against = [row for row in later if self.differs(row, word)]
            if against:
                said.contested_by = [row.id for row in against]
                said.contested_since = min(row.stated_on for row in against)
        return said

    def rule(self, pool: list[Statement], window: int | None) -> Ruling:
        """Step 4: the newest, then the more credible; of an event the more credible."""
        equals = []
        for row in pool:
            beaten = False
            for other in pool:
                if not self.event and self.newness(other) > self.newness(row):
                    beaten = True
                if self.event or self.newness(other) == self.newness(row):
                    beaten = beaten or CREDIBILITY[other.credibility] < CREDIBILITY[row.credibility]
            if not beaten:
                equals.append(row)
        rivals = list(equals)
        for row in pool:
            for best in equals:
                near = window is not None and abs((self.newness(row)[0] - self.newness(best)[0]).days) <= window
                if row not in rivals and (near or self.witness(row) == self.witness(best)):
                    rivals.append(row)
        newest = max((self.holds(row), row.stated_on) for row in equals)
        for row in rivals:
            for other in rivals:
                if not self.agree(row.answer, other.answer):
                    return Ruling(rivals, True, newest)
        return Ruling([row for row in equals if self.same(row.answer, equals[0].answer)], False, newest)

    def show(self, ruling: Ruling) -> Said:
        ids = sorted(row.id for row in ruling.deciding)
        said = Said("disputed" if ruling.disputed else "known")
        if ruling.disputed:
            for row in sorted(ruling.deciding, key=lambda row: row.id):
                said.options.setdefault(self.plain(row.answer), []).append(row.id)
        else:
            said.value, said.decided_by = self.plain(ruling.deciding[0].answer), ids
            said.basis = min((row.basis for row in ruling.deciding), key=lambda basis: RANK[basis])
            said.since = min(self.holds(row) for row in ruling.deciding)
        return said

    def holds(self, row: Statement) -> date:
        return row.stated_on if row.since is None else row.since

    def newness(self, row: Statement) -> tuple[date, date]:
        return (row.stated_on, row.stated_on) if self.event else (self.holds(row), row.stated_on)

    def witness(self, row: Statement) -> tuple[str, str]:
        texts = [self.sources[each] for each in (row.source, row.via) if each is not None]
        wires = [each.wire for each in texts if each.wire]
        if row.speaker:
            return ("speaker", row.speaker.lower())
        return ("wire", wires[0]) if wires else ("source", row.source)

    def may_decide(self, row: Statement) -> bool:
        grades = [self.sources[each].grade for each in (row.source, row.via) if each is not None]
        return row.credibility in (1, 2, 3, 6) and "E" not in grades and "F" not in grades

    def own(self, row: Statement) -> bool:
        return row.speaker_party in self.about

    def later_than(self, row: Statement, ruling: Ruling) -> bool:
        if self.event:
            return all(row.stated_on > each.stated_on for each in ruling.deciding)
        return self.newness(row) > ruling.newest

    def differs(self, row: Statement, ruling: Ruling) -> bool:
        return ruling.disputed or not self.agree(row.answer, ruling.deciding[0].answer)

    def same(self, one: str, other: str) -> bool:
        return self.ends(one) == self.ends(other) if self.counted else one == other

    def agree(self, one: str, other: str) -> bool:
        if not self.counted:
            return one == other
        (low, high), (least, most) = self.ends(one), self.ends(other)
        return low <= most and least <= high

    def ends(self, answer: str) -> tuple[float, float]:
        low, dots, high = answer.partition("..")
        least = float(low) if low else float("-inf")
        return (least, float(high) if high else float("inf")) if dots else (least, least)

    def plain(self, answer: str) -> str:
        """One way of writing for one answer: 2.0 is 2."""
        if not self.counted:
            return answer
        low, high = self.ends(answer)
        ends = ["" if abs(end) == float("inf") else f"{end:g}" for end in (low, high)]
        return ends[0] if low == high else "..".join(ends)
