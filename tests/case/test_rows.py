"""CSV to nouns: lines, keys, separators, numbers, and each mistake in plain words."""

from __future__ import annotations

import pytest

from foedus.case.layout import TABLES, Table
from foedus.case.rows import Rows, delimiter_of, read_rows
from foedus.model.logistics import Link, Place
from foedus.model.nouns import Approval, Capability, Source
from foedus.model.values import Quantity

TABLE = {table.name: table for table in TABLES}
SOURCES: Table = TABLE["sources"]
APPROVALS: Table = TABLE["approvals"]
CAPABILITIES: Table = TABLE["capabilities"]
LINKS: Table = TABLE["links"]
PLACES: Table = TABLE["places"]
HEAD = "id,title,publisher,published,kind,grade\n"


def _codes(rows: Rows) -> list[tuple[str, int | None, str]]:
    return [(each.code, each.row, each.column) for each in rows.problems]


def _amount(cell: str, separator: str = ";") -> Rows:
    head = separator.join(("party", "step", "lead_days", "statement", "body"))
    return read_rows(f"{head}\n{separator.join(('AA', 'leader', cell, 'st', '1,5'))}\n", APPROVALS)


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("a,b;c,d\n;;;;\n", ","),
        ("a;b;c\n1,5;2,5;3,5,5,5\n", ";"),
        ("a\tb\n", "\t"),
        ("a\n;;;\n", ","),
        ("\n  \r\na;b\n", ";"),
        ("a;b\r,,,,\r", ";"),
        ("", ","),
    ],
)
def test_the_header_says_which_sign_parts_the_columns(text: str, separator: str) -> None:
    assert delimiter_of(text) == separator


def test_lines_are_right_behind_cells_of_several_lines() -> None:
    text = (
        HEAD + 's1,"two\nlines","and\r\nthree\nlines",2025-01-01,press,A\n\ns2,T,P,2025-01-01,press,Z\ns3,T,P,x,press,A'
    )
    rows = read_rows(text, SOURCES)
    assert rows.lines == {"s1": 2, "s2": 7, "s3": 8}
    assert _codes(rows) == [("bad-value", 7, "grade"), ("bad-date", 8, "published")]
    assert [noun.model_dump()["title"] for noun in rows.nouns] == ["two\nlines"]


def test_lines_count_what_stands_above_the_header() -> None:
    rows = read_rows("sep=;\r\n\r\n;;\r\n" + HEAD.replace(",", ";") + "s1;T;P;2025-13-01;press;A\n", SOURCES)
    assert _codes(rows) == [("bad-date", 5, "published")]


def test_a_hint_alone_is_an_empty_file() -> None:
    assert _codes(read_rows("sep=;", SOURCES)) == [("empty-file", 1, "")]
    assert read_rows("sep=;", APPROVALS).problems == []


@pytest.mark.parametrize("text", ["", "\n", " \n\t\n", ",,,\n"])
def test_only_a_table_that_may_be_missing_may_be_empty(text: str) -> None:
    assert [each.code for each in read_rows(text, SOURCES).problems] == ["empty-file"]
    assert read_rows(text, APPROVALS).problems == []


def test_refused_rows_are_known_by_their_key_wherever_its_columns_stand() -> None:
    rows = read_rows("statement,step,party\nst,leader,aa\nst,leader,BB,\n", APPROVALS)
    assert [each.code for each in rows.problems] == ["bad-id", "too-many-cells"]
    assert rows.refused == {"aa leader", "BB leader"}
    assert rows.nouns == []


def test_one_row_may_have_many_mistakes_and_all_are_named() -> None:
    rows = read_rows(HEAD + "a b,,P,2025,prss,A\n", SOURCES)
    assert sorted(_codes(rows)) == [
        ("bad-date", 2, "published"),
        ("bad-id", 2, "id"),
        ("bad-value", 2, "kind"),
        ("missing", 2, "title"),
    ]


def test_rows_without_a_key_are_not_two_of_one() -> None:
    rows = read_rows(HEAD + ",T,P,2025-01-01,press,A\n" * 2, SOURCES)
    assert _codes(rows) == [("missing", 2, "id"), ("missing", 3, "id")]


def test_a_row_may_be_shorter_than_the_header() -> None:
    (row,) = read_rows(HEAD + "s1,T,P,2025-01-01,press\n", SOURCES).nouns
    assert isinstance(row, Source)
    assert row.grade is None


