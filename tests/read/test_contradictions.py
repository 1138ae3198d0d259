"""Answers that another report may contradict, and their opposites: with whom, whether, how many, before what."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, one


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The number of contributors has reached 26.", 26),
        ("26 is the number of countries that are willing to contribute.", 26),
        ("Contributions have been pledged by 26 countries.", 26),
        ("Pledges came from 26 nations.", 26),
        ("Not 26 but 18 countries pledged to contribute.", 18),
        ("The number of contributing countries is below 20.", "..20"),
    ],
)
def test_how_many_pledged_told_after_the_noun_or_corrected(text: str, value: object) -> None:
    assert answers(text, "pledging.nations") == [value]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Leaders of the 35-nation coalition met at the Élysée Palace.", "coalition.size"),
        ("The coalition, now 35 strong, met in Paris.", "coalition.size"),
        ("The coalition of the willing has expanded to 35 countries.", "coalition.size"),
        ("It is a coalition of thirty-five states.", "coalition.size"),
        ("The talks drew 35 leaders.", "meeting.attendance"),
        ("The summit was well attended. 35 leaders took part.", "meeting.attendance"),
    ],
)
def test_who_belongs_and_who_came(text: str, question: str) -> None:
    assert answers(text, question) == [35]


def test_whoever_belongs_to_the_group_does_not_count_it() -> None:
    assert answers("Poland isn’t part of the group of 26.", "contributor.PL") == ["not_member"]
    assert not answers("Poland isn’t part of the group of 26.", "coalition.size")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Finland is a member of the group of 26.", "member"),
        ("Among the 26 is Finland.", "member"),
        ("Macron counted Finland among the 26.", "member"),
        ("Macron did not count Finland among the 26.", "not_member"),
        ("Finland denied that it belongs to the 26.", "not_member"),
        ("Finland remains outside the group of 26.", "not_member"),
    ],
)
def test_who_is_one_of_them(text: str, value: str) -> None:
    assert answers(text, "contributor.FI") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("All of the 26 countries will send soldiers.", ("all_send_troops", "troops")),
        ("Not all of the 26 will send troops.", ("not_all_send_troops", "troops")),
        ("Some of the 26 will not send troops.", ("not_all_send_troops",)),
        ("None of the 26 will send troops.", ("not_all_send_troops", "not_troops")),
        ("The 26 will not send troops but equipment.", ("not_all_send_troops", "not_troops")),
        ("Several of the 26 states will stay out of Ukraine.", ("not_all_send_troops",)),
        ("The 26 nations are ready to put boots on the ground.", ("troops",)),
    ],
)
def test_all_some_or_none_of_those_who_pledged(text: str, value: tuple[str, ...]) -> None:
    assert answers(text, "pledging.kinds") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The names of the 26 countries have been published.", "disclosed"),
        ("The coalition revealed who is contributing what.", "disclosed"),
        ("The contributors have been named.", "disclosed"),
        ("The 26 were not named.", "not_disclosed"),
        ("There is no public list of the contributors.", "not_disclosed"),
        ("Nobody outside knows which countries signed up.", "not_disclosed"),
    ],
)
def test_what_is_published_of_them(text: str, value: str) -> None:
    assert answers(text, "pledging.list") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was the chiefs of defence who confirmed the contributions.", "chiefs_of_staff"),
        ("The leaders themselves confirmed their contributions.", "leaders"),
        ("Defence ministers confirmed what each nation would give.", "defence_ministers"),
        ("The foreign ministers met by video. They confirmed the pledges.", "foreign_ministers"),
    ],
)
def test_who_confirmed(text: str, value: str) -> None:
    assert answers(text, "proposal.confirmed_by") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The plan has not been finalised with the United States.", "to_be_finalised"),
        ("The plan is still being finalised with Washington.", "to_be_finalised"),
        ("The coalition has yet to finalise its plan with the United States.", "to_be_finalised"),
        ("The Europeans and the United States finalised the plan.", "finalised"),
        ("The plan has now been settled with the United States.", "finalised"),
        ("The plan is done. It has been finalised with the Americans.", "finalised"),
    ],
)
def test_finalised_with_america_or_not(text: str, value: str) -> None:
    assert answers(text, "plan.finalisation") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The United States will not support the guarantees.", "refused"),
        ("Washington has declined to take part in the guarantees.", "refused"),
        ("Washington has withdrawn its support for the guarantees.", "refused"),
        ("There will be no American support for the guarantees.", "none"),
        ("US support has been secured, Downing Street said.", "confirmed"),
        ("Donald Trump confirmed that America will support the guarantees.", "confirmed"),
        ("American backing is anything but certain.", "open"),
        ("Washington is still considering how to support the force.", "not_committed"),
        ("All eyes were on Washington. Its support has been confirmed, Macron said.", "confirmed"),
        ("The American president was blunt. He will not support the guarantees.", "refused"),
        ("Washington said no. It will not take part in the guarantees.", "refused"),
        ("American support? It is still unclear, officials say.", "open"),
    ],
)
def test_how_far_american_support_is_whoever_is_named_before(text: str, value: str) -> None:
    assert answers(text, "us.support") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The United States will not provide intelligence.", ("not_intelligence",)),
        ("Washington ruled out air support.", ("not_air",)),
        ("The US has not said whether it will provide air support.", None),
    ],
)
def test_what_america_withholds(text: str, value: tuple[str, ...] | None) -> None:
    assert ([value] if value else []) == [each for each in answers(text, "us.contribution") if "not_" in str(each)]


def test_a_party_withholds_as_well() -> None:
    assert answers("Poland will not provide logistics.", "contribution.PL") == [("not_logistics",)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("US soldiers will stay out of Ukraine.", "no"),
        ("There won’t be any American soldiers in Ukraine.", "no"),
        ("There will be American boots on the ground.", "yes"),
    ],
)
def test_american_soldiers(text: str, value: str) -> None:
    assert answers(text, "us.ground_troops") == [value]


def test_american_soldiers_elsewhere_and_backing_a_force_are_another_matter() -> None:
    assert not answers("There would be no American troops in Afghanistan.", "us.ground_troops")
    assert not answers("The US has promised to back the force.", "us.ground_troops")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A decision on Italian soldiers has not been made.", "undecided"),
        ("No decision has been taken on Italian troops.", "undecided"),
        ("Italy announced that it would send 500 soldiers to Ukraine.", "deploy_committed"),
        ("Italy would send 500 soldiers to Ukraine.", "deploy_conditional"),
        ("Italy cannot send soldiers to Ukraine.", "no_troops"),
    ],
)
def test_where_a_party_stands(text: str, value: str) -> None:
    assert answers(text, "position.IT") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The Bundestag need not approve a deployment.", "not_needed"),
        ("The Bundestag will not be asked about a deployment.", "not_needed"),
        ("The final decision lies with the Bundestag.", "needed"),
    ],
)
def test_whether_a_parliament_must_agree(text: str, value: str) -> None:
    assert answers(text, "approval.DE") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The force will deploy regardless of a ceasefire.", ("no_ceasefire",)),
        ("The force will deploy even without a ceasefire.", ("no_ceasefire",)),
        ("The troops will go in now, ceasefire or not.", ("no_ceasefire",)),
        ("The deployment does not depend on a ceasefire.", ("no_ceasefire",)),
        ("A ceasefire is not a condition for the deployment.", ("no_ceasefire",)),
        ("Troops will enter Ukraine while the fighting goes on.", ("no_ceasefire",)),
        ("Europe sends troops to Ukraine now, whatever happens at the front.", ("no_ceasefire",)),
        ("There will be no deployment without a ceasefire.", ("ceasefire",)),
        ("As long as there is fighting, no troops will be deployed.", ("ceasefire",)),
        ("Not before a ceasefire will the force be deployed.", ("ceasefire",)),
        ("The deployment would follow a ceasefire.", ("ceasefire",)),
        ("There must be a ceasefire first; only then will troops be deployed.", ("ceasefire",)),
        ("A ceasefire is not enough for the force to deploy.", ("not_ceasefire",)),
    ],
)
def test_what_must_or_need_not_come_first(text: str, value: tuple[str, ...]) -> None:
    assert answers(text, "deployment.trigger") == [value]


def test_what_one_party_does_regardless_is_its_own_condition() -> None:
    assert answers("Britain will send troops even without a ceasefire.", "condition.GB") == [("no_ceasefire",)]
    assert answers("Britain does not make its deployment dependent on a ceasefire.", "condition.GB") == [
        ("no_ceasefire",)
    ]
    text = "As long as the war goes on there will be no Portuguese troops in Ukraine."
    assert answers(text, "condition.PT") == [("ceasefire",)]


def test_what_else_is_done_while_the_war_goes_on_is_no_condition() -> None:
    assert not answers("The allies will train soldiers for the force while the war goes on.", "deployment.trigger")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("No troops will be sent to the front line.", "away_from_front"),
        ("The force would patrol the line of contact.", "at_front"),
        ("The troops would be right on the front line.", "at_front"),
        ("The soldiers would be stationed inside Ukraine.", "inside"),
        ("The force would be based on Ukrainian soil.", "inside"),
    ],
)
def test_where_the_force_would_be(text: str, value: str) -> None:
    assert answers(text, "place.deployment") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The size of the force was put at 10,000.", 10_000),
        ("The force would number no more than 15,000.", "..15000"),
        ("The force would not exceed 15,000 soldiers.", "..15000"),
        ("No fewer than 30,000 soldiers would be needed for the force.", "30000.."),
        ("10,000 soldiers at most would be deployed.", "..10000"),
        ("Between 25,000 and 30,000 soldiers would make up the force.", "25000..30000"),
    ],
)
def test_how_large_the_force_would_be(text: str, value: object) -> None:
    assert answers(text, "force.size") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The force has no intention of waging war against Russia.", ("not_fight",)),
        ("The purpose is to prevent an attack. It does not seek to wage war against Russia.", ("not_fight",)),
        ("The force would have no combat role.", ("not_fight",)),
    ],
)
def test_what_the_force_is_not_for(text: str, value: tuple[str, ...]) -> None:
    assert value in answers(text, "force.purpose")


@pytest.mark.parametrize(
    ("text", "question", "value"),
    [
        ("The plan was announced on 4 September.", "date.announcement", "2025-09-04"),
        ("The plan became public on 4 September.", "date.announcement", "2025-09-04"),
        ("The announcement came on 4 September.", "date.announcement", "2025-09-04"),
        ("On Wednesday defence ministers confirmed their contributions.", "date.ministers", "2025-09-03"),
        ("Defence ministers met. They confirmed the contributions on Wednesday.", "date.ministers", "2025-09-03"),
        ("The leaders’ meeting took place yesterday.", "date.summit", "2025-09-03"),
    ],
)
def test_days_of_acts(text: str, question: str, value: str) -> None:
    assert answers(text, question) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The coalition opposes limits on Ukraine’s army.", "no_limits"),
        ("Ukraine will be free to decide the size of its army.", "no_limits"),
        ("Nobody will limit the size of the Ukrainian army.", "no_limits"),
        ("A ceiling would be set for Ukraine’s armed forces.", "limits"),
        ("The Ukrainian army would face limits on its size.", "limits"),
    ],
)
def test_limits_on_ukraines_forces(text: str, value: str) -> None:
    assert answers(text, "ua.force_limits") == [value]


def test_who_is_against_a_strong_ukrainian_army() -> None:
    assert answers("The allies oppose strengthening Ukraine’s army.", "ua.strengthening") == ["oppose"]
    assert answers("The allies do not want to strengthen Ukraine’s army.", "ua.strengthening") == ["oppose"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The text binds its signatories in law.", "binding"),
        ("The guarantees are anchored in international law.", "binding"),
        ("The guarantees lack legal force.", "not_binding"),
        ("The declaration does not have the force of law.", "not_binding"),
        ("The declaration creates no legal obligations.", "not_binding"),
    ],
)
def test_how_binding_it_is(text: str, value: str) -> None:
    assert answers(text, "binding.status") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The force needs Russia’s approval.", "grant"),
        ("No troops can go to Ukraine unless Russia agrees.", "grant"),
        ("Moscow can block the deployment.", "grant"),
        ("Russia’s consent is not needed for the deployment.", "deny"),
        ("Nobody needs Russia’s consent for the deployment.", "deny"),
    ],
)
def test_whether_russia_has_a_say(text: str, value: str) -> None:
    assert answers(text, "veto.russia") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The plan is far from complete.", ("incomplete",)),
        ("The leaders have approved the plan.", ("approved",)),
        ("The leaders met on Thursday. They approved the plan.", ("approved",)),
        ("The plan has not been approved by the leaders.", ("awaiting_approval",)),
    ],
)
def test_how_far_the_plan_is(text: str, value: tuple[str, ...]) -> None:
    assert answers(text, "proposal.state") == [value]


def test_who_is_spared_is_not_threatened() -> None:
    text = "Foreign troops in Ukraine would {}be legitimate targets, Putin said."
    assert answers(text.format(""), "threat.foreign_troops") == ["legitimate_targets"]
    assert answers(text.format("not "), "threat.foreign_troops") == ["not_targets"]


def test_guarantees_may_be_accepted_and_sanctions_lifted() -> None:
    text = "Russia {} Western security guarantees for Ukraine, Peskov said."
    assert one(text.format("accepts"), "guarantees.rejected").value == "accept"
    assert one(text.format("rejects"), "guarantees.rejected").value == "reject"
    assert answers("Japan will lift its sanctions against Russia.", "sanctions.measures") == ["lift"]
