"""What screen and page say alike of a comparison: relations in words, which questions come first, one line for all."""

from __future__ import annotations

from collections.abc import Sequence

from foedus.compare.nouns import Answer, Comparison, Question, Relation
from foedus.views.reading_screen import value_text

WORDS: dict[Relation | None, str] = {
    "conflict": "conflict",
    "overlap": "partly the same",
    "narrower": "the later says less",
    "broader": "the later says more",
    "incomparable": "not the same thing",
    "agree": "agree",
    None: "one witness",
}
_SIGNS: dict[Relation | None, str] = {
    "conflict": "≠",
    "overlap": "∩",
    "narrower": "⊂",
    "broader": "⊃",
    "incomparable": "∥",
    "agree": "=",
    None: "·",
}
ORDER: tuple[Relation | None, ...] = ("conflict", "overlap", "narrower", "broader", "incomparable", "agree", None)


def sign(relation: Relation | None) -> str:
    """Return a relation as a sign and in words."""
    return f"{_SIGNS[relation]} {WORDS[relation]}"


def by_gravity(questions: Sequence[Question]) -> list[Question]:
    """Return the questions with those on which documents differ first."""
    return sorted(questions, key=lambda each: ORDER.index(each.relation))


def answer_text(answer: Answer, question: Question) -> str:
    """Return an answer in words: whose it is, of which day, and for which act where that is not the question's own."""
    parts = [value_text(answer.value).replace("_", " ")]
    if answer.unit and not isinstance(answer.value, tuple):
        parts.append(answer.unit)
    if answer.side:
        parts.insert(0, f"{answer.side}:")
    if answer.asked != question.key:
        parts.append(f"({answer.asked.rpartition('.')[2]})")
    if answer.day:
        parts.append(f"on {answer.day}")
    return " ".join(parts)


def why(question: Question) -> list[str]:
    """Return the reasons for a question's relation, each once."""
    return list(dict.fromkeys(pair.why.replace("_", " ") for pair in question.pairs if pair.relation != "agree"))


def summary(found: Comparison, noun: str = "document") -> str:
    """Return one line: how many questions, on how many of them documents agree, differ, conflict."""
    many = [each for each in found.questions if each.relation is not None]
    counted = {relation: sum(each.relation == relation for each in many) for relation in ORDER}
    parts = [f"{counted[relation]} {WORDS[relation]}" for relation in ORDER if relation and counted[relation]]
    alone = len(found.questions) - len(many)
    sources = len(found.sources)
    plural = "" if len(found.questions) == 1 else "s"
    text = f"{sources} {noun}{'' if sources == 1 else 's'}, {len(found.questions)} question{plural}: "
    text += ", ".join([*parts, f"{alone} with one witness only"]) + "."
    read = {document.id for document in found.documents}
    if unread := len({each.file for each in found.problems} - read):
        text += f" {unread} could not be read."
    if found.aliases:
        text += f" {len(found.aliases)} possible alias{'' if len(found.aliases) == 1 else 'es'}."
    if found.wires:
        copies = sum(len(group) for group in found.wires)
        text += f" {copies} {noun}s repeat {len(found.wires)} text{'' if len(found.wires) == 1 else 's'}."
    return text