def test_a_row_that_is_longer_is_refused_even_by_a_blank_cell() -> None:
    """A comma in a cell without quotes pushes a blank last cell over the edge."""
    assert _codes(read_rows(HEAD + "s1,T, and more,P,2025-01-01,press,\n", SOURCES)) == [("too-many-cells", 2, "")]


def test_a_cell_below_no_heading_is_not_lost_in_silence() -> None:
    text = HEAD.replace("grade\n", "grade,,\n") + "s1,T,P,2025-01-01,press,A,,\ns2,T,P,2025-01-01,press,A,x,\n"
    assert _codes(read_rows(text, SOURCES)) == [("too-many-cells", 3, "")]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ('s1,"T,P,2025-01-01,press,A\n', "a quote that opens and does not close"),
        ('s1,"T" x,P,2025-01-01,press,A\n', "text right behind a closing quote"),
        (f"s1,{'x' * 200_000},P,2025-01-01,press,A\n", "a cell too long to be one"),
    ],
)
def test_what_is_no_csv_is_named_in_plain_words_and_rows_before_it_are_kept(line: str, found: str) -> None:
    rows = read_rows(HEAD + "s0,T,P,2025-01-01,press,A\n" + line, SOURCES)
    assert [(each.code, each.row, each.found) for each in rows.problems] == [("broken-csv", 3, found)]
    assert len(rows.nouns) == 1


@pytest.mark.parametrize(
    ("cell", "low", "high"),
    [("1,5", 1.5, 1.5), ("1,5..2,25", 1.5, 2.25), ("..0,125", None, 0.125), ("1.5", 1.5, 1.5), ("10000", 10000, 10000)],
)
def test_decimal_commas_are_read_where_commas_do_not_part_columns(cell: str, low: float | None, high: float) -> None:
    rows = _amount(cell)
    assert rows.problems == []
    (row,) = rows.nouns
    assert isinstance(row, Approval)
    assert row.lead_days == Quantity(low, high)
    assert row.body == "1,5"  # a word that looks like a number stays a word


@pytest.mark.parametrize("cell", ["10.000", "10,000", "1.000..2.000", "..999,999", "5,000.."])
def test_what_may_be_thousands_is_not_guessed(cell: str) -> None:
    for separator in (";", "\t"):
        (problem,) = _amount(cell, separator).problems
        assert (problem.code, problem.column, problem.found, problem.row) == ("bad-quantity", "lead_days", cell, 2)
        assert problem.key == "AA leader"


@pytest.mark.parametrize(("cell", "days"), [("1,5", 1.5), ("0,125", 0.125), ("2", 2), ("1.5", 1.5)])
def test_decimal_commas_of_the_network_are_read_as_those_of_quantities(cell: str, days: float) -> None:
    text = f"id;one;other;mode;days;tonnes_day;source\nx;a;b;sea;{cell};12,5;s\n"
    rows = read_rows(text, LINKS)
    assert rows.problems == []
    (row,) = rows.nouns
    assert isinstance(row, Link)
    assert (row.days, row.tonnes_day) == (days, 12.5)
    assert _codes(read_rows(text.replace("12,5", "12,500"), LINKS)) == [("bad-quantity", 2, "tonnes_day")]


def test_degrees_are_never_thousands() -> None:
    text = "id;title;kind;latitude;longitude;source\nx;X;port;50,123;-3,125;s\n"
    (row,) = read_rows(text, PLACES).nouns
    assert isinstance(row, Place)
    assert (row.latitude, row.longitude) == (50.123, -3.125)


def test_in_the_form_that_foedus_writes_a_point_is_a_point() -> None:
    (row,) = read_rows("id,title,domain,unit,tonnes,source\nc,C,land,t,1.125,s\n", CAPABILITIES).nouns
    assert isinstance(row, Capability)
    assert row.tonnes == Quantity(1.125, 1.125)
    text = 'party,step,lead_days,statement\nAA,leader,"1,5",st\n'
    assert _codes(read_rows(text, APPROVALS)) == [("bad-quantity", 2, "lead_days")]


def test_a_long_cell_is_cut_in_the_message() -> None:
    (problem,) = read_rows(HEAD + f"s1,T,P,{'9' * 5000},press,A\n", SOURCES).problems
    assert len(problem.found) < 250
    assert problem.found.endswith("…")
