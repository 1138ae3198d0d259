"""Whose line is it: labels, headings and places before a stance."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims

_LEAD = "The coalition of the willing spoke in Paris about sending a force of soldiers to Ukraine.\n\n"


@pytest.mark.parametrize(
    ("line", "party", "stance"),
    [
        ("GREECE: The country would join a peace mission.", "GR", "deploy_conditional"),
    ],
)
def test_a_line_of_a_country(line: str, party: str, stance: str) -> None:
    assert answers(_LEAD + line, f"position.{party}") == [stance]


def test_where_it_was_written_is_no_label() -> None:
    text = _LEAD + "ATHENS - Soldiers might be considered."
    assert not [each for each in claims(text) if each.question == "position.GR"]
