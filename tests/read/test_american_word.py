"""How far America goes by what it promises, decides or leaves unsaid."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims


def _quotes(text: str, question: str) -> list[str]:
    return [each.quote for each in claims(text) if each.question == question]


@pytest.mark.parametrize(
    ("text", "value", "quote"),
    [
        ("The force needs a backstop. The Americans have promised nothing, a diplomat said.", "not_committed",
         "The Americans have promised nothing"),
        ("America was asked for a backstop. It has so far signed up to none of it.", "not_committed",
         "It has so far signed up to none of it"),
        ("The allies plan a force with America. No decision has been taken.", "not_committed",
         "No decision has been taken"),
        ("The allies want America behind the force. None of that has been agreed.", "not_committed",
         "None of that has been agreed"),
        ("The envoy said the American side was willing to serve as a backstop for the force.", "signalled",
         "the American side was willing to serve as a backstop for the force"),
        ("Washington would like to help. The US has voiced readiness.", "signalled", "The US has voiced readiness"),
        ("It is not yet known how far America will be involved in the force.", "open",
         "It is not yet known how far America will be involved in the force"),
        ("A pledge by the United States for the force is still to come.", "pending",
         "A pledge by the United States for the force is still to come"),
        ("US reply awaited as allies plan a force", "pending", "US reply awaited"),
        ("The force needs America. The minister expects clarity on this within days.", "expected",
         "expects clarity on this within days"),
    ],
)  # fmt: skip
def test_how_far_america_goes(text: str, value: str, quote: str) -> None:
    assert value in answers(text, "us.support")
    assert quote in _quotes(text, "us.support")


@pytest.mark.parametrize(
    "text",
    [
        "Norway has promised nothing to the force.",
        "Ministers hope that the United States will help with the force.",
        "US soldiers will not be part of the force, the envoy said.",
        "Washington has decided nothing on sanctions.",
        "The allies spoke of tariffs. The United States is ready to join in those.",
        "The minister wants a force, provided that there is a truce and that the Americans give support.",
    ],
)
def test_what_others_promise_or_hope_is_none_of_americas(text: str) -> None:
    assert not answers(text, "us.support")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Allies plan a force as White House rules out US troops", "White House rules out US troops"),
        ("The use of American soldiers is excluded, the envoy said.", "The use of American soldiers is excluded"),
        ("The White House spoke of air support. The president has ruled out boots on the ground.",
         "The president has ruled out boots on the ground"),
        ("Washington would help. It has no soldiers to offer.", "It has no soldiers to offer"),
    ],
)  # fmt: skip
def test_american_soldiers_that_are_ruled_out(text: str, quote: str) -> None:
    assert answers(text, "us.ground_troops") == ["no"]
    assert _quotes(text, "us.ground_troops") == [quote]


@pytest.mark.parametrize(
    "text", ["Norway would help. It has no soldiers to offer.", "The Danish premier has ruled out boots on the ground."]
)
def test_soldiers_of_another_state_are_none_of_americas(text: str) -> None:
    assert not answers(text, "us.ground_troops")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("American planes could protect the force, the envoy said.", "American planes could protect the force"),
        ("Washington said air power could help the allies.", "air power could help the allies"),
        ("The White House sends no soldiers but is open to air support.", "is open to air support"),
        ("The president of the United States sends no troops but has mentioned aviation.", "mentioned aviation"),
    ],
)
def test_american_help_from_the_air(text: str, quote: str) -> None:
    assert _quotes(text, "us.contribution") == [quote]
    assert not answers(text, "us.support")
