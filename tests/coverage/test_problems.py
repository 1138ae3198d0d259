"""Mistakes in what is asked for: every code, with its words."""

from __future__ import annotations

import pytest

from foedus.coverage.problems import problems
from foedus.model.tables import Tables
from tests.coverage.helpers import option, requirement, small

MIX = option("mix", None, "composition", illustrative="yes")
PART = requirement("r", "ships", "3")
SOME = option("some", "10")


def wrong(*options: object, parts: object = ()) -> Tables:
    """A case with these options."""
    return small(options=options, requirements=parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("tables", "message"),
    [
        (
            wrong(option("some", "10", source="s00")),
            "options:some:source: This source does not exist. Found 's00'. Expected the id of a source. "
            "Did you mean 's0'? [unknown-source]",
        ),
        (
            wrong(MIX),
            "options:mix:measure: A composition has requirements, and nothing else has. Found 'composition, without "
            "rows in requirements.csv'. Expected measure composition with requirements, or another measure without. "
            "[no-requirements]",
        ),
        (
            wrong(option("mix", "10"), parts=[PART]),
            "options:mix:measure: A composition has requirements, and nothing else has. Found 'land_personnel, with "
            "rows in requirements.csv'. Expected measure composition with requirements, or another measure without. "
            "[requirements-unasked]",
        ),
        (
            wrong(option("some", None)),
            "options:some:quantity: An option that asks for persons says how many; a composition says so in its "
            "requirements. Found 'nothing'. Expected a quantity such as 60000..100000. [option-quantity]",
        ),
        (
            wrong(option("mix", "10..20", "composition", illustrative="yes"), parts=[PART]),
            "options:mix:quantity: An option that asks for persons says how many; a composition says so in its "
            "requirements. Found '10..20'. Expected no quantity. [option-quantity]",
        ),
        (
            wrong(option("mix", None, "composition"), parts=[PART]),
            "options:mix:illustrative: A composition that nobody published is illustrative. Found 'no'. Expected yes. "
            "[not-illustrative]",
        ),
        (
            wrong(MIX, parts=[PART, requirement("s", "ships", "1", option="mixx")]),
            "requirements:s:option: This option does not exist. Found 'mixx'. Expected the id of an option. "
            "Did you mean 'mix'? [unknown-option]",
        ),
        (
            wrong(MIX, parts=[requirement("r", "shipz", "1")]),
            "requirements:r:capability: This capability does not exist. Found 'shipz'. Expected the id of a "
            "capability. Did you mean 'ships'? [unknown-capability]",
        ),
        (
            wrong(MIX, parts=[requirement("r", "ships", "1", source="s99")]),
            "requirements:r:source: This source does not exist. Found 's99'. Expected the id of a source. "
            "Did you mean 's9'? [unknown-source]",
        ),
        (
            wrong(MIX, parts=[requirement("r", "ships", "0")]),
            "requirements:r:quantity: A requirement asks for something. Found '0'. Expected a quantity above 0. "
            "[empty-requirement]",
        ),
    ],
)
def test_a_mistake_is_named_once_with_its_place(tables: Tables, message: str) -> None:
    assert [str(each) for each in problems(tables)] == [message]


def test_what_fits_has_no_problems() -> None:
    assert list(problems(wrong(SOME, MIX, parts=[PART, requirement("s", "crew", "..4", strand="backstop")]))) == []
