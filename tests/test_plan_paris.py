"""The plan of the case that ships: what it comes to, golden, and that nothing is wrong with it."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest
from tools.golden import PLANS, plan_summary, planned

from tests.helpers import ROOT

GOLDEN = ROOT / "tests" / "golden" / "plan-paris-2025.json"
CLOSE = 1e-6


@cache
def found(standard: str, figure: str) -> Any:
    return planned(standard, figure)


def close(one: Any, other: Any) -> bool:
    """Whether two summaries agree, numbers within a millionth."""
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(close(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(close, one, other))
    if isinstance(one, float) or isinstance(other, float):
        return bool(one == pytest.approx(other, rel=CLOSE, abs=CLOSE))
    return bool(one == other)


@pytest.mark.parametrize(("standard", "figure"), PLANS)
def test_golden(standard: str, figure: str) -> None:
    """What changed on purpose is written anew by `python tools/golden.py`, and read in the diff."""
    golden = json.loads(GOLDEN.read_text("utf-8"))[f"{standard} {figure}"]
    summary = plan_summary(found(standard, figure))
    assert close(summary, golden), summary


@pytest.mark.parametrize(("standard", "figure"), PLANS)
def test_the_best_is_within_one_percent_and_the_judge_finds_nothing(standard: str, figure: str) -> None:
    plan = found(standard, figure)
    assert plan["moves"]
    assert plan["gap"] <= 0.01
    assert plan["checked"]["violations"] == []
