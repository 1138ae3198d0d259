"""What a rule waits on, case by case; `test_waits_brute.py` compares it with brute force."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest

from foedus.model.values import Quantity, Verdict
from foedus.rules.facts import Fixed
from foedus.rules.parse import parse
from foedus.rules.waits import TIME, Change, waits_on
from tests.rules.world import DAY, DISPUTED, QUESTIONS, STAGE, World, asked, on

Row = tuple[str, ...]
C_AND_TIME = ("c: unknown -> yes", "time +4")
KNOWN = World().now(a="no", b="yes", truce="ceasefire", f__x="yes", f__y="no", pos__x="spoken", n=Quantity(2, 2))


def rows(text: str, world: World) -> list[Row]:
    """Each set as words: ``question: from -> to @ days after D``."""
    waits = waits_on(parse(text), world, DAY)
    assert waits.complete
    return [tuple(words(change) for change in changes) for changes in waits.sets]


def words(change: Change) -> str:
    after = (change.earliest - DAY).days
    if change.question == TIME:
        assert (change.from_, change.to) == (DAY.isoformat(), change.earliest.isoformat())
        return f"time +{after}"
    return f"{change.question}: {change.from_} -> {change.to}" + (f" +{after}" if after else "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("b", []),
        ("truce is ceasefire", []),
        ("a", [("a: no -> yes",)]),
        ("c", [("c: unknown -> yes",)]),
        ("not b", [("b: yes -> no",)]),
        ("a or c", [("a: no -> yes",), ("c: unknown -> yes",)]),
        ("a and c", [("a: no -> yes", "c: unknown -> yes")]),
        ("a or (a and c)", [("a: no -> yes",)]),
        ("a and b", [("a: no -> yes",)]),
        ("c or not c", [("c: unknown -> no",), ("c: unknown -> yes",)]),
        ("c and not c", []),
        ("not truce is ceasefire", [("truce: ceasefire -> none",), ("truce: ceasefire -> peace",)]),
        ("truce is peace and truce is none", []),
        ("n >= 5", [("n: 2 -> 5",)]),
        ("n > 5", [("n: 2 -> 6",)]),
        ("n < 2", [("n: 2 -> 1",)]),
        ("n < 0", []),
        ("not n >= 0", []),
        ("n > 3 and n < 4", []),
        ("n >= 3 and n < 3", []),
        ("not n is 2", [("n: 2 -> 1",), ("n: 2 -> 3",)]),
        ("r <= 4", [("r: unknown -> 4",)]),
        ("d >= 2026-04-01", [("d: unknown -> 2026-04-01",)]),
        ("d < 2026-04-01", [("d: unknown -> 2026-03-31",)]),
        ("d < 0001-01-01", []),
        ("pos.x >= documented", [("pos.x: spoken -> documented",)]),
        ("pos.y > documented", [("pos.y: unknown -> confirmed",)]),
        ("pos.x > confirmed", []),
        ("at least 2 of f.*", [("f.*: 1 -> 1 more",)]),
        ("at least 4 of f.*", []),
        ("at least 2 of pos.* >= documented", [("pos.* >= documented: 0 -> 2 more",)]),
        ("not at least 1 of f.*", [("f.*: 1 -> 2 fewer",)]),
        ("f.y and at least 3 of f.*", [("f.*: 1 -> 1 more", "f.y: no -> yes")]),
        ("not f.y and at least 2 of f.*", [("f.*: 1 -> 1 more",)]),
        ("not f.y and at least 3 of f.*", []),
        ("on or after 2026-03-06", [("time +5",)]),
        ("on or after 2026-02-01", []),
        ("not on or after 2026-03-06", []),
        ("not on or after 2026-02-01", []),
        ("a and on or after 2026-03-06", [("a: no -> yes", "time +5")]),
        ("a or on or after 2026-03-06", [("time +5",), ("a: no -> yes",)]),
        ("a and not on or after 2026-03-06", [("a: no -> yes",)]),
        ("on or after 2026-03-06 and not on or after 2026-03-06", []),
        ("gate.open", []),
        ("gate.shut", []),
        ("not gate.shut", []),
        ("gate.unsure or not gate.unsure", []),
        ("gate.rule", [("a: no -> yes",), ("c: unknown -> yes",)]),
        ("not gate.open or a", [("a: no -> yes",)]),
    ],
)
def test_what_a_rule_waits_on(text: str, expected: list[Row]) -> None:
    gates = {"rule": parse("a or c")} | {
        name: Fixed(verdict, "fixed")
        for name, verdict in (("open", Verdict.OPEN), ("shut", Verdict.SHUT), ("unsure", Verdict.UNDETERMINED))
    }
    world = World(histories=KNOWN.histories, gates=gates)
    assert sorted(rows(text, world)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a for 10 days", [("time +6",)]),
        ("a for 4 days", []),
        ("a for 5 days", [("time +1",)]),
        ("c for 3 days", [("c: unknown -> yes", "time +3")]),
        ("(a or c) for 10 days", [("time +6",)]),
        ("(a and c) for 10 days", [("c: unknown -> yes", "time +10")]),
        ("(b or c) for 9 days", [("b: no -> yes", "time +9"), ("c: unknown -> yes", "time +9")]),
        ("a for 3 days for 4 days", [("time +3",)]),
        ("not (a for 4 days)", [("a: yes -> no",)]),
        ("not (a for 5 days)", []),
        ("not (a for 5 days) and on or after 2026-03-02", [("a: yes -> no", "time +1")]),
        ("not (a for 6 days) and on or after 2026-03-02", [("time +1",)]),
        ("not (b for 2 days) and c", [("c: unknown -> yes",)]),
        ("(on or after 2026-03-04) for 2 days", [("time +5",)]),
        ("not (on or after 2026-02-27 for 2 days)", []),
        ("(not on or after 2026-03-04) for 999999 days", []),
        ("not (on or after 2026-03-04 for 2 days) and on or after 2026-03-05", [("time +4",)]),
        ("c and not on or after 2026-03-04 for 2 days", [("c: unknown -> yes",)]),
        ("(c and not on or after 2026-03-04) for 2 days", [("c: unknown -> yes", "time +2")]),
        ("(c and not on or after 2026-03-04) for 3 days", []),
        ("(c and not on or after 2026-03-04 or c and on or after 2026-03-04) for 4 days", [C_AND_TIME]),
        ("(a and not on or after 2026-03-04 or c and on or after 2026-03-04) for 8 days", [C_AND_TIME]),
    ],
)
def test_durations(text: str, expected: list[Row]) -> None:
    """`a` has been yes for four days, and was no before; `b` became no three days ago."""
    histories = {"a": ((date.min, "no"), (on(-4), "yes")), "b": ((date.min, "yes"), (on(-3), "no"))}
    assert sorted(rows(text, World(histories=histories))) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a", [("a: unknown -> yes +7",)]),
        ("a and b", [("a: unknown -> yes +7", "b: unknown -> yes")]),
        ("a and on or after 2026-03-04", [("a: unknown -> yes +7",)]),
        ("a and on or after 2026-03-11", [("a: unknown -> yes +7", "time +10")]),
        ("a or b", [("a: unknown -> yes +7",), ("b: unknown -> yes",)]),
        ("a or on or after 2026-03-04", [("time +3",)]),
        ("a and not on or after 2026-03-04", []),
        ("a for 3 days", [("a: unknown -> yes +7", "time +10")]),
        ("not c", [("c: yes -> no +4",)]),
        ("q and not (q for 2 days)", [("q: no -> yes +6",)]),
        ("q and not (q for 2 days) and on or after 2026-03-08", [("q: no -> yes +6", "time +7")]),
        ("q and not (q for 2 days) and on or after 2026-03-09", []),
        ("at least 1 of f.*", [("f.*: 0 -> 1 more +2",)]),
        ("at least 2 of f.*", [("f.*: 0 -> 2 more +5",)]),
        ("at least 2 of f.* for 3 days", [("f.*: 0 -> 2 more +5", "time +8")]),
        ("f.y and at least 2 of f.*", [("f.*: 0 -> 1 more +2", "f.y: unknown -> yes +9")]),
        ("not at least 2 of f.*", [("f.*: 0 -> 2 fewer +5",)]),
        ("at least 1 of pos.* is confirmed", [("pos.* is confirmed: 0 -> 1 more",)]),
        ("at least 2 of pos.* is confirmed", [("pos.* is confirmed: 0 -> 2 more +3",)]),
    ],
)
def test_lead_times(text: str, expected: list[Row]) -> None:
    leads = {"a": 7, "q": 6, "c": 4, "f.x": 2, "f.y": 9, "f.z": 5, "pos.x": 3, "pos.y": 4}
    questions = {**QUESTIONS, "q": asked("q", "yes_no")}
    world = World(questions=questions, leads=leads, hidden={"pos.*": 1}).now(c="yes", q="no")
    assert sorted(rows(text, world)) == sorted(expected)


def test_an_answer_that_is_so_already_takes_no_time() -> None:
    assert rows("a and b", World(leads={"a": 7}).now(a="yes")) == [("b: unknown -> yes",)]


def test_final_questions_that_are_answered_cannot_change() -> None:
    final = {name: asked(name, "yes_no", final=True) for name in ("a", "b", "c", "f.x", "f.y", "f.z")}
    world = World(questions=final, leads={"f.y": 8}).now(a="no", b=None, c=DISPUTED, f__x="no")
    assert rows("a", world) == []
    assert rows("not a", world) == []
    assert rows("a or b or c", world) == [("b: unknown -> yes",), ("c: disputed -> yes",)]
    assert rows("at least 2 of f.*", world) == [("f.*: 0 -> 2 more +8",)]
    assert rows("at least 3 of f.*", world) == []
    assert rows("not at least 3 of f.*", world) == []


def test_hidden_members_can_be_counted_on() -> None:
    assert rows("at least 5 of f.*", World(hidden={"f.*": 2})) == [("f.*: 0 -> 5 more",)]
    assert rows("at least 6 of f.*", World(hidden={"f.*": 2})) == []
    assert rows("not at least 2 of f.*", World(hidden={"f.*": 2})) == [("f.*: 0 -> 4 fewer",)]


def test_two_names_of_one_question_are_one_question() -> None:
    world = World(aliases={"endorsed.x": "f.x"})
    assert rows("endorsed.x and not f.x", world) == []
    assert rows("endorsed.x and at least 2 of f.*", world) == [("f.*: 0 -> 1 more", "f.x: unknown -> yes")]


def test_the_nearest_rung_and_number_stand_for_the_rest() -> None:
    ladder = {"s": asked("s", "class", *STAGE, "ratified", ordered=True), "n": QUESTIONS["n"], "r": QUESTIONS["r"]}
    world = World(questions=ladder).now(s="ratified", n=Quantity(9, 9), r=Quantity(1, 5))
    assert rows("s <= documented", world) == [("s: ratified -> documented",)]
    assert rows("not s >= documented", world) == [("s: ratified -> spoken",)]
    assert rows("n <= 4", world) == [("n: 9 -> 4",)]
    assert rows("n >= 3 and n <= 6", world) == [("n: 9 -> 6",)]
    assert rows("r >= 3", world) == [("r: 1..5 -> 3",)]


@pytest.mark.parametrize("wide", [5, 21, 30])
def test_more_than_twenty_sets_are_cut_to_the_smallest(wide: int) -> None:
    names = [f"q{number:02}" for number in range(wide)]
    world = World(questions={name: asked(name, "yes_no") for name in names})
    waits = waits_on(parse(" or ".join(names)), world, DAY)
    assert waits.complete is (wide <= 20)
    assert [changes[0].question for changes in waits.sets] == names[:20]


def test_the_twenty_smallest_come_first_by_size_and_then_by_day() -> None:
    groups = [[f"{letter}{number}" for number in range(3)] for letter in "pqr"]
    names = [name for group in groups for name in group]
    world = World(
        questions={name: asked(name, "yes_no") for name in [*names, "late", "soon"]},
        leads={"late": 9, "p1": 5},
    )
    text = " and ".join(f"({' or '.join(group)})" for group in groups) + " or late or soon"
    waits = waits_on(parse(text), world, DAY)
    triples = sorted(product(*groups), key=lambda some: ("p1" in some, some))
    expected = [("soon",), ("late",), *triples]
    assert not waits.complete
    assert [tuple(change.question for change in changes) for changes in waits.sets] == expected[:20]
    everything = waits_on(parse(text), world, DAY, limit=29)
    assert everything.complete
    assert [tuple(change.question for change in changes) for changes in everything.sets] == expected


def test_a_flood_of_ways_is_cut_and_said_to_be_incomplete() -> None:
    groups = [[f"{letter}{number}" for number in range(6)] for letter in "pqrst"]
    world = World(questions={name: asked(name, "yes_no") for group in groups for name in group})
    waits = waits_on(parse(" and ".join(f"({' or '.join(group)})" for group in groups)), world, DAY)
    assert not waits.complete
    assert len(waits.sets) == 20
    assert all(len(changes) == 5 for changes in waits.sets)


def test_nothing_is_waited_on_by_what_time_has_closed() -> None:
    """The day has passed for good: no set, and that is all there is to say."""
    waits = waits_on(parse(f"not on or after {DAY - timedelta(days=1)}"), World(), DAY)
    assert (waits.sets, waits.complete) == ((), True)
