"""Which parliament must agree, in headlines and where it alone can decide."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims


@pytest.mark.parametrize(
    ("text", "question", "quote"),
    [
        ("MPs to vote before British troops leave", "approval.GB", "MPs to vote before British troops leave"),
        (
            "Norwegian soldiers are not on the table yet. Only the Storting could order that.",
            "approval.NO",
            "Only the Storting could order that",
        ),
        (
            "A vote in the Folketing is unavoidable if soldiers are to go.",
            "approval.DK",
            "A vote in the Folketing is unavoidable if soldiers are to go",
        ),
        (
            "Any Danish deployment would have to be backed by the Folketing.",
            "approval.DK",
            "Any Danish deployment would have to be backed by the Folketing",
        ),
        (
            "No Danish soldier leaves without a mandate from the Folketing.",
            "approval.DK",
            "No Danish soldier leaves without a mandate from the Folketing",
        ),
        (
            "The Danish premier undertook to put any mission to a vote in the Folketing.",
            "approval.DK",
            "to put any mission to a vote in the Folketing",
        ),
        (
            "The Norwegian premier said it was for the Storting to decide on soldiers.",
            "approval.NO",
            "it was for the Storting to decide on soldiers",
        ),
        (
            "Under the law, the Storting decides on the use of soldiers.",
            "approval.NO",
            "the Storting decides on the use of soldiers",
        ),
        (
            "Norway would need the Storting’s nod for any soldiers.",
            "approval.NO",
            "Norway would need the Storting’s nod for any soldiers",
        ),
        (
            "The constitution reserves to the Storting the right to send soldiers.",
            "approval.NO",
            "The constitution reserves to the Storting the right to send soldiers",
        ),
    ],
)
def test_a_parliament_must_agree(text: str, question: str, quote: str) -> None:
    found = [each for each in claims(text) if each.question == question]
    assert [each.value for each in found] == ["needed"]
    assert quote.removeprefix("to ") in found[0].quote


def test_a_government_may_only_have_to_tell_parliament() -> None:
    text = "Danish soldiers can go. The government must merely inform the Folketing within a week."
    assert answers(text, "approval.DK") == ["not_needed"]


@pytest.mark.parametrize(
    "text",
    [
        "The Storting has already approved the soldiers.",
        "The Folketing has voted on the budget, the minister said of the force.",
        "MPs told reporters that the force was a good idea.",
    ],
)
def test_nobody_must_be_asked(text: str) -> None:
    assert [each.quote for each in claims(text) if each.question.startswith("approval")] == []


def test_a_house_is_that_of_the_state_named_with_it() -> None:
    text = "Canada’s House of Commons must approve any soldiers."
    assert answers(text, "approval.CA") == ["needed"]
    assert answers(text, "approval.GB") == []


@pytest.mark.parametrize(
    ("text", "question", "quote"),
    [
        (
            "Danish soldiers may go, but the Folketing gets the last word.",
            "approval.DK",
            "the Folketing gets the last word",
        ),
        (
            "Norwegian soldiers may be sent only by the Storting.",
            "approval.NO",
            "Norwegian soldiers may be sent only by the Storting",
        ),
        (
            "Sending Turkish soldiers takes a decision of the Grand National Assembly.",
            "approval.TR",
            "Sending Turkish soldiers takes a decision of the Grand National Assembly",
        ),
        (
            "Norway's part in the force depends on its parliament.",
            "approval.NO",
            "Norway's part in the force depends on its parliament",
        ),
        ("Norway could send soldiers later; the Storting decides.", "approval.NO", "the Storting decides"),
    ],
)
def test_who_decides_in_the_end(text: str, question: str, quote: str) -> None:
    found = [each for each in claims(text) if each.question == question]
    assert [(each.value, each.quote) for each in found] == [("needed", quote)]
    assert not [each for each in claims(text) if each.kind == "condition"]


def test_parties_in_a_parliament_are_no_parliament() -> None:
    text = "The Finnish government will consult the parties in parliament about the force."
    assert not answers(text, "approval.FI")
