"""What names are names of."""

from __future__ import annotations

import pytest

from foedus.read.learnt.names import invented, real


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Germany", "STATE"),
        ("Berlin", "STATE"),
        ("Kyiv", "UA"),
        ("Russian", "RU"),
        ("Kremlin", "RU"),
        ("White House", "US"),
        ("Bundestag", "CHAMBER"),
    ],
)
def test_a_real_name_is_what_it_is_a_name_of(name: str, kind: str) -> None:
    assert real().at(f"In {name} nobody spoke.") == {3 + place: kind for place in range(len(name))}


def test_an_invented_name_has_the_part_of_the_state_it_stands_for() -> None:
    assert set(invented().at("Kalvenia").values()) == {"UA"}
    assert set(invented().at("Jortonian").values()) == {"STATE"}
    assert invented().at("Germany") == {}


def test_a_person_is_what_the_document_says_or_else_what_the_office_says() -> None:
    assert real().person("Lund", {"Lund": "NO"}) == "LEADER"
    assert real().person("Lund", {"Lund": "RU"}) == "RU"
    assert real().person("Lund", {}) == "NAME"
    assert real().person("Macron", {}) == "LEADER"
