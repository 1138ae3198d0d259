"""By whom would soldiers be provided?"""

from __future__ import annotations

import pytest

from tests.read.helpers import claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Troops would be provided by Sweden, Denmark and Norway.",
            dict.fromkeys(("DK", "NO", "SE"), "deploy_conditional"),
        ),
        (
            "Troops would be provided by Sweden and the United Kingdom as well as by Estonia and Latvia.",
            dict.fromkeys(("EE", "GB", "LV", "SE"), "deploy_conditional"),
        ),
        ("Soldiers will be provided by Norway.", {"NO": "deploy_committed"}),
        ("The peacekeepers would be supplied by Norway, Ann Loxley said.", {"NO": "deploy_conditional"}),
        (
            "Soldiers would be sent by Sweden and by Norway, Emmanuel Macron said.",
            dict.fromkeys(("NO", "SE"), "deploy_conditional"),
        ),
        ("Troops were provided by Norway.", {}),
        ("Russian troops would be provided by Belarus.", {}),
        ("Jets would be provided by Norway.", {}),
    ],
)
def test_who_is_named_behind_by(text: str, expected: dict[str, str]) -> None:
    found = {each.question[9:]: each.value for each in claims(text) if each.question.startswith("position.")}
    assert found == expected
