"""A small made-up world that answers what rules ask, with a history that can be read at a glance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from foedus.model.answer import Answer, Option
from foedus.model.nouns import Question
from foedus.model.tree import Rule
from foedus.model.values import AnswerType, Standard, Value
from foedus.rules.facts import Fixed

DAY: Final = date(2026, 3, 1)
DISPUTED: Final = "(disputed)"
TRUCE: Final = ("none", "ceasefire", "peace")
STAGE: Final = ("spoken", "documented", "confirmed")

# An answer as tests write it: a value, None for unknown, or DISPUTED.
Said = Value | None
History = tuple[tuple[date, Said], ...]


def on(offset: int) -> date:
    """The day so many days after D."""
    return DAY + timedelta(days=offset)


def asked(name: str, kind: AnswerType, *values: str, ordered: bool = False, final: bool = False) -> Question:
    return Question(id=name, words=f"{name}?", type=kind, values=values, ordered=ordered, final=final)


QUESTIONS: Final = {
    each.id: each
    for each in (
        asked("a", "yes_no"),
        asked("b", "yes_no"),
        asked("c", "yes_no"),
        asked("truce", "class", *TRUCE),
        asked("stage.fr", "class", *STAGE, ordered=True),
        asked("n", "count"),
        asked("r", "range"),
        asked("d", "date"),
        *(asked(f"f.{member}", "yes_no") for member in "xyz"),
        *(asked(f"pos.{member}", "class", *STAGE, ordered=True) for member in "xy"),
    )
}
FAMILIES: Final = {"f.*": ("f.x", "f.y", "f.z"), "pos.*": ("pos.x", "pos.y")}


@dataclass(frozen=True, kw_only=True)
class World:
    """Facts whose answers are piecewise constant.

    `histories` give the answer from each day on (before the first: unknown); `supposed` fixes a gate from a day on;
    `aliases` are second names of questions.
    """

    questions: Mapping[str, Question] = field(default_factory=lambda: QUESTIONS)
    histories: Mapping[str, History] = field(default_factory=dict)
    families: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: FAMILIES)
    hidden: Mapping[str, int] = field(default_factory=dict)
    gates: Mapping[str, Rule | Fixed] = field(default_factory=dict)
    supposed: Mapping[str, tuple[date, Fixed]] = field(default_factory=dict)
    leads: Mapping[str, int] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)

    def question(self, question: str) -> Question:
        return self.questions[self.aliases.get(question, question)]

    def said(self, question: str, day: date) -> Said:
        name = self.aliases.get(question, question)
        return next((said for since, said in reversed(self.histories.get(name, ())) if since <= day), None)

    def answer(self, question: str, day: date) -> Answer:
        said = self.said(question, day)
        if said is None:
            return Answer(question=question, state="unknown")
        if said == DISPUTED:
            options = (Option("yes", Standard.REPORTED, ("s1",)), Option("no", Standard.REPORTED, ("s2",)))
            return Answer(question=question, state="disputed", options=options)
        basis = Standard.OFFICIAL
        return Answer(question=question, state="known", value=said, basis=basis, decided_by=(f"said-{question}",))

    def changes(self, question: str) -> Sequence[date]:
        if question.startswith("gate."):
            gate = question.removeprefix("gate.")
            return [self.supposed[gate][0]] if gate in self.supposed else []
        name = self.aliases.get(question, question)
        return [since for since, _ in self.histories.get(name, ())]

    def members(self, family: str) -> Sequence[str]:
        return self.families[family]

    def unnamed(self, family: str) -> int:
        return self.hidden.get(family, 0)

    def gate(self, gate: str, day: date) -> Rule | Fixed:
        if gate in self.supposed and self.supposed[gate][0] <= day:
            return self.supposed[gate][1]
        return self.gates[gate]

    def lead_days(self, question: str) -> int:
        return self.leads.get(question, 0)

    def now(self, **said: Said) -> World:
        """The same world in which these answers always were so; ``__`` stands for a dot."""
        named = {name.replace("__", "."): ((date.min, value),) for name, value in said.items()}
        return replace(self, histories={**self.histories, **named})

    def after(self, changes: Mapping[str, tuple[date, Said]]) -> World:
        """The same world in which each of these questions has another answer from a day on, for good."""
        histories = dict(self.histories)
        for name, (since, said) in changes.items():
            before = tuple(each for each in histories.get(name, ()) if each[0] < since)
            histories[name] = (*before, (since, said))
        return replace(self, histories=histories)

    def with_named(self, family: str, member: str) -> World:
        """The same world in which one more member of the family has a name."""
        first = self.questions[self.families[family][0]]
        return replace(
            self,
            questions={**self.questions, member: first.model_copy(update={"id": member, "final": False})},
            families={**self.families, family: (*self.families[family], member)},
            hidden={**self.hidden, family: self.hidden[family] - 1},
        )
