"""Sanctions and energy in words that no parse gives away."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims

DEMAND, MEASURE = "demand.sanctions", "sanctions.measures"
ON_SANCTIONS = "The sanctions on Russia were on the table. "
ON_OIL = "Norway spoke about Russian oil. "


@pytest.mark.parametrize(
    ("text", "question", "quote"),
    [
        (ON_SANCTIONS + "If anything, they should be tightened, a minister said.", DEMAND, "they should be tightened"),
        (ON_SANCTIONS + "A minister urged partners to go further.", DEMAND, "urged partners to go further"),
        ("A minister asked the allies to keep up the pressure on Moscow.", DEMAND, "keep up the pressure on Moscow"),
        (ON_OIL + "Europe should cut off those purchases, an envoy said.", DEMAND, "cut off those purchases"),
        ("Moscow must be deprived of money for its war, she said.", DEMAND, "Moscow must be deprived of money"),
        ("The envoy argued for a lower price cap on Russian crude.", DEMAND, "argued for a lower price cap"),
        (ON_SANCTIONS + "Now is not the moment to lift them.", MEASURE, "Now is not the moment to lift them"),
        (ON_SANCTIONS + "Ministers spoke about how to tighten the screws.", MEASURE, "how to tighten the screws"),
        ("A new round of sanctions on Russia was on its way, he said.", MEASURE, "A new round of sanctions"),
        ("Brussels readies 21st sanctions package", MEASURE, "Brussels readies 21st sanctions package"),
        ("Countries that help Russia evade the sanctions could be hit.", MEASURE, "could be hit"),
        (ON_OIL + "Two states still receive it by pipeline.", MEASURE, "still receive it by pipeline"),
        (ON_OIL + "These purchases are to end by 2027.", MEASURE, "These purchases are to end by 2027"),
        (ON_OIL + "Imports by sea have been banned since 2022.", MEASURE, "have been banned since 2022"),
        (ON_SANCTIONS + "Another 90 tankers are blacklisted.", MEASURE, "90 tankers are blacklisted"),
    ],
)
def test_what_is_asked_or_done(text: str, question: str, quote: str) -> None:
    assert any(each.question == question and quote in each.quote for each in claims(text)), [
        (each.question, each.quote) for each in claims(text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The schools were on the table. They should be strengthened, a minister said.",
        "The premier asked the allies to keep up the pressure on Kyiv.",
        "The support package was drawn up with the Americans.",
        "A minister urged visitors to go further.",
        "Norway spoke about timber. Two states still receive it by rail.",
    ],
)
def test_what_has_to_do_with_neither(text: str) -> None:
    assert not [each for each in claims(text) if each.question in {DEMAND, MEASURE}]
