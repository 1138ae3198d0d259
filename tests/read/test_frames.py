"""What is kept back, who would meet whom, who threatens, refuses, expels, demands: told in many ways, read as one."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims, one


@pytest.mark.parametrize(
    "text",
    [
        "The president declined to name the 26 nations.",
        "No list of the contributing states was published.",
        "Twenty-six countries had signed up for the force. Who offered what, the president would not say.",
        "French officials offered no further details on the national contributions.",
        "It remains unclear which states would deploy troops.",
        "The contributions, which have not been disclosed, were discussed again.",
        "The 26 states, which she did not name, would contribute to the force.",
    ],
)
def test_that_nobody_says_who_pledged_what_has_many_forms(text: str) -> None:
    assert answers(text, "pledging.list") == ["not_disclosed"]


def test_a_list_that_is_out_is_disclosed() -> None:
    assert answers("The coalition published the list of the contributing countries.", "pledging.list") == ["disclosed"]


def test_a_club_that_keeps_a_contract_secret_keeps_back_no_pledges() -> None:
    text = "The club did not disclose details of the contract. The manager refused to name his team."
    assert not answers(text, "pledging.list")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The coalition met online.", "remote"),
        ("Macron and Starmer chaired a video call of the coalition.", "remote"),
        ("Every leader attended the talks in person.", "in_person"),
        ("The leaders attended the talks in person.", "in_person"),  # how the others did is not said
        ("The prime minister joined the meeting by video from Bergen.", None),
        ("The summit was held in a hybrid format.", "hybrid"),
    ],
)
def test_the_form_of_a_meeting(text: str, value: str | None) -> None:
    assert answers(text, "meeting.form") == [value]


def test_readiness_to_meet_is_asked_of_each_side() -> None:
    text = "Zelenskyy is ready for a summit with Putin. Putin sees no point in meeting Zelenskyy."
    assert answers(text, "meeting.ready.UA") == ["ready"]
    assert answers(text, "meeting.ready.RU") == ["not_ready"]


@pytest.mark.parametrize(
    ("text", "question", "value"),
    [
        ("Putin invited Zelenskyy to come to Moscow.", "meeting.ready.RU", "ready"),
        ("Zelenskyy rejected Putin’s invitation to Moscow.", "meeting.ready.UA", "not_there"),
        ("Peskov said Putin did not rule out a meeting with Zelenskyy.", "meeting.ready.RU", "ready"),
        ("Putin said that if Zelenskyy is ready, he can travel to Moscow.", "meeting.ready.RU", "ready"),
    ],
)
def test_invitations_and_refused_places(text: str, question: str, value: str) -> None:
    assert answers(text, question) == [value]


def test_who_comes_to_a_meeting_is_counted_as_present() -> None:
    assert one("The summit was attended by 35 countries.", "meeting.attendance").quote.startswith("The summit")
    assert answers("Representatives of 39 states gathered in Paris.", "meeting.attendance") == [39]
    assert answers("The coalition comprises 35 countries.", "coalition.size") == [35]


@pytest.mark.parametrize(
    "text",
    [
        "Medvedev warned that NATO soldiers in Ukraine would be fair game.",
        "Putin threatened to strike any Western troops sent to Ukraine.",
        "Putin said that European soldiers, if they came before a truce, would be legitimate targets.",
    ],
)
def test_threats_begin_at_the_soldiers(text: str) -> None:
    claim = one(text, "threat.foreign_troops")
    assert "soldiers" in claim.quote or "troops" in claim.quote


def test_what_ukraine_may_strike_is_no_threat_to_foreign_soldiers() -> None:
    assert not answers("A general called Russian refineries legitimate targets.", "threat.foreign_troops")


@pytest.mark.parametrize(
    "text",
    [
        "The plan provides for Western troops, which Moscow has repeatedly rejected.",
        "Moscow’s rejection of any Western military presence in Ukraine has not changed.",
        "The presence of NATO troops in Ukraine is a red line for Russia, the Kremlin said.",
        "The idea of a European force, strongly opposed by Moscow, was discussed again.",
    ],
)
def test_refusals_beside_the_plan(text: str) -> None:
    assert answers(text, "guarantees.rejected") == ["reject"]


@pytest.mark.parametrize(
    "text",
    [
        "Macron said Ukraine did not need Russia’s consent to invite allied troops.",
        "“Putin cannot dictate which troops come to Ukraine,” Mark Rutte said.",
        "Moscow does not get a veto, the NATO chief said.",
    ],
)
def test_no_say_for_moscow_without_the_word_veto(text: str) -> None:
    assert answers(text, "veto.russia") == ["deny"]


def test_a_veto_in_the_security_council_is_another_one() -> None:
    assert not answers("Russia did not use its veto in the Security Council.", "veto.russia")


def test_talks_and_force_are_read_apart() -> None:
    text = (
        "Putin said that the war could be ended through talks if reason won out. "
        "If not, Moscow would resolve all tasks by force of arms, Putin said."
    )
    assert answers(text, "war.negotiated_end") == ["if reason won out"]
    assert answers(text, "war.by_force") == ["by_force"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Russia on Thursday expelled an Estonian diplomat.", "EE by RU"),
        ("Moscow gave an Estonian envoy 48 hours to leave the country.", "EE by RU"),
        ("Russia withdrew the accreditation of an Estonian diplomat.", "EE by RU"),
        ("An employee of the Estonian embassy was told to leave the country.", "EE"),
        ("In August a Russian diplomat was expelled from Estonia.", "RU by EE"),
        ("Moscow resented Estonia’s “baseless” expulsion of a Russian diplomat.", "RU by EE"),
        ("Two Polish diplomats were ordered out by Russia.", "PL by RU"),
        ("Romania declared the second secretary of the Russian embassy persona non grata.", "RU by RO"),
        ("Three diplomats were expelled.", "expelled"),
    ],
)
def test_expulsions_in_the_words_of_diplomats_and_of_the_street(text: str, act: str) -> None:
    assert answers(text, "diplomats.expelled") == [act]


def test_an_answer_in_kind_is_a_second_expulsion() -> None:
    text = "Russia expelled an Estonian diplomat in reply to Tallinn declaring a Russian diplomat persona non grata."
    assert answers(text, "diplomats.expelled") == ["EE by RU", "RU by EE"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Trump complained that Europe was still buying Russian oil.", "Trump"),
        ("Zelenskyy appealed for tougher sanctions on Russia.", "Zelenskyy"),
        ("Europe must stop purchasing Russian oil, Trump said.", "Trump"),
    ],
)
def test_demands_have_a_claimant(text: str, speaker: str) -> None:
    assert one(text, "demand.sanctions").speaker == speaker


def test_what_is_asked_to_be_lifted_is_no_demand_for_sanctions() -> None:
    assert not answers("Orban called for the lifting of sanctions on Russia.", "demand.sanctions")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Brussels plans to phase out Russian gas by 2027.", "phase_out"),
        ("Japan extended its sanctions against Russia.", "keep"),
        ("The EU is preparing its 19th sanctions package.", "prepare"),
    ],
)
def test_measures_have_a_kind(text: str, value: str) -> None:
    assert answers(text, "sanctions.measures") == [value]


def test_of_two_numbers_the_whole_was_launched() -> None:
    text = "Ukraine's air defences shot down 28 out of 31 drones."
    assert answers(text, "drones.stopped") == [28]
    assert answers(text, "drones.launched") == [31]


def test_attack_drones_attack_nobody_by_their_name() -> None:
    assert answers("Ukrainian forces destroyed 28 Shahed attack drones.", "drones.launched") == []


@pytest.mark.parametrize(
    "text",
    [
        "Zelenskyy will fly to New York on Monday for talks with Trump.",
        "A Russian missile hit a factory on Thursday as leaders met in Paris.",
        "Trump gave Putin until Friday to agree to a meeting.",
        "EU envoys will discuss the sanctions on Wednesday at a meeting in Brussels.",
    ],
)
def test_a_weekday_in_a_political_sentence_is_no_summit(text: str) -> None:
    assert not answers(text, "date.summit")


def test_numeric_dates() -> None:
    assert answers("The summit of the coalition was held on 04.09.2025.", "date.summit") == ["2025-09-04"]
    assert answers("The leaders met in Paris on 4/9.", "date.summit") == ["2025-09-04"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The troops would be stationed at the front line.", "at_front"),
        ("The force would stay well away from the line of contact.", "away_from_front"),
        ("The units, stationed far from the fighting, would guard ports with European soldiers.", "away_from_front"),
    ],
)
def test_at_the_front_or_away_from_it(text: str, value: str) -> None:
    assert answers(text, "place.deployment")[:1] == [value]


def test_news_of_other_matters_answers_nothing_here() -> None:
    text = (
        "Netanyahu dismissed the amendments, calling them “unacceptable.” The Federal Reserve ended its meeting on "
        "Wednesday. Vinicius may leave if his wage demands are not met. US troops would not be deployed in Gaza."
    )
    groups = ("pledging", "meeting", "threat", "guarantees", "veto", "war", "date", "sanctions", "demand", "diplomats")
    assert [each.question for each in claims(text) if each.question.startswith(groups)] == []


@pytest.mark.parametrize(
    ("text", "question", "words"),
    [
        ("“No foreign garrison of European troops is acceptable,” Peskov said.", "guarantees.rejected", "acceptable"),
        ("Lavrov said security guarantees drafted in Paris lead nowhere.", "guarantees.rejected", "lead nowhere"),
        (
            "A Russian minister vowed to shoot at whoever joins the European troops in Ukraine.",
            "threat.foreign_troops",
            "shoot at",
        ),
        ("“The president is open to a meeting with Zelensky,” Peskov said.", "meeting.ready.RU", "open to a meeting"),
        ("A Russian envoy said Russia would get its way in Ukraine with arms.", "war.by_force", "with arms"),
        ("Peskov said the military operation in Ukraine goes on.", "war.by_force", "goes on"),
        ("Macron said the final word on allied soldiers rests with Kyiv, not Moscow.", "veto.russia", "final word"),
        ("The prime minister said Russian gas must be banned by the allies.", "demand.sanctions", "must be banned"),
        ("The Commission wants to get rid of Russian gas.", "sanctions.measures", "get rid of Russian gas"),
        ("Russia launched 90 drones, and 71 of them were blown out of the air.", "drones.stopped", "71 of them"),
    ],
)
def test_what_moscow_and_its_opponents_say_has_further_words(text: str, question: str, words: str) -> None:
    assert any(words in each.quote for each in claims(text) if each.question == question)


def test_who_sat_where_begins_at_some_of_them() -> None:
    text = "The coalition leaders met in Paris on Monday, some in the room and others by video link."
    assert one(text, "meeting.form").quote == "some in the room and others by video link"


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Russian gas must be paid for in roubles, Putin said.", "demand.sanctions"),
        ("Ukraine’s army will fire on Russian tanks, a colonel said.", "threat.foreign_troops"),
        ("“The president is open to a meeting with Zelensky,” the White House said.", "meeting.ready.RU"),
        ("Zelenskyy said the fighting goes on.", "war.by_force"),
    ],
)
def test_like_words_of_another_thing_are_left(text: str, question: str) -> None:
    assert not answers(text, question)
