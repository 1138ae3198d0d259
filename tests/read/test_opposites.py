"""What two reports may say against each other: each side is read, and with an answer of its own."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims, one


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A force of 15,000-30,000 Western troops would be deployed.", "15000..30000"),
        ("The force would number between 25,000 and 30,000 soldiers.", "25000..30000"),
        ("The contingent could comprise 10 to 15 thousand soldiers.", "10000..15000"),
        ("The force sent 12 ships and 10,000 soldiers.", 10_000),
    ],
)
def test_ranges_of_soldiers(text: str, value: object) -> None:
    assert answers(text, "force.size") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ukraine agreed to cap its army at 800,000.", 800_000),
        ("The plan caps the Ukrainian military at 600,000.", 600_000),
        ("Kyiv would have to cut its armed forces to 600,000 people.", 600_000),
        ("Ukraine would reduce its army from 900,000 to 600,000 soldiers.", 600_000),
    ],
)
def test_how_large_ukraines_army_would_be(text: str, value: object) -> None:
    assert answers(text, "ua.force_size") == [value]


def test_drones_of_the_other_side_are_another_matter() -> None:
    assert not answers("Air defences destroyed 31 Ukrainian drones, the ministry in Moscow said.", "drones.stopped")


def test_people_are_soldiers_only_where_an_army_has_them() -> None:
    assert not answers("At least 12,000 people were killed in the city.", "force.size")


@pytest.mark.parametrize(
    ("text", "launched", "stopped"),
    [
        ("Out of the 810 drones and 13 missiles launched, 747 drones and four missiles were intercepted.", 810, 747),
        ("Of 112 drones, 84 were downed.", 112, 84),
        ("The enemy attacked with 115 drones, more than 70 of them were Shaheds, and 97 were shot down.", 115, 97),
    ],
)
def test_of_all_drones_some_were_stopped(text: str, launched: int, stopped: int) -> None:
    assert answers(text, "drones.launched") == [launched]
    assert answers(text, "drones.stopped") == [stopped]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On the night of September 3, Russia launched 157 drones.", "2025-09-03"),
        ("On the night of September 3 (from 21:00 on September 2), Russia launched 157 drones.", "2025-09-03"),
        ("Before this, the largest attack was July 9, when Russia launched 728 drones.", "2025-07-09"),
        ("Since the evening of 2 September Russia has launched 157 drones.", None),
        ("On Thursday, the air force said Russia had launched 157 drones.", None),
    ],
)
def test_of_which_night_a_count_is(text: str, day: str | None) -> None:
    assert one(text, "drones.launched").event_date == day


@pytest.mark.parametrize(
    ("text", "party", "value"),
    [
        ("No vote of the Bundestag is needed for a deployment.", "DE", "not_needed"),
        ("The Spanish government can send troops without the approval of parliament.", "ES", "not_needed"),
        ("The Spanish government can bypass parliamentary approval of a deployment.", "ES", "not_needed"),
        ("Parliament does not have to vote on the British deployment.", "GB", "not_needed"),
        ("Any deployment of German soldiers is impossible without a vote of the Bundestag.", "DE", "needed"),
    ],
)
def test_whether_a_parliament_must_agree(text: str, party: str, value: str) -> None:
    assert answers(text, f"approval.{party}") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Canada did not dismiss the possibility of deploying troops to Ukraine.", "open"),
        ("Canada will not send troops to Ukraine without a mandate.", "deploy_conditional"),
        ("Canada could send soldiers to Ukraine without asking parliament.", "deploy_conditional"),
        ("Canada will support the mission without sending troops.", "no_troops"),
    ],
)
def test_without_what_a_party_sends_nobody(text: str, value: str) -> None:
    assert answers(text, "position.CA") == [value]


def test_those_among_whom_a_party_counts_say_where_it_stands() -> None:
    text = "Italy and Poland are among the 26 countries that will send soldiers to Ukraine."
    assert answers(text, "position.PL") == ["deploy_committed"]
    assert answers(text, "contributor.IT") == answers(text, "contributor.PL") == ["member"]
    assert not [each for each in claims("Italy is one of the 26 countries.") if each.question == "position.IT"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The US remains opposed to sending troops to Ukraine.", ["no"]),
        ("The White House has not decided whether to send American troops.", []),
    ],
)
def test_american_soldiers(text: str, value: list[str]) -> None:
    assert answers(text, "us.ground_troops") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Russia will have a veto over any deployment of troops, a draft says.", "grant"),
        ("No troops can be stationed in Ukraine without Russia’s consent, a draft says.", "grant"),
        ("NATO will not give Russia a veto over troops, Mark Rutte said.", "deny"),
        ("Western troops could go to Ukraine without Russia’s consent.", "deny"),
    ],
)
def test_whether_moscow_has_a_say(text: str, value: str) -> None:
    assert answers(text, "veto.russia") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They stand ready to enter into a set of legally binding guarantees.", "binding"),
        ("The commitments are politically binding.", "political"),
        ("The declaration contains no legally binding commitments.", "not_binding"),
        ("The text does not contain legally binding commitments.", "not_binding"),
        ("The declaration is politically but not legally binding.", "not_binding"),
    ],
)
def test_in_which_sense_a_guarantee_binds(text: str, value: str) -> None:
    assert answers(text, "binding.status") == [value]


@pytest.mark.parametrize(
    ("text", "question", "value"),
    [
        ("Leaders from 26 countries gathered in Paris for the summit.", "meeting.attendance", 26),
        ("The host named all 26 countries and their contributions.", "pledging.list", "disclosed"),
        ("Germany has decided to send troops to Ukraine.", "position.DE", "deploy_committed"),
        ("It is still unclear whether America would provide a backstop.", "us.support", "open"),
        ("None of the 26 nations is the United States.", "contributor.US", "not_member"),
        ("Trump’s support for the guarantees is still awaited.", "us.support", "pending"),
        ("The proposal is still incomplete.", "proposal.state", ("incomplete",)),
        ("European soldiers would stand on the front line.", "place.deployment", "at_front"),
        ("At most 800,000 soldiers would be authorised for Ukraine's army.", "ua.force_size", 800_000),
        ("All leaders came to Paris in person; nobody joined by video.", "meeting.form", "in_person"),
        ("The contributions were confirmed by the defence ministers on 3 September.", "date.ministers", "2025-09-03"),
        ("The chiefs of staff confirmed the contributions.", "proposal.confirmed_by", "chiefs_of_staff"),
        ("The United States has yet to indicate support for the plan.", "us.support", "not_committed"),
        ("The troops will be stationed in eastern Ukraine, near the front line.", "place.deployment", "at_front"),
        ("Allies speak of stationing troops away from the front lines.", "place.deployment", "away_from_front"),
    ],
)
def test_the_other_side_of_what_was_read_before(text: str, question: str, value: object) -> None:
    assert answers(text, question) == [value]
