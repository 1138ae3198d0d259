"""The marked pairs: of the registry's questions, of every relation, and no pair in both parts; how they are counted."""

from __future__ import annotations

import pytest
from benchmarks.reading.relations import NOTHING, Judged, Marked, judge, marked
from benchmarks.reading.table import pair_row

from foedus.model.values import parse_date
from foedus.read.registry import asked, registry
from tests.compare.helpers import RELATIONS

PARTS = ("dev", "blind", "aside")


@pytest.mark.parametrize("part", PARTS)
def test_pairs_ask_what_the_registry_asks_and_hold_every_relation(part: str) -> None:
    pairs = marked(part)
    assert len({each.id for each in pairs}) == len(pairs) >= 60
    assert {each.relations[0] for each in pairs} == set(RELATIONS)
    assert len(pairs) / 4 <= sum(each.conflict for each in pairs) <= len(pairs) / 2
    for each in pairs:
        assert asked(each.question) or each.question in registry(), each  # a question of each party, without it
        assert set(each.relations) <= set(RELATIONS), each
        assert not each.conflict or len(each.relations) == 1, each
        assert all(parse_date(day) for _, day in (each.first, each.second)), each


def test_no_passage_is_in_two_parts() -> None:
    passages = [{text for each in marked(part) for text, _ in (each.first, each.second)} for part in PARTS]
    assert len(set().union(*passages)) == sum(map(len, passages))


def pair(first: str, second: str, *relations: str, question: str = "pledging.nations", alias: bool = False) -> Marked:
    return Marked("p", question, (first, "2025-09-04"), (second, "2025-09-04"), relations, alias, "")


def test_conflicts_are_counted_by_what_was_called_and_what_is_so() -> None:
    pledge = "{} nations pledged troops."
    found = judge(
        [
            pair(pledge.format(26), pledge.format(30), "conflict"),
            pair(pledge.format(26), pledge.format(30), "agree"),
            pair(pledge.format(26), "Nothing was said of any of it.", "conflict"),
            pair(pledge.format(26), "Macron said that 26 nations had pledged ships.", "overlap", "agree"),
            pair(pledge.format(26), "Nothing was said of any of it.", "incomparable"),
        ]
    )
    assert (found.pairs, found.right, found.conflicts, found.called, found.both) == (5, 3, 2, 2, 1)
    assert (found.precision, found.recall) == (0.5, 0.5)
    assert [relation for _, relation in found.wrong] == ["conflict", NOTHING]
    assert pair_row("x", found) == "| x | 5 | 0.60 (3/5) | 2 | 2 | 1 | 0.50 | 0.50 |"


def test_two_names_are_right_as_an_alias_only() -> None:
    names = ("The coalition of the determined met in Paris.", "The coalition of the willing met in Paris.")
    assert judge([pair(*names, "incomparable", question="coalition.name", alias=True)]).right == 1
    same = (names[0], names[0].replace("Paris", "London"))
    assert judge([pair(*same, "incomparable", question="coalition.name", alias=True)]).right == 0


def test_a_conflict_under_another_question_is_counted_apart() -> None:
    texts = ("26 nations pledged troops.", "30 nations pledged troops.")
    found = judge([pair(*texts, "incomparable", question="us.support")])
    assert (found.called, found.elsewhere) == (0, 1)


def test_nothing_marked_is_nothing_wrong() -> None:
    assert (Judged().precision, Judged().recall) == (1.0, 1.0)
