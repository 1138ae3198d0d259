"""What is told of another place, body, time or matter answers no question about the force for Ukraine."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims

_OTHER_ARMIES = [
    "Russia has around 580,000 troops in and around Ukraine, a Western official said.",
    "Turkey has the second biggest army in NATO with 355,000 soldiers.",
    "The Polish army is to grow to 500,000.",
    "Ukraine lost 400,000 soldiers, Trump said.",
    "Ukraine's general staff says Russia lost 1,150 soldiers on Thursday.",
    "Poland has an army of 210,000 soldiers.",
    "In 1995, NATO sent 60,000 troops to Bosnia under IFOR.",
    "KFOR began with 50,000 soldiers in 1999.",
    "The force in Gaza would have 20,000 soldiers.",
    "NATO's Steadfast Dart exercise brought 10,000 troops from nine allies to Romania.",
    "North Korea has sent some 12,000 soldiers to fight for Russia against Ukraine.",
    "The United States keeps 85,000 soldiers in Europe.",
    "The United States will withdraw a brigade of 3,000 soldiers from Romania.",
]


@pytest.mark.parametrize("text", _OTHER_ARMIES)
def test_other_armies_are_neither_the_force_nor_ukraines(text: str) -> None:
    assert [each for each in claims(text) if each.question in {"force.size", "ua.force_size"}] == []


def test_the_force_and_ukraines_army_are_counted() -> None:
    assert answers("The force for Ukraine would have 20,000 soldiers.", "force.size") == [20000]
    assert answers("France and Britain plan a force of 15,000 troops for Ukraine.", "force.size") == [15000]
    assert answers("Ukraine has an army of 800,000 soldiers.", "ua.force_size") == [800000]
    assert answers("Russia wants Ukraine's army of 880,000 soldiers to shrink.", "ua.force_size") == [880000]


@pytest.mark.parametrize(
    "text",
    [
        "NATO has 32 members.",
        "The EU has 27 members and the G20 has 19.",
        "The EU, which has 27 members, aims to phase out all purchases of oil and gas by the end of 2027.",
        "Thirty-five countries signed the convention for a claims commission in The Hague on 16 December.",
        "Leaders of the 27 EU states met in Brussels on 18 December. All 27 countries took part.",
        "The Eurovision Song Contest was held in Basel. In all, 37 countries took part.",
        "26 nations took part in the Eurovision final, while France pledged troops for Ukraine.",
        "In 1995, 20 countries sent troops to Bosnia. Ukraine hopes for the same.",
        "More than 50 countries pledged aid for Ukraine at the Ramstein meeting.",
        "Twenty-one countries pledged to contribute to the Gaza force.",
        "Latvia leads the drone coalition of 18 countries.",
    ],
)
def test_members_of_other_bodies_are_not_counted(text: str) -> None:
    counted = {"coalition.size", "pledging.nations", "meeting.attendance"}
    assert [each for each in claims(text) if each.question in counted] == []


@pytest.mark.parametrize(
    "text",
    [
        "Turkey will send soldiers to Gaza, Erdogan said.",
        "In 2003, Poland sent 200 soldiers to Iraq.",
        "Germany sent 13 soldiers to Greenland, as did France, Sweden and Norway.",
        "Germany will send 4,800 soldiers to Lithuania by 2027.",
        "British soldiers would leave Estonia next year, the ministry said.",
        "Former president Dmitry Medvedev said British soldiers would come home in coffins.",
        "Hungary voted against the resolution at the UN.",
        "Half of the French oppose sending soldiers.",
        "Norwegian broadcaster NRK asked 1,000 people: 46% want Norwegian troops in Ukraine.",
    ],
)
def test_soldiers_elsewhere_and_polls_are_no_position(text: str) -> None:
    assert [each for each in claims(text) if each.question.startswith(("position.", "contribution."))] == []


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Congress must approve the sale of F-35s to Turkey.", "approval.US"),
        ("The German parliament must approve the defence budget.", "approval.DE"),
        ("The EU lifted sanctions on Syria.", "sanctions.measures"),
        ("Retired US general Ben Hodges told the BBC that a European force must be ready to fight.", "us.support"),
        ("The Pentagon said the US would not send Tomahawks to Ukraine.", "us.ground_troops"),
        ("Putin and Trump met in Alaska on 15 August 2025.", "date.summit"),
        ("Ukraine's army must have no fewer than 900,000 soldiers, Zelensky said.", "ua.force_limits"),
        ("NATO's Baltic Sentry is meant to protect undersea cables.", "force.purpose"),
    ],
)
def test_other_matters_answer_nothing(text: str, question: str) -> None:
    assert answers(text, question) == []


@pytest.mark.parametrize(
    "text",
    [
        "Overnight Ukraine launched 69 drones at Russia, the defence ministry in Moscow said.",
        "At least 19 Russian drones crossed into Poland, Tusk told parliament; up to four were downed.",
        "Poland shot down three of 21 drones that entered its airspace.",
        "Iran fired more than 100 drones at Israel.",
        "Ukrainian special forces destroyed 40 Russian aircraft with 117 drones in June.",
        "Britain sent 30,000 drones to Ukraine.",
    ],
)
def test_drones_that_fly_another_way_are_not_those_launched_at_ukraine(text: str) -> None:
    assert [each for each in claims(text) if each.question.startswith("drones.")] == []


def test_what_is_only_compared_with_elsewhere_counts() -> None:
    text = "France and Britain would send a force larger than the one in Kosovo to Ukraine."
    assert answers(text, "position.FR") != []


def test_a_year_in_another_clause_dates_nothing() -> None:
    text = "Since Russia's invasion in 2022, Germany has been cautious; it has not decided whether to send troops."
    assert answers(text, "position.DE") == ["undecided"]
    text = "Canada could send troops to Ukraine, Carney said; in 2022 Canada trained soldiers in Britain."
    assert answers(text, "position.CA") == ["deploy_conditional"]


def test_envoys_are_no_contribution() -> None:
    text = "More than 30 countries sent their chiefs of staff to Northwood to plan the force for Ukraine."
    assert answers(text, "pledging.nations") == []


def test_once_upon_a_time_is_no_condition() -> None:
    text = "Switzerland would be willing to contribute peacekeepers, army chief Thomas Suessli once told a paper."
    assert answers(text, "condition.CH") == []


def test_what_is_expected_of_others_is_not_american() -> None:
    text = "Washington expects the Europeans to pledge tens of thousands of soldiers for Ukraine."
    assert answers(text, "us.ground_troops") == []


def test_when_a_meeting_ended_is_no_condition() -> None:
    text = "Once the call was over, Macron said that French soldiers could go to Ukraine."
    assert answers(text, "condition.FR") == []


def test_no_help_no_soldiers_is_a_condition() -> None:
    text = "A diplomat was blunt: no American guarantee, no soldiers."
    assert [each for each in claims(text) if each.question in {"us.ground_troops", "us.support"}] == []


@pytest.mark.parametrize(
    ("text", "launched"),
    [
        ("Russia launched 140 drones overnight from areas in Russia and in Crimea.", [140]),
        ("Russia launched 810 drones overnight, as Poland put its air defences on alert.", [810]),
        ("Russia launched 188 drones hours after Witkoff arrived in Moscow.", [188]),
        ("Russia fired 120 drones, the air force said, a day after Kyiv struck a refinery in Russia.", [120]),
        ("Ukraine shot down 98 of 120 drones launched from Primorsko-Akhtarsk in Russia.", [120]),
    ],
)
def test_a_tally_of_the_night_is_read_whatever_stands_beside_it(text: str, launched: list[int]) -> None:
    assert answers(text, "drones.launched") == launched


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Tusk, whose country shares a border with Belarus, said Poland would not send troops.", "position.PL"),
        ("Sweden, which joined NATO in 2024, is ready to send soldiers to Ukraine.", "position.SE"),
        ("Ireland is ready to send peacekeepers, drawing on its experience in Lebanon.", "position.IE"),
        ("The coalition of the willing will meet in Paris on 6 January, weeks after the Alaska summit.", "date.summit"),
        (
            "The US would monitor the ceasefire once the fighting has stopped, according to the draft.",
            "us.contribution",
        ),
        ("The guarantees would be legally binding, unlike the Budapest Memorandum of 1994.", "binding.status"),
        ("Starmer said if there is a peace deal British troops will be deployed to Ukraine.", "position.GB"),
        ("Germany will have to contribute soldiers to the force, Pistorius said.", "position.DE"),
        (
            "Italy will not send troops to Ukraine, Meloni said; a poll found that 70% of Italians oppose it.",
            "position.IT",
        ),
        ("Although 56% of Germans oppose it, Merz said Germany would send soldiers.", "position.DE"),
        ("The EU adopted its 20th package of sanctions, which also hits banks in Belarus.", "sanctions.measures"),
        ("Macron said 26 countries, most of them EU members, had pledged to send troops.", "pledging.nations"),
        ("Macron told the G20 that 26 countries had pledged troops.", "pledging.nations"),
        ("Macron said 26 countries had pledged troops and Canada promised $2 billion.", "pledging.nations"),
        ("Besides Italy, Poland has also ruled out sending troops.", "position.PL"),
        ("Orban said Hungarian soldiers would not fight and die in Ukraine.", "position.HU"),
        ("Slovakia will not send soldiers to Ukraine, neither to the front line nor behind it.", "position.SK"),
        (
            "Former US envoy Keith Kellogg said Washington would provide a backstop for the European force.",
            "us.support",
        ),
        ("Zelenskyy demanded binding guarantees and a decision on Russia's frozen assets.", "demand.binding"),
        ("Nobody should doubt that France will send troops to Ukraine.", "position.FR"),
        ("Ukraine's army, which has lost tens of thousands, would be limited to 600,000 men.", "ua.force_size"),
        ("Starmer dismissed claims of weakness and said Britain would send troops to Ukraine.", "position.GB"),
        ("The coalition of the willing now has 35 members, including most NATO states.", "coalition.size"),
        ("The US, which has suspended some aid, will provide intelligence to the force.", "us.contribution"),
    ],
)
def test_what_is_named_by_the_way_takes_nothing_away(text: str, question: str) -> None:
    found = answers(text, question)
    assert found
    assert "undecided" not in found


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The stabilisation force for Gaza, to which Indonesia has pledged 8,000 soldiers, is ready.", "force.size"),
        ("Once the truce in Gaza has held for a month, the force will be deployed there.", "deployment.trigger"),
        ("Armenia's army would be limited to 30,000 soldiers.", "ua.force_limits"),
        ("Austria is one of the 57 participating states of the OSCE.", "contributor.AT"),
        ("Article 5 of the North Atlantic Treaty is binding on all 32 allies.", "binding.status"),
        ("The EU's proposal for the next budget is complete.", "proposal.state"),
        ("Hungary has sent 200 soldiers to Chad.", "position.HU"),
        ("Iran demands legally binding guarantees that it will not be attacked again.", "demand.binding"),
        ("London has not made public which of the 26 offered soldiers.", "position.GB"),
        ("The coalition, which began with 12 members, has grown.", "coalition.size"),
        (
            "The Defence Ministry said that 158 Ukrainian drones were intercepted, 35 of them over Bryansk.",
            "drones.stopped",
        ),
        ("A force of that size would hardly deter anyone.", "force.purpose"),
    ],
)
def test_what_is_of_something_else_answers_nothing(text: str, question: str) -> None:
    lead = "The coalition of the willing has pledged troops for Ukraine.\n\n"
    assert [each.quote for each in claims(lead + text) if each.question == question] == []


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Ukraine's army would be limited to 600,000 soldiers.", "ua.force_limits"),
        (
            "The guarantees for Ukraine, modelled on Article 5 of the North Atlantic Treaty, are binding.",
            "binding.status",
        ),
        ("The coalition has 35 members.", "coalition.size"),
        ("The force would deter another attack.", "force.purpose"),
        ("Poland has not said whether it would send troops.", "position.PL"),
    ],
)
def test_what_is_of_ours_stays(text: str, question: str) -> None:
    lead = "The coalition of the willing has pledged troops for Ukraine.\n\n"
    assert [each.quote for each in claims(lead + text) if each.question == question]
