"""Who sends no soldiers, and who rejects those of others."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims, one


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Italy ruled out sending soldiers to Ukraine.", "IT"),
        ("Meloni reaffirmed Rome’s opposition to deploying troops in Ukraine.", "IT"),
        ("The Italian government stated its refusal to deploy troops to Ukraine.", "IT"),
        ("Bulgaria declined to commit to sending forces.", "BG"),
        ("Poland does not foresee sending soldiers to Ukraine.", "PL"),
        ("Poland does not plan to take part in the deployment of troops.", "PL"),
        ("Berlin failed to commit to deploying ground troops.", "DE"),
        ("Athens will not join the European ground force.", "GR"),
    ],
)
def test_a_refusal_in_any_form_is_the_partys_position(text: str, party: str) -> None:
    assert one(text, f"position.{party}").value == "no_troops"


def test_doubts_are_no_refusal_and_not_ruling_out_is_open() -> None:
    assert answers("There are doubts in Prague about sending soldiers.", "position.CZ") == ["undecided"]
    assert answers("Germany has not ruled out sending troops.", "position.DE") == ["open"]


def test_a_list_of_countries_has_a_position_each() -> None:
    text = "Several nations, including Spain and Greece, declined to send troops."
    assert {each.question for each in claims(text)} == {"position.ES", "position.GR"}


def test_who_gives_something_else_instead_gives_it() -> None:
    text = "Poland would provide logistics, but not troops."
    assert one(text, "contribution.PL").value == ("logistics",)


def test_moscow_has_no_position_on_the_sending_of_its_own() -> None:
    assert not [each for each in claims("Russia refused to send troops home.") if each.question == "position.RU"]


@pytest.mark.parametrize(
    "text",
    [
        "Moscow would not even discuss foreign troops in Ukraine, Maria Zakharova said.",
        "“Russia has no intention of discussing a foreign presence,” Maria Zakharova said.",
        "“There will be no foreign troops there,” Maria Zakharova said.",
        "Maria Zakharova said such a scheme could not serve as a guarantee acceptable to Moscow.",
        "Maria Zakharova said a Western contingent was unacceptable.",
    ],
)
def test_moscows_refusals_reject_the_guarantees(text: str) -> None:
    found = one(text, "guarantees.rejected")
    assert found.value == "reject"
    assert found.speaker == "Maria Zakharova"


def test_nobody_but_moscow_rejects_the_guarantees() -> None:
    assert not answers(
        "The chancellor said that a plan without American troops was unacceptable.", "guarantees.rejected"
    )


@pytest.mark.parametrize(
    "words",
    [
        "“It is not up to Russia to decide,” Rutte said.",
        "“Why should it matter to us what Moscow thinks about troops?” Rutte asked.",
        "Rutte said Russia has nothing to do with it.",
        "Rutte said Russia cannot dictate whom Ukraine invites.",
    ],
)
def test_moscow_has_no_veto_in_any_words(words: str) -> None:
    found = one(words, "veto.russia")
    assert (found.value, found.speaker) == ("deny", "Rutte")


@pytest.mark.parametrize(
    ("text", "question", "value"),
    [
        ("Fico has sworn that not one Slovak soldier will cross the border.", "position.SK", "no_troops"),
        ("Luís Montenegro, Portugal’s premier, left without a promise of soldiers.", "position.PT", "no_troops"),
        ("A Spanish mission abroad needs the backing of Congress.", "approval.ES", "needed"),
    ],
)
def test_what_reads_like_a_promise_and_is_none(text: str, question: str, value: str) -> None:
    assert answers(text, question) == [value]
