"""What is asked about sanctions and Russian energy, and what is done, in the ordinary words of news desks."""

from __future__ import annotations

import pytest

from foedus.read.nouns import Claim
from tests.read.helpers import answers, claims, one


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Pressure on the Kremlin must grow, a commissioner said.", "Pressure on the Kremlin must grow"),
        ("Tougher sanctions on Russia have to come first, he said.", "Tougher sanctions on Russia have to come first"),
        (
            "States that buy Russian oil should face consequences, Sikorski said.",
            "States that buy Russian oil should face consequences",
        ),
        ("A senator said the allies should get tough on China.", "the allies should get tough on China"),
        ("Trump wants pressure put on Beijing over its trade.", "pressure put on Beijing over its trade"),
        ("Allies had to force Putin to the table, a lawmaker said.", "Allies had to force Putin to the table"),
        ("Trump to Europe: Stop buying Russian gas", "Stop buying Russian gas"),
        ("Trump demands a full stop to Russian oil", "demands a full stop to Russian oil"),
        (
            "Kyiv called for tariffs on states that go on dealing with Moscow after the raid.",
            "called for tariffs on states that go on dealing with Moscow",
        ),
        (
            "A diplomat asked them in a call on Monday to stop purchases of Russian gas.",
            "to stop purchases of Russian gas",
        ),
        (
            "Washington urged Europe to give up Russian oil in a call with ministers.",
            "urged Europe to give up Russian oil",
        ),
        (
            "The hour has come to tighten rather than ease sanctions, Nauseda said.",
            "The hour has come to tighten rather than ease sanctions",
        ),
        (
            "It was time to put more pressure on Moscow, a diplomat said.",
            "It was time to put more pressure on Moscow",
        ),
    ],
)
def test_what_is_asked(text: str, quote: str) -> None:
    assert one(text, "demand.sanctions").quote == quote


@pytest.mark.parametrize(
    "text",
    [
        "Slovakia wants the sanctions to be lifted.",
        "Pressure on Kyiv must grow, a diplomat said.",
        "Companies that trade with Russia must register there, the Kremlin said.",
        "We need pressure in our pipes, the plumber said.",
        "The EU should buy American gas, a trader said.",
    ],
)
def test_what_is_no_demand(text: str) -> None:
    assert not answers(text, "demand.sanctions")


@pytest.mark.parametrize(
    ("text", "value", "quote"),
    [
        (
            "Trump says he is ready for new Russia sanctions",
            "prepare",
            "Trump says he is ready for new Russia sanctions",
        ),
        (
            "He was prepared to move to a second phase of sanctions, Trump said.",
            "prepare",
            "He was prepared to move to a second phase of sanctions",
        ),
        ("Sanctions on Moscow remain in force.", "keep", "Sanctions on Moscow remain in force"),
        ("No easing of sanctions, leaders say", "keep", "No easing of sanctions"),
        (
            "Now is not the moment to lift sanctions, Scholz said.",
            "keep",
            "Now is not the moment to lift sanctions",
        ),
        (
            "The ministers agreed that sanctions on Russia must stay in place.",
            "keep",
            "sanctions on Russia must stay in place",
        ),
        ("Everyone was against lifting the sanctions now.", "keep", "Everyone was against lifting the sanctions now"),
        (
            "A diplomat said the next package of sanctions was being drafted.",
            "prepare",
            "the next package of sanctions was being drafted",
        ),
        (
            "Sanctions came up too. Further measures would be worked out with Washington.",
            "prepare",
            "Further measures would be worked out with Washington",
        ),
        (
            "The EU is preparing sanctions against Russian banks and the shadow fleet.",
            "prepare",
            "The EU is preparing sanctions against Russian banks and the shadow fleet",
        ),
        (
            "The EU plans to quit Russian gas. Brussels would stick to that timetable.",
            "phase_out",
            "Brussels would stick to that timetable",
        ),
        (
            "Brussels criticised Russian oil deals. Slovakia went on buying.",
            "keep",
            "Slovakia went on buying",
        ),
    ],
)
def test_what_is_done(text: str, value: str, quote: str) -> None:
    assert (value, quote) in [(each.value, each.quote) for each in _measures(text)]


def _measures(text: str) -> list[Claim]:
    return [each for each in claims(text) if each.question == "sanctions.measures"]


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether he was ready for a second phase of sanctions, the senator shrugged.",
        "The army is ready to move to a second stage of the war.",
        "The Senate discussed new measures against drug gangs.",
        "The EU agreed to buy American energy.",
        "Washington has not yet imposed new sanctions on Moscow.",
    ],
)
def test_what_is_no_measure(text: str) -> None:
    assert not answers(text, "sanctions.measures")


def test_a_bill_for_fuel_named_before() -> None:
    text = "The EU still imports Russian gas. One institute puts the bill at 9 billion euros."
    assert one(text, "energy.value").value == 9_000_000_000
    assert not answers("The EU agreed to buy American energy for 90 billion dollars.", "energy.value")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The allies had to squeeze China economically, he said.", "The allies had to squeeze China economically"),
        (
            "Tariffs on states trading with Russia were the right idea, a premier said.",
            "Tariffs on states trading with Russia were the right idea",
        ),
        (
            "A senator said Europe should build a wall and that sanctions against Moscow had to be tightened.",
            "sanctions against Moscow had to be tightened",
        ),
        (
            "Some still import Russian gas. A senator said Europe should cut off those purchases.",
            "Europe should cut off those purchases",
        ),
    ],
)
def test_more_ways_of_asking_for_pressure(text: str, quote: str) -> None:
    assert one(text, "demand.sanctions").quote == quote


@pytest.mark.parametrize(
    "text",
    [
        "Asked in the garden whether he would move to new sanctions on Russia, the senator kept silent.",
        "The fighting has to stop. Europe should cut off those purchases.",
    ],
)
def test_what_nobody_asks_for(text: str) -> None:
    assert answers(text, "demand.sanctions") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Brussels said that a 25th package of sanctions is coming.", "prepare"),
        ("New sanctions loom", "prepare"),
        ("Russian oil still flows. Hungary and Slovakia go on importing both.", "keep"),
        ("The premier, asked on Monday whether he was ready for more sanctions, said that he was.", "prepare"),
    ],
)
def test_measures_that_are_coming_or_kept(text: str, value: str) -> None:
    assert answers(text, "sanctions.measures") == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Norway has imposed sanctions on Russia since the invasion of 2022.",
        "The ministry put the bill for Russian fuel at 2.4 billion euros in a year.",
        "The leaders discussed pressure on Moscow.",
        "The premier, asked on Monday whether he was ready for more sanctions, said that he was not.",
    ],
)
def test_what_is_no_measure_taken_now(text: str) -> None:
    assert answers(text, "sanctions.measures") == []
