"""Which words of a demand or a measure are one claim."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims

DEMAND, MEASURE = "demand.sanctions", "sanctions.measures"


@pytest.mark.parametrize(
    ("text", "question", "quotes"),
    [
        (
            "The envoy told the allies to stop buying Russian gas and to put pressure on China.",
            DEMAND,
            ["told the allies to stop buying Russian gas", "to put pressure on China"],
        ),
        (
            "The envoy asked Europe to tighten sanctions, stop buying Russian gas, and apply pressure on China.",
            DEMAND,
            ["asked Europe to tighten sanctions, stop buying Russian gas, and apply pressure on China"],
        ),
        (
            "The envoy called on Europe to give up Russian gas.",
            DEMAND,
            ["called on Europe to give up Russian gas"],
        ),
        (
            "The premier called for more sanctions, above all against the shadow fleet, she said.",
            DEMAND,
            ["called for more sanctions, above all against the shadow fleet"],
        ),
        (
            "The envoy demanded that Europe stop buying Russian oil, a reproach aimed at two states.",
            DEMAND,
            ["demanded that Europe stop buying Russian oil"],
        ),
        (
            "Norway has banned the import of Russian gas and will talk to its neighbours about fish.",
            MEASURE,
            ["Norway has banned the import of Russian gas"],
        ),
        (
            "The EU is preparing its next package of sanctions and is looking at ending imports of Russian gas.",
            MEASURE,
            ["The EU is preparing its next package of sanctions", "is looking at ending imports of Russian gas"],
        ),
    ],
)
def test_one_act_is_one_claim(text: str, question: str, quotes: list[str]) -> None:
    assert [each.quote for each in claims(text) if each.question == question] == quotes


@pytest.mark.parametrize(
    "text",
    [
        "Asked about sanctions on Russia, the envoy smiled.",
        "An envoy was accused of helping to get around sanctions by Norway.",
    ],
)
def test_what_is_neither_asked_nor_done(text: str) -> None:
    assert not answers(text, DEMAND)
    assert not answers(text, MEASURE)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The EU will not lift sanctions before a peace deal, Kallas said.", "keep"),
        ("Hungary and Slovakia still buy Russian oil through the Druzhba pipeline.", "keep"),
        ("Hungary opposes new sanctions on Russia.", None),
        ("Trump refused to impose new sanctions on Russia.", None),
        ("The EU prepares new sanctions on Russia.", "prepare"),
    ],
)
def test_what_is_turned_down_is_not_prepared(text: str, value: str | None) -> None:
    assert answers(text, "sanctions.measures") == [value]
