"""What a force is for, who decides on it, who refuses it: told in many ways, and what only sounds like it."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims, one


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The contingent's main job will be to keep the truce.", ("guarantee_peace",)),
        ("Its role, the minister said of the force, would be that of a deterrent.", ("deter",)),
        ("The soldiers are there so that nobody dares to invade again.", ("deter",)),
        ("The mission was meant as a deterrent.", ("deter",)),
        ("The troops would make it harder for Russia to attack again.", ("prevent",)),
        ("One group would train and advise Ukrainian soldiers.", ("train",)),
        ("The force will secure the skies, patrol the waters and rebuild the army.", ("protect", "train")),
        ("The mission of the force: keeping the peace.", ("guarantee_peace",)),
        ("A force would go there to ensure that the truce holds.", ("guarantee_peace",)),
        ("The mission seeks no war with anybody.", ("not_fight",)),
        ("The force has no intention of waging war.", ("not_fight",)),
        ("The force will not be a police force but a deterrent.", ("deter",)),
        ("Ministers spoke of a force that would shield Ukraine from another invasion.", ("protect",)),
    ],
)
def test_an_aim_of_the_force_has_many_forms(text: str, value: tuple[str, ...]) -> None:
    assert answers(text, "force.purpose") == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Twelve countries met about the force. They will train Ukrainian soldiers in Poland.",
        "The two sides discussed the force. It was meant to be a short meeting.",
        "The European Union extended the mission that trains its army.",
    ],
)
def test_what_states_do_is_no_aim_of_the_force(text: str) -> None:
    assert not answers(text, "force.purpose")


def test_an_aim_ends_where_another_begins() -> None:
    text = "The force is there to discourage a fresh attack and did not want a fight with anyone."
    found = [each.quote for each in claims(text) if each.question == "force.purpose"]
    assert found == ["The force is there to discourage a fresh attack", "did not want a fight with anyone"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Whether soldiers come is up to Kyiv, not to Russia.", "deny"),
        ("The decision on troops is Kyiv's alone, Rutte told Moscow.", "deny"),
        ("Moscow will of course have no vote on the deployment.", "deny"),
        ("Russia's approval for a deployment is not needed.", "deny"),
        ("The allies deny the Kremlin any right to meddle in the force.", "deny"),
        ("Moscow insists on a say in the guarantees.", "grant"),
        ("No guarantees can be agreed without Russia, Lavrov said.", "grant"),
    ],
)
def test_who_decides_has_many_forms(text: str, value: str) -> None:
    assert answers(text, "veto.russia") == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Whether to give up land is up to Ukraine, Washington told Russia.",
        "Germany insists on a say in how Russian assets are spent.",
        "Ukraine can invite investors to Lviv, whatever Russia says.",
    ],
)
def test_other_decisions_are_no_veto(text: str) -> None:
    assert not answers(text, "veto.russia")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The Kremlin turns the plan for troops down and warns its neighbours.", "turns the plan for troops down"),
        ("Moscow said such a mission would be no guarantee at all.", "such a mission would be no guarantee at all"),
        ("Moscow refuses to accept NATO soldiers.", "refuses to accept NATO soldiers"),
        (
            "Foreign soldiers are seen by Russia as a danger, Peskov tells reporters.",
            "Foreign soldiers are seen by Russia as a danger",
        ),
        (
            "Lavrov said that Russia rejected any plan involving foreign troops.",
            "Russia rejected any plan involving foreign troops",
        ),
    ],
)
def test_a_refusal_is_the_words_that_refuse(text: str, quote: str) -> None:
    assert one(text, "guarantees.rejected").quote == quote


@pytest.mark.parametrize(
    "text",
    [
        "Moscow threatens European troops.",
        "Allied soldiers would be enemies, the Russian senator said.",
        "Foreign soldiers would have to expect Russian fire, he said.",
    ],
)
def test_enemies_and_fire_are_threats(text: str) -> None:
    assert answers(text, "threat.foreign_troops") == ["legitimate_targets"]


@pytest.mark.parametrize(
    "text",
    [
        "Would Russia shoot at peacekeepers?",
        "The Kremlin threatens the security of Europe.",
        "Ukraine's army destroyed enemy troops.",
        "The minister threatened the troops with pay cuts.",
    ],
)
def test_questions_and_other_threats_are_none(text: str) -> None:
    assert not answers(text, "threat.foreign_troops")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Legally binding texts are required, Peskov said.", "Legally binding texts are required"),
        ("The promises should be approved by parliaments, Zelenskyy said.", None),
        ("Kyiv does not want another Budapest Memorandum, Zelenskyy said.", None),
        ("Zelenskyy hopes that Congress will vote on the guarantees.", None),
    ],
)
def test_demands_for_what_binds_have_many_forms(text: str, quote: str | None) -> None:
    found = one(text, "demand.binding")
    assert quote is None or found.quote == quote


@pytest.mark.parametrize(
    "text",
    [
        "Zelenskyy hopes Congress will vote on sanctions next week.",
        "Poland did not want another memorandum on grain.",
    ],
)
def test_votes_and_papers_on_other_things_are_no_demand(text: str) -> None:
    assert not answers(text, "demand.binding")


def test_who_wants_to_give_asks_for_nothing() -> None:
    text = "The allies want to give binding commitments to Kyiv."
    assert not answers(text, "demand.binding")
    assert answers(text, "binding.status") == ["binding"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("For now the guarantee is a political promise.", "political"),
        ("Partners are to be legally bound to help if Ukraine is attacked.", "binding"),
        ("A guarantee that is not legally binding has to be credible.", "not_binding"),
    ],
)
def test_how_binding_it_is_has_many_forms(text: str, value: str) -> None:
    assert answers(text, "binding.status") == [value]


def test_what_is_asked_about_is_no_status() -> None:
    assert not answers("Washington must say how far it is bound by the guarantees.", "binding.status")


def test_an_army_rebuilt_and_unlimited_is_two_claims() -> None:
    text = "Ukraine's army would be rebuilt, without any limit on its size."
    assert one(text, "ua.strengthening").quote == "Ukraine's army would be rebuilt"
    assert one(text, "ua.force_limits").quote == "without any limit on its size"


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("The soldiers would leave early and would not be there to fight.", "would not be there to fight", "not_fight"),
        (
            "The force is necessary so that the war does not begin again.",
            "The force is necessary so that the war does not begin again",
            "deter",
        ),
        ("The force was to rebuild the army.", "The force was to rebuild the army", "train"),
        ("The force has two groups: one to train and advise the Ukrainians.", None, "train"),
        ("The tasks of the force would be to back up Ukraine's army.", None, "train"),
    ],
)
def test_a_task_is_told_in_many_ways(text: str, quote: str | None, value: str) -> None:
    found = one(text, "force.purpose")
    assert found.value == (value,)
    assert quote is None or found.quote == quote


@pytest.mark.parametrize(
    "text",
    [
        "Many states signed up for a force to protect Ukraine.",
        "Norway sends no soldiers but could help to monitor a truce.",
        "They would build protected depots for the force.",
    ],
)
def test_a_force_that_is_only_named_has_no_aim(text: str) -> None:
    assert not answers(text, "force.purpose")
