"""What a rule waits on, against brute force."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.model.tree import GateRef, OnOrAfter, Rule
from foedus.rules.parse import parse
from foedus.rules.waits import TIME, Change, waits_on
from tests.rules.brute import Found, Items, apply, expand, minimal_sets, name_all, opens
from tests.rules.strategies import asks, grow, history, seeds
from tests.rules.world import DAY, FAMILIES, QUESTIONS, World, on

GROUPS = (("a", "b", "c"), ("a", "b", "truce"), ("a", "truce", "stage.fr"), ("a", "n"), ("f.x", "f.*", "a"))
many = settings(max_examples=120)


@st.composite
def small_rules(draw: st.DrawFn) -> tuple[Rule, tuple[str, ...]]:
    """A rule about few questions; its family, if any, is counted against one number."""
    group = draw(st.sampled_from(GROUPS))
    names = [name for name in group if name in QUESTIONS]
    kinds: list[st.SearchStrategy[Rule]] = [
        asks(names),
        asks(names),
        st.integers(-3, 5).map(lambda offset: OnOrAfter(on(offset))),
        st.just(GateRef("g")),
    ]
    if "f.*" in group:
        kinds.append(st.just(parse(f"at least {draw(st.integers(1, 3))} of f.*")))
        kinds.append(kinds[-1])
    return draw(grow(st.one_of(kinds), days=4, size=6)), group


@st.composite
def small_worlds(draw: st.DrawFn, leads: bool = False) -> World:
    """Histories that end on D: what is so then stays so, but for the changes."""
    random = draw(seeds())
    names = [*dict.fromkeys(name for group in GROUPS for name in group if name in QUESTIONS), "f.y"]
    questions = {
        name: question.model_copy(update={"final": random.random() < 0.15}) for name, question in QUESTIONS.items()
    }
    lead = {name: random.choice([0, 0, 1, 2, 3]) for name in names} if leads else {}
    return World(
        questions=questions,
        families={"f.*": FAMILIES["f.*"][:2]},
        histories={name: history(questions[name], random, first=-6, last=0) for name in names},
        hidden={"f.*": 0 if leads else random.randint(0, 1)},
        gates={"g": draw(grow(asks(["a"]), days=3, size=2))},
        leads={**lead, "f.y": lead.get("f.x", 0)},  # or else one choice of members would be later than another
    )


def compare(rule: Rule, world: World, group: tuple[str, ...]) -> None:
    named = name_all(world)
    names = [name for name in group if name in QUESTIONS]
    if "f.*" in group:
        names = [*dict.fromkeys([*names, *named.members("f.*")])]
    expected: Found = {} if opens(rule, world) == DAY else minimal_sets(rule, named, names)
    waits = waits_on(rule, world, DAY, limit=10_000)
    assert waits.complete
    got: dict[Items, date] = {}
    for changes in waits.sets:
        earliest = max(each.earliest for each in changes)
        if family_item(changes) and all(
            any(less and less < items for less in expected) for items in expand(rule, named, changes)
        ):
            continue  # a family is one item, also where every choice of members holds one that suffices alone
        fitting = [items for items in expand(rule, named, changes) if opens(rule, apply(named, items)) == earliest]
        assert fitting, f"{changes} does not open on the day it says"
        if family_item(changes):
            for left_out in changes:
                rest = tuple(each for each in changes if each is not left_out)
                if left_out.question == TIME:
                    continue
                # A family leaves the choice of members open: some choice needs every item, a lucky one may need fewer.
                assert any(later(opens(rule, apply(named, items)), earliest) for items in expand(rule, named, rest))
        else:
            assert fitting[0] in expected, f"{changes} is not minimal"
        for items in fitting:
            got[items] = min(got.get(items, earliest), earliest)
    for items, day in expected.items():
        assert got.get(items) == day or represented(items, day, got), f"{dict(items)} on {day} is missing"


def family_item(changes: tuple[Change, ...]) -> bool:
    return any("*" in each.question for each in changes)


def later(day: date | None, than: date) -> bool:
    return day is None or day > than


def represented(items: Items, day: date, got: dict[Items, date]) -> bool:
    """Whether a set of the same questions stands for this one: numbers and ladders give only the nearest answer."""

    def kind(some: Items) -> Items:
        return frozenset((name, "*" if name in ("n", "stage.fr") else value) for name, value in some)

    return kind(items) != items and any(kind(other) == kind(items) and when <= day for other, when in got.items())


@many
@given(small_rules(), small_worlds())
def test_waits_on_agrees_with_brute_force(drawn: tuple[Rule, tuple[str, ...]], world: World) -> None:
    compare(drawn[0], world, drawn[1])


@many
@given(small_rules(), small_worlds(leads=True))
def test_waits_on_agrees_with_brute_force_where_answers_take_time(
    drawn: tuple[Rule, tuple[str, ...]], world: World
) -> None:
    compare(drawn[0], world, drawn[1])
