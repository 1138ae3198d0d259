"""Mistakes in what is drawn and supposed: each is found, and said where it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from pydantic import ValidationError

from foedus.errors import Problem
from foedus.model.chances import Likelihood, WhatIf
from foedus.model.tables import Tables
from foedus.model.values import Quantity
from foedus.risk.problems import problems
from tests.plan.strait import given, required, strait
from tests.risk.cases import drawn, happens, keeps, paris, vote

SOUND = (
    keeps(of="land sea", factor="cause"),
    happens("late"),
    happens("delay", "rail sea"),
    happens("outage", "lift.sea"),
)


def found(tables: Tables) -> list[Problem]:
    return list(problems(tables))


def with_rows(*rows: Likelihood) -> Tables:
    return drawn(strait([given()], [required()]), *rows, factors={"cause": 0.5})


def only(tables: Tables) -> Problem:
    (mistake,) = found(tables)
    return mistake


def test_sound_cases_have_none() -> None:
    assert found(with_rows(*SOUND)) == []
    assert found(strait([given()], [required()])) == []
    assert found(paris().tables) == []


@pytest.mark.parametrize("cell", ["low", "mode", "high"])
@pytest.mark.parametrize("value", [1.01, -0.1, float("nan"), float("inf"), "often"])
def test_a_probability_lies_between_0_and_1(cell: str, value: object) -> None:
    row = keeps().model_dump()
    with pytest.raises(ValidationError):
        Likelihood.model_validate({**row, cell: value})


@pytest.mark.parametrize("ends", [(0.6, 0.5, 0.7), (0.4, 0.8, 0.7), (0.9, 0.8, 0.7)])
def test_a_range_ascends(ends: tuple[float, float, float]) -> None:
    low, mode, high = ends
    mistake = only(with_rows(keeps(low=low, mode=mode, high=high)))
    assert (mistake.code, mistake.key, mistake.column) == ("upside-down", "keep-study", "mode")
    assert mistake.found == f"{low:g}, {mode:g}, {high:g}"


@pytest.mark.parametrize(
    ("row", "name", "nearest"),
    [
        (keeps(of="land see"), "see", "sea"),
        (happens("late", "lnd"), "lnd", "land"),
        (happens("delay", "railway"), "railway", "rail"),
        (happens("outage", "lift.see"), "lift.see", "lift.sea"),
        (happens("delay", "lift.sea"), "lift.sea", None),
        (happens("outage", "land"), "land", None),
    ],
)
def test_a_class_is_one_that_the_act_knows(row: Likelihood, name: str, nearest: str | None) -> None:
    mistake = only(with_rows(row))
    assert (mistake.code, mistake.key, mistake.column, mistake.found) == ("unknown-class", row.id, "of", name)
    assert nearest is None or mistake.nearest == nearest


def test_only_keeping_has_a_study_and_needs_one_and_a_population() -> None:
    row = keeps()
    for column in ("prior", "population"):
        blank = None if column == "prior" else ""
        mistake = only(with_rows(row.model_copy(update={column: blank})))
        assert (mistake.code, mistake.column) == ("missing", column)
    mistake = only(with_rows(happens("late", prior="study")))
    assert (mistake.code, mistake.column, mistake.found) == ("bad-value", "prior", "study")


def test_all_but_keeping_takes_days() -> None:
    mistake = only(with_rows(keeps(days=Quantity(1, 2))))
    assert (mistake.code, mistake.column, mistake.found) == ("bad-value", "days", "1..2")
    mistake = only(with_rows(happens("delay", "sea").model_copy(update={"days": None})))
    assert (mistake.code, mistake.column) == ("missing", "days")


@pytest.mark.parametrize("days", [Quantity(3, None), Quantity(0.5, 2), Quantity(1, 1.5), Quantity(1, 731)])
def test_days_are_whole_and_end(days: Quantity) -> None:
    mistake = only(with_rows(happens("outage", "port", days)))
    assert (mistake.code, mistake.column, mistake.found) == ("bad-value", "days", str(days))


def test_days_from_none_to_some_are_fine() -> None:
    assert found(with_rows(happens("outage", "port", Quantity(None, 3)))) == []


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        (keeps(source="nowhere"), "unknown-source", "source"),
        (keeps(factor="caus"), "unknown-factor", "factor"),
    ],
)
def test_what_a_row_cites_exists(row: Likelihood, code: str, column: str) -> None:
    mistake = only(with_rows(row))
    assert (mistake.code, mistake.table, mistake.column) == (code, "likelihoods", column)
    assert code != "unknown-factor" or mistake.nearest == "cause"


@pytest.mark.parametrize(
    ("more", "code", "column"),
    [
        ({"factor": "parliament"}, "unknown-factor", "factor"),
        ({"lead_source": "nowhere"}, "unknown-source", "lead_source"),
    ],
)
def test_what_an_approval_cites_exists(more: dict[str, Any], code: str, column: str) -> None:
    tables = drawn(strait(approvals=[vote("XA", 1, 2, **more)]), factors={"parliaments": 0.3})
    mistake = only(tables)
    assert (mistake.code, mistake.table, mistake.key, mistake.column) == (code, "approvals", "XA parliament", column)


def test_what_a_factor_cites_exists() -> None:
    tables = with_rows()
    factor = tables.info.factor["cause"].model_copy(update={"source": "nowhere"})
    mistake = only(replace(tables, info=tables.info.model_copy(update={"factor": {"cause": factor}})))
    assert (mistake.code, mistake.table, mistake.key) == ("unknown-source", "case", "factor.cause")


@pytest.mark.parametrize(
    ("rows", "twice"),
    [
        ((happens("late", "land sea"), happens("late", "sea air")), "sea"),
        ((happens("late"), happens("late").model_copy(update={"id": "other"})), "blank: every class"),
        ((keeps(of="land"), keeps(of="land").model_copy(update={"id": "other"})), "land"),
    ],
)
def test_two_rows_speak_of_one_class(rows: tuple[Likelihood, Likelihood], twice: str) -> None:
    mistake = only(with_rows(*rows))
    assert (mistake.code, mistake.key, mistake.found) == ("spoken-twice", rows[1].id, twice)
    assert rows[0].id in mistake.expected


def test_rows_of_two_studies_and_one_for_the_rest_speak_of_different_things() -> None:
    assert found(with_rows(keeps("a", of="land"), keeps("b", of="land"), keeps("c"))) == []
    assert found(with_rows(happens("late", "land"), happens("late"))) == []


@pytest.mark.parametrize(
    ("whatif", "code", "column", "says"),
    [
        (WhatIf(title="t", suppose=("peace=yes",)), "bad-supposition", "suppose", "no question 'peace'"),
        (WhatIf(title="t", suppose=("q=maybe",)), "bad-supposition", "suppose", "cannot be 'maybe'"),
        (WhatIf(title="t", suppose=("gate.nowhere=open",)), "bad-supposition", "suppose", "no gate 'nowhere'"),
        (WhatIf(title="t", suppose=("q",)), "bad-supposition", "suppose", "no supposition"),
        (WhatIf(title="t", suppose=("q=yes@C+",)), "bad-supposition", "suppose", "behind the @"),
        (WhatIf(title="t", leave=("XD",)), "unknown-party", "leave", "does not exist"),
        (WhatIf(title="t"), "nothing-supposed", "suppose", "supposes nothing"),
    ],
)
def test_mistakes_in_a_what_if(whatif: WhatIf, code: str, column: str, says: str) -> None:
    mistake = only(drawn(strait(), whatifs={"odd": whatif}))
    assert (mistake.code, mistake.table, mistake.key, mistake.column) == (code, "case", "whatif.odd", column)
    assert says in mistake.says


def test_a_what_if_that_supposes_something_is_fine() -> None:
    some = {
        "a": WhatIf(title="t", suppose=("q=no", "gate.deploy=open", "q=yes@C+40", "n=no@2030-01-01")),
        "b": WhatIf(title="t", leave=("XA", "XB")),
        "c": WhatIf(title="t", leave_largest=1),
    }
    assert found(drawn(strait(), whatifs=some)) == []


def test_mistakes_come_all_at_once() -> None:
    rows = (keeps(low=0.9), happens("late", "lnd"), happens("delay", "sea", factor="nobody"))
    tables = drawn(strait(approvals=[vote("XA", 1, 2, factor="nobody")]), *rows, whatifs={"odd": WhatIf(title="t")})
    codes = ["upside-down", "unknown-class", "unknown-factor", "unknown-factor", "nothing-supposed"]
    assert [each.code for each in found(tables)] == codes
