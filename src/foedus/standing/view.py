"""A case as seen on one day, on one standard, with what is supposed: the facts that rules ask for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from foedus.evidence.index import Evidence
from foedus.model.answer import Answer
from foedus.model.nouns import LADDER, Approval, Gate, Question
from foedus.model.tables import canonical
from foedus.model.tree import Rule
from foedus.model.values import Quantity, Standard, Verdict
from foedus.rules.evaluate import Why, evaluate
from foedus.rules.facts import Fixed
from foedus.rules.parse import parse
from foedus.rules.waits import Waits, waits_on
from foedus.standing.instruments import days_of_instrument, is_of_instrument, of_instrument
from foedus.standing.suppose import Supposition


class View:
    """The facts of a case from one point of view; answers are kept, so a view is for one question-and-answer session.

    Parameters
    ----------
    evidence
        The indexed statements.
    day
        The day asked about, D.
    known
        Only what had been said and published by then counts.
    standard
        What is let in.
    suppose
        Suppositions, later ones winning over earlier ones from their day on.
    """

    def __init__(
        self, evidence: Evidence, *, day: date, known: date, standard: Standard, suppose: Sequence[Supposition] = ()
    ) -> None:
        self.evidence, self.tables = evidence, evidence.tables
        self.day, self.known, self.standard = day, known, standard
        self._supposed: dict[str, list[Supposition]] = {}
        for each in suppose:
            self._supposed.setdefault(each.question, []).append(each)
        self._answers: dict[tuple[str, date], Answer] = {}
        self._applies: dict[str, bool] = {}
        self._whys: dict[Rule, Why] = {}
        self._waits: dict[Rule, Waits] = {}

    def on(self, evidence: Evidence, suppose: Iterable[Supposition] = ()) -> View:
        """Return the same view of other evidence, with more supposed."""
        both = [*self.suppose, *suppose]
        return View(evidence, day=self.day, known=self.known, standard=self.standard, suppose=both)

    def question(self, question: str) -> Question:
        """Return the definition of a question."""
        return self.tables.question[canonical(question)]

    def answer(self, question: str, day: date | None = None) -> Answer:
        """Return what was so on a day (D where none is given)."""
        name, when = canonical(question), day or self.day
        found = self._answers.get((name, when))
        if found is None:
            found = self._supposition(name, when) or self._found(name, when)
            self._answers[name, when] = found
        return found

    def changes(self, question: str) -> list[date]:
        """Return the days on which the answer may change."""
        name = canonical(question)
        days = {each.day for each in self._supposed.get(name, ())}
        days.update(entry.since for entry in self.evidence.entries.get(name, ()) if entry.known_from <= self.known)
        if name.startswith("stage."):
            pledge = name.removeprefix("stage.")
            for version in self.tables.pledge_versions[pledge]:
                days.add(self.tables.statement[version.statement].holds_from)
            for row in self.tables.approvals_of.get(self.tables.pledge_party[pledge], ()):
                days.update(self.changes(row.question))
        elif is_of_instrument(name):
            days.update(days_of_instrument(self.tables, name, self.known))
        return sorted(days)

    def members(self, family: str) -> tuple[str, ...]:
        """Return the questions of a family; of pledges, those that somebody had made by then, on any standard."""
        members = self.tables.members[family]
        if family != "stage.*":
            return members
        return tuple(each for each in members if self._made(each.removeprefix("stage.")))

    def unnamed(self, family: str) -> int:
        """Return how many members exist that the case does not name."""
        return self.tables.unnamed(family)

    def gate(self, gate: str, day: date) -> Rule | Fixed:
        """Return the rule of a gate, or its verdict where it is supposed or does not apply."""
        supposed = [each for each in self._supposed.get(f"gate.{gate}", ()) if each.day <= day]
        if supposed:
            return Fixed(Verdict(str(supposed[-1].value)), f"supposed: {supposed[-1].value}")
        row = self.tables.gate[gate]
        if not self.applies(row):
            return Fixed(Verdict.OPEN, f"no condition yet on the {self.standard} standard")
        return parse(row.rule)

    def why(self, rule: Rule) -> Why:
        """Return the verdict of a rule on D and the tree that made it."""
        if rule not in self._whys:
            self._whys[rule] = evaluate(rule, self, self.day)
        return self._whys[rule]

    def waits(self, rule: Rule) -> Waits:
        """Return what a rule waits on."""
        if rule not in self._waits:
            self._waits[rule] = waits_on(rule, self, self.day)
        return self._waits[rule]

    def supposes(self, name: str) -> bool:
        """Whether something is supposed of a question or of ``gate.<id>`` by D."""
        return any(each.day <= self.day for each in self._supposed.get(canonical(name), ()))

    @property
    def supposed_days(self) -> list[date]:
        """The days from which something is supposed, ascending."""
        return sorted({each.day for group in self._supposed.values() for each in group})

    @property
    def suppose(self) -> tuple[Supposition, ...]:
        """What is supposed, question by question."""
        return tuple(each for group in self._supposed.values() for each in group)

    def lead_days(self, question: str) -> int:
        """Return the fewest days an approval takes; 0 where nothing is stated."""
        row = self.tables.approval.get(canonical(question))
        lead = self.lead_of(row) if row is not None else None
        return int(lead.low or 0) if lead is not None else 0

    def lead_of(self, row: Approval) -> Quantity | None:
        """Return how many days an approval takes; None where nobody stated it on this standard."""
        source = self.tables.source.get(row.lead_source or "")
        assumed = source is not None and source.kind == "assumption"
        return None if assumed and self.standard is not Standard.ASSUMED else row.lead_days

    def applies(self, row: Gate | Approval) -> bool:
        """Whether the statement that made a gate or an approval a condition is admitted."""
        found = self._applies.get(row.statement)
        if found is None:
            found = self.evidence.admitted(row.statement, day=self.day, known=self.known, standard=self.standard)
            self._applies[row.statement] = found
        return found

    def _made(self, pledge: str) -> bool:
        versions = self.tables.pledge_versions[pledge]
        return any(self.evidence.of_statement[row.statement].known_from <= self.known for row in versions)

    def _supposition(self, name: str, day: date) -> Answer | None:
        supposed = [each for each in self._supposed.get(name, ()) if each.day <= day]
        if not supposed:
            return None
        value = supposed[-1].value
        return Answer(question=name, state="known", value=value, since=supposed[-1].day, supposed=True)

    def _found(self, name: str, day: date) -> Answer:
        answer = self.evidence.fold(name, day=day, known=self.known, standard=self.standard)
        if name.startswith("stage."):
            return self._rung(name, answer, day)
        if answer.state == "unknown" and is_of_instrument(name):
            return of_instrument(self.tables, name, day=day, known=self.known, standard=self.standard)
        return answer

    def _rung(self, name: str, answer: Answer, day: date) -> Answer:
        """Spoken follows from the pledge itself; endorsed and ratified follow from approvals."""
        pledge = name.removeprefix("stage.")
        if answer.state == "unknown":
            made = [self.tables.statement[row.statement] for row in self.tables.pledge_versions[pledge]]
            spoken = [
                row for row in made if self.evidence.admitted(row.id, day=day, known=self.known, standard=self.standard)
            ]
            if not spoken:
                return answer
            first = min(spoken, key=lambda row: (row.basis.rank, row.holds_from, row.id))
            return replace(
                answer, state="known", value="spoken", basis=first.basis, since=first.holds_from, decided_by=(first.id,)
            )
        if answer.value != "confirmed":
            return answer
        steps = [row for row in self.tables.approvals_of.get(self.tables.pledge_party[pledge], ()) if self.applies(row)]
        leaders = [self.answer(row.question, day) for row in steps if row.step == "leader"]
        others = [self.answer(row.question, day) for row in steps if row.step != "leader"]
        if not leaders:
            return answer
        # An approval that nobody speaks of is unknown, not refused: what it would raise the pledge to stays possible.
        possible = ""
        if not _refused(leaders):
            possible = "ratified" if others and not _refused(others) else "endorsed"
        if not _given(leaders):
            return replace(answer, at_most=possible)
        if others and _given(others):
            return _raised(answer, "ratified", [*leaders, *others])
        return replace(_raised(answer, "endorsed", leaders), at_most="ratified" if possible == "ratified" else "")


def _given(approvals: Sequence[Answer]) -> bool:
    return all(each.value == "yes" for each in approvals)


def _refused(approvals: Sequence[Answer]) -> bool:
    return any(each.value == "no" for each in approvals)


def _raised(answer: Answer, rung: str, approvals: Sequence[Answer]) -> Answer:
    """Raise a confirmed pledge by the approvals given; the weakest basis among them is its basis."""
    said = [each for each in (answer, *approvals) if not each.supposed]
    return replace(
        answer,
        value=rung,
        basis=max((each.basis for each in said if each.basis), key=lambda basis: basis.rank, default=None),
        since=max(each.since for each in (answer, *approvals) if each.since),
        decided_by=tuple(dict.fromkeys(one for each in said for one in each.decided_by)),
        supposed=any(each.supposed for each in (answer, *approvals)),
    )


def rung(answer: Answer) -> int:
    """The place of a stage on the ladder; -1 if it is not known."""
    return LADDER.index(str(answer.value)) if answer.state == "known" else -1
