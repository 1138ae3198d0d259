"""What hangs on the backstop by the conditions that others put on their own pledges, and what is left without it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from foedus.coverage.figures import Coverage, Supply, cover
from foedus.coverage.needs import Need
from foedus.model.nouns import Option
from foedus.model.tables import canonical
from foedus.model.tree import Ask, GateRef, leaves
from foedus.rules.parse import parse
from foedus.standing.pledges import Pledge
from foedus.standing.view import View


@dataclass(frozen=True)
class Hanging:
    """A pledge whose party made the backstop a condition, with the questions that it put."""

    pledge: Pledge
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Left:
    """What an option has with every condition met, and with all but those that the backstop settles."""

    full: Coverage
    without: Coverage


def hanging(view: View, made: Iterable[Pledge]) -> Iterator[Hanging]:
    """Yield the pledges of others that count and that need the backstop's word, in the order of the case.

    A pledge's own rule decides, or else the gates of its party; the shared gate of C-day, on which all hang, is left
    out.
    """
    tables = view.tables
    backstops = {party.id for party in tables.parties if party.role == "backstop"}
    if not backstops:
        return
    for pledge in made:
        if not pledge.counts or pledge.party in backstops:
            continue
        if "rule" in pledge.fields:
            rules = [pledge.text("rule")] if pledge.condition is not None else []
        elif pledge.text("strand") == "strengthening":  # it hangs on nothing but a rule of its own
            rules = []
        else:
            rules = [gate.rule for gate in tables.gates if gate.party == pledge.party and view.applies(gate)]
        asked = dict.fromkeys(question for rule in rules for question in _asked(view, rule, set()))
        found = []
        for each in asked:
            question = tables.question.get(canonical(each))
            if question is not None and backstops & {*question.hinges_on, *question.about}:
                found.append(each)
        if found:
            yield Hanging(pledge, tuple(found))


def _asked(view: View, rule: str, seen: set[str]) -> Iterator[str]:
    """The questions that a rule asks, through the gates it names."""
    for leaf in leaves(parse(rule)):
        if isinstance(leaf, Ask):
            yield leaf.question
        elif isinstance(leaf, GateRef) and leaf.gate not in seen and leaf.gate in view.tables.gate:
            seen.add(leaf.gate)
            yield from _asked(view, view.tables.gate[leaf.gate].rule, seen)


def left(
    options: Iterable[Option], supply: Supply, needs_of: Mapping[str, list[Need]], gone: Iterable[Hanging]
) -> Iterator[Left]:
    """Yield what each option has eventually, with gates open, and what is left without the pledges that hang."""
    lost = {each.pledge.id for each in gone}
    rest = Supply(supply.standard, [each for each in supply.contributions if each.pledge.id not in lost])
    for option in options:
        wanted = needs_of[option.id]
        yield Left(cover(option, wanted, supply, "gates_open", None), cover(option, wanted, rest, "gates_open", None))
