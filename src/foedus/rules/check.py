"""Whether a rule fits its case: its questions exist, and its tests suit their types."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from foedus.errors import Problem, RuleError, nearest
from foedus.model.nouns import Question
from foedus.model.tables import Tables, canonical
from foedus.model.tree import Ask, AtLeast, GateRef, OnOrAfter, Rule, Test, leaves
from foedus.model.values import parse_value
from foedus.rules.parse import parse

Misfit = Callable[..., Problem]


def problems(tables: Tables, text: str, table: str, key: str, column: str = "rule") -> Iterator[Problem]:
    """Yield every mistake in one rule.

    Parameters
    ----------
    tables
        The case that the rule speaks of.
    text
        The rule.
    table, key, column
        Where it stands.
    """
    for problem in _in_rule(tables, text):
        yield replace(problem, table=table, key=key, column=column)


def _in_rule(tables: Tables, text: str) -> Iterator[Problem]:
    try:
        rule = parse(text)
    except RuleError as error:
        yield Problem(
            code="bad-rule",
            says=f"{error.says}, at character {error.position + 1} of the rule.",
            found=error.found,
            expected=error.expected,
            nearest=error.nearest,
        )
        return
    for leaf in dict.fromkeys(leaves(rule)):
        match leaf:
            case Ask():
                yield from _ask(tables, leaf)
            case AtLeast():
                yield from _at_least(tables, leaf)
            case GateRef():
                if leaf.gate not in tables.gate:
                    yield Problem(
                        code="unknown-gate",
                        says="This gate does not exist.",
                        found=f"gate.{leaf.gate}",
                        expected="gate.<id of a gate>",
                        nearest=_gate(nearest(leaf.gate, tables.gate)),
                    )
            case OnOrAfter():
                pass


def gates_in(rule: Rule) -> list[str]:
    """List the gates that a rule refers to."""
    return [leaf.gate for leaf in leaves(rule) if isinstance(leaf, GateRef)]


def cycles(tables: Tables) -> Iterator[Problem]:
    """Yield a problem for each gate that refers to itself, directly or by way of others."""
    refers: dict[str, list[str]] = {}
    for gate in tables.gates:
        try:
            refers[gate.id] = [each for each in gates_in(parse(gate.rule)) if each in tables.gate]
        except RuleError:
            refers[gate.id] = []
    for gate in tables.gates:
        path = _path(refers, gate.id, gate.id)
        if path:
            yield Problem(
                code="gate-cycle",
                says="This gate waits on itself.",
                table="gates",
                key=gate.id,
                column="rule",
                found=" -> ".join(path),
                expected="gates that do not refer back to each other",
            )


def _path(refers: dict[str, list[str]], start: str, goal: str) -> list[str]:
    """The shortest way along references from a gate back to `goal`; empty if there is none."""
    ways = [[start, each] for each in refers[start]]
    seen: set[str] = set()
    while ways:
        way = ways.pop(0)
        if way[-1] == goal:
            return way
        if way[-1] not in seen:
            seen.add(way[-1])
            ways.extend([*way, each] for each in refers[way[-1]])
    return []


def _gate(name: str) -> str:
    return f"gate.{name}" if name else ""


def _ask(tables: Tables, leaf: Ask) -> Iterator[Problem]:
    question = tables.question.get(canonical(leaf.question))
    if question is None:
        yield Problem(
            code="unknown-question",
            says="This question does not exist.",
            found=leaf.question,
            expected="the id of a question",
            nearest=_nearest(leaf.question, tables.question),
        )
        return
    yield from _test(question, leaf.question, leaf.test)


def _nearest(asked: str, valid: Iterable[str]) -> str:
    """The nearest question, with brackets where the one that was asked for has some."""
    if not asked.endswith(")"):
        return nearest(asked, valid)
    scale = asked.partition("(")[0]
    near = nearest(canonical(asked), valid)
    return f"{scale}({near.removeprefix(f'{scale}.')})" if near.startswith(f"{scale}.") else near


def _at_least(tables: Tables, leaf: AtLeast) -> Iterator[Problem]:
    members = tables.members.get(leaf.family)
    if members is None:
        yield Problem(
            code="unknown-family",
            says="This family does not exist.",
            found=leaf.family,
            expected="one of " + ", ".join(tables.members),
            nearest=nearest(leaf.family, tables.members),
        )
        return
    if members:
        yield from _test(tables.question[members[0]], leaf.family, leaf.test)


def _test(question: Question, name: str, test: Test) -> Iterator[Problem]:
    def misfit(expected: str, near: str = "") -> Problem:
        return Problem(
            code="rule-type",
            says=f"This test does not suit {name}, a question of type {question.type}.",
            found=f"{name}{test}",
            expected=expected,
            nearest=near,
        )

    if question.type == "text":
        yield misfit("a question of another type; texts cannot be tested")
    elif test.operator == "yes":
        if question.type != "yes_no":
            yield misfit(f"{name} is <value>" if question.type in ("class", "date") else f"{name} >= <number>")
    elif question.type == "yes_no":
        if test.operator != "is" or test.value not in ("yes", "no"):
            yield misfit(f"{name}, or not {name}")
    elif test.operator != "is" and question.type == "class" and not question.ordered:
        yield misfit(f"{name} is <value>; these values have no order")
    else:
        yield from _value(question, test, misfit)


def _value(question: Question, test: Test, misfit: Misfit) -> Iterator[Problem]:
    try:
        parse_value(question.type, question.values, test.value)
    except ValueError as error:
        yield misfit(str(error), nearest(test.value, question.values))
        return
    if question.type in ("count", "range") and ".." in test.value:
        yield misfit("a single number")
