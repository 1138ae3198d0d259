"""Who backs a strong Ukrainian army, may it be limited, and how large is it to be?"""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims, one

TOPIC = "The coalition of the willing met on soldiers for Ukraine. "


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("The surest guarantee, the minister said, is a robust Ukrainian army.", "The surest guarantee"),
        ("A powerful Ukrainian army comes first.", "A powerful Ukrainian army comes first"),
        (
            "Ukraine's armed forces must be made strong enough to defend the country.",
            "Ukraine's armed forces must be made strong enough to defend the country",
        ),
        ("The allies will go on arming Ukraine.", "The allies will go on arming Ukraine"),
        (
            "She welcomed the promise of several partners to send long-range rockets.",
            "welcomed the promise of several partners to send long-range rockets",
        ),
        ("Delegates asked for more weapons for the Ukrainian army.", "more weapons for the Ukrainian army"),
        (
            "Rebuilding Ukraine's own forces is seen as the best guarantee.",
            "Rebuilding Ukraine's own forces is seen as the best guarantee",
        ),
        ("The prime minister wants Ukraine's army to stay strong.", "wants Ukraine's army to stay strong"),
        ("A strong Ukrainian army matters. It must be financed for years.", "It must be financed for years"),
    ],
)
def test_who_backs_a_strong_army(sentence: str, quote: str) -> None:
    claim = one(TOPIC + sentence, "ua.strengthening")
    assert claim.value == "support"
    assert claim.quote.startswith(quote)


@pytest.mark.parametrize(
    "sentence",
    [
        "One group would train and advise the Ukrainian army.",  # what the force is for
        "The allies will not go on arming Ukraine.",
        "Berlin's priority is to finance, arm and train the Ukrainian army.",  # what one state contributes
        "The Ukrainian army shot down twelve drones.",
        "Countries that would support Ukraine met in Oslo.",
    ],
)
def test_what_is_no_backing(sentence: str) -> None:
    assert answers(TOPIC + sentence, "ua.strengthening") == []


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Its army matters most to Kyiv. There can be no ceiling on it.", "There can be no ceiling on it"),
        (
            "The minister wants a strong Ukrainian army, with no caps on its numbers or its weapons.",
            "with no caps on its numbers or its weapons",
        ),
        (
            "The Ukrainian army comes first. Nobody may dictate how large it is.",
            "Nobody may dictate how large it is",
        ),
        (
            "Kyiv pays for its army. Its size must never be capped by a treaty.",
            "Its size must never be capped by a treaty",
        ),
        (
            "No restrictions on the size of the Ukrainian army would be accepted.",
            "No restrictions on the size of the Ukrainian army would be accepted",
        ),
    ],
)
def test_the_army_has_no_limits(sentence: str, quote: str) -> None:
    claim = one(TOPIC + sentence, "ua.force_limits")
    assert claim.value == "no_limits"
    assert claim.quote == quote


def test_an_army_of_limited_size() -> None:
    claim = one(TOPIC + "Under that draft Kyiv would be left with an army of limited size.", "ua.force_limits")
    assert claim.value == "limits"


@pytest.mark.parametrize(
    "sentence",
    [
        "There is no limit on speed here.",
        "There must be no restrictions on the multinational force, which is an army of volunteers.",
    ],
)
def test_what_is_no_limit_of_the_army(sentence: str) -> None:
    assert answers(TOPIC + sentence, "ua.force_limits") == []


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Ukraine's army is to keep 700,000 men under the plan.", "Ukraine's army is to keep 700,000 men"),
        ("Ukraine's army should number 700,000 and remain strong.", "Ukraine's army should number 700,000"),
        ("An army of 700,000 has been named.", "An army of 700,000"),
    ],
)
def test_how_large_the_army_is_to_be(sentence: str, quote: str) -> None:
    claim = one(TOPIC + sentence, "ua.force_size")
    assert claim.value == 700_000
    assert claim.quote.startswith(quote)


@pytest.mark.parametrize(
    ("sentence", "value", "quote"),
    [
        ("Allied governments oppose any ceiling on it.", "no_limits", "Allied governments oppose any ceiling on it"),
        ("The coalition itself sets no maximum.", "no_limits", "The coalition itself sets no maximum"),
        ("Moscow wants it to be cut in size.", "limits", "Moscow wants it to be cut in size"),
    ],
)
def test_the_army_that_was_named_before(sentence: str, value: str, quote: str) -> None:
    text = (
        "Twenty-six states have promised soldiers for a force in Ukraine.\n\nUkraine's own army comes first. "
        + sentence
    )
    found = [(each.value, each.quote) for each in claims(text) if each.question == "ua.force_limits"]
    assert found == [(value, quote)]


@pytest.mark.parametrize("sentence", ["The bank itself sets no maximum.", "Norway sets no maximum for its own army."])
def test_limits_of_others(sentence: str) -> None:
    text = "Twenty-six states have promised soldiers for a force in Ukraine.\n\nTalks went on. " + sentence
    assert not [each for each in claims(text) if each.question == "ua.force_limits"]


def test_an_army_in_an_image() -> None:
    text = "Twenty-six states have promised soldiers for a force in Ukraine.\n\n"
    found = claims(text + "The allies would help turn Ukraine into a fortress that nobody attacks.")
    assert [each.quote for each in found if each.question == "ua.strengthening"] == [
        "The allies would help turn Ukraine into a fortress"
    ]
    assert not [each for each in claims(text + "The town was turned into a fortress.") if each.question[:2] == "ua"]
