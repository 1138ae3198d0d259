"""What Moscow rejects and threatens, and whether it has a say."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims, one

_FORCE = "The allies want to send European troops to Ukraine. "


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Once there is peace, the Kremlin said, there would be no need for foreign soldiers.",
            "there would be no need",
        ),
        ("Foreign soldiers would be superfluous after a settlement, the Kremlin said.", "Foreign soldiers would be"),
        (
            "The Kremlin said peace would make foreign troops unnecessary.",
            "peace would make foreign troops unnecessary",
        ),
        ("The Kremlin said Western troops would no longer be needed.", "Western troops would no longer be needed"),
        ("The Kremlin saw no point in a Western contingent.", "The Kremlin saw no point"),
    ],
)
def test_soldiers_who_are_not_needed(text: str, quote: str) -> None:
    claim = one(_FORCE + text, "guarantees.rejected")
    assert claim.quote.startswith(quote)
    assert claim.value == "reject"


@pytest.mark.parametrize(
    "text",
    [
        "The Kremlin said there was no need for a ceasefire.",
        "The chancellor said there would be no need for foreign soldiers.",
        "The Kremlin asked: would foreign soldiers not be needed?",
    ],
)
def test_who_else_or_what_else_is_not_needed(text: str) -> None:
    assert not answers(_FORCE + text, "guarantees.rejected")


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "The Kremlin said foreign troops were unacceptable and would endanger the region.",
            ["foreign troops were unacceptable", "would endanger the region"],
        ),
        ("The Kremlin said that such soldiers would not be tolerated.", ["such soldiers would not be tolerated"]),
        ("The Kremlin will accept no troops from the West.", ["will accept no troops from the West"]),
        (
            "In Moscow, the ministry said European troops would be unacceptable.",
            ["European troops would be unacceptable"],
        ),
        ("The Kremlin called what Kyiv is asking for unacceptable.", ["called what Kyiv is asking for unacceptable"]),
    ],
)
def test_what_moscow_rejects(text: str, quotes: list[str]) -> None:
    found = [each.quote for each in claims(_FORCE + text) if each.question == "guarantees.rejected"]
    assert found == quotes


@pytest.mark.parametrize(
    "text",
    [
        "In Oslo, the ministry said European troops would be unacceptable.",
        "Kyiv called what the Kremlin is asking for unacceptable.",
    ],
)
def test_what_moscow_does_not_reject(text: str) -> None:
    assert not answers(_FORCE + text, "guarantees.rejected")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("What Moscow thinks of the troops does not matter, the premier said.", "What Moscow thinks of the troops"),
        (
            "Russia’s opinion on the troops is irrelevant, the premier said.",
            "Russia’s opinion on the troops is irrelevant",
        ),
        ("Russia must not be given any say, the premier said.", "Russia must not be given any say"),
        ("Russia has no business there, the premier said.", "Russia has no business there"),
        ("It was not for Mr Putin to choose the guests, the premier said.", "It was not for Mr Putin to choose"),
        (
            "If Kyiv asks for foreign troops, that is not up to Russia, the premier said.",
            "If Kyiv asks for foreign troops, that is not up to Russia",
        ),
        (
            "It is up to Ukraine, not Moscow, which troops it hosts, the premier said.",
            "It is up to Ukraine, not Moscow, which troops it hosts",
        ),
    ],
)
def test_moscow_has_no_say(text: str, quote: str) -> None:
    claim = one(_FORCE + text, "veto.russia")
    assert claim.quote.startswith(quote)
    assert claim.value == "deny"


def test_a_say_that_is_handed_over() -> None:
    assert answers(_FORCE + "This would hand Moscow a right of veto, the premier said.", "veto.russia") == ["grant"]


@pytest.mark.parametrize(
    "text",
    ["Putin lays out a choice for Ukraine.", "What Moscow thinks of the weather is in the papers."],
)
def test_no_say_is_spoken_of(text: str) -> None:
    assert not answers(_FORCE + text, "veto.russia")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Any foreign soldiers there can lawfully be hit, the Kremlin said.",
            "Any foreign soldiers there can lawfully be hit",
        ),
        (
            "Foreign soldiers could be attacked by Russian forces, the Kremlin said.",
            "Foreign soldiers could be attacked",
        ),
        (
            "If they come while the war lasts, Russia will regard them as legitimate targets, the Kremlin said.",
            "If they come while the war lasts, Russia will regard",
        ),
    ],
)
def test_soldiers_who_are_threatened(text: str, quote: str) -> None:
    assert one(_FORCE + text, "threat.foreign_troops").quote.startswith(quote)


def test_a_target_for_recruits_is_no_threat() -> None:
    text = "The army has 8,000 soldiers, fewer than the government has set as its target."
    assert not answers(_FORCE + text, "threat.foreign_troops")


@pytest.mark.parametrize(
    "text",
    [
        "Vladimir Putin said soldiers from the West would be lawful targets.",
        "Vladimir Putin said Russian forces would treat such troops as fair targets.",
    ],
)
def test_soldiers_from_the_west_are_threatened(text: str) -> None:
    assert answers(text, "threat.foreign_troops") == ["legitimate_targets"]


@pytest.mark.parametrize(
    "text",
    [
        "The foreign ministry in Moscow rejects any presence of NATO soldiers.",
        "In the Kremlin's view, Dmitry Peskov said, security could not be assured by foreign contingents.",
        "22 states promised a force. Russia is against it.",
    ],
)
def test_a_refusal_by_a_body_or_of_what_was_told_before(text: str) -> None:
    assert answers(text, "guarantees.rejected") == ["reject"]


@pytest.mark.parametrize(
    "text",
    [
        "Why does Putin object to Western troops in Ukraine?",
        "The foreign ministry in Rome rejects any presence of NATO soldiers.",
        "Moscow had asked for the opposite: limits on troops and weapons.",
    ],
)
def test_what_is_no_refusal_of_moscow(text: str) -> None:
    assert answers(text, "guarantees.rejected") == []


@pytest.mark.parametrize(
    "text",
    [
        "Russia cannot have a veto on Ukraine's path to NATO.",
        "Russia must not have a veto on Ukraine's path to the EU or NATO, the coalition said in a statement.",
        "Moscow should never have a veto over Ukraine's security, Starmer said.",
        "The coalition's leaders said Russia cannot veto Ukraine's NATO membership.",
    ],
)
def test_a_veto_that_it_may_not_have_is_denied(text: str) -> None:
    assert answers(text, "veto.russia") == ["deny"]
