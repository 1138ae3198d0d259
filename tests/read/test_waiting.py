"""What a force waits for, and from where to where that is said."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, one

TRIGGER = "deployment.trigger"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Twelve states have promised to lend ships as part of a force to send to Ukraine after a deal was reached.",
            "send to Ukraine after a deal was reached",
        ),
        (
            "Ten allies finalised their offers to protect Ukraine, once the present war ends.",
            "protect Ukraine, once the present war ends",
        ),
        (
            "Ministers weigh the possible deployment of troops from ten states should a truce be agreed.",
            "the possible deployment of troops from ten states should a truce be agreed",
        ),
        (
            "The allies signed a text, committing to station battalions in Ukraine should an armistice be reached.",
            "station battalions in Ukraine should an armistice be reached",
        ),
        (
            "Envoys set out how the allies would send soldiers to Ukraine in the event a settlement is struck.",
            "send soldiers to Ukraine in the event a settlement is struck",
        ),
        (
            "The allies are ready to send troops in the event of a deal with Moscow to help secure the country.",
            "send troops in the event of a deal with Moscow",
        ),
    ],
)
def test_a_condition_takes_with_it_the_nearest_act_that_waits(text: str, quote: str) -> None:
    assert one(text, TRIGGER).quote == quote


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The planners prepare the deployment of a force after the war.", ("ceasefire",)),
        ("Allied soldiers would be sent under conditions of a truce.", ("ceasefire",)),
        ("The allies plan to send soldiers as part of any peace settlement.", ("peace",)),
        ("The force would deploy once the fight is over.", ("ceasefire",)),
        ("The force would deploy if a deal was reached.", ("peace",)),
        ("A ceasefire is an essential precondition for deploying allied troops.", ("ceasefire",)),
        ("Sending peacekeepers will not be possible without the consent of Moscow.", ("approval",)),
        ("The deployment of the force is possible only with the consent of the parties.", ("approval",)),
        ("First comes a truce, then the guarantees for Ukraine.", ("ceasefire",)),
        ("The force is on paper. Its trigger is an armistice.", ("ceasefire",)),
    ],
)
def test_ways_of_saying_what_must_come_first(text: str, value: object) -> None:
    assert answers(text, TRIGGER) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Allied troops arrived after the war began.",
        "Any deployment of the force would require a vote of the Bundestag.",
        "A lasting peace is impossible without sanctions and the support of all partners.",
    ],
)
def test_what_is_no_condition_of_a_force(text: str) -> None:
    assert not answers(text, TRIGGER)
