"""Which paper, ministry or office speaks, where the text has no more than a noun."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims, one

PLEDGE = "26 nations pledged troops"


@pytest.mark.parametrize(
    ("before", "noun", "who"),
    [
        ("The plan was first told by the Wall Street Journal.", "the newspaper says", "Wall Street Journal"),
        ("The plan was first told by the Wall Street Journal.", "the report said", "Wall Street Journal"),
        ("The Guardian wrote of it, and Politico did so too.", "the paper writes", "Politico"),
        ("The talks were long, Reuters reported.", "the agency added", "Reuters"),
        ("The Russian Foreign Ministry reacted on Friday.", "the ministry said", "Russian Foreign Ministry"),
        ("Russia’s Ministry of Foreign Affairs reacted.", "the ministry said", "Ministry of Foreign Affairs"),
        ("“We are ready,” a White House official said.", "the official added", "White House official"),
        ("The talks were long.", "the ministry said", "ministry"),
    ],
)
def test_a_bare_noun_means_who_was_named_last(before: str, noun: str, who: str) -> None:
    assert one(f"{before} {PLEDGE}, {noun}.", "pledging.nations").speaker.endswith(who)


def test_a_report_of_somebody_is_not_the_paper() -> None:
    text = f"The Guardian wrote of it. {PLEDGE}, the report by the institute said."
    assert one(text, "pledging.nations").speaker == "report"


def test_a_text_that_speaks_of_itself_is_the_narrator() -> None:
    assert one(f"As this newspaper has reported, {PLEDGE}.", "pledging.nations").speaker == "narrator"


def test_a_paper_is_no_person() -> None:
    text = f"President Ursula von der Leyen told the Financial Times that there was a plan.\n“{PLEDGE},” she said."
    assert one(text, "pledging.nations").speaker == "Ursula von der Leyen"


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("two people familiar with the talks", "people familiar with the talks"),
        ("a source close to the talks", "source close to the talks"),
        ("the office of Prime Minister Robert Golob", "office of Prime Minister Robert Golob"),
        ("the administration of Donald Trump", "administration of Donald Trump"),
        ("the Secretary General of NATO", "Secretary General"),
    ],
)
def test_what_hangs_on_a_noun_says_who_it_is(who: str, name: str) -> None:
    assert one(f"“{PLEDGE},” {who} said.", "pledging.nations").speaker == name


@pytest.mark.parametrize(
    "named",
    [
        "The head of the European Commission, Ursula von der Leyen, was in Paris.",
        "European Commission President Ursula von der Leyen was in Paris.",
    ],
)
@pytest.mark.parametrize("office", ["the Commission chief", "the Commission president", "the head of the Commission"])
def test_a_body_has_one_head_whatever_it_is_called(named: str, office: str) -> None:
    assert one(f"{named} {PLEDGE}, according to {office}.", "pledging.nations").speaker == "Ursula von der Leyen"


@pytest.mark.parametrize("most", ["most of them European", "most of them in Europe", "many of them small"])
def test_what_many_are_is_nobody_who_speaks(most: str) -> None:
    text = f"Emmanuel Macron confirmed that 26 countries, {most}, had promised troops on the ground and at sea."
    assert {each.speaker for each in claims(text)} == {"Emmanuel Macron"}
