"""Claims that no rule has taken."""

from __future__ import annotations

from functools import partial

import pytest

from foedus.read.learnt.find import weigher
from foedus.read.learnt.load_marked import parsed
from foedus.read.learnt.names import invented
from foedus.read.learnt.samples import samples_of
from foedus.read.learnt.teach import learn
from foedus.read.make import read
from foedus.read.nouns import LEARNT, READER, Claim
from tests.read.helpers import document
from tests.read.learnt.helpers import learnt

AFTER = "Allies spoke of a force for Ukraine. "


def found(text: str) -> list[Claim]:
    return [each for each in read(document(text), partial(weigher, learnt())) if each.reader == LEARNT]


def test_a_claim_says_that_it_was_learnt_and_rules_keep_theirs() -> None:
    text = AFTER + "Sweden would parachute 500 soldiers after a ceasefire."
    by_rules = read(document(text))
    both = read(document(text), partial(weigher, learnt()))
    assert [each for each in both if each.reader == READER] == by_rules
    assert {each.reader for each in both} <= {READER, LEARNT}


def test_words_that_a_rule_has_taken_are_left_to_it() -> None:
    text = "Germany will not send soldiers to Ukraine."
    assert [
        (each.question, each.reader)
        for each in read(document(text), partial(weigher, learnt()))
        if each.kind == "statement"
    ] == [("position.DE", READER)]


def test_what_the_model_finds_has_party_value_speaker_and_span(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("foedus.read.make.FINDERS", ())
    monkeypatch.setattr("foedus.read.finders.unfiled.rest", lambda *_: ())
    text = AFTER + "Ada Lund, a minister, said that Sweden will not send soldiers to Ukraine."
    claims = [each for each in found(text) if each.question == "position.SE"]
    assert [(each.quote, each.value, each.speaker) for each in claims] == [
        ("Sweden will not send soldiers to Ukraine", "no_troops", "Ada Lund")
    ]


def test_a_text_about_something_else_has_none() -> None:
    long = "The bank will not send letters to Austria. " * 20
    assert found(long) == []


def test_nothing_is_american_where_america_is_not_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("foedus.read.make.FINDERS", ())
    marked = list(parsed("Arlandia has promised help.\n> us.support=confirmed | Arlandia has promised help\n", "x"))
    model = learn([samples_of(marked * 8, invented())])

    def american(text: str) -> list[str]:
        claims = read(document(AFTER + text), partial(weigher, model))
        return [each.quote for each in claims if each.question == "us.support"]

    assert american("America has promised help.") == ["America has promised help"]
    assert american("America has promised help. It has promised help.")[1:] == ["It has promised help"]
    assert american("Sweden has promised help.") == []


def test_who_rejects_in_learnt_words_has_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("foedus.read.make.FINDERS", ())
    marked = list(
        parsed("Morvania sneered at the force.\n> guarantees.rejected=reject | Morvania sneered at the force\n", "x")
    )
    model = learn([samples_of(marked * 8, invented())])

    def speaker(text: str) -> str:
        claims = read(document(AFTER + text), partial(weigher, model))
        return [each.speaker for each in claims if each.question == "guarantees.rejected"][-1]

    assert speaker("Moscow sneered at the force.") == "Moscow"
    assert speaker("Ada Lund, a minister, said that Moscow sneered at the force.") == "Ada Lund"


def test_how_one_of_them_took_part_is_not_how_they_met(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("foedus.read.make.FINDERS", ())
    marked = (
        "The leaders of Arlandia joined by video.\n> meeting.form=remote | The leaders of Arlandia joined by video\n"
    )
    model = learn([samples_of(list(parsed(marked, "x")) * 8, invented())])

    def forms(text: str) -> set[object]:
        claims = read(document(AFTER + text), partial(weigher, model))
        return {each.value for each in claims if "joined" in each.quote and each.question == "meeting.form"}

    assert forms("The leaders of Sweden joined by video.") == {"remote"}
    assert forms("Keir Starmer joined by video.") == {None}


def test_who_told_it_is_no_claim(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("foedus.read.make.FINDERS", ())
    marked = "The cabinet of Jortonia said.\n> position=undecided | The cabinet of Jortonia said\n"
    model = learn([samples_of(list(parsed(marked, "x")) * 8, invented())])
    claims = read(document(AFTER + "The cabinet of Sweden said."), partial(weigher, model))
    assert [each for each in claims if each.reader == LEARNT] == []


def test_where_a_part_is_given_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("foedus.read.make.FINDERS", ())
    marked = "Arlandia is ready to help at sea.\n> contribution=sea | Arlandia is ready to help at sea\n"
    model = learn([samples_of(list(parsed(marked, "x")) * 8, invented())])

    def offers(text: str) -> set[object]:
        claims = read(document(AFTER + text), partial(weigher, model))
        return {each.value for each in claims if each.question == "contribution.SE"}

    assert offers("Sweden is ready to help at sea.") == {("sea",)}
    assert offers("Sweden is ready to help.") == {("support",)}


def test_whose_party_is_not_asked_speaks_of_nobody_named_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("foedus.read.make.FINDERS", ())
    marked = "Substance was on the table.\n> position=open | Substance was on the table\n"
    model = learn([samples_of(list(parsed(marked, "x")) * 8, invented())])

    def of(text: str) -> set[str]:
        return {each.question for each in read(document(text), partial(weigher, model)) if "ubstance" in each.quote}

    assert of("Macron spoke first. Substance was on the table.") == {"position.FR"}
    assert of("Macron spoke first. Zelensky said that substance was on the table.") == set()
