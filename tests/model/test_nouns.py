"""What a row may hold."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from foedus.model.answer import Answer, show
from foedus.model.base import Noun
from foedus.model.nouns import Approval, Capability, Exclusion, Family, Party, PledgeVersion, Source, Statement
from foedus.model.values import Quantity

STATEMENT: dict[str, Any] = {
    "id": "t-1",
    "question": "us.air",
    "answer": " confirmed ",
    "stated_on": "2025-09-04",
    "source": "s_1",
    "basis": "official",
    "credibility": 2,
    "quote": "we will",
}
PLEDGE: dict[str, Any] = {"id": "p", "statement": "t"}


def test_a_row_is_read_from_cells() -> None:
    row = Statement.model_validate(STATEMENT)
    assert (row.answer, row.stated_on, row.since) == ("confirmed", date(2025, 9, 4), None)
    assert row.holds_from == date(2025, 9, 4)
    assert row.model_copy(update={"since": date(2025, 8, 1)}).holds_from == date(2025, 8, 1)
    assert row.words == "“we will”"
    assert row.model_copy(update={"quote": "", "paraphrase": "They will."}).words == "They will."


def test_a_quantity_is_read_from_a_cell_or_a_number_and_written_as_a_cell() -> None:
    row = PledgeVersion.model_validate({**PLEDGE, "quantity": "..5000", "stay": 365})
    assert (row.quantity, row.stay, row.ready_after) == (Quantity(None, 5000), Quantity(365, 365), None)
    assert row.model_dump()["quantity"] == "..5000"


@pytest.mark.parametrize(
    ("noun", "row", "column"),
    [
        (Statement, {**STATEMENT, "credibility": 0}, "credibility"),
        (Statement, {**STATEMENT, "credibility": 7}, "credibility"),
        (Statement, {**STATEMENT, "basis": "rumoured"}, "basis"),
        (Statement, {**STATEMENT, "stated_on": "4 September"}, "stated_on"),
        (Statement, {**STATEMENT, "answer": "  "}, "answer"),
        (Statement, {**STATEMENT, "question": "us..air"}, "question"),
        (Statement, {**STATEMENT, "id": "a b"}, "id"),
        (Statement, {**STATEMENT, "speaker_party": "us"}, "speaker_party"),
        (Statement, {**STATEMENT, "colour": "red"}, "colour"),
        (PledgeVersion, {**PLEDGE, "quantity": "lots"}, "quantity"),
        (PledgeVersion, {**PLEDGE, "where": "abroad"}, "where"),
        (PledgeVersion, {**PLEDGE, "strand": "Force"}, "strand"),
        (Party, {"id": "FR", "name": "France", "role": "contributor", "source": "s"}, "role"),
        (Party, {"id": "F", "name": "France", "role": "member", "source": "s"}, "id"),
        (Exclusion, {"party": "FR", "scope": "no_boots", "statement": "t"}, "scope"),
        (Approval, {"party": "FR", "step": "king", "statement": "t"}, "step"),
        (Family, {"id": "f", "size": -1}, "size"),
        (
            Capability,
            {"id": "c", "title": "C", "domain": "land", "unit": "u", "source": "s", "symbol": "123"},
            "symbol",
        ),
        (
            Source,
            {"id": "s", "title": "T", "publisher": "P", "published": "2025-02-30", "kind": "press", "grade": "A"},
            "published",
        ),
        (
            Source,
            {"id": "s", "title": "T", "publisher": "P", "published": "2025-02-01", "kind": "press", "grade": "G"},
            "grade",
        ),
    ],
)
def test_what_a_row_may_not_hold(noun: type[Noun], row: dict[str, Any], column: str) -> None:
    with pytest.raises(ValidationError) as raised:
        noun.model_validate(row)
    assert [error["loc"] for error in raised.value.errors()] == [(column,)]


@pytest.mark.parametrize("party", ["FR", "EU", "NATO", "UN"])
def test_parties_are_upper_case(party: str) -> None:
    assert Party(id=party, name="A party", role="member", source="s").id == party


def test_rows_are_frozen() -> None:
    row = PledgeVersion.model_validate(PLEDGE)
    with pytest.raises(ValidationError):
        row.home = "FR"  # type: ignore[misc]


def test_an_approval_knows_its_question() -> None:
    assert Approval(party="DE", step="parliament", statement="t").question == "approved.DE.parliament"


def test_an_answer_says_its_value_or_its_state() -> None:
    assert Answer(question="q", state="known", value=Quantity(1, 3)).says == "1..3"
    assert Answer(question="q", state="known", value=date(2025, 9, 4)).says == "2025-09-04"
    assert Answer(question="q", state="disputed").says == "disputed"
    assert Answer(question="q", state="unknown").says == "unknown"
    assert show("yes") == "yes"
