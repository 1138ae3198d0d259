"""Parties in a row, behind an aside and as examples; stances and offers that name no soldiers or no giver."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims, one

BEFORE = "A force would be sent after a truce. "


def parties(text: str, kind: str = "position") -> dict[str, object]:
    """What is found of each party: its code and the answer."""
    found = [each for each in claims(text) if each.question.startswith(f"{kind}.")]
    return {each.question.partition(".")[2]: each.value for each in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "France and Britain, who chair the coalition of the willing, signalled openness to deploying troops.",
            {"FR": "open", "GB": "open"},
        ),
        (
            "He listed several states that had committed to sending troops, including Norway and Iceland, as well as "
            "distant partners such as Canada and Australia.",
            dict.fromkeys(("NO", "IS", "CA", "AU"), "deploy_committed"),
        ),
        (
            "Countries such as Italy and Romania have ruled out soldiers, while others, like Spain, are undecided.",
            {"IT": "no_troops", "RO": "no_troops", "ES": "undecided"},
        ),
        (
            BEFORE + "Several countries, including Germany, expressed willingness to take part in the effort.",
            {"DE": "deploy_conditional"},
        ),
        (BEFORE + "Denmark is ready, while Italy has ruled out involvement.", {"IT": "no_troops"}),
        (BEFORE + "Spain and Portugal, both in the south, remain undecided.", {"ES": "undecided", "PT": "undecided"}),
        (BEFORE + "France and Belgium are in favour, but Italy flatly said no.", {"FR": "deploy_conditional",
         "BE": "deploy_conditional", "IT": "no_troops"}),
        (BEFORE + "Spain left its role open.", {"ES": "undecided"}),
        (BEFORE + "The prime minister said Denmark would send soldiers. Poland will not send any.",
         {"DK": "deploy_conditional", "PL": "no_troops"}),
        ("Donald Tusk said that Poland would provide transport, but not troops.", {"PL": "no_troops"}),
        ("France, Britain and Türkiye could form the core of a peacekeeping force.",
         dict.fromkeys(("FR", "GB", "TR"), "deploy_conditional")),
        ("Pedro Sánchez is prepared to propose a Spanish contingent to parliament.", {"ES": "deploy_conditional"}),
        ("Emmanuel Macron said some of his country's soldiers could be involved.", {"FR": "deploy_conditional"}),
    ],
)  # fmt: skip
def test_where_each_of_them_stands(text: str, expected: dict[str, str]) -> None:
    assert parties(text) == expected


def test_a_stance_without_soldiers_needs_a_text_that_speaks_of_them() -> None:
    assert parties("The budget was debated. Spain and Portugal remain undecided.") == {}


def test_america_is_asked_other_questions() -> None:
    text = "The US promised intelligence and help in the air, but no ground troops."
    assert one(text, "us.ground_troops").quote == "no ground troops"


@pytest.mark.parametrize(
    ("text", "party", "value"),
    [
        ("Giorgia Meloni has no wish to send troops but offered help through training in Italy.", "IT", ("training",)),
    ],
)
def test_a_part_that_a_noun_or_an_aside_tells(text: str, party: str, value: tuple[str, ...] | None) -> None:
    found = parties(text, "contribution")
    assert party in found
    assert value is None or found[party] == value


def test_what_both_of_a_row_lead_is_offered_by_both() -> None:
    text = "The bulk would come from France and the United Kingdom, which will lead the land and air components."
    assert set(parties(text, "contribution")) == {"FR", "GB"}


def test_a_day_without_a_year_is_found_though_its_value_is_unknown() -> None:
    from dataclasses import replace

    from foedus.read.make import read
    from tests.read.helpers import document

    text = "The coalition of the willing met in Paris on 4 September.\n"
    dates = [each for each in read(replace(document(text), published=None)) if each.question == "date.summit"]
    assert [(each.quote, each.value, each.event_date) for each in dates] == [("4 September", None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Paris, France — Leaders of 35 countries met.",
        "Berlin - Leaders of 35 countries met.",
    ],
)
def test_a_dateline_is_no_part_of_the_sentence(text: str) -> None:
    assert [each.quote for each in claims(text) if each.kind == "count"] == ["Leaders of 35 countries met"]


@pytest.mark.parametrize(
    ("row", "value"),
    [
        ("France: 3,000 troops", ("troops",)),
        ("France - up to 3,000 troops", ("troops",)),
        ("France | 3,000 troops and fighter jets", ("air", "troops")),
    ],
)
def test_a_number_in_the_row_of_a_state_is_what_it_sends(row: str, value: tuple[str, ...]) -> None:
    text = f"Contributions to the force for Ukraine\n{row}"
    assert [each.value for each in claims(text) if each.question == "contribution.FR"] == [value]
    assert [each for each in claims(text) if each.question == "force.size"] == []
