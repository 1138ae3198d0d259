"""What a rule waits on, by brute force: try every set of changes, day by day, and keep the minimal ones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations, product
from typing import Final

from foedus.model.answer import show
from foedus.model.tree import Rule, Test, leaves
from foedus.model.values import Quantity
from foedus.rules.waits import TIME, Change
from tests.rules.twin import NO, YES, Twin, answer_passes
from tests.rules.world import DAY, DISPUTED, Said, World

HORIZON: Final = 32
NUMBERS: Final = tuple(Quantity(number, number) for number in range(7))

# A set of changes as pairs of question and new answer, and the day on which it opens the rule.
Items = frozenset[tuple[str, str]]
Found = dict[Items, date]


def name_all(world: World) -> World:
    """Give the hidden members names, so that they can be answered one by one."""
    for family, number in world.hidden.items():
        for each in range(number):
            world = world.with_named(family, f"{family.removesuffix('.*')}.hidden{each}")
    return world


def domain(world: World, name: str) -> tuple[Said, ...]:
    """What the answer may become; nothing if it is final and given."""
    question, now = world.question(name), world.said(name, DAY)
    if question.final and now not in (None, DISPUTED):
        return ()
    values: tuple[Said, ...] = NUMBERS if question.type == "count" else question.values or ("yes", "no")
    return tuple(value for value in values if value != now)


def apply(world: World, items: Items) -> World:
    """The world in which these changes are made on D, or as many days later as they take."""
    changes: dict[str, tuple[date, Said]] = {}
    for name, text in items:
        said: Said = Quantity.parse(text) if world.question(name).type == "count" else text
        changes[name] = (DAY + timedelta(days=world.lead_days(name)), said)
    return world.after(changes)


def opens(rule: Rule, world: World) -> date | None:
    """The first day from D on which the rule is open; None if there is none."""
    twin = Twin(world)
    days = (DAY + timedelta(days=ahead) for ahead in range(HORIZON))
    return next((day for day in days if twin.truth(rule, day) == YES), None)


def every_set(world: World, names: list[str]) -> Iterator[Items]:
    """Every set of changes, small ones first."""
    domains = {name: [show(value) for value in domain(world, name) if value is not None] for name in names}
    for size in range(len(names) + 1):
        for chosen in combinations(names, size):
            for values in product(*(domains[name] for name in chosen)):
                yield frozenset(zip(chosen, values, strict=True))


def minimal_sets(rule: Rule, world: World, names: list[str]) -> Found:
    """Sets of which no proper subset suffices as early; the empty set means that time alone does it."""
    found: Found = {}
    for items in every_set(world, names):
        within = [day for smaller, day in found.items() if smaller < items]
        if DAY in within:
            continue
        day = opens(rule, apply(world, items))
        if day is not None and all(day < each for each in within):
            found[items] = day
    return found


def family_of(rule: Rule, words: str) -> tuple[str, Test] | None:
    """The family and test that a change names, if it names one."""
    for leaf in leaves(rule):
        family = getattr(leaf, "family", None)
        if family is not None and f"{family}{leaf.test}" == words:  # type: ignore[union-attr]
            return family, leaf.test  # type: ignore[union-attr]
    return None


def expand(rule: Rule, world: World, changes: tuple[Change, ...]) -> set[Items]:
    """Every choice of members that a set leaves open; time is left out."""
    named = {each.question for each in changes}
    choices: list[list[Items]] = []
    for change in changes:
        family = family_of(rule, change.question)
        if change.question == TIME:
            continue
        if family is None:
            choices.append([frozenset({(change.question, change.to)})])
            continue
        number, direction = change.to.split()
        goal = YES if direction == "more" else NO
        choices.append(list(_members(world, family, goal, int(number), named)))
    return {frozenset().union(*picked) for picked in product(*choices)}


def _members(world: World, family: tuple[str, Test], goal: str, number: int, named: set[str]) -> Iterator[Items]:
    options: list[list[tuple[str, str]]] = []
    for member in world.members(family[0]):
        said, values = world.said(member, DAY), world.question(member).values
        does = said not in (None, DISPUTED) and answer_passes(said, family[1], values) == goal
        if member not in named and not does:
            fits = [value for value in domain(world, member) if answer_passes(value, family[1], values) == goal]
            options.append([(member, str(value)) for value in fits])
    for picked in combinations([each for each in options if each], number):
        yield from (frozenset(items) for items in product(*picked))
