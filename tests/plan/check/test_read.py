"""The text of a plan: what cannot be read is refused with its place."""

from __future__ import annotations

import pytest

from foedus.errors import FoedusError
from foedus.plan.check import read as module
from foedus.plan.check import read_plan


def test_reads() -> None:
    assert read_plan('\ufeff{"moves": [], "value": 1.5}') == {"moves": [], "value": 1.5}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"moves": [}', "line 1, column 12"),
        ('{\n  "moves": []\n  "value": 1\n}', "line 3, column 3"),
        ("", "line 1, column 1"),
        ('{\n "a": "NaN",\n  "value": NaN}', "line 3, column 12: NaN"),
        ('{"a\\"b": -Infinity}', "line 1, column 10: -Infinity"),
        ("[1]", "no JSON object"),
        ("[" * 100_000, "brackets within brackets"),
        ('{"value": ' + "9" * 5000 + "}", "a number that nobody can read"),
    ],
)
def test_refuses(text: str, says: str) -> None:
    with pytest.raises(FoedusError, match=says):
        read_plan(text)


def test_refuses_what_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LIMIT", 10)
    with pytest.raises(FoedusError, match="too large"):
        read_plan('{"a": "ééé"}')
