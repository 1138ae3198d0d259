"""Which question a claim answers, and with what: as the table says, and never against the question's type."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from foedus.case.read import read
from foedus.check import sound
from foedus.model.values import parse_value
from foedus.read.registry import registry
from foedus.review.answers import Fit, fits, near
from tests.helpers import PARIS

TABLES = sound(read(PARIS))
ROWS = tomllib.loads(resources.files("foedus.review").joinpath("answers.toml").read_text("utf-8"))


def test_the_table_speaks_of_questions_of_the_registry_and_answers_that_they_take() -> None:
    for key, questions in ROWS.items():
        assert key in registry(), key
        for name, rows in questions.items():
            assert name in registry()[key].answers, f"{key} does not answer {name}"
            question = TABLES.question[name.replace("{party}", "FR")]
            for value, said in rows.items():
                if value == "only":
                    assert said in TABLES.party
                elif said:
                    parse_value(question.type, question.values, said)


@pytest.mark.parametrize(
    ("key", "value", "party", "found"),
    [
        ("pledging.nations", "26", "FR", [Fit("total.pledging_nations", "26")]),
        ("pledging.nations", "26..", "FR", [Fit("total.pledging_nations", "26..")]),
        ("pledging.nations", "~26", "FR", [Fit("total.pledging_nations", "")]),
        ("contributor.US", "not_member", None, [Fit("us.one_of_the_26", "no")]),
        ("contributor.FR", "member", None, [Fit("contributor.FR", "yes")]),
        ("contributor.ZZ", "member", None, []),
        ("position.DE", "deploy_conditional", "DE", [Fit("position.DE", "deploy_conditional")]),
        ("approval.DE", "needed", "DE", [Fit("parliament_needed.DE", "yes"), Fit("binding.parliaments_needed", "yes")]),
        ("demand.sanctions", "demand", "US", [Fit("pressure.us_demand", "yes")]),
        ("demand.sanctions", "demand", "UA", [Fit("demand.more_sanctions", "yes")]),
        ("demand.sanctions", "demand", "FR", []),
        ("us.support", "expected", None, [Fit("us.support", "signalled")]),
        ("us.support", "refused", None, [Fit("us.support", "refused")]),
        ("us.support", "pending", None, [Fit("us.support", "")]),
        ("pledging.kinds", "land + sea", None, [Fit("scope.the_26", ""), Fit("force.domains", "land, sea")]),
        ("date.summit", "2025-09-04", None, [Fit("date.summit", "2025-09-04")]),
        ("date.summit", "4 September", None, [Fit("date.summit", "")]),
        ("energy.value", "1", None, []),
        ("unkeyed", "1", None, []),
    ],
)  # fmt: skip
def test_a_claim_answers(key: str, value: str, party: str | None, found: list[Fit]) -> None:
    assert fits(TABLES, key, value, party) == found


def test_what_is_near() -> None:
    asked = TABLES.question
    assert near(asked["us.support"], "confirm") == "confirmed"
    assert near(asked["total.pledging_nations"], "~26") == "26"
    assert near(asked["total.pledging_nations"], "many") == ""
    assert near(asked["date.summit"], "4 September") == ""
