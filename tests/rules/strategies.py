"""Random rules and random worlds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random

from hypothesis import strategies as st

from foedus.model.nouns import Question
from foedus.model.tree import And, Ask, AtLeast, GateRef, Held, Not, OnOrAfter, Or, Rule, Test
from foedus.model.values import Quantity, Verdict
from foedus.rules.facts import Fixed
from foedus.rules.parse import MEASURES
from tests.rules.world import DISPUTED, FAMILIES, QUESTIONS, STAGE, TRUCE, History, Said, World, on

OPERATORS = ("is", ">=", ">", "<=", "<")
NUMBERS = range(1, 5)


def join(kind: type[And] | type[Or], parts: Sequence[Rule]) -> Rule:
    """A node as the parser makes it: at least two parts, none of its own kind."""
    flat = [each for part in parts for each in (part.parts if isinstance(part, kind) else (part,))]
    return flat[0] if len(flat) == 1 else kind(tuple(flat))


def grow(leaves: st.SearchStrategy[Rule], *, days: int, size: int) -> st.SearchStrategy[Rule]:
    """Rules over these leaves, with durations of at most so many days, one inside the other at most twice."""

    def more(parts: st.SearchStrategy[Rule]) -> st.SearchStrategy[Rule]:
        several = st.lists(parts, min_size=2, max_size=3)
        return st.one_of(
            several.map(lambda some: join(And, some)),
            several.map(lambda some: join(Or, some)),
            parts.map(Not),
            st.builds(Held, parts, st.integers(1, days)),
        )

    return st.recursive(leaves, more, max_leaves=size).filter(lambda rule: _durations(rule) <= 2)


def _durations(rule: Rule) -> int:
    match rule:
        case Held():
            return 1 + _durations(rule.part)
        case Not():
            return _durations(rule.part)
        case And() | Or():
            return max(_durations(part) for part in rule.parts)
        case _:
            return 0


def tests_of(question: Question) -> st.SearchStrategy[Test]:
    """Tests that suit the type of a question."""
    operators = st.sampled_from(OPERATORS)
    match question.type:
        case "yes_no":
            return st.sampled_from([Test("yes"), Test("is", "yes"), Test("is", "no")])
        case "class":
            values = st.sampled_from(question.values)
            return st.builds(Test, operators if question.ordered else st.just("is"), values)
        case "date":
            return st.builds(Test, operators, st.integers(-9, 9).map(lambda offset: on(offset).isoformat()))
        case _:
            return st.builds(Test, operators, st.sampled_from(NUMBERS).map(str))


def asks(names: Sequence[str] = tuple(QUESTIONS)) -> st.SearchStrategy[Rule]:
    return st.sampled_from(names).flatmap(lambda name: st.builds(Ask, st.just(name), tests_of(QUESTIONS[name])))


def counts() -> st.SearchStrategy[Rule]:
    return st.sampled_from(sorted(FAMILIES)).flatmap(
        lambda name: st.builds(AtLeast, st.integers(1, 4), st.just(name), tests_of(QUESTIONS[FAMILIES[name][0]]))
    )


def dates() -> st.SearchStrategy[Rule]:
    return st.integers(-9, 9).map(lambda offset: OnOrAfter(on(offset)))


def no_gates() -> st.SearchStrategy[Rule]:
    return grow(st.one_of(asks(), counts(), dates()), days=9, size=5)


def rules() -> st.SearchStrategy[Rule]:
    """Rules that use all of the language."""
    gates = st.sampled_from([GateRef("rule"), GateRef("fixed"), GateRef("supposed")])
    return grow(st.one_of(asks(), asks(), counts(), dates(), gates), days=9, size=8)


def pick(question: Question, random: Random) -> Said:
    """An answer that suits the type of a question."""
    match question.type:
        case "yes_no":
            return random.choice(["yes", "no"])
        case "class":
            return random.choice(question.values)
        case "date":
            return on(random.randint(-9, 9))
        case "count":
            number = random.randint(0, 6)
            return Quantity(number, number)
        case _:
            low, high = sorted((random.randint(0, 6), random.randint(0, 6)))
            return random.choice([Quantity(low, low), Quantity(low, high), Quantity(None, high), Quantity(low, None)])


def history(question: Question, random: Random, first: int = -20, last: int = 6) -> History:
    days = {random.choice([date.min, on(random.randint(first, last))]) for _ in range(random.randint(0, 4))}
    return tuple(
        (day, pick(question, random) if random.random() < 0.7 else random.choice([None, DISPUTED]))
        for day in sorted(days)
    )


def seeds() -> st.SearchStrategy[Random]:
    """Seeded generators: a world drawn from one is made a hundred times faster than one drawn piece by piece."""
    return st.integers(0, 2**32).map(Random)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Worlds with a history of every question, hidden members, and one gate of each kind."""
    random = draw(seeds())
    gates = {"rule": draw(no_gates()), "fixed": _fixed(random), "supposed": draw(no_gates())}
    return World(
        histories={name: history(question, random) for name, question in QUESTIONS.items()},
        hidden={family: random.randint(0, 2) for family in FAMILIES},
        gates=gates,
        supposed={"supposed": (on(random.randint(-9, 3)), _fixed(random))},
    )


def _fixed(random: Random) -> Fixed:
    return Fixed(random.choice(list(Verdict)), "as the test has it")


def words() -> st.SearchStrategy[str]:
    return st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_-]{0,5}", fullmatch=True)


def any_trees() -> st.SearchStrategy[Rule]:
    """Normalised trees over random names, for the parser."""
    tests = st.one_of(
        st.just(Test("yes")),
        st.builds(Test, st.sampled_from(OPERATORS), st.one_of(words(), st.sampled_from([*TRUCE, *STAGE, "2.5"]))),
    )
    named = st.lists(words(), min_size=2, max_size=3).map(".".join).filter(lambda name: not name.startswith("gate."))
    texts = st.builds(lambda scale, text: f"{scale}({text})", st.sampled_from(MEASURES), st.one_of(words(), named))
    leaves = st.one_of(
        st.builds(Ask, named, tests),
        st.builds(Ask, texts, tests),
        st.builds(AtLeast, st.integers(1, 999_999), named.map(lambda name: f"{name}.*"), tests),
        st.builds(AtLeast, st.integers(1, 9), st.just("approved.*.leader"), tests),
        st.dates().map(OnOrAfter),
        words().map(GateRef),
    )
    return grow(leaves, days=999_999, size=25)
