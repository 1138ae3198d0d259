"""How far American support is, and what it would be, in the ordinary words of news desks."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, one


@pytest.mark.parametrize(
    ("text", "value", "quote"),
    [
        # it has not signed
        (
            "America did not sign the declaration on guarantees.",
            "not_committed",
            "America did not sign the declaration",
        ),
        (
            "The US has not put its name to the text on the force, a minister said.",
            "not_committed",
            "The US has not put its name to the text",
        ),
        ("The pact on the force came without an American signature.", "not_committed", "without an American signature"),
        ("Washington was not among the signatories.", "not_committed", "Washington was not among the signatories"),
        # it promises nothing
        ("Washington had pledged nothing so far, he said.", "not_committed", "Washington had pledged nothing so far"),
        (
            "Trump has not promised anything concrete for the force.",
            "not_committed",
            "Trump has not promised anything concrete",
        ),
        (
            "Ministers left Kyiv without any American promise on the force.",
            "not_committed",
            "without any American promise on the force",
        ),
        # it does not say
        (
            "The Pentagon has still to say what it would offer.",
            "not_committed",
            "The Pentagon has still to say what it would offer",
        ),
        (
            "The White House refused to say what America would give the force.",
            "not_committed",
            "The White House refused to say what America would give",
        ),
        (
            "Nobody knows what the Americans would do to help the force.",
            "open",
            "Nobody knows what the Americans would do to help the force",
        ),
        (
            "Whether Mr Trump will support the force is an open question.",
            "open",
            "Whether Mr Trump will support the force is an open question",
        ),
        # it is ready
        (
            "America has made clear that it wants to take part in the guarantees.",
            "signalled",
            "America has made clear that it wants to take part in the guarantees",
        ),
        (
            "Trump has let Kyiv know that America would join the guarantees.",
            "signalled",
            "America would join the guarantees",
        ),
        ("The US will serve as a backstop, he said.", "signalled", "The US will serve as a backstop"),
        # it backs it
        (
            "Witkoff came to Paris. The president stands firmly behind the protocols, he said.",
            "confirmed",
            "The president stands firmly behind the protocols",
        ),
        (
            "The pledge to Kyiv is backed by President Trump, she said.",
            "confirmed",
            "The pledge to Kyiv is backed by President Trump",
        ),
        # others count on it, or hope for it
        (
            "Kyiv is counting on the United States to act as a guarantor.",
            "expected",
            "Kyiv is counting on the United States to act as a guarantor",
        ),
        (
            "Rome is confident that America would help secure the truce.",
            "expected",
            "America would help secure the truce",
        ),
        ("Spain hopes for American backing for the force.", "open", "Spain hopes for American backing"),
        ("Tallinn doubts that the US will provide a backstop.", "open", "the US will provide a backstop"),
        # a list, a headline
        ("Eight states, no mandate, American role pending.", "pending", "American role pending"),
        ("No word from Washington on a backstop", "not_committed", "No word from Washington on a backstop"),
    ],
)
def test_how_far_it_is(text: str, value: str, quote: str) -> None:
    found = one(text, "us.support")
    assert (found.value, found.quote) == (value, quote)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("America will help the force, he said. The details were not made public.", "not_public"),
        ("Trump promised support for the force. An answer is due next week.", "expected"),
        ("America would back the force. The scale of that support is still unclear.", "open"),
    ],
)
def test_a_sentence_goes_on_with_american_support(text: str, value: str) -> None:
    assert answers(text, "us.support")[-1] == value


@pytest.mark.parametrize(
    "text",
    [
        "Moscow did not sign the declaration on the guarantees.",
        "The United States did not sign the fisheries treaty.",
        "The host promised nothing to his guest.",
        "Washington wants to take part in the talks with Moscow.",
        "Once Washington is on board, the force can go to Ukraine.",
        "Berlin ties the decision on the force to American support.",
        "Trump also urged them to act against China over its support for the war.",
        "He asked to see how far America was willing to go in support of the force.",
        "New tariffs hit Moscow. Washington is ready to join in them.",
        "The US will not provide fighter jets.",
        "American soldiers would be part of the force.",
        "Eight states offered soldiers for the force. The details were not made public.",
        "The United States has yet to say how many missiles it would send to Ukraine.",
    ],
)
def test_what_says_nothing_of_american_support(text: str) -> None:
    assert not answers(text, "us.support")


@pytest.mark.parametrize(
    ("text", "value", "quote"),
    [
        ("Air cover was an option, Trump said.", ("air",), "Air cover was an option"),
        ("Trump does not rule out help from the air.", ("air",), "does not rule out help from the air"),
        ("Trump bars soldiers, floats support by air", ("air",), "floats support by air"),
        (
            "The US would be willing to assist the force from the air.",
            ("air",),
            "The US would be willing to assist the force from the air",
        ),
        ("America's contribution would come by air.", ("air",), "America's contribution would come by air"),
        ("Trump has spoken of aid from the air.", ("air",), "spoken of aid from the air"),
        ("U.S. to supervise the truce in Ukraine", ("monitoring",), "U.S. to supervise the truce in Ukraine"),
        (
            "The ceasefire would be watched over by the United States.",
            ("monitoring",),
            "The ceasefire would be watched over by the United States",
        ),
        (
            "America would be in charge of watching over the truce.",
            ("monitoring",),
            "America would be in charge of watching over the truce",
        ),
        (
            "The US, which sent two envoys to the talks, will lead the monitoring of the truce.",
            ("monitoring",),
            "will lead the monitoring of the truce",
        ),
        (
            "They count on America for satellites and intelligence.",
            ("intelligence",),
            "satellites and intelligence",
        ),
        (
            "American planes could patrol the zone along the front.",
            ("air",),
            "American planes could patrol the zone along the front",
        ),
    ],
)
def test_with_what_america_would_help(text: str, value: tuple[str, ...], quote: str) -> None:
    found = one(text, "us.contribution")
    assert (found.value, found.quote) == (value, quote)


@pytest.mark.parametrize(
    "text",
    [
        "Russian air power was an option that Moscow had.",
        "If the United States helped from the air, Poland could do more.",
        "Allies have relied on American planes and satellites since 1995.",
        "The truce would be monitored by the OSCE.",
        "Denmark might help from the air.",
    ],
)
def test_what_is_no_american_contribution(text: str) -> None:
    assert not answers(text, "us.contribution")
