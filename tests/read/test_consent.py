"""Must a parliament agree, and in which words is that said?"""

from __future__ import annotations

import pytest

from tests.read.helpers import claims, one


@pytest.mark.parametrize(
    ("text", "question", "quote"),
    [
        (
            "The final decision on soldiers rests with the Storting.",
            "approval.NO",
            "The final decision on soldiers rests with the Storting",
        ),
        (
            "A decision on Danish soldiers can be taken by the Folketing alone.",
            "approval.DK",
            "A decision on Danish soldiers can be taken by the Folketing alone",
        ),
        (
            "Parliament will be asked before British soldiers leave, Starmer promised the Commons.",
            "approval.GB",
            "Parliament will be asked before British soldiers leave",
        ),
        ("Any Norwegian mission would have to pass through parliament.", "approval.NO", None),
        (
            "Norway could send soldiers, the minister said, if parliament agrees.",
            "approval.NO",
            "if parliament agrees",
        ),
        (
            "Danish soldiers might be sent, the minister said, provided the Folketing agreed.",
            "approval.DK",
            "provided the Folketing agreed",
        ),
        (
            "Danish soldiers could be sent, with the Folketing’s consent.",
            "approval.DK",
            "with the Folketing’s consent",
        ),
        (
            "Norway is ready to send soldiers after consulting parliament.",
            "approval.NO",
            "to send soldiers after consulting parliament",
        ),
        (
            "According to the ministry, the mandate of the Storting would have to be widened for the mission.",
            "approval.NO",
            "the mandate of the Storting would have to be widened for the mission",
        ),
    ],
)
def test_who_must_agree(text: str, question: str, quote: str | None) -> None:
    found = one(text, question)
    assert found.value == "needed"
    assert quote is None or found.quote == quote


@pytest.mark.parametrize(
    "text",
    [
        "Bulgaria would not send soldiers, as parliament had decided.",
        "The government fell after it lost a vote in the Storting.",
        "Zelenskyy hopes that the US Congress will vote on the guarantees.",
        "In most countries of the coalition of the willing parliament has to agree to troops.",
    ],
)
def test_nobody_need_be_asked(text: str) -> None:
    assert not [each.quote for each in claims(text) if each.question.startswith("approval")]
