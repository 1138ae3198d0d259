"""Who is meant by an office."""

from __future__ import annotations

import pytest

from foedus.read.titles import roles_in
from tests.read.helpers import one

ARMY = "a strong Ukrainian army is the best guarantee"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Government spokesman Jonas Berghof came late. Above all {ARMY}, the spokesman said.", "Jonas Berghof"),
        (f"Foreign Minister Mart Kaskel met Jonas Berghof. Above all {ARMY}, the minister said.", "Mart Kaskel"),
        (f"Prime Minister Ann Loxley left. Jonas Berghof came. The Prime Minister said that {ARMY}.", "Ann Loxley"),
        (f"Above all {ARMY}, President of France Emmanuel Macron has said.", "Emmanuel Macron"),
        (f"NATO Secretary General Mark Rutte came. The Secretary General said that {ARMY}.", "Mark Rutte"),
        (f"Sources in the Presidency said that {ARMY}.", "Sources in the Presidency"),
        (f"A spokesman for Jonas Berghof said that {ARMY}.", "spokesman"),
    ],
)
def test_an_office_means_who_was_named_by_it(text: str, speaker: str) -> None:
    assert one(text, "ua.strengthening").speaker == speaker


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Foreign Minister Margus Tsahkna spoke.", {"Margus Tsahkna": {"minister"}}),
        ("Stefan Kornelius, spokesman for the German government, spoke.", {"Stefan Kornelius": {"spokesman"}}),
        ("NATO Secretary General Mark Rutte spoke.", {"Mark Rutte": {"secretary", "general"}}),
        ("A spokesman for Chancellor Friedrich Merz spoke.", {"Friedrich Merz": {"chancellor"}}),
        ("The minister spoke in Paris.", {}),
    ],
)
def test_offices_are_read_beside_names(text: str, roles: dict[str, set[str]]) -> None:
    assert roles_in(text) == roles
