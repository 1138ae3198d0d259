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



        ("The envoy said the American side was willing to serve as a backstop for the force.", "signalled",
         "the American side was willing to serve as a backstop for the force"),





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
        ("The White House sends no soldiers but is open to air support.", "is open to air support"),
    ],
)
def test_american_help_from_the_air(text: str, quote: str) -> None:
    assert _quotes(text, "us.contribution") == [quote]
    assert not answers(text, "us.support")


@pytest.mark.parametrize(
    "text", ["US support is not in doubt, Macron said.", "There is no doubt about American support."]
)
def test_what_is_not_in_doubt_is_sure(text: str) -> None:
    assert answers(text, "us.support") == ["confirmed"]
