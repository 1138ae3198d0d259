"""Where parties stand on soldiers of their own, on what they make it depend, and who must agree."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims, one


@pytest.mark.parametrize(
    ("sentence", "party", "stance"),
    [
        ("Germany has not decided whether to send soldiers.", "DE", "undecided"),
        ("Berlin is keeping its options open on sending troops.", "DE", "undecided"),
        ("It is premature to talk about sending German soldiers, Boris Pistorius said.", "DE", "undecided"),
        ("The Dutch cabinet has postponed its decision on sending troops.", "NL", "undecided"),
        ("Whether Germany will send troops remains open.", "DE", "undecided"),
        ("Turkey has not ruled out sending peacekeepers.", "TR", "open"),
        ("Stockholm would not rule out Swedish peacekeepers.", "SE", "open"),
        ("The Netherlands is weighing a contribution of troops.", "NL", "open"),
        ("Polish boots on Ukrainian soil are out of the question.", "PL", "no_troops"),
        ("The dispatch of Italian soldiers to Ukraine is not foreseen.", "IT", "no_troops"),
        ("There will be no Polish soldiers in Ukraine.", "PL", "no_troops"),
        ("Rome has shut the door on sending soldiers.", "IT", "no_troops"),
        ("Prague will keep its soldiers in barracks.", "CZ", "no_troops"),
        ("Lithuania has pledged up to 150 soldiers.", "LT", "deploy_committed"),
        ("Starmer pledged British boots on the ground.", "GB", "deploy_committed"),
        ("Canada will be able to deploy soldiers, its chief of staff said.", "CA", "deploy_conditional"),
        ("Irish troops could serve in a peacekeeping role.", "IE", "deploy_conditional"),
        ("Paris is ready to put soldiers on the ground.", "FR", "deploy_conditional"),
    ],
)
def test_a_stance_in_many_words(sentence: str, party: str, stance: str) -> None:
    assert answers(sentence, f"position.{party}") == [stance]


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("Britain and France signed a declaration of intent to deploy forces to Ukraine.", {"GB", "FR"}),
        ("Several states, among them Poland, Italy and Romania, ruled out deploying troops.", {"PL", "IT", "RO"}),
        ("The force could include French, British and Turkish soldiers.", {"FR", "GB", "TR"}),
        ("The bulk of the troops would come from Britain and France.", {"GB", "FR"}),
        ("Britain and France said they would be willing to send troops.", {"GB", "FR"}),
    ],
)
def test_every_party_of_a_stance_has_its_claim(sentence: str, parties: set[str]) -> None:
    found = {each.question for each in claims(sentence) if each.question.startswith("position.")}
    assert found == {f"position.{party}" for party in parties}


@pytest.mark.parametrize(
    "sentence",
    [
        "Poland will send additional soldiers to its border with Belarus.",
        "Denmark is considering sending soldiers to Greenland.",
        "Russia will send troops to Ukraine.",
        "MPs rejected the dispatch of British troops to Ukraine.",
        "Macron said the states would deploy soldiers in Ukraine.",
    ],
)
def test_other_soldiers_and_other_voices_are_no_stance(sentence: str) -> None:
    assert not [each for each in claims(sentence) if each.question.startswith("position.")]


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        ("Starmer said Parliament would get a vote on any deployment.", "GB"),
        ("Sánchez needs the backing of the Spanish parliament to send troops.", "ES"),
        ("Swedish troops cannot be sent without the consent of the Riksdag.", "SE"),
        ("In Italy, parliament would have to vote on the mission.", "IT"),
        ("Starmer said MPs would be given a vote on any deployment.", "GB"),
    ],
)
def test_whose_parliament_must_agree(sentence: str, party: str) -> None:
    assert answers(sentence, f"approval.{party}") == ["needed"]


def test_a_vote_on_something_else_is_no_approval() -> None:
    long = "The Bundestag approved a pension package that keeps the level of pensions at 48 percent until 2031."
    assert not answers(long, "approval.DE")


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The declaration is political and not legally binding.", "not_binding"),
        ("The declaration of intent has no legal force.", "not_binding"),
        ("The guarantees will be legally binding, the declaration says.", "binding"),
        ("The guarantees are political for now.", "political"),
    ],
)
def test_how_binding(sentence: str, value: str) -> None:
    assert answers(sentence, "binding.status") == [value]


def test_guarantees_that_somebody_asks_for_are_not_binding_yet() -> None:
    assert not answers("Zelenskyy wants guarantees that are legally binding.", "binding.status")


def test_what_is_not_finished_is_incomplete() -> None:
    assert answers("The proposal is not yet complete.", "proposal.state") == [("incomplete",)]
    assert answers("Some countries have yet to finalise their commitments.", "pledges.state") == [("incomplete",)]
    assert answers("The contributions have been put in writing.", "pledges.state") == [("written_down",)]


def test_who_stays_out_of_the_coalition() -> None:
    text = "Hungary and Slovakia have stayed out of the coalition."
    assert answers(text, "contributor.HU") == answers(text, "contributor.SK") == ["not_member"]


def test_no_more_than_is_at_most() -> None:
    assert answers("The force would have no more than 30,000 soldiers.", "force.size") == ["..30000"]


def test_a_headline_that_ends_with_a_country_names_no_minister_of_it() -> None:
    text = "A vote on troops for Ukraine\n\nPrime Minister Keir Starmer said MPs would vote on any deployment."
    assert answers(text, "approval.GB") == ["needed"]
    assert not answers(text, "approval.UA")


@pytest.mark.parametrize(
    ("sentence", "question", "value", "quote"),
    [
        ("Greece will stay well off Ukrainian soil.", "position.GR", "no_troops", "Greece will stay well off"),
        (
            "Parliament in Sofia has barred the Bulgarian government from sending soldiers to Ukraine.",
            "position.BG",
            "no_troops",
            "Parliament in Sofia has barred the Bulgarian government from sending soldiers",
        ),
        (
            "The declaration paves the way for the deployment of Danish and Swedish troops in Ukraine.",
            "position.SE",
            "deploy_conditional",
            "paves the way for the deployment of Danish and Swedish troops in Ukraine",
        ),
        (
            "The accord does not foresee the deployment of Polish troops in Ukraine.",
            "position.PL",
            "no_troops",
            "The accord does not foresee the deployment of Polish troops",
        ),
        (
            'The Netherlands must "seriously consider" troop deployment.',
            "position.NL",
            "open",
            'The Netherlands must "seriously consider" troop deployment',
        ),
        (
            "Volodymyr Zelenskyy signed a pact with Macron and British Prime Minister Keir Starmer, committing to "
            "deploy forces to Ukraine.",
            "position.GB",
            "deploy_committed",
            "committing to deploy forces to Ukraine",
        ),
        (
            "France will send soldiers to Ukraine to prevent another attack.",
            "position.FR",
            "deploy_committed",
            "France will send soldiers to Ukraine",
        ),
        ("Any German mission would have to pass the Bundestag.", "approval.DE", "needed", "Any German mission would"),
        (
            "Friedrich Merz could imagine German soldiers in Ukraine, subject to a vote in the Bundestag.",
            "approval.DE",
            "needed",
            "subject to a vote in the Bundestag",
        ),
        (
            "The force relies on the coalition, which does not include the US.",
            "contributor.US",
            "not_member",
            "the coalition, which does not include the US",
        ),
        (
            "Japan never belonged to the group of contributors.",
            "contributor.JP",
            "not_member",
            "Japan never belonged to the group",
        ),
        (
            "BRITAIN is among 26 nations pledging to send troops to Ukraine.",
            "contributor.GB",
            "member",
            "BRITAIN is among 26 nations",
        ),
    ],
)
def test_where_a_state_stands_in_the_fewest_words(sentence: str, question: str, value: str, quote: str) -> None:
    claim = one(sentence, question)
    assert claim.value == value
    assert claim.quote.startswith(quote)


@pytest.mark.parametrize(
    "sentence",
    [
        "Macron says 26 countries ready to send troops for Ukraine.",
        "The declaration paves the way for the deployment of Danish troops to Latvia.",
        "The pact opens the way to the sending of Ukrainian soldiers to Denmark.",
        "Police in France prevented protesters from blocking troops at the station.",
    ],
)
def test_what_is_said_of_others_is_no_stance(sentence: str) -> None:
    assert not [each for each in claims(sentence) if each.question.startswith("position.")]


@pytest.mark.parametrize(
    ("sentence", "question", "value", "quote"),
    [
        (
            "Trump excludes U.S. troops in Ukraine, sees role in the air",
            "us.ground_troops",
            "no",
            "Trump excludes U.S. troops",
        ),
        ("Trump says no ground troops, allies are silent", "us.ground_troops", "no", "says no ground troops"),
        ("At a glance: US soldiers no, European soldiers yes", "us.ground_troops", "no", "US soldiers no"),
        (
            "No U.S. boots on the ground in Ukraine, aide says",
            "us.ground_troops",
            "no",
            "No U.S. boots on the ground in Ukraine",
        ),
        (
            "Denmark has excluded troops and sends ships to the Black Sea.",
            "position.DK",
            "no_troops",
            "Denmark has excluded troops",
        ),
        ("Greece is thinking of frigates, but not of soldiers.", "position.GR", "no_troops", "not of soldiers"),
        (
            "Danish soldiers are not going, its premier said.",
            "position.DK",
            "no_troops",
            "Danish soldiers are not going",
        ),
    ],
)
def test_a_stance_ends_where_something_else_begins(sentence: str, question: str, value: str, quote: str) -> None:
    claim = one("Leaders met on a force for Ukraine.\n\n" + sentence, question)
    assert claim.value == value
    assert claim.quote.startswith(quote)
    assert len(claim.quote) <= len(quote) + len(" in a neighbouring country of Nato")


def test_whose_soldiers_are_its_own_or_theirs() -> None:
    text = "Norway and Sweden have said openly that their soldiers would be deployed."
    assert answers(text, "position.NO") == answers(text, "position.SE") == ["deploy_conditional"]
    many = "Macron spoke for France. Twenty countries have said that their soldiers would be deployed."
    assert not answers(many, "position.FR")
