"""Whose part is command: of the force, or of its headquarters."""

from __future__ import annotations

import pytest

from .helpers import answers, one


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Denmark and Norway would take turns in commanding the force.", ["DK", "NO"]),
        ("Denmark and Norway will share command of the mission.", ["DK", "NO"]),
        ("Command of the force will be shared by Denmark and Norway.", ["DK", "NO"]),
        ("A Danish general has been chosen to lead the headquarters in Kyiv.", ["DK"]),
        ("Denmark's defence ministry said a one-star officer had been named to run the headquarters in Kyiv.", ["DK"]),
        ("A liaison cell in Kyiv would be headed by a Norwegian officer.", ["NO"]),
    ],
)
def test_who_would_command(text: str, parties: list[str]) -> None:
    for party in parties:
        assert one(text, f"contribution.{party}").value == ("command",)


@pytest.mark.parametrize(
    "text",
    [
        "A Russian general was named to lead the force in Kursk.",
        "Denmark and Norway will not share command of the mission.",
        "A Danish general has been chosen to write the report.",
    ],
)
def test_who_commands_something_else(text: str) -> None:
    assert answers(text, "contribution.DK") == answers(text, "contribution.RU") == []
