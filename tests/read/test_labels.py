"""Whose line is it: labels, headings and places before a stance."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims

_LEAD = "The coalition of the willing spoke in Paris about sending a force of soldiers to Ukraine.\n\n"


@pytest.mark.parametrize(
    ("line", "party", "stance"),
    [
        ("GREECE: The country would join a peace mission.", "GR", "deploy_conditional"),
        ("3. Greece - Ready to deploy soldiers.", "GR", "deploy_conditional"),
        ("GREECE\nHas promised a company of soldiers.", "GR", "deploy_committed"),
        ("* Greece: Has not said whether soldiers would go.", "GR", "undecided"),
        ("In Greece, the government would consider a peace mission.", "GR", "open"),
        ("14:20 - Greece: No decision yet.", "GR", "undecided"),
    ],
)
def test_a_line_of_a_country(line: str, party: str, stance: str) -> None:
    assert answers(_LEAD + line, f"position.{party}") == [stance]


def test_both_are_the_parties_of_the_line_or_the_last_two() -> None:
    found = {
        each.question for each in claims(_LEAD + "GREECE, AUSTRIA: both have committed themselves to the mission.")
    }
    assert {"position.GR", "position.AT"} <= found
    text = "Greece and Austria met. The two countries would set up military hubs across Ukraine."
    found = {each.question for each in claims(_LEAD + text)}
    assert {"position.GR", "position.AT"} <= found


def test_where_it_was_written_is_no_label() -> None:
    text = _LEAD + "ATHENS - Soldiers might be considered."
    assert not [each for each in claims(text) if each.question == "position.GR"]
