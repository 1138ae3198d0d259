"""A refusal before a truce, for the front or for a fight refuses no soldiers for good."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("France will not send troops before a ceasefire.", "FR"),
        ("Until a ceasefire is agreed, no French soldier will go to Ukraine, Macron said.", "FR"),
        ("There will be no French troops in Ukraine until there is a ceasefire, the minister said.", "FR"),
        ("German troops would not be sent until a peace agreement was signed, Pistorius said.", "DE"),
        ("Without US support, Britain would not send troops.", "GB"),
        ("British troops would not go without a vote in parliament.", "GB"),
    ],
)
def test_who_waits_for_something_does_not_refuse(text: str, party: str) -> None:
    assert answers(text, f"position.{party}") == ["deploy_conditional"]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Italy will not send troops, with or without a UN mandate, Meloni said.", "IT"),
        ("Italy will not send soldiers, Meloni said before a meeting on peace guarantees in Paris.", "IT"),
        ("Hungary will not send soldiers to Ukraine before or after a ceasefire.", "HU"),
        ("Poland has ruled out sending troops to Ukraine but said it would give support until the war ends.", "PL"),
        ("Italy will not send troops, not even after a ceasefire.", "IT"),
        ("Before the vote, Meloni said Italy would not send troops to Ukraine.", "IT"),
        ("Not a single Italian soldier will go to the front in Ukraine, Salvini said.", "IT"),
        ("Italy will not send troops to Ukraine. It wants peace before winter.", "IT"),
        ("Germany will not send soldiers to Ukraine to fight, Merz said.", "DE"),
    ],
)
def test_who_refuses_for_good_does(text: str, party: str) -> None:
    assert answers(text, f"position.{party}") == ["no_troops"]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("“No, we are not sending our soldiers to the front,” Macron told TF1.", "FR"),
        ("Macron said French soldiers would not be deployed on the front line.", "FR"),
        ("No French combat units are to go to the front, Macron said.", "FR"),
        ("Macron denied that the French army would fight the Russians.", "FR"),
        ("Starmer said British troops would not fight Russia.", "GB"),
        ("Starmer said the British contingent would not be a peacekeeping force.", "GB"),
        ("Britain will not send combat troops but peacekeepers, Starmer said.", "GB"),
        ("Germany will not be the first to send troops, Merz said.", "DE"),
        ("Poland will not send troops alone, Tusk said.", "PL"),
        ("French soldiers are not in Ukraine, the ministry of armed forces said.", "FR"),
        ("The House of Commons will vote before any British soldier goes to Ukraine, Starmer told MPs.", "GB"),
        ("Apart from Britain and France, no country has said that it will send troops to Ukraine.", "GB"),
        ("No ally except France is ready to send troops.", "FR"),
    ],
)
def test_what_refuses_a_fight_a_place_or_others_is_no_refusal(text: str, party: str) -> None:
    assert answers(text, f"position.{party}") == []


def test_who_gives_no_answer_is_undecided() -> None:
    assert answers("Merz refused to say whether Germany would send soldiers.", "position.DE") == ["undecided"]


@pytest.mark.parametrize(
    ("text", "question", "value"),
    [
        ("Poland's contribution is logistics, not soldiers.", "contribution.PL", ("logistics",)),
        (
            "Bulgaria will not send troops but minehunters, prime minister Rosen Zhelyazkov said.",
            "contribution.BG",
            ("demining",),
        ),
        (
            "Finland's support for Ukraine might take the form of training rather than boots on the ground.",
            "contribution.FI",
            ("training",),
        ),
    ],
)
def test_what_is_named_to_say_that_it_is_not_given_is_not_given(
    text: str, question: str, value: tuple[str, ...]
) -> None:
    assert answers(text, question) == [value]


@pytest.mark.parametrize(
    ("text", "question", "value"),
    [
        (
            "Macron said 26 countries had committed to deploying troops to Ukraine or to being present on land, "
            "at sea or in the air.",
            "pledging.kinds",
            ("air", "land", "sea", "troops"),
        ),
        ("De Wever said Belgium would contribute by air and at sea.", "contribution.BE", ("air", "sea")),
        ("The Netherlands will contribute F-35s to the force for Ukraine.", "contribution.NL", ("air",)),
        ("26 countries will put boots on the ground in Ukraine.", "pledging.kinds", ("troops",)),
    ],
)
def test_where_it_is_given_is_told_in_full(text: str, question: str, value: tuple[str, ...]) -> None:
    assert answers(text, question) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("British soldiers will go to Ukraine only after the House of Commons has voted.", "deploy_conditional"),
        ("British soldiers will go to Ukraine only if there is peace.", "deploy_conditional"),
        ("British soldiers will go to Ukraine, and only then home.", "deploy_committed"),
    ],
)
def test_who_sends_soldiers_only_after_something_waits_for_it(text: str, value: str) -> None:
    assert answers(text, "position.GB") == [value]
