"""Quantities, standards, verdicts, typed answers."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from foedus.model.values import STANDARDS, Quantity, Standard, Verdict, agree, parse_date, parse_value, spelled

OPEN, SHUT, UNDETERMINED = Verdict
ENDS = st.none() | st.integers(0, 12)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    low, high = draw(ENDS), draw(ENDS)
    if low is None and high is None:
        return Quantity(0, None)
    return Quantity(min(low, high), max(low, high)) if low is not None and high is not None else Quantity(low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("2", 2, 2),
        ("0", 0, 0),
        ("1..3", 1, 3),
        ("3..3", 3, 3),
        ("..5000", None, 5000),
        ("10000..", 10000, None),
        (" 1 .. 3 ", 1, 3),
        ("2.5", 2.5, 2.5),
        ("0.5..1.25", 0.5, 1.25),
    ],
)
def test_a_quantity_is_read(text: str, low: float | None, high: float | None) -> None:
    assert Quantity.parse(text) == Quantity(low, high)


@pytest.mark.parametrize("text", ["", "..", "many", "-2", "1-3", "1...3", "1..2..3", "1,000", "1 3", "2.", ".5", "1e3"])
def test_what_is_no_quantity_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^a quantity such as 1\.\.3, \.\.5000, 10000\.\. or 2$"):
        Quantity.parse(text)


@pytest.mark.parametrize(("text", "shown"), [("3..1", "1..3"), ("2.5..2", "2..2.5")])
def test_a_range_upside_down_is_refused_and_turned(text: str, shown: str) -> None:
    with pytest.raises(ValueError, match=f"^a range that ascends, such as {shown}$"):
        Quantity.parse(text)


@given(quantities())
@example(Quantity(1_000_000_000, None))
@example(Quantity(0.25, 12.5))
def test_a_quantity_reads_back_as_it_is_written(quantity: Quantity) -> None:
    assert Quantity.parse(str(quantity)) == quantity


@pytest.mark.parametrize("text", ["1234567.5", "100000.25", "2000000.0"])
def test_a_long_number_with_decimals_reads_back_as_it_is_written(text: str) -> None:
    assert Quantity.parse(str(Quantity.parse(text))) == Quantity.parse(text)


@given(quantities(), quantities())
def test_ranges_agree_if_they_have_a_value_in_common(one: Quantity, other: Quantity) -> None:
    def holds(quantity: Quantity, number: int) -> bool:
        least, most = quantity.low, quantity.high
        return (least is None or least <= number) and (most is None or number <= most)

    common = any(holds(one, number) and holds(other, number) for number in range(14))
    assert one.meets(other) == other.meets(one) == agree(one, other) == common


def test_a_quantity_is_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        Quantity(1, 2).low = 3  # type: ignore[misc]


def test_other_answers_agree_if_they_are_equal() -> None:
    assert agree("yes", "yes")
    assert not agree("yes", "no")
    assert agree(date(2025, 9, 4), date(2025, 9, 4))
    assert not agree(date(2025, 9, 4), date(2025, 9, 3))
    assert not agree(Quantity(2, 2), "2")


def test_each_standard_admits_its_own_basis_and_those_before_it() -> None:
    admitted = {(str(standard), str(basis)) for standard in STANDARDS for basis in STANDARDS if standard.admits(basis)}
    assert admitted == {
        ("official", "official"),
        ("reported", "official"),
        ("reported", "reported"),
        ("assumed", "official"),
        ("assumed", "reported"),
        ("assumed", "assumed"),
    }
    assert [each.rank for each in STANDARDS] == [0, 1, 2]
    assert [Standard(each) for each in ("official", "reported", "assumed")] == list(STANDARDS)


@pytest.mark.parametrize(
    ("parts", "every", "some"),
    [
        ([], OPEN, SHUT),
        ([OPEN, OPEN], OPEN, OPEN),
        ([OPEN, SHUT], SHUT, OPEN),
        ([SHUT, SHUT], SHUT, SHUT),
        ([OPEN, UNDETERMINED], UNDETERMINED, OPEN),
        ([SHUT, UNDETERMINED], SHUT, UNDETERMINED),
        ([UNDETERMINED, UNDETERMINED], UNDETERMINED, UNDETERMINED),
        ([SHUT, UNDETERMINED, OPEN], SHUT, OPEN),
    ],
)
def test_kleenes_tables(parts: list[Verdict], every: Verdict, some: Verdict) -> None:
    assert Verdict.all(parts) is Verdict.all(reversed(parts)) is every
    assert Verdict.any(parts) is Verdict.any(reversed(parts)) is some
    assert ~Verdict.all(parts) is Verdict.any([~part for part in parts])


def test_negation() -> None:
    assert [~each for each in Verdict] == [SHUT, OPEN, UNDETERMINED]


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("yes_no", "yes", "yes"),
        ("class", "refused", "refused"),
        ("count", "26", Quantity(26, 26)),
        ("range", "..5000", Quantity(None, 5000)),
        ("date", "2025-09-04", date(2025, 9, 4)),
        ("text", "anything at all", "anything at all"),
    ],
)
def test_an_answer_is_read_as_its_questions_type(kind: str, text: str, value: object) -> None:
    assert parse_value(kind, ("none", "refused"), text) == value  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("yes_no", "Yes", "yes or no"),
        ("yes_no", "unknown", "yes or no"),
        ("class", "Refused", "one of none, refused"),
        ("count", "few", "a quantity such as"),
        ("date", "04.09.2025", "a date such as 2025-09-04"),
    ],
)
def test_what_is_no_answer_is_refused_with_what_was_expected(kind: str, text: str, expected: str) -> None:
    with pytest.raises(ValueError, match=expected):
        parse_value(kind, ("none", "refused"), text)  # type: ignore[arg-type]


@given(st.dates())
def test_dates_read_back(day: date) -> None:
    assert parse_date(day.isoformat()) == day


@pytest.mark.parametrize("text", ["2025-9-4", "20250904", "2025-W36-4", "2025-09-04T00:00", "", "٢٠٢٥-09-04x"])
def test_only_calendar_dates_are_dates(text: str) -> None:
    with pytest.raises(ValueError, match=r"^a date such as 2025-09-04$"):
        parse_date(text)


@pytest.mark.parametrize("text", ["2025-02-29", "2025-13-01", "0000-01-01"])
def test_a_day_has_to_exist(text: str) -> None:
    with pytest.raises(ValueError, match=r"^a day that exists, such as 2025-09-04$"):
        parse_date(text)


@pytest.mark.parametrize(
    ("number", "text"),
    [(20400, "20,400"), (0, "0"), (0.78, "0.78"), (1234.5, "1,234.5"), (2.0, "2"), (1000.0, "1,000"), (4.3333, "4.33")],
)
def test_a_number_is_spelled_for_a_reader(number: float, text: str) -> None:
    assert spelled(number) == text
